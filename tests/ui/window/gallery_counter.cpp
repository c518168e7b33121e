#include <array>

#include "app/ui/lists.h"
#include "tests/ui/window/gallery.h"

namespace huiyin::ui {
namespace {

bool chinese(const Ui& ui) {
  return ui.language() != Language::kEn;
}

void draw_side(Ui& ui, Rect side, GalleryState& state) {
  const Theme& theme = ui.theme();
  card(ui, side, {.kind = CardKind::kSunken});
  Rect inner = side.inset(theme.space_s);
  text(ui, inner.split_top(48), chinese(ui) ? "回音" : "Huiyin",
       {.size = TextSize::kTitle,
        .weight = Weight::kBold,
        .ink = Ink::kPrimary,
        .align = Align::kCentre});
  struct Entry {
    const char* id;
    const char* zh;
    const char* en;
    Icon icon;
    const char* key;
  };
  const Entry entries[] = {{"nav.queue", "排队", "Queue", Icon::kPeople, "F2"},
                           {"nav.register", "登记", "Register", Icon::kPen, "F3"},
                           {"nav.due", "时限", "Due", Icon::kClock, "F4"},
                           {"nav.callback", "回访", "Call-backs", Icon::kPhone, "F5"},
                           {"nav.search", "查询", "Search", Icon::kSearch, "F6"},
                           {"nav.printer", "打印", "Print", Icon::kPrinter, "F7"}};
  for (const Entry& e : entries) {
    const ButtonStyle style{
        .icon = e.icon,
        .badge = e.icon == Icon::kClock ? std::string_view("3") : std::string_view(),
        .shortcut = e.key,
        .selected = e.icon == Icon::kPeople};
    if (nav_item(ui, e.id, inner.split_top(40, 4), chinese(ui) ? e.zh : e.en, style)) {
      state.last_click = e.id;
    }
  }
}

void draw_queue(Ui& ui, Rect area, GalleryState& state) {
  const bool zh = chinese(ui);
  const std::array<Column, 5> columns = {
      {{.title = zh ? "号码" : "No.", .width = 80},
       {.title = zh ? "类别" : "Category", .width = 112},
       {.title = zh ? "事由" : "About", .share = 2},
       {.title = zh ? "状态" : "State", .width = 104},
       {.title = zh ? "等候" : "Waits", .width = 72, .align = Align::kRight}}};
  const char* abouts_zh[] = {"厨房水管漏水，已经流到楼下了", "地下车库 B2-118 车位被占",
                             "装修押金退还需要哪些材料", "电梯困人后无人及时到场",
                             "保洁小李拾金不昧"};
  const char* abouts_en[] = {"Kitchen pipe leaks into the flat below",
                             "Parking space B2-118 is taken", "How to get the deposit back",
                             "Nobody came when the lift was stuck", "Cleaner Li returned a wallet"};
  const char* kinds_zh[] = {"报修", "投诉", "咨询", "投诉", "表扬"};
  const char* kinds_en[] = {"Repair", "Complaint", "Inquiry", "Complaint", "Praise"};
  Table table(ui, "queue", area, {.columns = columns, .rows = 100000, .selected = state.row});
  for (size_t i = table.visible().first; i < table.visible().end; ++i) {
    const std::string number = "A" + std::to_string(100 + i);
    table.row(i, "queue.row." + number, number);
    table.cell(0, number, {.weight = Weight::kBold});
    table.cell(1, zh ? kinds_zh[i % 5] : kinds_en[i % 5]);
    table.cell(2, zh ? abouts_zh[i % 5] : abouts_en[i % 5]);
    const Tone tone = i % 3 == 0 ? Tone::kOk : (i % 3 == 1 ? Tone::kWarning : Tone::kPrimary);
    const char* states[] = {zh ? "已派工" : "Sent", zh ? "将到期" : "Due soon",
                            zh ? "等候中" : "Waiting"};
    chip(ui, table.cell_rect(3), states[i % 3], tone);
    table.cell(4, std::to_string(i % 60) + (zh ? " 分" : " min"), {.ink = Ink::kMuted});
  }
  if (table.selected_now()) state.row = table.selected_now();
  if (table.opened_now()) state.last_click = "opened " + std::to_string(*table.opened_now());
}

void draw_form(Ui& ui, Rect area, GalleryState& state) {
  const Theme& theme = ui.theme();
  const bool zh = chinese(ui);
  card(ui, area);
  Rect inner = area.inset(theme.space_m);
  text(ui, inner.split_top(32, 8), zh ? "登记" : "Register",
       {.size = TextSize::kTitle, .weight = Weight::kBold});
  const TextStyle small{.size = TextSize::kCaption, .ink = Ink::kMuted};
  text(ui, inner.split_top(20, 4), zh ? "姓名" : "Name", small);
  if (auto value = text_input(ui, "name", inner.split_top(theme.field_height, 12), state.name,
                              {.hint = "", .icon = Icon::kPerson})) {
    state.name = *value;
  }
  text(ui, inner.split_top(20, 4), zh ? "密码" : "Password", small);
  if (auto value =
          text_input(ui, "password", inner.split_top(theme.field_height, 32), state.password,
                     {.hint = zh ? "请输入密码" : "Enter the password",
                      .error = zh ? "密码不对，还可以试 4 次" : "Wrong, 4 tries left",
                      .password = true,
                      .icon = Icon::kLock})) {
    state.password = *value;
  }
  text(ui, inner.split_top(20, 4), zh ? "描述" : "Description", small);
  if (auto value =
          text_input(ui, "note", inner.split_top(112, 12), state.note,
                     {.hint = zh ? "发生了什么？" : "What happened?", .multiline = true})) {
    state.note = *value;
  }
  if (check_box(ui, "urgent", inner.split_top(32, 12), zh ? "紧急" : "Urgent", state.urgent)) {
    state.urgent = !state.urgent;
  }
  const std::array<std::string_view, 3> channels = {zh ? "来访" : "Visit", zh ? "电话" : "Phone",
                                                    zh ? "来信" : "Letter"};
  if (auto chosen = segmented(ui, "channel", inner.split_top(40, 16), channels, state.segment)) {
    state.segment = *chosen;
  }
  Rect buttons = inner.split_top(theme.button_height, 16);
  const auto parts = buttons.columns(2, theme.space_s);
  if (button(ui, "save", parts[0], zh ? "保存" : "Save", {.shortcut = "F9"})) {
    state.last_click = "save";
  }
  button(ui, "cancel", parts[1], zh ? "取消" : "Cancel", {.kind = ButtonKind::kSecondary});
  progress(ui, inner.split_top(8, 8), 0.6F, Tone::kOk);
}

void draw_icons(Ui& ui, Rect area) {
  constexpr int kFirst = static_cast<int>(Icon::kAfterSales);
  constexpr int kLast = static_cast<int>(Icon::kPeople);
  const auto cells = area.grid((kLast - kFirst + 2) / 2, 2, 8);
  for (int i = kFirst; i <= kLast; ++i) {
    const auto& cell = cells[static_cast<size_t>(i - kFirst)];
    icon(ui, cell.centred(28, 28), static_cast<Icon>(i), i < 9 ? Ink::kPrimary : Ink::kNormal);
  }
}

}  // namespace

void draw_counter_gallery(Ui& ui, GalleryState& state) {
  ui.screen("gallery.counter");
  const Theme& theme = ui.theme();
  const bool zh = chinese(ui);
  fill_background(ui);
  Rect page = ui.area();
  draw_side(ui, page.split_left(184).inset(theme.space_s), state);
  page = page.inset(theme.space_m, theme.space_s);
  Rect head = page.split_top(theme.bar_height, theme.space_s);
  const ButtonStyle call{.icon = Icon::kCall, .shortcut = "Ctrl+N"};
  if (button(ui, "call", head.split_right(200).centred(200, theme.button_height),
             zh ? "叫下一位" : "Call next", call)) {
    state.last_click = "call";
  }
  text(ui, head.split_left(200), zh ? "今日排队" : "Queue today",
       {.size = TextSize::kHeadline, .weight = Weight::kBold});
  text(ui, head, state.last_click, {.ink = Ink::kMuted, .id = "last_click"});
  banner(ui, "late", page.split_top(44, theme.space_s),
         {.words = zh ? "3 件将超时限：管道漏水须 30 分钟内到场（N-014）"
                      : "3 due soon: burst pipes need someone on site in 30 minutes (N-014)",
          .tone = Tone::kWarning,
          .action = zh ? "查看" : "Show"});
  text(ui, page.split_bottom(24), state.last_scan.empty() ? "-" : state.last_scan,
       {.size = TextSize::kCaption, .ink = Ink::kMuted, .id = "last_scan"});
  draw_icons(ui, page.split_bottom(72, theme.space_s));
  draw_form(ui, page.split_right(320, theme.space_m), state);
  draw_queue(ui, page, state);
  if (state.busy) spinner(ui, page.centred(64, 64));
  if (state.last_click == "save") toast(ui, zh ? "已保存" : "Saved", Tone::kOk);
}

}  // namespace huiyin::ui
