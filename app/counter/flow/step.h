// step(state, input, now) → state + effects: everything the counter decides, without a clock, a
// disk or a network. Deterministic: the same inputs give the same screens.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "app/counter/flow/effect.h"
#include "app/counter/flow/state.h"

namespace huiyin::counter {

struct Outcome {
  CounterState state;
  std::vector<Effect> effects;
};

Outcome step(CounterState state, const Input& input, const Now& now);

// When (steady ms) a Ticked is due though nothing happens: the clock, a notice that goes, the lock.
std::optional<std::int64_t> next_tick_ms(const CounterState& state, const Now& now);

}  // namespace huiyin::counter
