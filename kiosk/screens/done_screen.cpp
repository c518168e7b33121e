// Printing, and the number in the hand: on paper when the printer will, on the screen always.
#include <algorithm>
#include <vector>

#include "app/core/token.h"
#include "app/ui/widgets.h"
#include "app/words/ticket_words.h"
#include "kiosk/screens/frame.h"
#include "kiosk/screens/screens.h"

namespace huiyin::kiosk {
namespace {

using ui::Align;
using ui::Icon;
using ui::Ink;
using ui::Rect;
using ui::TextSize;
using ui::Tone;
using ui::Weight;

// Giant where it fits on one line, else the next size that does: a number is never broken.
TextSize number_size(ui::Ui& ui, std::string_view number, const Rect& room) {
  const ui::TextStyle giant{.size = TextSize::kGiant, .weight = Weight::kBold};
  const bool fits =
      ui::measure_text(ui, number, giant).w <= room.w && ui.theme().em(TextSize::kGiant) <= room.h;
  return fits ? TextSize::kGiant : TextSize::kDisplay;
}

Tone tone_of(SlipState state) {
  switch (state) {
    case SlipState::kPrinted: return Tone::kOk;
    case SlipState::kNotSent:
    case SlipState::kUnknown: return Tone::kWarning;
    case SlipState::kNone:
    case SlipState::kQueued:
    case SlipState::kSending: return Tone::kPrimary;
  }
  HUIYIN_CHECK(false);
}

void draw_qr(ui::Ui& ui, Rect rect, const Receipt& receipt) {
  const float side = std::min(rect.w, rect.h);
  const Rect square = rect.centred(side, side);
  ui::qr(ui, square, receipt.qr.modules, receipt.qr.side);
  ui::tag(ui, "done.qr", square, receipt.qr_text);
}

void draw_token(ui::Ui& ui, Rect rect, const Receipt& receipt, Align align) {
  ui::text(ui, rect, group_token(receipt.token),
           {.size = TextSize::kTitle, .weight = Weight::kBold, .align = align, .fit = true});
  ui::tag(ui, "done.token", rect, receipt.token);  // ungrouped, as programs read it
}

// Code and words beside each other on a wide card, below each other on a tall one.
void draw_code(ui::Ui& ui, Rect rect, const Receipt& receipt) {
  ui::card(ui, rect);
  Rect inner = rect.inset(32, 28);
  const char* caption = ui.tr("Scan to see how it stands");
  const char* photograph = ui.tr("You can photograph it with your telephone");
  if (rect.w > rect.h * 1.3F) {
    draw_qr(ui, inner.split_left(inner.h, 40), receipt);
    const ui::TextStyle bold{.size = TextSize::kTitle, .weight = Weight::kBold, .wrap = true};
    const ui::TextStyle quiet{
        .size = TextSize::kBody, .ink = Ink::kMuted, .wrap = true, .optional = true};
    const float head = ui::height_of(ui, caption, inner.w, bold);
    const float foot = ui::height_of(ui, photograph, inner.w, quiet);
    Rect words = inner.centred(inner.w, std::min(inner.h, head + 72 + foot));
    ui::text(ui, words.split_top(head), caption, bold);
    draw_token(ui, words.split_top(72), receipt, Align::kLeft);
    ui::text(ui, words, photograph, quiet);
    return;
  }
  const ui::TextStyle quiet{
      .size = TextSize::kBody, .ink = Ink::kMuted, .align = Align::kCentre, .wrap = true};
  ui::text(ui, inner.split_bottom(ui::height_of(ui, caption, inner.w, quiet)), caption, quiet);
  draw_token(ui, inner.split_bottom(56), receipt, Align::kCentre);
  draw_qr(ui, inner, receipt);
}

struct Fact {
  Icon icon;
  std::string label;
  std::string value;
};

void draw_fact(ui::Ui& ui, Rect row, const Fact& fact) {
  ui::icon(ui, row.split_left(48, 20).centred(44, 44), fact.icon, Ink::kPrimary);
  ui::text(ui, row.split_top(row.h * 0.42F), fact.label,
           {.size = TextSize::kBody,
            .ink = Ink::kMuted,
            .vertical = ui::VerticalAlign::kBottom,
            .fit = true});
  ui::text(ui, row, fact.value, {.size = TextSize::kTitle, .weight = Weight::kBold, .fit = true});
}

std::vector<Fact> facts_of(ui::Ui& ui, const DoneView& view) {
  std::vector<Fact> facts = {{Icon::kClock, ui.tr("We answer by"), view.answer_by}};
  if (view.receipt.attendance == Attendance::kWaiting) {
    const auto n = static_cast<unsigned long>(std::max(0, view.receipt.people_ahead));
    std::string people =
        ui::format(ui::trn(ui.language(), "{0} person", "{0} people", n), {std::to_string(n)});
    if (view.wait.empty()) {
      facts.push_back({Icon::kPeople, ui.tr("Ahead of you"), std::move(people)});
    } else {
      facts.push_back(
          {Icon::kPeople, ui::tr_format(ui.language(), "{0} ahead of you", {people}), view.wait});
    }
  }
  return facts;
}

constexpr float kFactHeight_large = 104;

void draw_facts(ui::Ui& ui, Rect rect, const std::vector<Fact>& facts) {
  const auto rows = rect.rows(static_cast<int>(facts.size()), 8);
  for (std::size_t i = 0; i < facts.size(); ++i)
    draw_fact(ui, rows[i], facts[i]);
}

// Caption over number, in the middle.
void draw_caption_and_number(ui::Ui& ui, Rect rect, std::string_view number, std::string_view id) {
  ui::text(ui, rect.split_top(64), ui.tr("Your number"),
           {.size = TextSize::kTitle, .ink = Ink::kMuted, .align = Align::kCentre});
  ui::text(ui, rect, number,
           {.size = number_size(ui, number, rect),
            .weight = Weight::kBold,
            .ink = Ink::kPrimary,
            .align = Align::kCentre,
            .id = id});
}

// Large words want the facts here, where the room is.
void draw_number(ui::Ui& ui, Rect rect, const Receipt& receipt, const std::vector<Fact>& facts) {
  ui::card(ui, rect);
  Rect inner = rect.inset(16, facts.empty() ? 32.0F : 16.0F);
  if (!facts.empty()) {
    draw_facts(ui, inner.split_bottom(kFactHeight_large * static_cast<float>(facts.size())), facts);
  }
  draw_caption_and_number(ui, inner, receipt.number, "done.number");
}

void draw_next_step(ui::Ui& ui, Rect rect, const DoneView& view, const std::vector<Fact>& facts) {
  ui::card(ui, rect);
  Rect inner = rect.inset(32, 28);
  ui::text(ui, inner.split_top(56, 8), ui.tr("What happens next"),
           {.size = TextSize::kTitle, .weight = Weight::kBold, .fit = true, .optional = true});
  const bool tall = ui.portrait();
  const auto n = static_cast<float>(facts.size());
  // Beside each other where both are short enough.
  const bool are_columns = tall && ui.theme().reading == ui::Reading::kNormal;
  const Rect below =
      inner.split_bottom(are_columns ? 104.0F : n * 120, facts.empty() ? 0.0F : 16.0F);
  if (are_columns) {
    const auto columns = below.columns(2, 32);
    for (std::size_t i = 0; i < facts.size(); ++i)
      draw_fact(ui, columns[i], facts[i]);
  } else {
    draw_facts(ui, below, facts);
  }
  ui::text(ui, inner, view.next_step,
           {.size = tall ? TextSize::kTitle : TextSize::kLabel,
            .vertical = ui::VerticalAlign::kTop,
            .wrap = true,
            .fit = true,
            .id = "done.next_step"});
}

}  // namespace

std::optional<Input> draw_printing(ui::Ui& ui, const PrintingView& view) {
  Frame frame = draw_frame(ui, view.frame);
  Rect rest = frame.content.centred(frame.content.w, std::min(frame.content.h, 760.0F));
  ui::spinner(ui, rest.split_top(200, 48).centred(160, 160));
  if (!view.number.empty()) {
    draw_caption_and_number(ui, rest.split_top(64 + 240, 24), view.number, "printing.number");
  }
  ui::text(
      ui, rest.split_top(80), view.words,
      {.size = TextSize::kTitle, .align = Align::kCentre, .fit = true, .id = "printing.state"});
  ui::text(ui, rest.split_top(64), view.waits_for,
           {.size = TextSize::kLabel, .ink = Ink::kWarning, .align = Align::kCentre, .fit = true});
  return frame.input;
}

std::optional<Input> draw_done(ui::Ui& ui, const DoneView& view) {
  Frame frame = draw_frame(ui, view.frame);
  Rect rest = frame.content;
  const Receipt& receipt = view.receipt;
  const Rect banner = rest.split_top(ui::banner_height(ui, rest.w, view.slip_words, 96), 24);
  ui::banner(ui, "done.slip_state", banner,
             {.words = view.slip_words,
              .tone = tone_of(receipt.slip.state),
              .icon = receipt.slip.state == SlipState::kPrinted ? Icon::kCheck : Icon::kPrinter});
  const std::vector<Fact> facts = facts_of(ui, view);
  const bool is_large = ui.theme().reading == ui::Reading::kLarge;
  if (has_room_above(frame)) {
    Rect above = frame.above;
    draw_number(ui, above.split_left(540, 24), receipt, {});
    draw_code(ui, above, receipt);
    draw_next_step(ui, rest, view, facts);
  } else if (ui.portrait()) {
    draw_number(ui, rest.split_top(is_large ? 320.0F : 376.0F, 24), receipt, {});
    draw_next_step(ui, rest.split_top(is_large ? 520.0F : 400.0F, 24), view, facts);
    draw_code(ui, rest, receipt);
  } else {
    draw_number(ui, rest.split_left(540, 24), receipt, is_large ? facts : std::vector<Fact>{});
    draw_code(ui, rest.split_right(416, 24), receipt);
    draw_next_step(ui, rest, view, is_large ? std::vector<Fact>{} : facts);
  }
  const ui::ButtonStyle style{.icon = Icon::kCheck, .size = TextSize::kTitle};
  if (ui::button(ui, "done.finish", frame.next, ui.tr("Finish"), style)) {
    frame.input = input::Finish{};
  }
  return frame.input;
}

}  // namespace huiyin::kiosk
