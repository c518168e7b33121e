// A second opinion on deadlines: walks minute by minute, knows nothing of app/core/deadline.cpp and
// shares no arithmetic with it. Slow and plain on purpose. Random worlds and cases come from here
// too, for the unit test and the long run in tests/bench/deadline.
#pragma once

#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "app/core/deadline.h"

namespace huiyin {

// 300 local days from 2026-01-01, each minute looked at once.
class SlowWorld {
 public:
  static constexpr int kDays = 300;
  static constexpr int kFirstDay = 20454;  // 2026-01-01

  SlowWorld(CalendarFacts facts, int offset_min);
  const SiteClock& clock() const { return clock_; }
  const CalendarFacts& facts() const { return facts_; }

  // nullopt: it would lie beyond this world.
  std::optional<Moment> due(const Limit& limit, std::int64_t start_min,
                            const std::vector<Pause>& pauses) const;
  // A local minute of this world, counted from its first midnight, as a moment.
  Moment moment(std::int64_t minute) const;

 private:
  enum : std::uint8_t { kWorked = 1, kLastOfDay = 2, kLastWorked = 4 };

  std::optional<Moment> minutes_later(std::int64_t count, bool work, std::int64_t start,
                                      const std::vector<Pause>& pauses) const;
  std::optional<Moment> days_later(std::int64_t count, bool work, std::int64_t start,
                                   const std::vector<Pause>& pauses) const;
  bool paused(std::int64_t minute, const std::vector<Pause>& pauses) const;

  CalendarFacts facts_;
  SiteClock clock_;
  std::vector<std::uint8_t> minutes_;
};

struct SlowCase {
  Limit limit;
  std::int64_t start_min = 0;
  std::vector<Pause> pauses;
};

SlowWorld random_world(std::mt19937& random);
SlowCase random_case(std::mt19937& random, const SlowWorld& world);
std::string words_of(const SlowCase& c, const SlowWorld& world);

}  // namespace huiyin
