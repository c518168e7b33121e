// What of a screen is read aloud: all of it when it comes, each item that arrows go to. Personal
// data is not: others stand in the lobby. Pure apart from the frame that was just drawn.
#pragma once

#include <optional>
#include <string>

#include "app/ui/ui.h"
#include "kiosk/flow/step.h"

namespace huiyin::kiosk {

// Call it last in the frame. None: nobody listens, or nothing else is shown than was told.
std::optional<input::Spoken> aloud(const ui::Ui& ui, const State& state);

}  // namespace huiyin::kiosk
