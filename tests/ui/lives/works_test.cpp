// Repairs, defects and paid services through the counter's window: S-01, S-04, S-05, S-20, S-33.
// Each failure names its clause.
#include <gtest/gtest.h>

#include <filesystem>

#include "tests/ui/lives/clerk.h"

namespace huiyin::drive {
namespace {

TEST(WorksWindow, S01_ALeakIsTestedAndAskedAboutAfterRainBeforeItsWriteOff) {
  Clerk clerk;
  clerk.registers("repair", "the roof leaks");
  clerk.does("a");
  clerk.waits_for_state("已受理");
  EXPECT_TRUE(says(clerk.reads("due.dispatch"), "派单")) << "N-042 001 篇2 §3.17: 30 minutes";
  clerk.does("d", {{"kind", "1"}});
  clerk.waits_for_state("已派单");
  clerk.does("s");
  clerk.waits_for_state("处理中");
  clerk.does("e", {{"result", "sealed"}});
  clerk.waits_for_state("已办结");
  EXPECT_TRUE(says(clerk.reads("owed.leak_test"), "R-15")) << "003 第一篇 四-2(3)④";
  EXPECT_TRUE(says(clerk.reads("owed.leak_call_back"), "N-088")) << "003 第一篇 四-2(3)④";
  EXPECT_TRUE(says(clerk.reads("owed.rain_call_back"), "N-060")) << "001 篇5 五-7";
  clerk.does("f", {{"leak_test", "1"}});
  clerk.calls_back("1", "dry");
  EXPECT_FALSE(clerk.reads("fact.leak_call_back").empty()) << "N-088 003 第一篇 四-2(3)④";
  clerk.waits_for_state("已办结");  // 001 篇5 五-7: once more after rain
}

TEST(WorksWindow, S04_ADefectOfConstructionGoesOutOnASlipTheSameDay) {
  Clerk clerk;
  clerk.registers("after_sales", "bathroom leaks since hand-over");
  clerk.does("a");
  clerk.waits_for_state("已受理");
  EXPECT_TRUE(says(clerk.reads("due.rework_slip"), "23:59")) << "N-036 001 篇1 §4.5: same day";
  clerk.does("d", {{"feedback_by", "+5"}});
  clerk.waits_for_state("已派单");
  EXPECT_TRUE(says(clerk.reads("fact.slip_kind"), "返修")) << "R-14 001 篇1 §4.5";
  EXPECT_FALSE(clerk.reads("fact.feedback_by").empty()) << "N-037 001 篇1 §4.5";
  clerk.screen().chord("Control_L", "p");
  clerk.desk().wait_label("toast", "rework.pdf");  // 物业返修联系单
  clerk.does("s");
  clerk.waits_for_state("处理中");
  clerk.does("e", {{"result", "mended"}});
  clerk.waits_for_state("已办结");
  EXPECT_TRUE(says(clerk.reads("owed.recheck"), "R-14")) << "001 篇1 §4.5: recheck and signature";
  clerk.does("f", {{"recheck", "1"}, {"signed_by", "Wang"}});
  clerk.calls_back("1", "good");
  clerk.waits_for_state("已回访");
  clerk.does("c");
  clerk.waits_for_state("已销账");
}

TEST(WorksWindow, S05_PaidWorkAsksForConsentAndEndsWithAReceipt) {
  Clerk clerk;
  clerk.registers("service", "clean the flat on Saturday");
  clerk.does("a");
  clerk.waits_for_state("已受理");
  clerk.does("d", {{"department", "5"}, {"appointment", "+1"}});
  clerk.waits_for_state("已派单");
  clerk.does("q", {{"quote", "180"}});
  clerk.does("y", {{"consent", "1"}, {"consent_by", "Wang"}});
  EXPECT_TRUE(says(clerk.reads("fact.agreed"), "180.00")) << "R-18 001 篇5 六-2: consent first";
  clerk.does("s");
  clerk.waits_for_state("处理中");
  EXPECT_TRUE(says(clerk.is_refused("e", {{"result", "cleaned"}, {"amount", "200"}}), "同意"))
      << "R-18 001 篇5 六-2: not above the agreed figure";
  clerk.does("e", {{"result", "cleaned"}, {"amount", "180"}, {"signed_by", "Wang"}});
  clerk.waits_for_state("已办结");
  clerk.calls_back("1", "clean");
  clerk.waits_for_state("已回访");
  EXPECT_TRUE(says(clerk.reads("owed.receipt"), "R-19")) << "R-19 001 篇5 六-3";
  clerk.does("f", {{"receipt", "0007123"}});
  EXPECT_TRUE(says(clerk.reads("fact.receipt"), "0007123")) << "R-19 001 篇5 六-3";
  clerk.does("c");
  clerk.waits_for_state("已销账");
}

TEST(WorksWindow, S20_AProblemThatACallBackFindsBeginsAnotherRound) {
  Clerk clerk;
  clerk.registers("repair", "the fan is noisy");
  clerk.does("a");
  clerk.waits_for_state("已受理");
  clerk.does("e", {{"result", "oiled"}});
  clerk.waits_for_state("已办结");
  EXPECT_FALSE(clerk.reads("due.call_back").empty()) << "N-089 003 第一篇 四-2(3)④: 2 days";
  clerk.calls_back("4");
  EXPECT_EQ(clerk.reads("fact.tries"), "1") << "R-31 003 四-5(1)";
  clerk.calls_back("3", "still noisy");
  clerk.waits_for_state("重新打开");
  EXPECT_TRUE(says(clerk.reads("fact.problem"), "still noisy")) << "R-32 001 篇5 二-5";
}

TEST(WorksWindow, S33_ALongMatterOwesAPlanWithinTwoWorkingDays) {
  Clerk clerk;
  clerk.registers("repair", "the lift needs a new motor");
  clerk.does("a");
  clerk.waits_for_state("已受理");
  clerk.does("d");
  clerk.screen().press("Return");
  clerk.waits_for_state("已派单");
  clerk.does("h", {{"reason", "motor ordered"}, {"long_matter", "1"}});
  clerk.waits_for_state("暂缓");
  EXPECT_FALSE(clerk.reads("due.plan").empty()) << "N-014 000 篇2 §5.2.3";
  clerk.does("l", {{"plan", "new motor on the 20th"}, {"plan_by", "+12"}, {"plan_told", "1"}});
  clerk.screen().wait_gone("ticket.due.plan");
  EXPECT_TRUE(says(clerk.reads("fact.plan_told"), "是")) << "R-07 000 篇2 §5.2.3: told the owner";
}

}  // namespace
}  // namespace huiyin::drive
