#include "app/run/system_clock.h"

#include <chrono>

namespace huiyin::run {

using std::chrono::duration_cast;
using std::chrono::milliseconds;

Moment SystemClock::now() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return Moment{duration_cast<milliseconds>(since).count()};
}

std::int64_t SystemClock::monotonic_ms() {
  const auto since = std::chrono::steady_clock::now().time_since_epoch();
  return duration_cast<milliseconds>(since).count();
}

}  // namespace huiyin::run
