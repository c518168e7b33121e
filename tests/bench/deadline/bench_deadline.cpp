// Deadlines against the slow minute-by-minute walk, and their speed: bench_deadline [CASES [SEED]].
// 1,000,000 cases unless told otherwise; exit 1 with the case and the seed at the first difference.
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "tests/unit/core/slow_deadline.h"

namespace huiyin {
namespace {

using Steady = std::chrono::steady_clock;

double ms_since(Steady::time_point start) {
  return std::chrono::duration<double, std::milli>(Steady::now() - start).count();
}

struct Tally {
  long compared = 0;
  double fast_ms = 0;
};

// A world with a thousand cases; false at the first difference.
bool compare(std::mt19937& random, Tally& tally) {
  const SlowWorld world = random_world(random);
  const auto calendar = ServiceCalendar::make(world.facts());
  if (!calendar) return false;
  for (int i = 0; i < 1000; ++i) {
    const SlowCase c = random_case(random, world);
    const auto slow = world.due(c.limit, c.start_min, c.pauses);
    if (!slow) continue;
    const Reckoning reckoning{c.limit, world.moment(c.start_min), c.pauses, {}};
    const auto start = Steady::now();
    const Moment fast = due_time(reckoning, *calendar, world.clock()).at;
    tally.fast_ms += ms_since(start);
    ++tally.compared;
    if (fast == *slow) continue;
    std::fprintf(stderr, "differ: %s: %s, slowly %s\n", words_of(c, world).c_str(),
                 to_rfc3339(fast, world.clock()).c_str(), to_rfc3339(*slow, world.clock()).c_str());
    return false;
  }
  return true;
}

// The year 2026 as offices work it: what a thousand due times of a worklist take.
double thousand_ms() {
  CalendarFacts facts;
  facts.covered_from = Day{20454};
  facts.covered_to = Day{20454 + 364};
  for (std::int32_t i = 0; i < 8; ++i)
    facts.marks.push_back({Day{20727 + i}, false, "国庆节"});
  const auto calendar = ServiceCalendar::make(facts);
  if (!calendar) std::abort();
  const Limit limits[] = {{LimitUnit::kMinutes, 30}, {LimitUnit::kHours, 24},
                          {LimitUnit::kSameDay, 0},  {LimitUnit::kDays, 10},
                          {LimitUnit::kWorkDays, 3}, {LimitUnit::kWorkHours, 8}};
  double best = 1e9;
  std::int64_t sum = 0;
  for (int run = 0; run < 20; ++run) {
    const auto start = Steady::now();
    for (std::int64_t i = 0; i < 1000; ++i) {
      const Moment from{(20454 * 24 + i * 7) * kHour_ms};
      const Pause pause{from + kHour_ms, from + 5 * kHour_ms};
      const std::span<const Pause> pauses(&pause, i % 4 == 0 ? 1 : 0);
      sum += due_time({limits[i % 6], from, pauses, {}}, *calendar, SiteClock{}).at.utc_ms;
    }
    best = std::min(best, ms_since(start));
  }
  return sum == 0 ? 0 : best;
}

int run(int argc, char** argv) {
  const long cases = argc > 1 ? std::strtol(argv[1], nullptr, 10) : 1'000'000;
  const auto seed =
      argc > 2 ? static_cast<unsigned>(std::strtoul(argv[2], nullptr, 10)) : std::random_device{}();
  std::mt19937 random(seed);
  const auto start = Steady::now();
  Tally tally;
  while (tally.compared < cases) {
    if (!compare(random, tally)) {
      std::fprintf(stderr, "seed %u\n", seed);
      return 1;
    }
  }
  std::printf("cases %ld, all the same; seed %u\n", tally.compared, seed);
  std::printf("whole run %.1f s, of it counted quickly %.1f s\n", ms_since(start) / 1000,
              tally.fast_ms / 1000);
  std::printf("1000 due times %.3f ms\n", thousand_ms());
  return 0;
}

}  // namespace
}  // namespace huiyin

int main(int argc, char** argv) {
  return huiyin::run(argc, argv);
}
