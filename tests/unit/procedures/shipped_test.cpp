// The shipped files: complete, readable, as the procedures say.
#include <gtest/gtest.h>

#include <cstdio>

#include "tests/unit/procedures/shipped.h"

namespace huiyin {
namespace {

std::string numbered(const char* prefix, int n, int digits) {
  char text[16];
  std::snprintf(text, sizeof text, "%s%0*d", prefix, digits, n);
  return text;
}

TEST(Shipped, EveryLimitAndEveryOpenDutyIsThereOnce) {
  const RuleBook book = shipped_facts().book;
  for (int n = 1; n <= 120; ++n)
    EXPECT_NE(book.find(numbered("N-", n, 3)), nullptr) << n;
  for (int n = 1; n <= 22; ++n)
    EXPECT_NE(book.find(numbered("U-", n, 2)), nullptr) << n;
  EXPECT_EQ(book.rules.size(), 120U + 22U + 1U);  // and the office hours
}

TEST(Shipped, EveryConflictIsAChoiceWithADefault) {
  const RuleBook book = shipped_facts().book;
  for (int n = 1; n <= 37; ++n)
    EXPECT_NE(book.find_choice(numbered("C-", n, 2)), nullptr) << n;
  EXPECT_EQ(book.choices.size(), 37U);
  EXPECT_EQ(book.profiles.size(), 3U);
}

TEST(Shipped, TheLadderGoesToSupervisorDirectorAndGeneralManager) {
  std::string ladder;
  for (const RuleTell& tell : shipped_facts().book.tell)
    ladder += tell.when + ":" + tell.role + " ";
  EXPECT_EQ(ladder, "warning:clerk due:head overdue:supervisor step:director step2:gm ");
}

TEST(Shipped, AProfileAChoiceAndASettingGoOverTheDefaultInThisOrder) {
  const auto value = [](const RuleSettings& settings, const char* key) {
    const auto procedures = shipped(settings);
    const RuleValue v = procedures->value_of(*procedures->book().find(key));
    return v.value + " " + std::string(name_of(v.source)) + " " + v.by;
  };
  EXPECT_EQ(value({}, "complaint.reply"), "24 hours default ");
  EXPECT_EQ(value({{"choice.first_reply", "all_72"}}, "complaint.reply"), "72 hours choice C-01");
  EXPECT_EQ(value({{"choice.first_reply", "all_72"}, {"complaint.reply", "2 work_days"}},
                  "complaint.reply"),
            "2 work_days site ");
  EXPECT_EQ(value({{"profile", "office"}}, "hours.work"), "09:00-12:00,13:00-18:00 profile office");
}

TEST(Shipped, ASettingThatFitsNoRuleAnyMoreIsLeftOut) {
  const auto procedures = shipped({{"gone.rule", "1"}, {"complaint.reply", "soon"}});
  EXPECT_EQ(procedures->limit_of("complaint.reply"), (Limit{LimitUnit::kHours, 24}));
}

TEST(Shipped, ASettingIsTakenByIdOrKeyAndRefusedWithWhatIsAllowed) {
  const RuleBook book = shipped_facts().book;
  EXPECT_EQ(*check_setting(book, "N-049", "48 hours"), "complaint.reply");
  EXPECT_EQ(*check_setting(book, "C-01", "all_24"), "choice.first_reply");
  EXPECT_EQ(*check_setting(book, "profile", "villa"), "profile");
  EXPECT_NE(check_setting(book, "N-049", "soon").error().detail.find("work_days"),
            std::string::npos);
  EXPECT_NE(check_setting(book, "C-01", "x").error().detail.find("by_line, all_24, all_72"),
            std::string::npos);
  EXPECT_NE(check_setting(book, "profile", "castle").error().detail.find("residence, villa"),
            std::string::npos);
  EXPECT_FALSE(check_setting(book, "N-999", "1"));
}

TEST(Shipped, CalendarKnowsTheLongHolidaysAndMakeUpDaysOf2026) {
  const auto procedures = shipped();
  const ServiceCalendar& calendar = procedures->calendar();
  const auto works = [&](const char* day) { return calendar.works(*parse_iso_date(day)); };
  for (const char* day : {"2026-02-16", "2026-02-23", "2026-10-01", "2026-10-07", "2004-10-07"})
    EXPECT_FALSE(works(day)) << day;
  for (const char* day : {"2026-02-14", "2026-02-28", "2026-09-20", "2026-10-10", "2026-10-08"})
    EXPECT_TRUE(works(day)) << day;
  EXPECT_EQ(calendar.name(*parse_iso_date("2026-10-01")), "国庆节");
  EXPECT_EQ(to_iso_date(calendar.covered_to()), "2026-12-31");
}

TEST(Shipped, TellingTheCommitteeLeavesOutWeekendAndHolidays) {  // S-22, N-007: 000 篇1 §4.4
  const auto procedures = shipped();
  const auto told_by = [&](const char* happened) {
    const DueTime due = due_time({*procedures->limit_of("oc.notify"), local(happened), {}, {}},
                                 procedures->calendar(), kChina);
    return to_rfc3339(due.at, kChina).substr(0, 16);
  };
  EXPECT_EQ(told_by("2026-11-18T03:20"), "2026-11-23T23:59");  // fire on Wednesday: Monday
  EXPECT_EQ(told_by("2026-09-30T20:00"), "2026-10-10T23:59");  // over National Day: 8, 9, 10
}

}  // namespace
}  // namespace huiyin
