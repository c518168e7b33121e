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
TextSize number_size(ui::Ui& ui, std::string_view number, float width) {
  const ui::TextStyle giant{.size = TextSize::kGiant, .weight = Weight::kBold};
  return ui::measure_text(ui, number, giant).w <= width ? TextSize::kGiant : TextSize::kDisplay;
}

void draw_number(ui::Ui& ui, Rect rect, const Receipt& receipt) {
  ui::card(ui, rect);
  Rect inner = rect.inset(16, 32);
  ui::text(ui, inner.split_top(64), ui.tr("Your number"),
           {.size = TextSize::kTitle, .ink = Ink::kMuted, .align = Align::kCentre});
  ui::text(ui, inner, receipt.number,
           {.size = number_size(ui, receipt.number, inner.w),
            .weight = Weight::kBold,
            .ink = Ink::kPrimary,
            .align = Align::kCentre,
            .id = "done.number"});
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
    Rect words = inner.centred(inner.w, 240);
    ui::text(ui, words.split_top(72), caption,
             {.size = TextSize::kTitle, .weight = Weight::kBold, .fit = true});
    draw_token(ui, words.split_top(72), receipt, Align::kLeft);
    ui::text(ui, words, photograph, {.size = TextSize::kBody, .ink = Ink::kMuted, .wrap = true});
    return;
  }
  ui::text(ui, inner.split_bottom(40), caption,
           {.size = TextSize::kBody, .ink = Ink::kMuted, .align = Align::kCentre, .fit = true});
  draw_token(ui, inner.split_bottom(56), receipt, Align::kCentre);
  draw_qr(ui, inner, receipt);
}

struct Fact {
  Icon icon;
  std::string_view label;
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
    std::string line =
        ui::format(ui::trn(ui.language(), "{0} person", "{0} people", n), {std::to_string(n)});
    if (!view.wait.empty()) line += " · " + view.wait;
    facts.push_back({Icon::kPeople, ui.tr("Ahead of you"), std::move(line)});
  }
  return facts;
}

void draw_next_step(ui::Ui& ui, Rect rect, const DoneView& view) {
  ui::card(ui, rect);
  Rect inner = rect.inset(32, 28);
  ui::text(ui, inner.split_top(56, 8), ui.tr("What happens next"),
           {.size = TextSize::kTitle, .weight = Weight::kBold});
  const std::vector<Fact> facts = facts_of(ui, view);
  const int n = static_cast<int>(facts.size());
  const bool tall = ui.portrait();
  const Rect below = inner.split_bottom(tall ? 104.0F : 120.0F * static_cast<float>(n), 16);
  const auto places = tall ? below.columns(2, 32) : below.rows(n, 8);
  for (std::size_t i = 0; i < facts.size(); ++i)
    draw_fact(ui, places[i], facts[i]);
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
    ui::text(ui, rest.split_top(64), ui.tr("Your number"),
             {.size = TextSize::kTitle, .ink = Ink::kMuted, .align = Align::kCentre});
    ui::text(ui, rest.split_top(240, 24), view.number,
             {.size = number_size(ui, view.number, rest.w),
              .weight = Weight::kBold,
              .ink = Ink::kPrimary,
              .align = Align::kCentre,
              .id = "printing.number"});
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
  const Rect banner = rest.split_top(96, 24);
  ui::banner(ui, "done.slip_state", banner,
             {.words = view.slip_words,
              .tone = tone_of(receipt.slip.state),
              .icon = receipt.slip.state == SlipState::kPrinted ? Icon::kCheck : Icon::kPrinter});
  if (has_room_above(frame)) {
    Rect above = frame.above;
    draw_number(ui, above.split_left(540, 24), receipt);
    draw_code(ui, above, receipt);
    draw_next_step(ui, rest, view);
  } else if (ui.portrait()) {
    draw_number(ui, rest.split_top(376, 24), receipt);
    draw_next_step(ui, rest.split_top(400, 24), view);
    draw_code(ui, rest, receipt);
  } else {
    draw_number(ui, rest.split_left(540, 24), receipt);
    draw_code(ui, rest.split_right(416, 24), receipt);
    draw_next_step(ui, rest, view);
  }
  const ui::ButtonStyle style{.icon = Icon::kCheck, .size = TextSize::kTitle};
  if (ui::button(ui, "done.finish", frame.next, ui.tr("Finish"), style)) {
    frame.input = input::Finish{};
  }
  return frame.input;
}

}  // namespace huiyin::kiosk
