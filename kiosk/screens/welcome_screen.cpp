#include <algorithm>
#include <vector>

#include "app/ui/widgets.h"
#include "app/words/wait_words.h"
#include "kiosk/screens/frame.h"
#include "kiosk/screens/screens.h"

namespace huiyin::kiosk {
namespace {

using ui::Align;
using ui::ButtonKind;
using ui::Icon;
using ui::Ink;
using ui::Rect;
using ui::TextSize;
using ui::Weight;

void draw_greeting(ui::Ui& ui, Rect rect, const WelcomeView& view) {
  const bool english = ui.language() == ui::Language::kEn && !view.office.name_en.empty();
  ui::text(
      ui, rect.split_top(rect.h * 0.58F), english ? view.office.name_en : view.office.name,
      {.size = TextSize::kDisplay, .weight = Weight::kBold, .ink = Ink::kPrimary, .fit = true});
  ui::text(ui, rect, ui.tr("Hello! What can we do for you?"),
           {.size = TextSize::kTitle,
            .ink = Ink::kMuted,
            .vertical = ui::VerticalAlign::kTop,
            .fit = true});
}

std::optional<Input> draw_doors(ui::Ui& ui, Rect rect) {
  std::optional<Input> chosen;
  const Rect first = rect.split_top(rect.h * 0.58F, 24);
  const ui::ButtonStyle register_style{
      .icon = Icon::kPen,
      .summary = ui.tr("Repairs, complaints, services, questions … You get a number at once."),
      .size = TextSize::kDisplay};
  if (ui::button(ui, "welcome.register", first, ui.tr("Register a matter"), register_style)) {
    chosen = input::StartRegistration{};
  }
  const Rect repair = rect.split_left(rect.w * 0.5F - 12, 24);
  const ui::ButtonStyle repair_style{.kind = ButtonKind::kSecondary,
                                     .icon = Icon::kRepair,
                                     .summary = ui.tr("Straight to the questions"),
                                     .size = TextSize::kHeadline};
  if (ui::button(ui, "welcome.repair", repair, ui.tr("Repair"), repair_style)) {
    chosen = input::StartRegistration{Category::kRepair};
  }
  const ui::ButtonStyle status_style{
      .kind = ButtonKind::kSecondary,
      .icon = Icon::kSearch,
      .summary = ui.tr("Hold your slip under the scanner, or touch here"),
      .size = TextSize::kHeadline};
  if (ui::button(ui, "welcome.status", rect, ui.tr("See how it stands"), status_style)) {
    chosen = input::StartStatus{};
  }
  return chosen;
}

// What belongs to the title stands beside it where both have room, else in a line below.
void draw_card_title(ui::Ui& ui, Rect& inner, Icon icon, std::string_view title,
                     std::string_view more) {
  constexpr float kBetween = 32;
  const ui::TextStyle bold{.size = TextSize::kTitle, .weight = Weight::kBold};
  ui::TextStyle quiet{.size = TextSize::kBody, .ink = Ink::kMuted, .fit = true};
  Rect row = inner.split_top(56, 16);
  ui::icon(ui, row.split_left(40, 12).centred(40, 40), icon, Ink::kPrimary);
  const float both = ui::measure_text(ui, title, bold).w + ui::measure_text(ui, more, quiet).w;
  ui::text(ui, row, title, bold);
  const bool is_beside = both + kBetween <= row.w;
  if (is_beside) quiet.align = Align::kRight;
  if (more.empty()) return;
  ui::text(ui, is_beside ? row : inner.split_top(ui::line_height(ui, quiet.size), 12), more, quiet);
}

std::string desk_words(ui::Ui& ui, const Calling& call, bool is_short) {
  if (call.desk.empty()) return ui.tr("Please come to the counter");
  if (is_short) return ui::tr_format(ui.language(), "Desk {0}", {call.desk});
  return ui::tr_format(ui.language(), "Please come to desk {0}", {call.desk});
}

// Number over desk where there is height, number beside desk where there is width.
void draw_call(ui::Ui& ui, Rect rect, const Calling& call, std::size_t index) {
  const bool is_newest = index == 0;
  ui::card(
      ui, rect,
      {.kind = ui::CardKind::kFlat, .tone = is_newest ? ui::Tone::kAccent : ui::Tone::kNeutral});
  const std::string id = "calling." + std::to_string(index);
  const bool is_row = rect.w > 1.8F * rect.h;
  Rect inner = is_row ? rect.inset(20, 4) : rect.inset(16, 16);
  const Rect number = is_row ? inner.split_left(inner.w * (ui.upright() ? 0.52F : 0.45F))
                             : inner.split_top(inner.h * 0.64F);
  ui::text(ui, number, call.number,
           {.size = is_row ? TextSize::kHeadline : TextSize::kDisplay,
            .weight = Weight::kBold,
            .ink = is_newest ? Ink::kAccent : Ink::kNormal,
            .align = is_row ? Align::kLeft : Align::kCentre,
            .fit = true,
            .id = id});
  const bool is_short = is_row || ui.theme().reading == ui::Reading::kLarge;
  ui::text(
      ui, inner, desk_words(ui, call, is_short),
      {.size = TextSize::kBody, .align = is_row ? Align::kRight : Align::kCentre, .fit = true});
}

void draw_calls(ui::Ui& ui, Rect rect, const Calls& calls) {
  ui::card(ui, rect);
  Rect inner = rect.inset(32, 24);
  const auto n = static_cast<unsigned long>(std::max(0, calls.waiting));
  std::string waiting =
      ui::format(ui::trn(ui.language(), "{0} person is waiting", "{0} people are waiting", n),
                 {std::to_string(n)});
  const std::string wait = words::wait_words(ui.language(), calls.pace, calls.waiting);
  if (calls.waiting > 0 && !wait.empty()) waiting += " · " + wait;
  draw_card_title(ui, inner, Icon::kSpeaker, ui.tr("Now calling"), waiting);
  if (calls.called.empty()) {
    ui::text(ui, inner, ui.tr("No number is being called at the moment."),
             {.size = TextSize::kLabel, .ink = Ink::kMuted, .align = Align::kCentre});
    return;
  }
  // The newest large, the four before it in a square beside it.
  std::vector<Rect> places = {inner.split_left(inner.w * 0.36F, 16)};
  for (const Rect& cell : inner.grid(2, 2, 12))
    places.push_back(cell);
  for (std::size_t i = 0; i < std::min(places.size(), calls.called.size()); ++i)
    draw_call(ui, places[i], calls.called[i], i);
}

// "until 23/11"
std::string until_words(ui::Ui& ui, const words::Notice& notice) {
  const std::string day = to_iso_date(notice.until);  // 2026-11-23
  const auto number = [&day](std::size_t at) {
    return std::to_string((day[at] - '0') * 10 + day[at + 1] - '0');
  };
  return ui::tr_format(ui.language(), "until {1}/{0}", {number(5), number(8)});
}

struct NoticeShape {
  float besides = 0;  // height of its title and of the gap below it
  TextSize size = TextSize::kBody;
};

// So many lines of each that as many notices as can be are seen at once.
int lines_each(ui::Ui& ui, float height, std::size_t notices, const NoticeShape& shape) {
  constexpr std::size_t kSeen = 3;
  constexpr int kMost = 3;
  const float line = ui::line_height(ui, shape.size);
  for (std::size_t seen = std::min(notices, kSeen); seen > 1; --seen) {
    const float each = height / static_cast<float>(seen) - shape.besides;
    if (each >= line) return std::min(static_cast<int>(each / line), kMost);
  }
  return std::clamp(static_cast<int>((height - shape.besides) / line), 1, kMost);
}

void draw_notices(ui::Ui& ui, Rect rect, const std::vector<words::Notice>& notices) {
  ui::card(ui, rect);
  Rect inner = rect.inset(32, 24);
  draw_card_title(ui, inner, Icon::kInfo, ui.tr("Notices"), {});
  if (notices.empty()) {
    ui::text(ui, inner, ui.tr("There are no notices today."),
             {.size = TextSize::kLabel, .ink = Ink::kMuted, .align = Align::kCentre});
    return;
  }
  const bool tall = ui.portrait();
  const ui::TextStyle body{.size = tall ? TextSize::kLabel : TextSize::kBody,
                           .ink = Ink::kMuted,
                           .vertical = ui::VerticalAlign::kTop,
                           .wrap = true,
                           .max_lines = 3};
  const float head_height = tall ? 60 : 48, gap = tall ? 32 : 16;
  const int lines = lines_each(ui, inner.h, notices.size(), {head_height + gap, body.size});
  for (std::size_t i = 0; i < notices.size() && inner.h >= 96; ++i) {
    const words::Notice& notice = notices[i];
    const std::string id = "notice." + std::to_string(i);
    Rect head = inner.split_top(head_height);
    ui::text(ui, head.split_right(340, 16), until_words(ui, notice),
             {.size = TextSize::kBody, .ink = Ink::kMuted, .align = Align::kRight});
    ui::text(ui, head, notice.title,
             {.size = tall ? TextSize::kTitle : TextSize::kLabel,
              .weight = Weight::kBold,
              .ink = notice.colour ? Ink::kAccent : Ink::kNormal,
              .id = id});
    ui::TextStyle style = body;
    style.max_lines = lines;
    const float height = std::min(inner.h, ui::height_of(ui, notice.text, inner.w, style));
    ui::text(ui, inner.split_top(height, gap), notice.text, style);
  }
}

void draw_office_line(ui::Ui& ui, Rect rect, const WelcomeView& view) {
  ui::rule(ui, rect.split_top(2, 0));
  struct Part {
    Icon icon;
    std::string words;
  };
  std::vector<Part> parts;
  if (!view.office.service_phone.empty()) {
    parts.push_back({Icon::kPhone, ui::tr_format(ui.language(), "Service telephone {0}",
                                                 {view.office.service_phone})});
  }
  if (!view.office.hours.empty()) parts.push_back({Icon::kClock, view.office.hours});
  if (parts.empty()) return;
  const auto cells = rect.columns(static_cast<int>(parts.size()), 24);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    Rect cell = cells[i];
    ui::icon(ui, cell.split_left(40, 12).centred(36, 36), parts[i].icon, Ink::kMuted);
    ui::text(ui, cell, parts[i].words, {.size = TextSize::kBody, .ink = Ink::kMuted, .fit = true});
  }
}

void draw_printer_line(ui::Ui& ui, Rect& rest, const WelcomeView& view) {
  if (view.printer_reason.empty()) return;
  ui::banner(ui, "printer", rest.split_bottom(80, 24),
             {.words = ui.tr("No paper slips at the moment. You can photograph your number from "
                             "the screen."),
              .tone = ui::Tone::kWarning,
              .icon = Icon::kPrinter});
}

}  // namespace

std::optional<Input> draw_welcome(ui::Ui& ui, const WelcomeView& view) {
  Frame frame = draw_frame(ui, view.frame);
  Rect rest = frame.content;
  rest.h += 24;
  draw_office_line(ui, rest.split_bottom(88, 16), view);
  draw_printer_line(ui, rest, view);
  std::optional<Input> chosen;
  if (has_room_above(frame)) {
    Rect above = frame.above;
    draw_greeting(ui, above.split_top(176, 24), view);
    draw_notices(ui, above.split_bottom(above.h * 0.5F, 24), view.notices);
    draw_calls(ui, above, view.calls);
    chosen = draw_doors(ui, rest);
  } else if (ui.portrait()) {
    draw_greeting(ui, rest.split_top(208, 24), view);
    chosen = draw_doors(ui, rest.split_top(520, 32));
    draw_calls(ui, rest.split_top(320, 32), view.calls);
    draw_notices(ui, rest, view.notices);
  } else {
    Rect left = rest.split_left(840, 40);
    draw_greeting(ui, left.split_top(176, 24), view);
    chosen = draw_doors(ui, left);
    draw_calls(ui, rest.split_top(rest.h * 0.56F, 24), view.calls);
    draw_notices(ui, rest, view.notices);
  }
  return chosen ? chosen : frame.input;
}

}  // namespace huiyin::kiosk
