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
  if (ui::button(ui, "welcome.status", rect, ui.tr("Track it"), status_style)) {
    chosen = input::StartStatus{};
  }
  return chosen;
}

// What belongs to the title stands beside it where both have room, else in a line below.
void draw_card_title(ui::Ui& ui, Rect& inner, Icon icon, std::string_view title,
                     std::string_view more, std::string_view shorter) {
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
  const Rect place = is_beside ? row : inner.split_top(ui::line_height(ui, quiet.size), 12);
  ui::text(ui, place, ui::measure_text(ui, more, quiet).w <= place.w ? more : shorter, quiet);
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
  constexpr float kTall = 120;
  const bool is_large = ui.theme().reading == ui::Reading::kLarge;
  const ui::TextStyle bold{.size = TextSize::kBody, .weight = Weight::kBold};
  const float both = ui::measure_text(ui, call.number, bold).w +
                     ui::measure_text(ui, desk_words(ui, call, true), bold).w;
  const bool is_row = rect.w > 1.8F * rect.h && both + 48 <= rect.w;
  Rect inner = is_row ? rect.inset(20, 4) : rect.inset(16, is_large || rect.h < kTall ? 4 : 16);
  std::string desk = desk_words(ui, call, is_large);
  const float room = is_row ? inner.w * 0.5F : inner.w;
  if (ui::measure_text(ui, desk, {.size = TextSize::kBody}).w > room)
    desk = desk_words(ui, call, true);
  const float desk_width = ui::measure_text(ui, desk, {.size = TextSize::kBody}).w + 4;
  const Rect number = is_row ? inner.split_left(inner.w - desk_width - 8, 8)
                             : inner.split_top(inner.h - ui::line_height(ui, TextSize::kBody));
  ui::text(ui, number, call.number,
           {.size = is_row ? TextSize::kHeadline : TextSize::kDisplay,
            .weight = Weight::kBold,
            .ink = is_newest ? Ink::kAccent : Ink::kNormal,
            .align = is_row ? Align::kLeft : Align::kCentre,
            .fit = true,
            .id = id});
  ui::text(
      ui, inner, desk,
      {.size = TextSize::kBody, .align = is_row ? Align::kRight : Align::kCentre, .fit = true});
}

void draw_calls(ui::Ui& ui, Rect rect, const Calls& calls) {
  ui::card(ui, rect);
  Rect inner = rect.inset(32, 24);
  const auto n = static_cast<unsigned long>(std::max(0, calls.waiting));
  const std::string people =
      ui::format(ui::trn(ui.language(), "{0} person is waiting", "{0} people are waiting", n),
                 {std::to_string(n)});
  const std::string wait = words::wait_words(ui.language(), calls.pace, calls.waiting);
  const std::string waiting = calls.waiting > 0 && !wait.empty() ? people + " · " + wait : people;
  draw_card_title(ui, inner, Icon::kSpeaker, ui.tr("Now calling"), waiting, people);
  if (calls.called.empty()) {
    ui::text(ui, inner, ui.tr("No calls at the moment."),
             {.size = TextSize::kLabel, .ink = Ink::kMuted, .align = Align::kCentre, .fit = true});
    return;
  }
  // The newest large, the four before it in a square beside it; in large text only two.
  const bool is_large = ui.theme().reading == ui::Reading::kLarge;
  std::vector<Rect> places = {inner.split_left(inner.w * 0.36F, 16)};
  for (const Rect& cell : inner.grid(2, is_large ? 1 : 2, 12))
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

void draw_notices(ui::Ui& ui, Rect rect, const std::vector<words::Notice>& notices) {
  ui::card(ui, rect);
  Rect inner = rect.inset(32, 24);
  draw_card_title(ui, inner, Icon::kInfo, ui.tr("Notices"), {}, {});
  if (notices.empty()) {
    ui::text(ui, inner, ui.tr("There are no notices today."),
             {.size = TextSize::kLabel, .ink = Ink::kMuted, .align = Align::kCentre});
    return;
  }
  const bool tall = ui.portrait();
  const ui::TextStyle body{.size = tall ? TextSize::kLabel : TextSize::kBody,
                           .ink = Ink::kMuted,
                           .vertical = ui::VerticalAlign::kTop,
                           .wrap = true};
  const float head_height = tall ? 60 : 48, gap = tall ? 32 : 16;
  for (std::size_t i = 0; i < notices.size() && inner.h >= head_height; ++i) {
    const words::Notice& notice = notices[i];
    const std::string id = "notice." + std::to_string(i);
    Rect head = inner.split_top(head_height);
    const std::string until = until_words(ui, notice);
    const ui::TextStyle quiet{.size = TextSize::kBody, .ink = Ink::kMuted, .align = Align::kRight};
    ui::text(ui, head.split_right(ui::measure_text(ui, until, quiet).w + 2, 16), until, quiet);
    ui::text(ui, head, notice.title,
             {.size = tall ? TextSize::kTitle : TextSize::kLabel,
              .weight = Weight::kBold,
              .ink = notice.colour ? Ink::kAccent : Ink::kNormal,
              .fit = true,
              .id = id});
    // Where the words have no room the title tells that there is something to ask about.
    const float height = ui::height_of(ui, notice.text, inner.w, body);
    if (height <= inner.h) ui::text(ui, inner.split_top(height, gap), notice.text, body);
  }
}

void draw_office_line(ui::Ui& ui, Rect rect, const WelcomeView& view) {
  ui::rule(ui, rect.split_top(2, 0));
  struct Part {
    Icon icon;
    std::string words;
    std::string shorter;  // says it where the words have no room
  };
  const std::string& phone = view.office.service_phone;
  std::vector<Part> parts;
  if (!phone.empty()) {
    parts.push_back(
        {Icon::kPhone, ui::tr_format(ui.language(), "Service telephone {0}", {phone}), phone});
  }
  if (!view.office.hours.empty()) {
    parts.push_back({Icon::kClock, view.office.hours, view.office.hours});
  }
  if (parts.empty()) return;
  const ui::TextStyle quiet{.size = TextSize::kBody, .ink = Ink::kMuted, .fit = true};
  const auto cells = rect.columns(static_cast<int>(parts.size()), 24);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    Rect cell = cells[i];
    ui::icon(ui, cell.split_left(40, 12).centred(36, 36), parts[i].icon, Ink::kMuted);
    const bool fits = ui::measure_text(ui, parts[i].words, quiet).w <= cell.w;
    ui::text(ui, cell, fits ? parts[i].words : parts[i].shorter, quiet);
  }
}

void draw_printer_line(ui::Ui& ui, Rect& rest, const WelcomeView& view) {
  if (view.printer_reason.empty()) return;
  const char* words =
      ui.tr("No paper slips at the moment. You can photograph your number from the screen.");
  const float height = ui::banner_height(ui, rest.w, words, 80);
  ui::banner(ui, "printer", rest.split_bottom(height, 24),
             {.words = words, .tone = ui::Tone::kWarning, .icon = Icon::kPrinter});
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
    draw_notices(ui, above.split_bottom(above.h * 0.44F, 24), view.notices);
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
