// Stories of the procedures through the counter's window. Each failure names its clause.
#include <gtest/gtest.h>

#include <filesystem>

#include "tests/ui/lives/clerk.h"

namespace huiyin::drive {
namespace {

bool says(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST(LivesWindow, PaidWorkAsksForConsentAndEndsWithAReceipt) {  // S-05
  Clerk clerk;
  clerk.registers("service", "clean the flat on Saturday");
  clerk.does("a");
  clerk.waits_for_state("已受理");
  clerk.does("d", {{"department", "5"}, {"appointment", "+1"}});
  clerk.waits_for_state("已派单");
  EXPECT_TRUE(says(clerk.is_refused("s"), "业主意见")) << "S-05 001 篇5 六-2: consent first";
  clerk.does("q", {{"quote", "180"}});
  clerk.does("y", {{"consent", "1"}, {"consent_by", "Wang"}});
  EXPECT_TRUE(says(clerk.reads("fact.agreed"), "180.00")) << "S-05 001 篇5 六-2";
  clerk.does("s");
  clerk.waits_for_state("处理中");
  EXPECT_TRUE(says(clerk.is_refused("e", {{"result", "cleaned"}, {"amount", "200"}}), "同意"))
      << "S-05: not above the agreed figure";
  clerk.does("e", {{"result", "cleaned"}, {"amount", "180"}, {"signed_by", "Wang"}});
  clerk.waits_for_state("已办结");
  clerk.calls_back("1");
  clerk.waits_for_state("已回访");
  EXPECT_TRUE(says(clerk.reads("owed.receipt"), "R-19")) << "R-19 001 篇5 六-3";
  clerk.does("f", {{"receipt", "0007123"}});
  clerk.screen().wait_gone("ticket.owed.receipt");
  clerk.does("c");
  clerk.waits_for_state("已销账");
}

TEST(LivesWindow, ALeakWaitsForItsTestAndForRainAndAProblemBeginsAnotherRound) {  // S-01, S-20
  Clerk clerk;
  const std::string number = clerk.registers("repair", "the roof leaks");
  clerk.does("a");
  clerk.waits_for_state("已受理");
  clerk.does("d", {{"kind", "1"}});
  clerk.waits_for_state("已派单");
  clerk.does("s");
  clerk.waits_for_state("处理中");
  clerk.does("e", {{"result", "sealed"}});
  clerk.waits_for_state("已办结");
  for (const char* owed : {"owed.leak_test", "owed.leak_call_back", "owed.rain_call_back"})
    EXPECT_TRUE(says(clerk.reads(owed), "00")) << "S-01 003 第一篇 四-2(3)④ " << owed;
  clerk.does("f", {{"leak_test", "1"}});
  clerk.screen().wait_gone("ticket.owed.leak_test");
  clerk.calls_back("1", "dry");
  clerk.screen().wait_gone("ticket.owed.leak_call_back");
  clerk.waits_for_state("已办结");
  (void)clerk.desk().ask({"act", "--actor", "chen", number, "close", "--field", "reason=moved"});
  clerk.waits_for_state("已销账");  // waived with a reason, by the supervisor
  clerk.does("o", {{"reason", "leaks again"}});
  clerk.waits_for_state("重新打开");
  clerk.does("a");
  clerk.waits_for_state("已受理");
  clerk.does("e", {{"result", "sealed again"}});
  clerk.waits_for_state("已办结");
  clerk.calls_back("4");
  clerk.desk().wait_label("ticket.fact.tries", "1");
  clerk.calls_back("3", "still wet");
  clerk.waits_for_state("重新打开");  // S-20 001 篇5 二-5
  EXPECT_TRUE(says(clerk.reads("fact.problem"), "still wet")) << "S-20 R-32";
}

TEST(LivesWindow, AComplaintShowsItsFactsAndItsRespondentWritesNothing) {  // S-09, S-06
  Clerk clerk;
  const std::string number = clerk.registers("complaint", "rude at the desk");
  clerk.does("a", {{"severity", "2"}, {"place", "lobby"}, {"respondent", "zhang"}});
  clerk.waits_for_state("已受理");
  EXPECT_TRUE(says(clerk.reads("fact.severity"), "重要")) << "R-22 003 第一篇 四-4(5)";
  EXPECT_TRUE(says(clerk.reads("fact.place"), "lobby")) << "R-21 003 第一篇 四-4(1)";
  EXPECT_TRUE(says(clerk.is_refused("n", {{"note", "it was not me"}}), "被投诉人"))
      << "S-09 R-21, R-84";
  const auto li = [&](Words words) {
    words.insert(words.begin(), {"act", "--actor", "li", number});
    (void)clerk.desk().ask(words);
  };
  li({"resolve", "--field", "result=talked", "--field", "cause=attitude"});
  clerk.waits_for_state("已办结");
  EXPECT_TRUE(says(clerk.reads("owed.reply"), "R-11")) << "R-11 002 三(五)1";
  EXPECT_TRUE(says(clerk.reads("owed.leader_call_back"), "R-23")) << "S-09 001 篇1 §4.7e";
}

TEST(LivesWindow, DuplicatesAreMergedOpenEachOtherAndComeApart) {
  Clerk clerk;
  const std::string first = clerk.registers("repair", "the lift rattles");
  const std::string second = clerk.registers("repair", "noise in the lift");
  clerk.does("j", {{"merged_into", first}});
  clerk.waits_for_state("已取消");
  clerk.screen().tap("ticket.link." + first);
  clerk.desk().wait_label("ticket.number", first);
  clerk.screen().tap("ticket.link." + second);
  clerk.desk().wait_label("ticket.number", second);
  clerk.does("k");
  clerk.waits_for_state("已登记");
}

TEST(LivesWindow, RegistersPrintsAndDispatchesWithAtMostTwelveKeysBesideTheText) {
  Clerk clerk;
  CounterDesk& desk = clerk.desk();
  desk.register_by_keys("kitchen tap drips", false);
  desk.key("p");
  desk.wait_label("toast", "打印");
  desk.key("d");
  clerk.screen().wait_item("ticket.field.department");
  desk.key("Return");
  clerk.waits_for_state("已派单");
  EXPECT_LE(desk.keys_pressed(), 12);
  clerk.screen().chord("Control_L", "p");
  desk.wait_label("toast", "work_order.pdf");
  EXPECT_FALSE(std::filesystem::is_empty(desk.site() / "forms"));
}

}  // namespace
}  // namespace huiyin::drive
