// A clock that moves only when a test says so.
#pragma once

#include "app/ports/clock.h"

namespace huiyin::fakes {

class ManualClock : public Clock {
 public:
  explicit ManualClock(Moment start = Moment{1'795'000'000'000}) : now_(start) {}
  Moment now() override { return now_; }
  std::int64_t monotonic_ms() override { return monotonic_ms_; }
  void advance(std::int64_t ms) {
    now_ = now_ + ms;
    monotonic_ms_ += ms;
  }
  void set_wall(Moment now) { now_ = now; }  // somebody turned the clock

 private:
  Moment now_;
  std::int64_t monotonic_ms_ = 0;
};

}  // namespace huiyin::fakes
