// An area to draw in with a finger: every point of its way, however many came since the last frame.
// Not for what was drawn: the caller keeps it.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "app/ui/ui.h"

namespace huiyin::ui {

struct InkDot {
  float x = 0, y = 0;  // design pixels from the area's corner; may lie outside it
};
struct InkStep {
  enum class Kind { kBegins, kGoesOn, kEnds };
  Kind kind = Kind::kGoesOn;
  InkDot dot;
};

// What the finger did in this frame; a stroke that began inside is followed until it ends. It can
// always be pressed: writing has no keyboard.
std::vector<InkStep> ink_area(Ui& ui, std::string_view id, Rect rect, std::string_view label);
void ink_stroke(Ui& ui, Rect rect, std::span<const InkDot> dots);

}  // namespace huiyin::ui
