#include "app/core/moment.h"

#include <gtest/gtest.h>

#include <random>

#include "tests/unit/core/local_time.h"

namespace huiyin {
namespace {

constexpr SiteClock kChinaAtThree{480, 180};

Moment parsed(std::string_view text) {
  const auto moment = parse_rfc3339(text);
  EXPECT_TRUE(moment.has_value()) << text;
  return moment.value_or(Moment{});
}

TEST(Moments, OneMillisecondBeforeLocalMidnightIsStillYesterday) {
  const Moment midnight = parsed("2026-11-23T00:00:00+08:00");
  EXPECT_EQ(to_iso_date(local_day(midnight, kChina)), "2026-11-23");
  EXPECT_EQ(to_iso_date(local_day(midnight + -1, kChina)), "2026-11-22");
}

TEST(Moments, BusinessDayChangesAtMidnightByDefault) {
  EXPECT_EQ(to_iso_date(business_day(parsed("2026-11-22T23:59:59.999+08:00"), kChina)),
            "2026-11-22");
  EXPECT_EQ(to_iso_date(business_day(parsed("2026-11-23T00:00:00+08:00"), kChina)), "2026-11-23");
}

TEST(Moments, BusinessDayChangesAtThreeWhereTheSiteSaysSo) {
  EXPECT_EQ(to_iso_date(business_day(parsed("2026-11-23T02:59:59.999+08:00"), kChinaAtThree)),
            "2026-11-22");
  EXPECT_EQ(to_iso_date(business_day(parsed("2026-11-23T03:00:00+08:00"), kChinaAtThree)),
            "2026-11-23");
}

TEST(Moments, LocalDayDoesNotHeedTheBusinessDay) {
  EXPECT_EQ(to_iso_date(local_day(parsed("2026-11-23T01:00:00+08:00"), kChinaAtThree)),
            "2026-11-23");
}

TEST(Moments, SameDayEndsAtTheLastMillisecondOfTheCalendarDay) {  // C-35
  EXPECT_EQ(to_rfc3339(end_of_local_day(parsed("2026-11-22T00:00:00+08:00"), kChina), kChina),
            "2026-11-22T23:59:59.999+08:00");
  EXPECT_EQ(to_rfc3339(end_of_local_day(parsed("2026-11-22T23:59:59.999+08:00"), kChina), kChina),
            "2026-11-22T23:59:59.999+08:00");
}

TEST(Moments, DaysBefore1970CountDownwards) {
  EXPECT_EQ(to_iso_date(local_day(Moment{-1}, SiteClock{0, 0})), "1969-12-31");
  EXPECT_EQ(local_day(Moment{-1}, SiteClock{0, 0}), Day{-1});
}

TEST(Moments, AreShownOnTheWallClockOfTheSite) {
  const CivilTime c = civil(parsed("2026-11-22T12:53:16.042Z"), kChina);
  EXPECT_EQ(c.year, 2026);
  EXPECT_EQ(c.month, 11);
  EXPECT_EQ(c.day, 22);
  EXPECT_EQ(c.hour, 20);
  EXPECT_EQ(c.minute, 53);
  EXPECT_EQ(c.second, 16);
  EXPECT_EQ(c.ms, 42);
  EXPECT_EQ(c.weekday, 0);  // a Sunday
  EXPECT_EQ(to_hhmm(parsed("2026-11-22T12:53:16.042Z"), kChina), "20:53");
}

TEST(Moments, KnowLeapDays) {
  EXPECT_EQ(to_iso_date(local_day(parsed("2028-02-29T12:00:00+08:00"), kChina)), "2028-02-29");
  EXPECT_EQ(to_iso_date(local_day(parsed("2028-02-29T12:00:00+08:00") + kDay_ms, kChina)),
            "2028-03-01");
  EXPECT_FALSE(parse_rfc3339("2027-02-29T12:00:00+08:00").has_value());
  EXPECT_FALSE(parse_rfc3339("2100-02-29T12:00:00+08:00").has_value());
}

TEST(Rfc3339, ReadsBackWhatItWritesAnywhereOnEarth) {
  std::mt19937_64 random(1);
  for (int i = 0; i < 5000; ++i) {
    const Moment moment{static_cast<std::int64_t>(random() % 4'102'444'800'000)};
    const SiteClock clock{static_cast<std::int32_t>(random() % 1561) - 720, 0};
    const std::string text = to_rfc3339(moment, clock);
    EXPECT_EQ(parse_rfc3339(text), moment) << text;
  }
}

TEST(Rfc3339, WritesMillisecondsAndOffset) {
  EXPECT_EQ(to_rfc3339(Moment{0}, kChina), "1970-01-01T08:00:00.000+08:00");
  EXPECT_EQ(to_rfc3339(Moment{0}, SiteClock{-210, 0}), "1969-12-31T20:30:00.000-03:30");
}

TEST(Rfc3339, ReadsOtherWaysToWriteTheSameMoment) {
  const Moment same = parsed("2026-11-22T20:53:16.500+08:00");
  EXPECT_EQ(parsed("2026-11-22T12:53:16.5Z"), same);
  EXPECT_EQ(parsed("2026-11-22 20:53:16.500+08:00"), same);
  EXPECT_EQ(parsed("2026-11-22T12:53:16.500999Z"), same);
  EXPECT_EQ(parsed("2026-11-22T04:53:16.5-08:00"), same);
}

TEST(Rfc3339, RefusesWhatIsNoMoment) {
  for (const char* bad : {"",
                          "2026",
                          "2026-11-22",
                          "2026-11-22T20:53:16",
                          "2026-11-22T20:53:16+0800",
                          "2026-11-22T20:53:16+08",
                          "2026-11-22T20:53:16+08:0",
                          "2026-11-22T20:53:16+08:00x",
                          "2026-11-22T20:53:16.Z",
                          "2026-13-01T00:00:00Z",
                          "2026-00-01T00:00:00Z",
                          "2026-11-31T00:00:00Z",
                          "2026-11-00T00:00:00Z",
                          "2026-11-22T24:00:00Z",
                          "2026-11-22T00:60:00Z",
                          "2026-11-22T00:00:61Z",
                          "2026/11/22T00:00:00Z",
                          "2026-11-22X00:00:00Z",
                          "2026-11-22T00.00.00Z",
                          "2026-11-22T00:00:00+24:00",
                          "2026-11-22T00:00:00+08:60",
                          "-026-11-22T00:00:00Z",
                          "2026-11-22T00:00:00."})
    EXPECT_FALSE(parse_rfc3339(bad).has_value()) << bad;
}

TEST(Rfc3339, NeverStumblesOverMutatedText) {
  std::mt19937 random(2);
  for (int i = 0; i < 20'000; ++i) {
    std::string text = "2026-11-22T20:53:16.000+08:00";
    for (unsigned n = random() % 4; n > 0; --n)
      text[random() % text.size()] = static_cast<char>(random());
    text.resize(random() % (text.size() + 1));
    const auto moment = parse_rfc3339(text);
    if (moment) {
      EXPECT_EQ(parse_rfc3339(to_rfc3339(*moment, kChina)), *moment) << text;
    }
  }
}

}  // namespace
}  // namespace huiyin
