// The clock as an interface: the real one is app/run/system_clock.h, the simulation has its own.
#pragma once

#include <cstdint>

#include "app/core/moment.h"

namespace huiyin {

class Clock {
 public:
  virtual ~Clock() = default;
  virtual Moment now() = 0;                 // wall clock, may jump
  virtual std::int64_t monotonic_ms() = 0;  // never goes back
};

}  // namespace huiyin
