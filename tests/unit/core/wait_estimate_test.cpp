#include "app/core/wait_estimate.h"

#include <gtest/gtest.h>

namespace huiyin {
namespace {

Moment minute(int m) {
  return Moment{m * kMinute_ms};
}

// So many calls, one every `gap` minutes; everybody came at the first minute.
std::vector<CallMark> steady_calls(int count, int gap) {
  std::vector<CallMark> calls;
  for (int i = 0; i < count; ++i)
    calls.push_back({minute(0), minute(i * gap)});
  return calls;
}

TEST(WaitEstimate, TakesOneTurnMoreThanPeopleAhead) {
  const auto told = estimate_wait(pace_of(steady_calls(20, 5)), 2);

  ASSERT_TRUE(told.has_value());
  EXPECT_EQ(told->likely_ms, 15 * kMinute_ms);
}

TEST(WaitEstimate, PromisesNothingAfterFewCalls) {
  EXPECT_FALSE(estimate_wait(pace_of(steady_calls(kFewestCalls, 5)), 0).has_value());
  EXPECT_TRUE(estimate_wait(pace_of(steady_calls(kFewestCalls + 1, 5)), 0).has_value());
}

TEST(WaitEstimate, LeavesOutTheTimeWhenNobodyWaited) {
  std::vector<CallMark> calls = steady_calls(20, 5);
  calls.push_back({minute(120), minute(125)});  // came long after the call before it

  EXPECT_EQ(pace_of(calls), pace_of(steady_calls(20, 5)));
}

TEST(WaitEstimate, LeavesOutTheLunchBreak) {
  std::vector<CallMark> calls = steady_calls(20, 5);
  calls.push_back({minute(90), minute(95 + 61)});

  EXPECT_EQ(pace_of(calls), pace_of(steady_calls(20, 5)));
}

TEST(WaitEstimate, RangeGrowsWithTheLineAndHoldsTheLikelyWait) {
  std::vector<CallMark> calls;
  for (int i = 0; i < 40; ++i)
    calls.push_back({minute(0), minute(i * 6 + (i % 2) * 4)});
  const Pace pace = pace_of(calls);

  const auto near = *estimate_wait(pace, 0), far = *estimate_wait(pace, 9);

  EXPECT_LT(near.low_ms, near.likely_ms);
  EXPECT_LT(near.likely_ms, near.high_ms);
  EXPECT_GT(far.high_ms - far.low_ms, near.high_ms - near.low_ms);
}

TEST(WaitEstimate, IsSaidInWholeMinutesNeverNarrowerThanItIs) {
  EXPECT_EQ(in_minutes({0, 90'000, 190'000}), (WaitMinutes{1, 4}));
  EXPECT_EQ(in_minutes({0, 26 * kMinute_ms, 41 * kMinute_ms}), (WaitMinutes{25, 45}));
  EXPECT_EQ(in_minutes({0, 0, 10}), (WaitMinutes{0, 1}));
}

}  // namespace
}  // namespace huiyin
