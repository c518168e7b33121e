// The service calendar as a value: weekdays, holidays, make-up days, hours; and what it refuses.
#include "app/core/calendar.h"

#include <gtest/gtest.h>

namespace huiyin {
namespace {

CalendarFacts october() {
  CalendarFacts facts;
  facts.covered_from = *parse_iso_date("2026-10-01");
  facts.covered_to = *parse_iso_date("2026-10-31");
  facts.marks = {{*parse_iso_date("2026-10-10"), true, "调休"},
                 {*parse_iso_date("2026-10-01"), false, "国庆节"}};
  return facts;
}

TEST(Calendar, HolidaysAndMakeUpDaysGoBeforeTheWeekday) {
  const auto calendar = ServiceCalendar::make(october());
  ASSERT_TRUE(calendar.ok());
  EXPECT_FALSE(calendar->works(*parse_iso_date("2026-10-01")));  // Thursday
  EXPECT_EQ(calendar->name(*parse_iso_date("2026-10-01")), "国庆节");
  EXPECT_TRUE(calendar->works(*parse_iso_date("2026-10-10")));  // Saturday
  EXPECT_TRUE(calendar->works(*parse_iso_date("2026-10-09")));
}

TEST(Calendar, BeyondWhatIsCoveredTheWeekdayDecides) {
  const auto calendar = ServiceCalendar::make(october());
  ASSERT_TRUE(calendar.ok());
  EXPECT_TRUE(calendar->works(*parse_iso_date("2027-10-01")));   // Friday
  EXPECT_FALSE(calendar->works(*parse_iso_date("1969-12-28")));  // Sunday
  EXPECT_EQ(calendar->name(*parse_iso_date("2027-10-01")), "");
}

TEST(Calendar, RefusesWhatCannotBeAndSaysWhatIsAllowed) {
  const auto refused = [](auto change) {
    CalendarFacts facts = october();
    change(facts);
    const auto made = ServiceCalendar::make(facts);
    return made ? std::string("taken") : made.error().detail;
  };
  EXPECT_EQ(refused([](CalendarFacts& f) { f.week = {}; }), "week: at least one working weekday");
  EXPECT_NE(refused([](CalendarFacts& f) { f.hours.clear(); }).find("at least one"),
            std::string::npos);
  EXPECT_NE(refused([](CalendarFacts& f) {
              f.hours = {{540, 720}, {700, 800}};
            }).find("in order"),
            std::string::npos);
  EXPECT_NE(refused([](CalendarFacts& f) { f.marks.push_back(f.marks[0]); }).find("twice"),
            std::string::npos);
  EXPECT_NE(refused([](CalendarFacts& f) { f.marks[0].day.days += 400; }).find("outside"),
            std::string::npos);
}

TEST(Calendar, ReadsDatesAndStretchesStrictly) {
  EXPECT_EQ(to_text(*parse_span("09:00-12:30")), "09:00-12:30");
  EXPECT_EQ(parse_span("18:00-24:00")->to_min, 1440);
  for (const char* text : {"", "9:00-12:00", "12:00-09:00", "09:00-25:00", "09.00-12.00"})
    EXPECT_FALSE(parse_span(text)) << text;
  EXPECT_FALSE(parse_iso_date("2026-02-30"));
  EXPECT_FALSE(parse_iso_date("2026-2-3"));
}

}  // namespace
}  // namespace huiyin
