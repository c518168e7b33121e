// From "submit" to the number in the hand.
#include <gtest/gtest.h>

#include "tests/unit/kiosk/visitor.h"

namespace huiyin::kiosk {
namespace {

TEST(Submission, AsksOnceHoweverOftenItIsTapped) {
  Visitor v;
  v.describes_a_repair();
  v.says(input::Submit{});
  v.says(input::Submit{});
  v.says(input::Submit{});
  EXPECT_EQ(v.asked_for<effect::Register>().size(), 1U);
  EXPECT_EQ(v.screen(), "printing");
}

TEST(Submission, CarriesWhatTheVisitorSaid) {
  Visitor v;
  v.describes_a_repair(true);
  v.says(input::ChooseSurname{"王"});
  v.says(input::ChooseAttendance{Attendance::kWaiting});
  v.says(input::Submit{});
  const auto asked = v.asked_for<effect::Register>();
  ASSERT_EQ(asked.size(), 1U);
  const Draft& draft = asked[0].draft;
  EXPECT_EQ(draft.category, Category::kRepair);
  EXPECT_EQ(draft.urgency, Urgency::kEmergency);
  EXPECT_EQ(draft.attendance, Attendance::kWaiting);
  EXPECT_EQ(draft.channel, Channel::kKiosk);
  EXPECT_EQ(draft.personal.household, "3-1-1502");
  EXPECT_EQ(draft.personal.phone, "13800138000");
  EXPECT_EQ(draft.personal.text, "tap drips");
}

TEST(Submission, WritesNameAndTitleAsTheLanguageDoes) {
  Form form;
  form.name = "王";
  form.title = Title::kMs;
  EXPECT_EQ(form.full_name(words::Language::kZhCn), "王女士");
  EXPECT_EQ(form.full_name(words::Language::kEn), "Ms 王");
}

TEST(Submission, WipesTheFormOnceTheTicketIsStored) {
  Visitor v;
  v.describes_a_repair();
  v.is_registered();
  EXPECT_EQ(v.screen(), "printing");
  EXPECT_TRUE(v.form().empty());
  EXPECT_EQ(v.form().phone, "");
}

TEST(Submission, ShowsTheNumberWhenTheSlipIsSettled) {
  for (const SlipState slip : {SlipState::kPrinted, SlipState::kNotSent, SlipState::kUnknown}) {
    Visitor v;
    v.describes_a_repair();
    v.is_registered();
    v.slip_becomes(SlipState::kSending);
    EXPECT_EQ(v.screen(), "printing");
    v.slip_becomes(slip);
    ASSERT_EQ(v.screen(), "done");
    EXPECT_EQ(v.at<place::Done>().receipt.number, "A012");
    EXPECT_EQ(v.at<place::Done>().receipt.slip.state, slip);
  }
}

TEST(Submission, ShowsTheNumberWithoutPaperWhenPrintingTakesTooLong) {
  Visitor v;
  v.describes_a_repair();
  v.is_registered();
  v.waits(11'999);
  EXPECT_EQ(v.screen(), "printing");
  v.waits(1);
  ASSERT_EQ(v.screen(), "done");
  v.slip_becomes(SlipState::kPrinted);
  EXPECT_EQ(v.at<place::Done>().receipt.slip.state, SlipState::kPrinted);
}

TEST(Submission, NeverLeavesThePrintingScreenBeforeTheTicketIsStored) {
  Visitor v;
  v.describes_a_repair();
  v.says(input::Submit{});
  v.waits(600'000);
  v.says(input::GoHome{});
  v.says(input::GoBack{});
  EXPECT_EQ(v.screen(), "printing");
}

TEST(Submission, KeepsEverythingWhenTheStoreIsBusyAndAsksAgainUnderTheSameVisit) {
  Visitor v;
  v.describes_a_repair();
  v.says(input::Submit{});
  v.says(input::RegisterFailed{v.state().visit, fail(ErrorCode::kDatabaseBusy)});
  ASSERT_EQ(v.screen(), "confirm");
  EXPECT_EQ(v.at<place::Confirm>().fault->code, ErrorCode::kDatabaseBusy);
  v.says(input::Submit{});
  const auto asked = v.asked_for<effect::Register>();
  ASSERT_EQ(asked.size(), 2U);
  EXPECT_EQ(asked[0].visit, asked[1].visit);
}

TEST(Submission, GivesEveryVisitorAVisitOfTheirOwn) {
  Visitor v;
  v.describes_a_repair();
  v.is_registered(SlipState::kPrinted);
  v.says(input::Finish{});
  v.describes_a_repair();
  v.says(input::Submit{});
  const auto asked = v.asked_for<effect::Register>();
  EXPECT_NE(asked[0].visit, asked[1].visit);
}

TEST(Submission, IgnoresAnAnswerToAnEarlierVisit) {
  Visitor v;
  v.describes_a_repair();
  v.says(input::Submit{});
  v.says(input::Registered{v.state().visit - 1, v.receipt()});
  EXPECT_FALSE(v.at<place::Printing>().receipt.has_value());
}

TEST(Submission, GoesOutOfOrderOnFaultsThatNobodyCanMendHere) {
  for (const ErrorCode code :
       {ErrorCode::kDiskFull, ErrorCode::kReadOnly, ErrorCode::kDatabaseDamaged, ErrorCode::kIo}) {
    Visitor v;
    v.describes_a_repair();
    v.says(input::Submit{});
    v.says(input::RegisterFailed{v.state().visit, fail(code)});
    ASSERT_EQ(v.screen(), "out_of_order");
    EXPECT_EQ(v.at<place::OutOfOrder>().error.code, code);
  }
}

TEST(Submission, ReturnsToTheConfirmPageWhenTheRecordWorksAgain) {
  Visitor v;
  v.describes_a_repair();
  v.says(input::Submit{});
  v.says(input::RegisterFailed{v.state().visit, fail(ErrorCode::kDiskFull)});
  v.waits(15'000);
  EXPECT_EQ(v.asked_for<effect::ProbeRecord>().size(), 1U);
  v.says(input::RecordUsable{true});
  EXPECT_EQ(v.screen(), "confirm");
  EXPECT_EQ(v.form().text, "tap drips");
}

TEST(Submission, WipesTheFormOfAnOutOfOrderKioskWhenNobodyWaits) {
  Visitor v;
  v.describes_a_repair();
  v.says(input::Submit{});
  v.says(input::RegisterFailed{v.state().visit, fail(ErrorCode::kDiskFull)});
  v.waits(80'000);
  EXPECT_TRUE(v.form().empty());
  v.says(input::RecordUsable{true});
  EXPECT_EQ(v.screen(), "welcome");
}

TEST(Submission, KeepsShowingAStoredNumberWhenTheRecordBreaksLater) {
  Visitor v;
  v.describes_a_repair();
  v.is_registered(SlipState::kPrinted);
  v.says(input::RecordBroken{fail(ErrorCode::kDiskFull)});
  EXPECT_EQ(v.screen(), "done");
}

TEST(Submission, SendsABadDraftBackToWhereItCanBeMended) {
  Visitor v;
  v.describes_a_repair();
  v.says(input::EditLine{input::Line::kText});
  for (int i = 0; i < 9; ++i)
    v.says(input::Erase{});
  v.says(input::GoBack{});
  v.says(input::Submit{});
  EXPECT_EQ(v.screen(), "describe");
  EXPECT_TRUE(v.asked_for<effect::Register>().empty());
}

TEST(Submission, TellsWhenTheDoorWasTakenOffTheList) {
  Visitor v;
  v.describes_a_repair();
  v.says(input::SiteChanged{Site{}});
  v.says(input::Submit{});
  ASSERT_EQ(v.screen(), "confirm");
  EXPECT_EQ(v.at<place::Confirm>().fault->code, ErrorCode::kUnknownHousehold);
}

}  // namespace
}  // namespace huiyin::kiosk
