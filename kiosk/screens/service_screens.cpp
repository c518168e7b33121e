// Screens that are not for visitors' matters: starting, pairing, out of order, and the idle
// warning.
#include <algorithm>

#include "app/ui/widgets.h"
#include "kiosk/screens/frame.h"
#include "kiosk/screens/screens.h"

namespace huiyin::kiosk {
namespace {

using ui::Align;
using ui::Icon;
using ui::Ink;
using ui::Rect;
using ui::TextSize;
using ui::Weight;

constexpr float kThumb = 64;  // smaller is no target

// A calm card in the middle: icon, headline, words.
Rect draw_message(ui::Ui& ui, Rect content, Icon icon, Ink ink, std::string_view headline,
                  float height) {
  const Rect box = content.centred(std::min(content.w, 1000.0F), std::min(content.h, height));
  ui::card(ui, box);
  Rect inner = box.inset(48, 40);
  ui::icon(ui, inner.split_top(128, 24).centred(128, 128), icon, ink);
  ui::text(
      ui, inner.split_top(80, 16), headline,
      {.size = TextSize::kHeadline, .weight = Weight::kBold, .align = Align::kCentre, .fit = true});
  return inner;
}

void draw_words(ui::Ui& ui, Rect rect, std::string_view words) {
  ui::text(ui, rect, words,
           {.size = TextSize::kTitle, .ink = Ink::kMuted, .align = Align::kCentre, .wrap = true});
}

// Everything around the button is one, too: whoever is there touches where it is easy.
bool is_touched_around(ui::Ui& ui, Rect content, Rect button) {
  const char* label = ui.tr("Go on");
  const Rect above = content.split_top(button.y - content.y);
  const Rect row = content.split_top(button.h);
  const Rect left{row.x, row.y, button.x - row.x, row.h};
  const Rect right{button.right(), row.y, row.right() - button.right(), row.h};
  bool is_touched = false;
  is_touched |= ui::touch_area(ui, "idle.above", above, label);
  is_touched |= ui::touch_area(ui, "idle.left", left, label);
  is_touched |= ui::touch_area(ui, "idle.right", right, label);
  if (content.h >= kThumb) is_touched |= ui::touch_area(ui, "idle.below", content, label);
  const bool is_key = !ui.typed().empty() || ui.pressed(ui::Key::kEnter) ||
                      ui.pressed(ui::Key::kSpace) || ui.pressed(ui::Key::kEscape);
  return is_touched || is_key;
}

}  // namespace

std::optional<Input> draw_starting(ui::Ui& ui, const FrameView& view) {
  Frame frame = draw_frame(ui, view);
  const Rect middle = frame.content.centred(400, 240);
  ui::spinner(ui, middle.centred(120, 120));
  return frame.input;
}

std::optional<Input> draw_pairing(ui::Ui& ui, const PairingView& view) {
  Frame frame = draw_frame(ui, view.frame);
  Rect inner = draw_message(ui, frame.content, Icon::kSync, Ink::kPrimary,
                            ui.tr("Join this kiosk to the counter"), 720);
  if (!view.fault.empty()) {
    const Rect button = inner.split_bottom(104).centred(480, 104);
    ui::text(ui, inner, view.fault,
             {.size = TextSize::kTitle,
              .ink = Ink::kDanger,
              .align = Align::kCentre,
              .wrap = true,
              .id = "pairing.fault"});
    const ui::ButtonStyle style{.icon = Icon::kSync};
    if (ui::button(ui, "pairing.retry", button, ui.tr("Try again"), style)) {
      frame.input = input::TryPairing{};
    }
    return frame.input;
  }
  if (view.digits.empty()) {
    ui::spinner(ui, inner.split_top(160, 16).centred(120, 120));
    draw_words(ui, inner, ui.tr("Looking for the counter …"));
    return frame.input;
  }
  const Rect row = inner.split_top(240, 16);
  const std::string shown(view.digits);
  ui::text(ui, row, shown,
           {.size = TextSize::kGiant,
            .weight = Weight::kBold,
            .ink = Ink::kPrimary,
            .align = Align::kCentre,
            .fit = true,
            .id = "pairing.digits"});
  draw_words(ui, inner, ui.tr("Approve it at the counter when the same six digits stand there."));
  return frame.input;
}

std::optional<Input> draw_out_of_order(ui::Ui& ui, const OutOfOrderView& view) {
  Frame frame = draw_frame(ui, view.frame);
  Rect inner = draw_message(ui, frame.content, Icon::kPause, Ink::kWarning,
                            ui.tr("This kiosk is taking a break"), 760);
  ui::text(ui, inner.split_bottom(48), ui::tr_format(ui.language(), "For staff: {0}", {view.code}),
           {.size = TextSize::kBody,
            .ink = Ink::kMuted,
            .align = Align::kCentre,
            .id = "out_of_order.code"});
  std::string words = ui.tr("Please go to the counter. All earlier matters are safely stored.");
  if (!view.phone.empty()) {
    words += '\n' + ui::tr_format(ui.language(), "Service telephone {0}", {view.phone});
  }
  draw_words(ui, inner.split_top(inner.h * 0.6F), words);
  draw_words(ui, inner, view.words);
  return frame.input;
}

std::optional<Input> draw_idle(ui::Ui& ui, const IdleView& view) {
  Frame frame = draw_frame(ui, view.frame);
  Rect inner = draw_message(ui, frame.content, Icon::kClock, Ink::kAccent,
                            ui.tr("Are you still there?"), 880);
  const ui::ButtonStyle style{.icon = Icon::kForward, .size = TextSize::kHeadline};
  const Rect button = inner.split_bottom(152, 24).centred(640, 152);
  const auto n = static_cast<unsigned long>(std::max(0, view.seconds_left));
  ui::text(ui, inner.split_top(inner.h * 0.42F), std::to_string(n),
           {.size = TextSize::kDisplay,
            .weight = Weight::kBold,
            .ink = Ink::kAccent,
            .align = Align::kCentre,
            .fit = true});
  draw_words(ui, inner, ui.tr("When the time is up, everything typed is wiped."));
  const bool is_around = is_touched_around(ui, frame.content, button);
  if (ui::button(ui, "idle.continue", button, ui.tr("Go on"), style) || is_around) {
    frame.input = input::Continue{};
  }
  ui.wants_frame_in(1000);
  return frame.input;
}

}  // namespace huiyin::kiosk
