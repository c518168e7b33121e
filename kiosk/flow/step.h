// The kiosk's whole behaviour as one pure function: what happened, at what time, leads where and
// asks for what. Not for drawing (kiosk/screens) and not for doing (kiosk/engine).
//
// Rules kept here: one submission makes one Register effect however often it is tapped; going back
// keeps what was typed; nobody's data stays when nobody is there (idle: a warning of at least 20 s
// that one touch ends, then everything typed is overwritten); a slip may be scanned on any screen.
#pragma once

#include <optional>
#include <vector>

#include "kiosk/flow/effect.h"
#include "kiosk/flow/input.h"
#include "kiosk/flow/state.h"

namespace huiyin::kiosk {

// Frozen once per turn. `steady_ms` decides; `wall` is for people.
struct Now {
  std::int64_t steady_ms = 0;
  Moment wall;
};

struct Step {
  State state;
  std::vector<Effect> effects;
};

Step step(State state, const Input& input, Now now);

// When a Tick is due though nothing happens; none: never.
std::optional<std::int64_t> next_tick_ms(const State& state);
// Nobody is in the middle of anything: where the gate for staff is.
bool is_at_rest(const Place& place);
// Whole seconds until everything is wiped; for the warning.
int seconds_left(const State& state, std::int64_t steady_ms);

}  // namespace huiyin::kiosk
