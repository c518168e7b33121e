// Scanning and typing to see where a ticket stands.
#include <gtest/gtest.h>

#include "tests/unit/kiosk/visitor.h"

namespace huiyin::kiosk {
namespace {

constexpr const char* kOurSlip = "HTTPS://HUIYIN.EXAMPLE/T/ABCDEFGH2345";

OwnMatter some_matter(huiyin::State state = huiyin::State::kInProgress) {
  OwnMatter matter;
  matter.view.ticket.id = "01234567-89ab-7cde-8f01-23456789abcd";
  matter.view.ticket.number = "A012";
  matter.view.ticket.category = Category::kRepair;
  matter.view.ticket.state = state;
  matter.from_host = true;
  return matter;
}

TEST(Status, LooksUpAScannedSlipFromEveryScreenOfAVisit) {
  const std::vector<Input> way = {input::StartRegistration{},
                                  input::ChooseCategory{Category::kRepair},
                                  input::ChooseBuilding{"3"},
                                  input::ChooseUnit{"1"},
                                  input::ChooseRoom{"1502"},
                                  input::Type{"drips"},
                                  input::GoNext{},
                                  input::AnswerDanger{false},
                                  input::Type{"13800138000"},
                                  input::GoNext{}};
  for (std::size_t taken = 0; taken <= way.size(); ++taken) {
    Visitor v;
    for (std::size_t i = 0; i < taken; ++i)
      v.says(way[i]);
    const std::string before(v.screen());
    v.says(input::Scan{kOurSlip});
    ASSERT_EQ(v.asked_for<effect::LookUp>().size(), 1U) << before;
    EXPECT_EQ(v.asked_for<effect::LookUp>()[0].key.subject, "ABCDEFGH2345");
    v.says(input::Found{v.state().query, some_matter()});
    EXPECT_EQ(v.screen(), "status.result");
    v.says(input::GoBack{});
    EXPECT_EQ(v.screen(), before == "welcome" ? "status" : before);
  }
}

TEST(Status, KeepsTheHalfWrittenFormOverAScan) {
  Visitor v;
  v.describes_a_repair();
  v.says(input::Scan{kOurSlip});
  v.says(input::Found{v.state().query, some_matter()});
  v.says(input::GoBack{});
  EXPECT_EQ(v.screen(), "confirm");
  EXPECT_EQ(v.form().text, "tap drips");
}

TEST(Status, SaysWhenACodeIsNotOursAndStaysWhereItIs) {
  Visitor v;
  v.starts(Category::kRepair);
  v.says(input::Scan{"6901234567892"});
  EXPECT_EQ(v.screen(), "household.building");
  ASSERT_TRUE(v.state().notice.has_value());
  EXPECT_EQ(v.state().notice->error.code, ErrorCode::kNotOurCode);
  v.waits(6'000);
  EXPECT_FALSE(v.state().notice.has_value());
}

TEST(Status, SaysWhenASlipIsOfAnotherSite) {
  Visitor v;
  v.says(input::Scan{"HTTPS://OTHER.EXAMPLE/T/ABCDEFGH2345"});
  ASSERT_TRUE(v.state().notice.has_value());
  EXPECT_EQ(v.state().notice->error.code, ErrorCode::kOtherSite);
}

TEST(Status, TakesAScanOfTenThousandCharactersForWhatItIs) {
  Visitor v;
  v.starts(Category::kRepair);
  v.lives_in_3_1_1502();
  v.says(input::Scan{std::string(10'000, 'A')});
  EXPECT_EQ(v.screen(), "describe");
  EXPECT_EQ(v.form().text, "");
  EXPECT_EQ(v.state().notice->error.code, ErrorCode::kNotOurCode);
}

void types_a_number_and_digits(Visitor& v, std::string_view digits) {
  v.says(input::GoHome{});
  v.says(input::StartStatus{});
  v.types("a012");
  v.says(input::Search{});
  v.types(digits);
  v.says(input::Search{});
}

TEST(Status, AsksForFourDigitsBesideATypedNumber) {
  Visitor v;
  v.says(input::StartStatus{});
  v.types("a012");
  v.says(input::Search{});
  EXPECT_EQ(v.screen(), "status.tail");
  EXPECT_TRUE(v.asked_for<effect::LookUp>().empty());
  v.types("80x001");
  v.says(input::Search{});
  ASSERT_EQ(v.asked_for<effect::LookUp>().size(), 1U);
  EXPECT_EQ(v.asked_for<effect::LookUp>()[0].key.subject, "A012");
  EXPECT_EQ(v.asked_for<effect::LookUp>()[0].key.phone_tail, "8000");
}

TEST(Status, AsksOnceHoweverOftenSearchIsTapped) {
  Visitor v;
  types_a_number_and_digits(v, "8000");
  v.says(input::Search{});
  EXPECT_EQ(v.asked_for<effect::LookUp>().size(), 1U);
}

TEST(Status, TakesNoMoreNumbersAfterFiveWrongPairsWhoeverTriesThem) {
  Visitor v;
  for (int i = 0; i < kWrongKeys; ++i) {
    types_a_number_and_digits(v, "8000");
    v.says(input::NotFound{v.state().query, fail(ErrorCode::kUnknownTicket)});
  }
  types_a_number_and_digits(v, "8001");
  EXPECT_EQ(v.asked_for<effect::LookUp>().size(), 5U);
  EXPECT_EQ(v.at<place::StatusTail>().fault->code, ErrorCode::kForbidden);
  v.waits(kKeyLock_ms);
  types_a_number_and_digits(v, "8001");
  EXPECT_EQ(v.asked_for<effect::LookUp>().size(), 6U);
}

TEST(Status, StoresOneActHoweverOftenItIsTapped) {
  Visitor v;
  v.says(input::Scan{kOurSlip});
  v.says(input::Found{v.state().query, some_matter()});
  v.says(input::ActOwn{Action::kUrge});
  v.says(input::ActOwn{Action::kUrge});
  ASSERT_EQ(v.asked_for<effect::ActOwn>().size(), 1U);
  EXPECT_EQ(v.state().mine->deed->state, ActState::kStoring);
}

TEST(Status, SaysThatTheCounterHasItOnlyWhenItDoes) {
  Visitor v;
  v.says(input::Scan{kOurSlip});
  v.says(input::Found{v.state().query, some_matter()});
  v.says(input::ActOwn{Action::kUrge});
  v.says(input::OwnActed{v.state().act, some_matter().view.ticket, 7, Moment{1}});
  EXPECT_EQ(v.state().mine->deed->state, ActState::kStored);
  v.says(input::Delivered{6});
  EXPECT_EQ(v.state().mine->deed->state, ActState::kStored);
  v.says(input::Delivered{7});
  EXPECT_EQ(v.state().mine->deed->state, ActState::kDelivered);
}

TEST(Status, RefusesAtOnceWhatTheLifeCycleDoesNotAllow) {
  Visitor v;
  v.says(input::Scan{kOurSlip});
  v.says(input::Found{v.state().query, some_matter(huiyin::State::kClosed)});
  v.says(input::ActOwn{Action::kUrge});
  EXPECT_TRUE(v.asked_for<effect::ActOwn>().empty());
  EXPECT_EQ(v.state().mine->deed->state, ActState::kRefused);
}

TEST(Status, SendsANoteAndForgetsItWhenTheVisitEnds) {
  Visitor v;
  v.says(input::Scan{kOurSlip});
  v.says(input::Found{v.state().query, some_matter()});
  v.says(input::ActOwn{Action::kAddNote});
  v.says(input::GoNext{});
  EXPECT_EQ(v.at<place::OwnAsk>().fault, ErrorCode::kEmptyText);
  v.types("ring twice");
  v.says(input::GoNext{});
  ASSERT_EQ(v.asked_for<effect::ActOwn>().size(), 1U);
  EXPECT_EQ(v.asked_for<effect::ActOwn>()[0].command.fields.note, "ring twice");
  v.says(input::Finish{});
  EXPECT_FALSE(v.state().mine.has_value());
}

TEST(Status, SaysWhatIsWrongWithATypedCode) {
  Visitor v;
  v.says(input::StartStatus{});
  v.types("HELLO");
  v.says(input::Search{});
  EXPECT_EQ(v.at<place::StatusSearch>().fault->code, ErrorCode::kNotOurCode);
}

TEST(Status, SaysWhenATicketIsUnknown) {
  Visitor v;
  v.says(input::Scan{kOurSlip});
  v.says(input::NotFound{v.state().query, fail(ErrorCode::kUnknownToken)});
  ASSERT_EQ(v.screen(), "status");
  EXPECT_EQ(v.at<place::StatusSearch>().fault->code, ErrorCode::kUnknownToken);
  EXPECT_FALSE(v.at<place::StatusSearch>().searching);
}

TEST(Status, IgnoresTheAnswerToAnEarlierQuestion) {
  Visitor v;
  v.says(input::Scan{kOurSlip});
  v.says(input::Scan{"HTTPS://HUIYIN.EXAMPLE/T/ABCDEFGH2346"});
  v.says(input::Found{v.state().query - 1, some_matter()});
  EXPECT_EQ(v.screen(), "status");
}

TEST(Status, IgnoresScansWhilePrintingAndWhileNotPaired) {
  Visitor v;
  v.describes_a_repair();
  v.says(input::Submit{});
  v.says(input::Scan{kOurSlip});
  EXPECT_EQ(v.screen(), "printing");
  EXPECT_TRUE(v.asked_for<effect::LookUp>().empty());
}

TEST(Status, KeepsASlipUpToDateBehindALookUp) {
  Visitor v;
  v.describes_a_repair();
  v.is_registered(SlipState::kNotSent);
  v.says(input::Scan{kOurSlip});
  v.slip_becomes(SlipState::kPrinted);
  v.says(input::GoBack{});
  EXPECT_EQ(v.at<place::Done>().receipt.slip.state, SlipState::kPrinted);
}

}  // namespace
}  // namespace huiyin::kiosk
