// Suggestions, praise, inquiries, and what belongs together, through the counter's window: S-13,
// S-14, S-16. Each failure names its clause.
#include <gtest/gtest.h>

#include <filesystem>

#include "tests/ui/lives/clerk.h"

namespace huiyin::drive {
namespace {

TEST(WordsWindow, S13_ASuggestionIsDecidedWithAReasonToldAndComesAgain) {
  Clerk clerk;
  clerk.registers("suggestion", "more bicycle racks");
  clerk.does("a");
  clerk.waits_for_state("已受理");
  clerk.does("e", {{"result", "studied"}, {"decision", "3"}, {"decision_reason", "after summer"}});
  clerk.waits_for_state("已办结");
  EXPECT_TRUE(says(clerk.reads("owed.review_at"), "R-28")) << "000 篇2 §6.2: deferred, comes again";
  EXPECT_TRUE(says(clerk.reads("owed.told"), "R-28")) << "001 篇5 一-3: the owner is told";
  clerk.does("w", {{"told", "2"}});
  clerk.does("f", {{"review_at", "+90"}});
  EXPECT_FALSE(clerk.reads("fact.review_at").empty()) << "R-28 000 篇2 §6.2";
  clerk.calls_back("1", "content");
  clerk.waits_for_state("已回访");
  clerk.does("c");
  clerk.waits_for_state("已销账");
}

TEST(WordsWindow, S14_PraiseIsVerifiedThenCommended) {
  Clerk clerk;
  clerk.registers("praise", "the guard carried bags");
  clerk.does("a");
  clerk.waits_for_state("已受理");
  clerk.does("e", {{"result", "asked the guard"}});
  clerk.waits_for_state("已办结");
  EXPECT_TRUE(says(clerk.reads("owed.verified"), "R-27")) << "001 篇1 §4.6: verified first";
  clerk.does("f", {{"verified", "1"}});
  EXPECT_TRUE(says(clerk.reads("owed.commended"), "R-27")) << "003 第五篇 六(四)";
  clerk.does("f", {{"commended", "named at the morning meeting"}});
  EXPECT_TRUE(says(clerk.reads("fact.commended"), "morning")) << "R-44";
}

TEST(WordsWindow, S16_AnInquiryGetsAPromiseADepartmentAndARealAnswer) {
  Clerk clerk;
  clerk.registers("inquiry", "may I enclose the balcony");
  clerk.does("a");
  clerk.waits_for_state("已受理");
  clerk.does("d", {{"department", "1"}, {"promise", "+1"}});
  clerk.waits_for_state("已派单");
  EXPECT_FALSE(clerk.reads("fact.promise").empty()) << "N-013 000 篇2 §5.2.2b";
  clerk.does("e", {{"result", "only without frames"}, {"faq", "1"}});
  clerk.waits_for_state("已办结");
  EXPECT_TRUE(says(clerk.reads("fact.faq"), "是")) << "R-05 001 篇3 §4.8";
}

TEST(WordsWindow, DuplicatesAreMergedOpenEachOtherAndComeApart) {
  Clerk clerk;
  const std::string first = clerk.registers("repair", "the lift rattles");
  const std::string second = clerk.registers("repair", "noise in the lift");
  clerk.does("j", {{"merged_into", first}});
  clerk.waits_for_state("已取消");
  (void)clerk.reads("link." + first);
  clerk.screen().tap("ticket.link." + first);
  clerk.desk().wait_label("ticket.number", first);
  (void)clerk.reads("link." + second);
  clerk.screen().tap("ticket.link." + second);
  clerk.desk().wait_label("ticket.number", second);
  clerk.does("k");
  clerk.waits_for_state("已登记");
}

TEST(WordsWindow, RegistersPrintsAndDispatchesWithAtMostTwelveKeysBesideTheText) {
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
