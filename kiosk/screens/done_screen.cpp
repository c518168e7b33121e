// Printing, and the number in the hand: on paper when the printer will, on the screen always.
#include <algorithm>

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

void draw_number(ui::Ui& ui, Rect rect, const Receipt& receipt) {
  ui::card(ui, rect);
  Rect inner = rect.inset(32, 24);
  ui::text(ui, inner.split_top(56), ui.tr("Your number"),
           {.size = TextSize::kTitle, .ink = Ink::kMuted, .align = Align::kCentre});
  ui::text(ui, inner, receipt.number,
           {.size = TextSize::kGiant,
            .weight = Weight::kBold,
            .ink = Ink::kPrimary,
            .align = Align::kCentre,
            .fit = true,
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

void draw_code(ui::Ui& ui, Rect rect, const Receipt& receipt) {
  ui::card(ui, rect);
  Rect inner = rect.inset(24, 24);
  ui::text(ui, inner.split_bottom(44), ui.tr("Scan to see how it stands"),
           {.size = TextSize::kBody, .ink = Ink::kMuted, .align = Align::kCentre, .fit = true});
  const std::string grouped = group_token(receipt.token);
  const Rect token = inner.split_bottom(56);
  ui::text(
      ui, token, grouped,
      {.size = TextSize::kTitle, .weight = Weight::kBold, .align = Align::kCentre, .fit = true});
  ui::tag(ui, "done.token", token, receipt.token);  // ungrouped, as programs read it
  const float side = std::min(inner.w, inner.h);
  const Rect square = inner.centred(side, side);
  ui::qr(ui, square, receipt.qr.modules, receipt.qr.side);
  ui::tag(ui, "done.qr", square, receipt.qr_text);
}

void draw_fact(ui::Ui& ui, Rect row, Icon icon, std::string_view label, std::string_view value) {
  ui::icon(ui, row.split_left(48, 20).centred(44, 44), icon, Ink::kPrimary);
  ui::text(ui, row.split_top(row.h * 0.42F), label,
           {.size = TextSize::kBody,
            .ink = Ink::kMuted,
            .vertical = ui::VerticalAlign::kBottom,
            .fit = true});
  ui::text(ui, row, value, {.size = TextSize::kTitle, .weight = Weight::kBold, .fit = true});
}

void draw_next_step(ui::Ui& ui, Rect rect, const DoneView& view) {
  ui::card(ui, rect);
  Rect inner = rect.inset(32, 28);
  ui::text(ui, inner.split_top(56, 8), ui.tr("What happens next"),
           {.size = TextSize::kTitle, .weight = Weight::kBold});
  const ui::TextStyle body{.size = TextSize::kLabel, .wrap = true, .id = "done.next_step"};
  const float wanted = ui::height_of(ui, view.next_step, inner.w, body);
  const bool waits = view.receipt.attendance == Attendance::kWaiting;
  const float facts = waits ? 240 : 112;
  ui::text(ui, inner.split_top(std::min(wanted, std::max(64.0F, inner.h - facts)), 20),
           view.next_step, body);
  draw_fact(ui, inner.split_top(104, 16), Icon::kClock, ui.tr("We answer by"), view.answer_by);
  if (!waits) return;
  const auto n = static_cast<unsigned long>(std::max(0, view.receipt.people_ahead));
  const std::string ahead =
      ui::format(ui::trn(ui.language(), "{0} person", "{0} people", n), {std::to_string(n)});
  draw_fact(ui, inner.split_top(104), Icon::kPeople, ui.tr("Ahead of you"), ahead);
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
             {.size = TextSize::kGiant,
              .weight = Weight::kBold,
              .ink = Ink::kPrimary,
              .align = Align::kCentre,
              .fit = true});
  }
  const char* words = view.number.empty() ? ui.tr("Your matter is being stored …")
                                          : ui.tr("It is stored. Your slip is being printed …");
  ui::text(
      ui, rest.split_top(80), words,
      {.size = TextSize::kTitle, .align = Align::kCentre, .fit = true, .id = "printing.state"});
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
  if (ui.portrait()) {
    draw_number(ui, rest.split_top(376, 24), receipt);
    draw_code(ui, rest.split_left(456, 24), receipt);
    draw_next_step(ui, rest, view);
  } else {
    draw_number(ui, rest.split_left(500, 24), receipt);
    draw_code(ui, rest.split_right(400, 24), receipt);
    draw_next_step(ui, rest, view);
  }
  const ui::ButtonStyle style{.icon = Icon::kCheck, .size = TextSize::kTitle};
  if (ui::button(ui, "done.finish", frame.next, ui.tr("Finish"), style)) {
    frame.input = input::Finish{};
  }
  return frame.input;
}

}  // namespace huiyin::kiosk
