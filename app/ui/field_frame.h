// The box that the touch field and the text input share. Only for the widgets of this room.
#pragma once

#include <string_view>

#include "app/ui/ui_state.h"

namespace huiyin::ui {

struct FieldFrame {
  std::string_view error = {};
  Icon icon = Icon::kNone;
  bool lit = false;  // has the input
  bool enabled = true;
  bool multiline = false;
};

// The box with its edge, icon and the line of error below; returns the room for the text.
Rect draw_field_frame(UiState& state, Rect rect, const FieldFrame& frame);

}  // namespace huiyin::ui
