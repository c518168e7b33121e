// A small square of a display, looked at so closely that the moment is known in which a press shows
// there. For benchmarks: it looks without a pause and so keeps a processor busy.
//
// Errors: a display that cannot be opened or looked at throws std::runtime_error.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>

namespace huiyin::drive {

class Patch {
 public:
  using Clock = std::chrono::steady_clock;
  static constexpr unsigned kSide_px = 12;

  explicit Patch(const std::string& display_name);
  ~Patch();
  Patch(const Patch&) = delete;
  Patch& operator=(const Patch&) = delete;

  // Remembers what stands around this place now. Screen pixels.
  void remember(double x, double y);
  // When something else stood there for the first time; none within `time`.
  std::optional<Clock::time_point> wait_for_change(std::chrono::milliseconds time);

 private:
  struct Eye;
  std::unique_ptr<Eye> eye_;
};

}  // namespace huiyin::drive
