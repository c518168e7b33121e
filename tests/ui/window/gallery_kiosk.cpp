#include <array>

#include "app/ui/lists.h"
#include "tests/ui/window/gallery.h"

namespace huiyin::ui {
namespace {

struct Words {
  const char* zh_cn;
  const char* zh_tw;
  const char* en;
};

const char* say(Ui& ui, const Words& words) {
  if (ui.language() == Language::kZhCn) return words.zh_cn;
  return ui.language() == Language::kZhTw ? words.zh_tw : words.en;
}

struct Category {
  const char* id;
  Icon icon;
  Words name;
  Words hint;
};

constexpr Category kCategories[] = {
    {"category.repair",
     Icon::kRepair,
     {"报修", "報修", "Repair"},
     {"水电、门窗、电梯", "水電、門窗、電梯", "Water, power, doors, lifts"}},
    {"category.after_sales",
     Icon::kAfterSales,
     {"售后", "售後", "After-sales"},
     {"房屋保修期内的问题", "房屋保固期內的問題", "Faults under the building warranty"}},
    {"category.complaint",
     Icon::kComplaint,
     {"投诉", "投訴", "Complaint"},
     {"噪音、停车、服务态度", "噪音、停車、服務態度", "Noise, parking, conduct"}},
    {"category.service",
     Icon::kService,
     {"服务", "服務", "Service"},
     {"保洁、搬运、代办", "清潔、搬運、代辦", "Cleaning, moving, errands"}},
    {"category.praise",
     Icon::kPraise,
     {"表扬", "表揚", "Praise"},
     {"说说谁做得好", "說說誰做得好", "Tell us who did well"}},
    {"category.suggestion",
     Icon::kSuggestion,
     {"建议", "建議", "Suggestion"},
     {"让小区更好", "讓社區更好", "Make the place better"}},
    {"category.inquiry",
     Icon::kInquiry,
     {"咨询", "諮詢", "Inquiry"},
     {"费用、手续、规定", "費用、手續、規定", "Fees, papers, rules"}},
    {"category.other",
     Icon::kOther,
     {"其它", "其他", "Other"},
     {"以上都不是", "以上都不是", "None of the above"}},
};

void draw_top(Ui& ui, Rect bar, GalleryState& state) {
  const Theme& theme = ui.theme();
  Rect languages = bar.split_right(480);
  text(ui, bar,
       say(ui, {"翠湖花园物业服务中心", "翠湖花園物業服務中心", "Emerald Lake Property Service"}),
       {.size = TextSize::kTitle, .weight = Weight::kBold, .fit = true, .id = "office"});
  const std::array<std::string_view, 3> names = {"简体", "繁體", "English"};
  if (const auto chosen =
          segmented(ui, "language", languages.centred(480, 80), names, state.segment)) {
    state.segment = *chosen;
    state.last_click = "language";
  }
  (void)theme;
}

void draw_categories(Ui& ui, Rect area, GalleryState& state) {
  const auto cells = area.grid(2, 4, ui.theme().space_m);
  for (size_t i = 0; i < std::size(kCategories); ++i) {
    const Category& c = kCategories[i];
    const ButtonStyle style{.kind = ButtonKind::kChoice,
                            .icon = c.icon,
                            .summary = say(ui, c.hint),
                            .badge = i == 2 ? std::string_view("12") : std::string_view(),
                            .selected = i == 1,
                            .size = TextSize::kTitle};
    if (button(ui, c.id, cells[i], say(ui, c.name), style)) state.last_click = c.id;
  }
}

void draw_fields(Ui& ui, Rect area, GalleryState& state) {
  const auto halves = area.columns(2, ui.theme().space_m);
  Rect left = halves[0];
  field(ui, "name", left.split_top(96, 16),
        {.value = state.name, .icon = Icon::kPerson, .focused = true});
  field(
      ui, "phone", left.split_top(96, 48),
      {.value = "1380013800",
       .error = say(ui, {"手机号应为 11 位", "手機號應為 11 位", "A mobile number has 11 digits"}),
       .icon = Icon::kPhone});
  field(ui, "text", left.split_top(160),
        {.hint = say(ui, {"请描述问题：在哪里、什么时候开始、有多严重（可不填）",
                          "請描述問題：在哪裡、什麼時候開始、有多嚴重（可不填）",
                          "Describe the problem: where, since when, how bad (optional)"}),
         .multiline = true});
  Rect right = halves[1];
  const char* keys[] = {"1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0", "back"};
  const auto cells = right.grid(3, 4, 16);
  for (size_t i = 0; i < 12; ++i) {
    if (keys[i][0] == '\0') continue;
    const bool back = i == 11;
    const std::string id = std::string("key.") + keys[i];
    const ButtonStyle style{.kind = ButtonKind::kKey,
                            .icon = back ? Icon::kBackspace : Icon::kNone,
                            .size = TextSize::kTitle};
    if (button(ui, id, cells[i], back ? "" : keys[i], style)) state.last_click = id;
  }
}

void draw_messages(Ui& ui, Rect area, GalleryState& state) {
  const Theme& theme = ui.theme();
  banner(ui, "notice", area.split_top(104, theme.space_s),
         {.words = say(ui, {"6 月 12 日 9:00–17:00 停水检修，请提前储水。",
                            "6 月 12 日 9:00–17:00 停水檢修，請提前儲水。",
                            "12 June, 9:00–17:00: no water (maintenance). Please store some."}),
          .tone = Tone::kWarning});
  banner(ui, "offline", area.split_top(104, theme.space_s),
         {.words = say(ui, {"打印机缺纸，号码请拍照保存", "印表機缺紙，號碼請拍照保存",
                            "The printer is out of paper: please photograph your number"}),
          .tone = Tone::kDanger,
          .action = say(ui, {"我知道了", "我知道了", "Understood"}),
          .icon = Icon::kPrinter});
  const auto answer = confirm_bar(
      ui, "leave", area.split_top(136, theme.space_m),
      {.question = say(
           ui, {"您还在吗？20 秒后将清除已填写的内容。", "您還在嗎？20 秒後將清除已填寫的內容。",
                "Still there? What you typed will be wiped in 20 seconds."}),
       .yes = say(ui, {"继续", "繼續", "Go on"}),
       .no = say(ui, {"清除", "清除", "Wipe"})});
  if (answer) state.last_click = *answer ? "leave.yes" : "leave.no";
}

void draw_number(Ui& ui, Rect area, GalleryState& state) {
  const Theme& theme = ui.theme();
  card(ui, area);
  Rect inner = area.inset(theme.space_l);
  Rect code = inner.split_right(inner.h, theme.space_l);
  std::array<uint8_t, 625> modules{};
  for (size_t i = 0; i < modules.size(); ++i)
    modules[i] = (i * i / 7 + i / 25) % 2 == 0 ? 1 : 0;
  qr(ui, code, modules, 25);
  text(ui, inner.split_top(40), say(ui, {"您的号码", "您的號碼", "Your number"}),
       {.size = TextSize::kBody, .ink = Ink::kMuted});
  text(ui, inner.split_top(216), "A012",
       {.size = TextSize::kGiant, .weight = Weight::kBold, .ink = Ink::kPrimary});
  Rect row = inner.split_top(56, 8);
  const Rect first =
      chip(ui, row, say(ui, {"等候中", "等候中", "Waiting"}), Tone::kPrimary, "state");
  row.split_left(first.w + 16);
  chip(ui, row, say(ui, {"急修", "急修", "Urgent"}), Tone::kAccent);
  text(ui, inner,
       say(ui, {"前面还有 3 人，预计等候约 12 分钟。", "前面還有 3 人，預計等候約 12 分鐘。",
                "3 people ahead of you, about 12 minutes."}),
       {.size = TextSize::kBody, .wrap = true});
  if (state.busy) spinner(ui, code.centred(96, 96));
}

void draw_actions(Ui& ui, Rect bar, GalleryState& state) {
  const Rect back = bar.split_left(240, 24);
  const Rect next = bar.split_right(400, 24);
  if (button(ui, "back", back, say(ui, {"返回", "返回", "Back"}),
             {.kind = ButtonKind::kSecondary, .icon = Icon::kBack})) {
    state.last_click = "back";
  }
  if (button(ui, "submit", next, say(ui, {"提交登记", "提交登記", "Submit"}),
             {.icon = Icon::kCheck, .size = TextSize::kTitle})) {
    state.last_click = "submit";
    state.busy = !state.busy;
  }
  button(ui, "skip", bar, say(ui, {"跳过", "跳過", "Skip"}), {.kind = ButtonKind::kQuiet});
}

}  // namespace

void draw_kiosk_gallery(Ui& ui, GalleryState& state) {
  ui.screen("gallery.kiosk");
  const Theme& theme = ui.theme();
  fill_background(ui);
  Rect page = ui.area().inset(theme.space_l);
  draw_top(ui, page.split_top(theme.bar_height, theme.space_m), state);
  text(ui, page.split_top(80),
       say(ui, {"请选择要办理的事项", "請選擇要辦理的事項", "What can we do for you?"}),
       {.size = TextSize::kHeadline, .weight = Weight::kBold});
  page.split_top(theme.space_s);
  draw_categories(ui, page.split_top(560, theme.space_m), state);
  draw_actions(ui, page.split_bottom(theme.bar_height, theme.space_m), state);
  if (!ui.portrait()) return;
  draw_fields(ui, page.split_top(432, theme.space_m), state);
  draw_number(ui, page.split_bottom(440), state);
  if (page.h > 100) draw_messages(ui, page, state);
}

}  // namespace huiyin::ui
