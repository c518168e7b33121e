// State → the one screen that is to be seen, and what the visitor did on it. Pure apart from the
// frame that it draws.
#pragma once

#include <vector>

#include "app/ui/ui.h"
#include "kiosk/flow/step.h"
#include "kiosk/panel/input_panel.h"

namespace huiyin::kiosk {

// In the order in which it happened: a touch anywhere, a scan, what a screen's own parts say.
std::vector<Input> draw_kiosk(ui::Ui& ui, InputPanel& panel, const State& state, Now now);

// When the picture changes by itself, apart from the flow's own ticks: the clock shows minutes.
std::int64_t ms_to_next_minute(Moment wall);

}  // namespace huiyin::kiosk
