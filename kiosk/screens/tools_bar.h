// The tools that stand on every screen: how it is written, how large, how low, and aloud.
#pragma once

#include <optional>

#include "app/ui/ui.h"
#include "kiosk/screens/views.h"

namespace huiyin::kiosk {

// With icons alone where they can be.
float least_tools_width(ui::Ui& ui, const FrameView& view);
std::optional<Input> draw_tools(ui::Ui& ui, ui::Rect bar, const FrameView& view);

}  // namespace huiyin::kiosk
