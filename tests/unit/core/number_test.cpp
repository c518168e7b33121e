// Numbers: each once, whatever the clock does.
#include "app/core/number.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

namespace huiyin {
namespace {

TEST(Number, CountsFromOneWithThreeDigits) {
  auto taken = take_number({}, Day{20780}, 'A');
  EXPECT_EQ(taken.number.text, "A001");
  EXPECT_EQ(taken.number.day, Day{20780});
  taken = take_number(taken.state, Day{20780}, 'A');
  EXPECT_EQ(taken.number.text, "A002");
}

TEST(Number, StartsAgainTheNextDay) {
  const auto taken = take_number({Day{20780}, 57}, Day{20781}, 'A');
  EXPECT_EQ(taken.number.text, "A001");
  EXPECT_EQ(taken.number.day, Day{20781});
}

TEST(Number, StartsAgainAtTheSitesDayChangeAndNotAtMidnight) {
  const SiteClock three_o_clock{480, 180};
  const auto at = [](const char* text) { return *parse_rfc3339(text); };
  NumberState state{business_day(at("2026-11-22T23:59:00+08:00"), three_o_clock), 88};
  auto taken =
      take_number(state, business_day(at("2026-11-23T02:59:59+08:00"), three_o_clock), 'A');
  EXPECT_EQ(taken.number.text, "A089");
  taken =
      take_number(taken.state, business_day(at("2026-11-23T03:00:00+08:00"), three_o_clock), 'A');
  EXPECT_EQ(taken.number.text, "A001");
}

TEST(Number, GoesOnCountingWhenTheClockIsSetBack) {
  const auto taken = take_number({Day{20780}, 57}, Day{20779}, 'A');
  EXPECT_EQ(taken.number.text, "A058");
  EXPECT_EQ(taken.number.day, Day{20780});
}

TEST(Number, StaysOnTheFarDayAfterAJumpForwardAndBack) {
  auto taken = take_number({Day{20780}, 57}, Day{29000}, 'A');
  EXPECT_EQ(taken.number.text, "A001");
  taken = take_number(taken.state, Day{20780}, 'A');
  EXPECT_EQ(taken.number.text, "A002");
  EXPECT_EQ(taken.number.day, Day{29000});
}

TEST(Number, GrowsToFourDigitsAfter999) {
  auto taken = take_number({Day{20780}, 998}, Day{20780}, 'A');
  EXPECT_EQ(taken.number.text, "A999");
  taken = take_number(taken.state, Day{20780}, 'A');
  EXPECT_EQ(taken.number.text, "A1000");
  EXPECT_TRUE(is_number(taken.number.text));
}

TEST(Number, IsNeverHandedOutTwiceOnAnyWalkOfTheClock) {
  for (unsigned seed = 0; seed < 200; ++seed) {
    std::mt19937 random(seed);
    NumberState state;
    std::int32_t day = 20780;
    std::set<std::pair<std::int32_t, std::string>> seen;
    for (int i = 0; i < 500; ++i) {
      const auto step = random() % 20;
      if (step == 0) day += static_cast<std::int32_t>(random() % 400) - 200;
      if (step == 1) ++day;
      const auto taken = take_number(state, Day{day}, 'A');
      ASSERT_TRUE(seen.emplace(taken.number.day.days, taken.number.text).second)
          << "seed " << seed << ": " << taken.number.text << " twice on day "
          << taken.number.day.days;
      state = taken.state;
    }
  }
}

TEST(Number, IsALetterAndThreeToFiveDigits) {
  for (const char* good : {"A001", "Z999", "C1000", "A12345"})
    EXPECT_TRUE(is_number(good)) << good;
  for (const char* bad :
       {"", "A", "A01", "a001", "0001", "AA01", "A01B", "A123456", "Ａ001", "A 01"})
    EXPECT_FALSE(is_number(bad)) << bad;
}

TEST(Letters, AreGivenInOrderAndEachOnce) {
  std::string used;
  while (const auto letter = next_letter(used)) {
    EXPECT_EQ(used.find(*letter), std::string::npos);
    used += *letter;
  }
  EXPECT_EQ(used, kTerminalLetters);
}

TEST(Letters, RunOut) {
  EXPECT_FALSE(next_letter(kTerminalLetters).has_value());
}

TEST(Letters, LeaveOutTheCountersOwnAndThoseThatReadLikeDigits) {
  for (const char letter : {kHostLetter, 'I', 'O', 'Q'})
    EXPECT_EQ(kTerminalLetters.find(letter), std::string_view::npos) << letter;
}

TEST(Letters, ReturnTheOneThatBecameFree) {
  EXPECT_EQ(next_letter("BDE"), 'A');
}

}  // namespace
}  // namespace huiyin
