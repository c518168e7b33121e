// How long a wait may last, as poll() wants it. Tests wait for events, never for time to pass.
#pragma once

#include <algorithm>
#include <chrono>

namespace huiyin::drive {

class Deadline {
 public:
  using Clock = std::chrono::steady_clock;

  explicit Deadline(std::chrono::milliseconds time) : end_(Clock::now() + time) {}

  [[nodiscard]] bool is_over() const { return Clock::now() >= end_; }

  // Milliseconds until the end, rounded up, 0 when it is over.
  [[nodiscard]] int left_ms() const {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(end_ - Clock::now());
    return static_cast<int>(std::max<std::chrono::milliseconds::rep>(0, left.count()));
  }

 private:
  Clock::time_point end_;
};

}  // namespace huiyin::drive
