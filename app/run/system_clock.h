// The machine's clocks behind the Clock port.
#pragma once

#include "app/ports/clock.h"

namespace huiyin::run {

class SystemClock final : public Clock {
 public:
  Moment now() override;
  std::int64_t monotonic_ms() override;
};

}  // namespace huiyin::run
