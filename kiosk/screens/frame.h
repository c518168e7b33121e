// What every screen shares: office and clock; the tools (languages, large text, low reach, reading
// aloud); step dots and title; banners; Back and Home always at the same place, the one thing to do
// next always at the right of them. In low reach all that is touched lies in the lower half of an
// upright glass; what is only read stands above it.
#pragma once

#include <optional>

#include "app/ui/ui.h"
#include "kiosk/panel/input_panel.h"
#include "kiosk/screens/views.h"

namespace huiyin::kiosk {

struct Frame {
  ui::Rect content;            // between title and bottom bar
  ui::Rect above;              // in low reach on an upright glass: room to show, out of reach
  ui::Rect next;               // lower right: the way on
  std::optional<Input> input;  // of the shared parts
};

Frame draw_frame(ui::Ui& ui, const FrameView& view);
// Where something that is only read belongs: above in low reach, else in this part of the content.
bool has_room_above(const Frame& frame);
// The button of the way on.
void draw_next(ui::Ui& ui, Frame& frame, std::string_view label, bool enabled);

// Typing on the pad and on a real keyboard alike.
std::optional<Input> draw_pad(ui::Ui& ui, InputPanel& panel, ui::Rect rect, const PanelView& view,
                              const Input& done);

// A grid of equal choices filling rect as comfortably as possible; scrolls when it must.
struct ChoiceGrid {
  ui::Size largest{480, 232};
  ui::Size smallest{96, 88};
  int columns_of = 1;
};
std::optional<Input> draw_choices(ui::Ui& ui, ui::Rect rect, const std::vector<Choice>& choices,
                                  const ChoiceGrid& grid);

}  // namespace huiyin::kiosk
