// The day's shifts and when the next people are due.
#include "app/core/shift.h"

#include <gtest/gtest.h>

#include "tests/unit/core/local_time.h"

namespace huiyin {
namespace {

TEST(Shift, ChangesAtHalfPastEightAndHalfPastFive) {  // N-079
  EXPECT_EQ(key_of(shift_at(at("2026-11-22T08:29"), kChina)), "2026-11-21 night");
  EXPECT_EQ(key_of(shift_at(at("2026-11-22T08:30"), kChina)), "2026-11-22 day");
  EXPECT_EQ(key_of(shift_at(at("2026-11-22T17:30"), kChina)), "2026-11-22 night");
  EXPECT_EQ(shift_at(at("2026-11-22T02:10"), kChina).ends, at("2026-11-22T08:30"));
}

TEST(Shift, ChangesAtSixInSummer) {
  EXPECT_EQ(key_of(shift_at(at("2026-07-01T17:59"), kChina)), "2026-07-01 day");
  EXPECT_EQ(key_of(shift_at(at("2026-07-01T18:00"), kChina)), "2026-07-01 night");
}

TEST(Shift, HasANoonDutyThatIsLongerInSummer) {  // N-078
  EXPECT_TRUE(is_noon_duty(at("2026-11-22T12:00"), kChina));
  EXPECT_FALSE(is_noon_duty(at("2026-11-22T13:30"), kChina));
  EXPECT_TRUE(is_noon_duty(at("2026-07-01T13:59"), kChina));
  EXPECT_FALSE(is_noon_duty(at("2026-07-01T14:00"), kChina));
}

TEST(Shift, WantsItsReliefAQuarterOfAnHourEarly) {  // N-082
  EXPECT_EQ(relief_due(shift_at(at("2026-11-22T02:10"), kChina)), at("2026-11-22T08:15"));
}

TEST(Shift, IsCalledByTheDayOnWhichItBegan) {
  const Shift night = shift_at(at("2026-11-22T02:10"), kChina);
  EXPECT_EQ(parse_shift(key_of(night), kChina), night);
  EXPECT_EQ(key_of(shift_before(night, kChina)), "2026-11-21 day");
  EXPECT_EQ(parse_shift("2026-11-22 noon", kChina), std::nullopt);
}

TEST(Shift, TakesOtherTimesAndKeepsItsOwnWhereTheyMakeNoSense) {
  const ShiftTimes set =
      decode_shift_times("day=09:00 night=18:30 noon=11:30-13:00 summer=06-01..08-31 early=10");
  EXPECT_EQ(set.day_begins, 540);
  EXPECT_EQ(set.noon_begins, 690);
  EXPECT_EQ(set.summer_from, 601);
  EXPECT_EQ(set.early, 10);
  EXPECT_EQ(decode_shift_times("day=25:00 night=x"), ShiftTimes{});
  EXPECT_EQ(decode_shift_times(encode_shift_times(set)), set);
}

}  // namespace
}  // namespace huiyin
