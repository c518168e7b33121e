// Complaints through the counter's window: S-06 to S-10. Each failure names its clause.
#include <gtest/gtest.h>

#include "tests/ui/lives/clerk.h"

namespace huiyin::drive {
namespace {

TEST(ComplaintsWindow, S06_AMajorComplaintStopsTheHarmFirstAndGoesToTheDirector) {
  Clerk clerk;
  clerk.registers("complaint", "sewage floods the corridor");
  clerk.does("a", {{"severity", "1"}, {"harm", "1"}, {"place", "house 3"}, {"demand", "at once"}});
  clerk.waits_for_state("已受理");
  EXPECT_TRUE(says(clerk.reads("due.submit"), "23:59")) << "N-092 003 四-4(5): the same day";
  EXPECT_FALSE(clerk.reads("due.answer").empty()) << "N-093 003 四-4(5): an answer in 2 days";
  EXPECT_FALSE(clerk.reads("due.solve").empty()) << "N-094 003 四-4(5): solved in 10 days";
  EXPECT_TRUE(says(clerk.reads("fact.severity"), "重大")) << "R-22 003 第一篇 四-4(5)";
  EXPECT_TRUE(says(clerk.is_refused("e", {{"result", "drained"}}), "损害"))
      << "R-21 003 第一篇 四-4(6)③: the damage is stopped first";
  clerk.does("u", {{"reason", "major"}, {"reported_to", "3"}});
  EXPECT_TRUE(says(clerk.reads("fact.reported_to"), "主任")) << "N-092 003 四-4(5)";
}

TEST(ComplaintsWindow, S07_AnImportantComplaintIsForwardedWithinAnHour) {
  Clerk clerk;
  clerk.registers("complaint", "the cleaner did not come");
  clerk.does("a", {{"severity", "2"}});
  clerk.waits_for_state("已受理");
  EXPECT_FALSE(clerk.reads("due.forward_head").empty()) << "N-095 003 四-4(5): within an hour";
  EXPECT_FALSE(clerk.reads("due.solve").empty()) << "N-096 003 四-4(5): within 3 days";
}

TEST(ComplaintsWindow, S08_AMinorComplaintIsDueOnTheResidentsOwnDate) {
  Clerk clerk;
  clerk.registers("complaint", "noise of children");
  clerk.does("a", {{"wished_by", "+9"}});
  clerk.waits_for_state("已受理");
  const std::string wished = clerk.reads("fact.wished_by");
  const std::string day = std::to_string(std::stoi(wished.substr(5, 2))) + "月" +
                          std::to_string(std::stoi(wished.substr(8, 2))) + "日";
  const std::string due = clerk.reads("due.solve");
  EXPECT_TRUE(says(due, day)) << "N-097 003 四-4(5): " << wished << ", " << due;
}

TEST(ComplaintsWindow, S09_WhoIsComplainedAboutWritesNothingAndHisSupervisorHasACopy) {
  Clerk clerk;
  Screen& screen = clerk.screen();
  const std::string number = clerk.registers("complaint", "rude at the desk");
  clerk.does("a", {{"respondent", "zhang"}});
  screen.wait_item("ticket.hidden");
  EXPECT_EQ(screen.look().find("ticket.record"), nullptr) << "R-21, R-84 001 篇1 §4.1";
  EXPECT_EQ(screen.look().find("ticket.text"), nullptr) << "R-84";

  clerk.hands_over_to("chen");  // the supervisor
  clerk.desk().wait_label("bar.reminders", "1");
  screen.chord("Control_L", "9");
  screen.wait_screen("reminders");
  clerk.desk().wait_label("reminders.row.0", number);
  EXPECT_TRUE(says(clerk.desk().label_of("reminders.clause"), "001 篇1 §4.1"))
      << "S-09: a copy goes to the supervisor";
  screen.press("a");
  screen.wait_until([](const UiTree& t) { return !t.has_enabled("reminders.read"); },
                    "the copy stays unread");
  screen.press("Return");
  clerk.desk().wait_label("ticket.number", number);
  EXPECT_EQ(clerk.reads("fact.respondent"), "张丽") << "R-21 003 四-4(1): by name";
  clerk.does("f", {{"cause", "3"}, {"validity", "1"}});
  clerk.does("f", {{"grave", "1"}});
  clerk.does("e", {{"result", "spoke with both"}});
  clerk.waits_for_state("已办结");
  EXPECT_TRUE(says(clerk.reads("owed.apology"), "R-23")) << "001 篇1 §4.7e";
  EXPECT_TRUE(says(clerk.reads("owed.criticism"), "R-23")) << "001 篇1 §4.7e: circulated";
  EXPECT_TRUE(says(clerk.reads("owed.leader_call_back"), "R-23")) << "001 篇1 §4.7e";
}

TEST(ComplaintsWindow, S10_AMunicipalCutIsNegotiatedAndToldToAllAtOnce) {
  Clerk clerk;
  const std::string other = clerk.registers("complaint", "no water at ours either");
  const std::string head = clerk.registers("complaint", "no water from the waterworks");
  clerk.does("a", {{"severity", "2"}});
  clerk.waits_for_state("已受理");
  clerk.does("e", {{"result", "asked the waterworks"}, {"cause", "1"}, {"validity", "2"}});
  clerk.waits_for_state("已办结");
  EXPECT_TRUE(says(clerk.reads("owed.negotiation"), "R-23")) << "001 篇1 §4.7c: never shirked";
  clerk.opens(other);
  clerk.does("i", {{"incident", head}});
  clerk.opens(head);
  clerk.does("w", {{"told", "3"}, {"reply", "water tonight"}});
  clerk.opens(other);
  EXPECT_TRUE(says(clerk.reads("fact.reply"), "water tonight")) << "000 篇5 §4.2.1: one notice";
  clerk.opens(head);
  EXPECT_FALSE(clerk.reads("owed.first_call_back").empty()) << "001 篇1 §4.7c: called back";
  clerk.does("f", {{"negotiation", "back on the 24th"}, {"negotiated_at", "18:00"}});
  EXPECT_TRUE(says(clerk.reads("fact.negotiation"), "24th")) << "R-23 001 篇1 §4.7c";
}

}  // namespace
}  // namespace huiyin::drive
