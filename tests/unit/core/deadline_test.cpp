// Counting limits to their due times. The six traps are faults seen in other programs.
#include "app/core/deadline.h"

#include <gtest/gtest.h>

#include "tests/unit/core/local_time.h"
#include "tests/unit/core/slow_deadline.h"

namespace huiyin {
namespace {

Day day(std::string_view text) {
  return *parse_iso_date(text);
}

// Monday to Friday 9–12 and 13–18; National Day 1–8 October 2026 with 10 October (a Saturday)
// worked; Spring Festival 15–23 February 2026.
CalendarFacts facts_2026() {
  CalendarFacts facts;
  facts.hours = {{540, 720}, {780, 1080}};
  facts.covered_from = day("2026-01-01");
  facts.covered_to = day("2026-12-31");
  for (std::int32_t d = day("2026-10-01").days; d <= day("2026-10-08").days; ++d)
    facts.marks.push_back({Day{d}, false, "国庆节"});
  facts.marks.push_back({day("2026-10-10"), true, "国庆节"});
  for (std::int32_t d = day("2026-02-15").days; d <= day("2026-02-23").days; ++d)
    facts.marks.push_back({Day{d}, false, "春节"});
  return facts;
}

ServiceCalendar made(CalendarFacts facts) {
  auto calendar = ServiceCalendar::make(std::move(facts));
  EXPECT_TRUE(calendar.ok()) << calendar.error().detail;
  return *calendar;
}

std::string due(std::string_view limit, std::string_view start, std::vector<Pause> pauses = {},
                const SiteClock& clock = kChina) {
  const ServiceCalendar calendar = made(facts_2026());
  const DueTime time = due_time({*parse_limit(limit), at(start), pauses, {}}, calendar, clock);
  return to_rfc3339(time.at, kChina).substr(0, 16);
}

TEST(Deadline, Trap1AGapWiderThanSeventyTwoHoursIsCrossed) {
  EXPECT_EQ(due("2 work_hours", "2026-02-13T17:00"), "2026-02-24T10:00");  // 11 days
  EXPECT_EQ(due("1 work_days", "2026-02-13T10:00"), "2026-02-24T23:59");
}

TEST(Deadline, Trap2LunchIsNoHoliday) {
  CalendarFacts facts = facts_2026();
  facts.hours = {{540, 780}, {840, 1080}};  // 9–13, 14–18
  const DueTime time =
      due_time({*parse_limit("2 work_hours"), at("2026-11-23T12:00"), {}, {}}, made(facts), kChina);
  EXPECT_EQ(time.at, at("2026-11-23T15:00"));
}

TEST(Deadline, Trap3EverySegmentOfADayCounts) {
  EXPECT_EQ(due("8 work_hours", "2026-11-23T09:00"), "2026-11-23T18:00");
  EXPECT_EQ(due("9 work_hours", "2026-11-23T09:00"), "2026-11-24T10:00");
}

TEST(Deadline, Trap4APauseOverClosedTimeGivesNothingBack) {
  const std::vector<Pause> weekend = {{at("2026-11-27T18:00"), at("2026-11-30T09:00")}};
  EXPECT_EQ(due("2 work_days", "2026-11-26T10:00", weekend),
            due("2 work_days", "2026-11-26T10:00"));
  EXPECT_EQ(due("8 work_hours", "2026-11-27T10:00", weekend),
            due("8 work_hours", "2026-11-27T10:00"));
}

TEST(Deadline, Trap4AnotherLimitHalfWayKeepsThePastPauses) {
  const ServiceCalendar calendar = made(facts_2026());
  const std::vector<Pause> pauses = {{at("2026-11-23T12:00"), at("2026-11-24T12:00")}};
  const std::vector<LimitChange> changes = {{at("2026-11-24T15:00"), *parse_limit("3 days")}};
  const DueTime time =
      due_time({*parse_limit("2 days"), at("2026-11-23T10:00"), pauses, changes}, calendar, kChina);
  EXPECT_EQ(to_rfc3339(time.at, kChina).substr(0, 16), "2026-11-27T23:59");  // 26th and one day
}

TEST(Deadline, Trap5AWarningBeforeTheDueTimeFallsIntoWorkingHours) {
  const DueTime warning = latest_before(*parse_limit("2 work_hours"), at("2026-11-24T10:00"),
                                        made(facts_2026()), kChina);
  EXPECT_EQ(warning.at, at("2026-11-23T17:00"));
}

TEST(Deadline, Trap6DaysAreLocalDaysOnBothSidesOfMidnightUtc) {
  EXPECT_EQ(due("same_day", "2026-11-23T23:30"), "2026-11-23T23:59");
  EXPECT_EQ(due("same_day", "2026-11-24T00:30"), "2026-11-24T23:59");  // still the 23rd in UTC
  EXPECT_EQ(due("same_day", "2026-11-23T23:30", {}, SiteClock{-300, 0}), "2026-11-24T12:59");
}

TEST(Deadline, Trap6APauseEndedByAClockSetBackCountsAsNone) {
  const std::vector<Pause> turned = {{at("2026-11-23T12:00"), at("2026-11-23T11:00")}};
  EXPECT_EQ(due("24 hours", "2026-11-23T10:00", turned), "2026-11-24T10:00");
}

TEST(Deadline, TwentyFourHoursAreRunningTimeAlsoOverAHoliday) {
  EXPECT_EQ(due("24 hours", "2026-10-01T09:05"), "2026-10-02T09:05");
}

TEST(Deadline, SaturdayThatIsMadeUpIsAWorkingDay) {
  EXPECT_EQ(due("3 work_days", "2026-09-29T10:00"), "2026-10-10T23:59");  // 30th, 9th, 10th
  EXPECT_EQ(due("4 work_days", "2026-09-29T10:00"), "2026-10-12T23:59");
}

TEST(Deadline, AFireOnWednesdayIsToldByMonday) {  // S-22, N-007: 000 篇1 §4.4
  EXPECT_EQ(due("3 work_days", "2026-11-18T03:20"), "2026-11-23T23:59");
}

TEST(Deadline, LettersGoOutSoManyDaysAhead) {  // S-22, N-006: 000 篇1 §4.4
  const DueTime latest =
      latest_before(*parse_limit("15 days"), at("2026-08-20T09:00"), made(facts_2026()), kChina);
  EXPECT_EQ(to_rfc3339(latest.at, kChina).substr(0, 16), "2026-08-05T23:59");
}

TEST(Deadline, MonthsEndOnTheLastDayOfAShorterMonth) {
  EXPECT_EQ(due("1 months", "2026-01-31T10:00"), "2026-02-28T23:59");
  EXPECT_EQ(due("3 months", "2026-11-30T10:00"), "2027-02-28T23:59");
}

TEST(Deadline, WorkingTimeBeyondTheCalendarIsProvisionalAndRunningTimeIsNot) {
  const ServiceCalendar calendar = made(facts_2026());
  const auto provisional = [&](std::string_view limit, std::string_view start) {
    return due_time({*parse_limit(limit), at(start), {}, {}}, calendar, kChina).provisional;
  };
  EXPECT_FALSE(provisional("2 work_days", "2026-12-29T10:00"));
  EXPECT_TRUE(provisional("3 work_days", "2026-12-29T10:00"));
  EXPECT_FALSE(provisional("3 days", "2026-12-30T10:00"));
}

TEST(Deadline, APauseWithoutEndIsToldAndTheRestIsAsIfItWentOnAtOnce) {
  const std::vector<Pause> open = {{at("2026-11-23T12:00"), {}}};
  const DueTime time = due_time({*parse_limit("24 hours"), at("2026-11-23T10:00"), open, {}},
                                made(facts_2026()), kChina);
  EXPECT_TRUE(time.paused);
  EXPECT_EQ(time.at, at("2026-11-24T10:00"));
}

// "kind from-to amount" of each step.
std::vector<std::string> told(const std::vector<Step>& steps) {
  std::vector<std::string> out;
  for (const Step& s : steps) {
    std::string line(name_of(s.kind));
    if (s.from.is_set()) line += " " + to_rfc3339(s.from, kChina).substr(5, 11);
    if (s.to.is_set() && s.to != s.from) line += "–" + to_rfc3339(s.to, kChina).substr(5, 11);
    if (s.kind == StepKind::kRuns) line += " " + std::to_string(s.ms / kMinute_ms) + "m";
    if (s.days > 0) line += " " + std::to_string(s.days) + "d";
    if (!s.name.empty()) line += " " + s.name;
    out.push_back(line);
  }
  return out;
}

TEST(Deadline, ExplainsEveryStepOfWorkingHoursOverALongHoliday) {
  const std::vector<Pause> pauses = {{at("2026-09-30T16:00"), at("2026-09-30T17:00")}};
  const auto steps = explain({*parse_limit("8 work_hours"), at("2026-09-30T11:00"), pauses, {}},
                             made(facts_2026()), kChina);
  EXPECT_EQ(told(steps),
            (std::vector<std::string>{
                "start 09-30T11:00", "runs 09-30T11:00–09-30T12:00 60m",
                "break 09-30T12:00–09-30T13:00", "runs 09-30T13:00–09-30T16:00 180m",
                "paused 09-30T16:00–09-30T17:00", "runs 09-30T17:00–09-30T18:00 60m",
                "closed 09-30T18:00–10-01T00:00", "day_off 10-01T00:00–10-08T23:59 8d 国庆节",
                "runs 10-09T09:00–10-09T12:00 180m", "due 10-09T12:00"}));
}

TEST(Deadline, ExplainsWorkingDaysWithMakeUpAndWeekend) {
  const auto steps = explain({*parse_limit("4 work_days"), at("2026-09-29T10:00"), {}, {}},
                             made(facts_2026()), kChina);
  EXPECT_EQ(told(steps),
            (std::vector<std::string>{
                "start 09-29T10:00", "counted 09-30T00:00–09-30T23:59 1d",
                "day_off 10-01T00:00–10-08T23:59 8d 国庆节", "counted 10-09T00:00–10-09T23:59 1d",
                "make_up 10-10T00:00–10-10T23:59 1d 国庆节", "counted 10-10T00:00–10-10T23:59 1d",
                "day_off 10-11T00:00–10-11T23:59 1d", "counted 10-12T00:00–10-12T23:59 1d",
                "due 10-12T23:59"}));
}

TEST(Deadline, LimitsAreReadAndWrittenTheSameWay) {
  for (const char* text : {"30 minutes", "24 hours", "2 exact_days", "90 work_minutes",
                           "8 work_hours", "same_day", "3 days", "2 work_days", "3 months"}) {
    ASSERT_TRUE(parse_limit(text)) << text;
    EXPECT_EQ(to_text(*parse_limit(text)), text);
  }
  for (const char* text : {"", "3", "days", "0 days", "-1 days", "3  days", "3 weeks", "1e9 days",
                           "100001 hours", "1 same_day"})
    EXPECT_FALSE(parse_limit(text)) << text;
}

TEST(Deadline, AgreesWithTheSlowWalkMinuteByMinute) {
  const unsigned seed = std::random_device{}();
  std::mt19937 random(seed);
  int compared = 0;
  for (int round = 0; round < 100; ++round) {
    const SlowWorld world = random_world(random);
    const ServiceCalendar calendar = made(world.facts());
    for (int i = 0; i < 300; ++i) {
      const SlowCase c = random_case(random, world);
      const auto slow = world.due(c.limit, c.start_min, c.pauses);
      if (!slow) continue;
      const Reckoning reckoning{c.limit, world.moment(c.start_min), c.pauses, {}};
      ASSERT_EQ(to_rfc3339(due_time(reckoning, calendar, world.clock()).at, world.clock()),
                to_rfc3339(*slow, world.clock()))
          << words_of(c, world) << ", seed " << seed;
      ASSERT_EQ(explain(reckoning, calendar, world.clock()).back().to, *slow);
      ++compared;
    }
  }
  EXPECT_GT(compared, 29'000);
}

}  // namespace
}  // namespace huiyin
