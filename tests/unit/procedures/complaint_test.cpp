// Complaints by severity, long matters, pauses: stories S-06 to S-08 and S-33.
#include <gtest/gtest.h>

#include "app/core/holds.h"
#include "tests/unit/core/story.h"
#include "tests/unit/procedures/shipped.h"

namespace huiyin {
namespace {

Ticket complaint(std::string_view registered_at, const char* severity) {
  Ticket t = Story(Category::kComplaint).ticket();
  t.registered_at = local(registered_at);
  t.state = State::kDispatched;
  t.facts["severity"] = {severity, t.registered_at, "li"};
  return t;
}

TEST(Complaints, AMajorOneOwesTheDirectorAnAnswerAndASolution) {  // S-06: 003 第一篇 四-4(5)
  EXPECT_EQ(owed(complaint("2026-11-23T09:05", "major")),
            (Lines{"submit 2026-11-23T23:59:59 N-092", "reply 2026-11-24T09:05:00 N-049",
                   "answer 2026-11-25T09:05:00 N-093", "solve 2026-12-03T23:59:59 N-094"}));
}

TEST(Complaints, AnImportantOneIsPassedToTheHeadWithinAnHour) {  // S-07: 003 第一篇 四-4(5)
  Ticket t = complaint("2026-11-23T11:00", "important");
  t.state = State::kAccepted;
  const Lines lines = owed(t);
  EXPECT_EQ(lines[1], "forward_head 2026-11-23T12:00:00 N-095");
  EXPECT_EQ(lines.back(), "solve 2026-11-26T23:59:59 N-096");
  const Due solve = dues(t, *shipped()).back();
  std::string told;
  for (const DueNotice& notice : notices_of(solve, *shipped()))
    told += notice.when + " " + notice.role + ", ";
  EXPECT_EQ(told, "warning head, overdue supervisor, 1 days director, 3 days gm, ");
}

TEST(Complaints, AMinorOneGoesByTheResidentsOwnDate) {  // S-08: 003 第一篇 四-4(5)
  Ticket t = complaint("2026-11-23T11:00", "minor");
  EXPECT_EQ(owed(t).back(), "solve 2026-11-25T23:59:59 N-097");
  t.facts["wished_by"] = {std::to_string(local("2026-12-04T00:00").utc_ms), t.registered_at, "li"};
  EXPECT_EQ(owed(t).back(), "solve 2026-12-04T23:59:59 N-097");
}

TEST(Complaints, OneFromTheCompanyLineHasSeventyTwoHours) {  // C-01, N-110: 004 篇2 §5.4
  Ticket t = complaint("2026-11-23T11:00", "minor");
  t.channel = Channel::kForwarded;
  EXPECT_EQ(owed(t).back(), "reply 2026-11-26T11:00:00 N-110");
}

TEST(Complaints, AnAnsweredOneOwesNoReplyAnyMore) {  // N-049: 001 篇5 二-3
  Ticket t = complaint("2026-11-23T11:00", "minor");
  t.facts["reply"] = {"已派人查看", t.registered_at, "li"};
  EXPECT_EQ(owed(t), (Lines{"solve 2026-11-25T23:59:59 N-097"}));
}

TEST(Complaints, TheResultIsToldTheSameDay) {  // S-06, N-098: 003 第一篇 四-4(6)②
  Ticket t = complaint("2026-11-23T11:00", "minor");
  t.state = State::kResolved;
  t.resolved_at = local("2026-11-24T15:00");
  EXPECT_EQ(owed(t), (Lines{"call_back 2026-11-24T23:59:59 N-044",
                            "tell_result 2026-11-24T23:59:59 N-098"}));
}

TEST(Complaints, TimeOnHoldIsGivenBackToTheSolutionAndNotToTheReply) {
  Story story(Category::kComplaint);  // Monday 10:01
  ActionFields minor;
  minor.facts["severity"] = "minor";
  story.happens(TicketActed{Action::kAccept, minor});
  story.does(Action::kHold, because("等业主回家"));
  Ticket t = story.ticket();
  ASSERT_EQ(pauses_of(t).size(), 1U);
  t.facts["severity"] = {"minor", t.registered_at, "li"};
  t.facts["holds"].value += " " + std::to_string((story.now() + kDay_ms).utc_ms);
  t.state = State::kAccepted;
  const Lines lines = owed(t);
  EXPECT_EQ(lines[1], "reply 2026-11-24T10:01:00 N-049");
  EXPECT_EQ(lines.back(), "solve 2026-11-26T23:59:59 N-097");  // a day later than without
}

TEST(Complaints, RaisedHalfWayKeepsItsStartAndPausesAndOwesTheDirectorFromThen) {  // trap 4
  Ticket t = complaint("2026-11-23T10:00", "major");
  t.facts["severity_changes"] = {std::to_string(local("2026-11-24T15:00").utc_ms), {}, ""};
  t.facts["holds"] = {std::to_string(local("2026-11-23T12:00").utc_ms) + " " +
                          std::to_string(local("2026-11-24T12:00").utc_ms),
                      {},
                      ""};
  const Lines lines = owed(t);
  EXPECT_EQ(lines[1], "submit 2026-11-24T23:59:59 N-092");
  EXPECT_EQ(lines.back(), "solve 2026-12-04T23:59:59 N-094");
}

TEST(LongMatters, APlanIsOwedWithinTwoWorkingDaysThenTheLadder) {  // S-33, N-014: 000 篇2 §5.2.3
  Ticket t = Story(Category::kRepair).ticket();
  t.registered_at = local("2026-09-29T09:00");
  t.state = State::kDispatched;
  t.facts["long_matter"] = {"true", local("2026-09-30T10:00"), "li"};
  const auto procedures = shipped();
  const auto all = dues(t, *procedures);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(to_rfc3339(all[0].at, kChina).substr(0, 16), "2026-10-09T23:59");  // 8th and 9th
  EXPECT_TRUE(all[0].clause.starts_with("N-014 000 篇2 §5.2.3")) << all[0].clause;
  std::string told;
  for (const DueNotice& n : notices_of(all[0], *procedures))
    told += n.role + " " + to_rfc3339(n.at, kChina).substr(5, 11) + ", ";
  EXPECT_EQ(told, "clerk 10-09T13:30, head 10-09T23:59, director 10-10T23:59, gm 10-12T23:59, ");
  t.facts["plan"] = {"更换立管", local("2026-10-09T10:00"), "li"};
  EXPECT_TRUE(owed(t).empty());
}

TEST(LongMatters, ADueTimeExplainsItselfLineByLine) {
  Ticket t = Story(Category::kRepair).ticket();
  t.state = State::kDispatched;
  t.facts["long_matter"] = {"true", local("2026-09-30T10:00"), "li"};
  const auto procedures = shipped();
  const auto why = explain(dues(t, *procedures).front(), t, *procedures);
  ASSERT_TRUE(why);
  std::string kinds;
  for (const Step& step : why->steps)
    kinds += std::string(name_of(step.kind)) + " ";
  EXPECT_EQ(kinds, "start day_off counted due ");
  EXPECT_EQ(why->steps[1].name, "国庆节");
}

}  // namespace
}  // namespace huiyin
