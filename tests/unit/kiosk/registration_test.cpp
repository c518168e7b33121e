// The way from welcome to the confirm page and back.
#include <gtest/gtest.h>

#include "tests/unit/kiosk/visitor.h"

namespace huiyin::kiosk {
namespace {

TEST(Registration, LeadsThroughEveryStepInItsOrder) {
  Visitor v;
  EXPECT_EQ(v.screen(), "welcome");
  v.says(input::StartRegistration{});
  EXPECT_EQ(v.screen(), "category");
  v.says(input::ChooseCategory{Category::kRepair});
  EXPECT_EQ(v.screen(), "household.building");
  v.says(input::ChooseBuilding{"3"});
  EXPECT_EQ(v.screen(), "household.unit");
  v.says(input::ChooseUnit{"1"});
  EXPECT_EQ(v.screen(), "household.room");
  v.says(input::ChooseRoom{"1502"});
  EXPECT_EQ(v.screen(), "describe");
  v.types("tap drips");
  v.says(input::GoNext{});
  EXPECT_EQ(v.screen(), "danger");
  v.says(input::AnswerDanger{false});
  EXPECT_EQ(v.screen(), "contact");
  v.leaves_phone("13800138000");
  EXPECT_EQ(v.screen(), "confirm");
  EXPECT_EQ(v.form().household, "3-1-1502");
}

TEST(Registration, AsksAboutDangerOnlyForRepairs) {
  for (const Category category : kCategories) {
    Visitor v;
    v.starts(category);
    v.lives_in_3_1_1502();
    v.types("words");
    v.says(input::GoNext{});
    EXPECT_EQ(v.screen(), category == Category::kRepair ? "danger" : "contact");
  }
}

TEST(Registration, LetsStrangersPassWithoutADoorWhereTheProceduresAllow) {
  for (const Category category : kCategories) {
    Visitor v;
    v.starts(category);
    v.says(input::ChooseNoHousehold{});
    const bool must = required_fields(category, Channel::kKiosk).household;
    EXPECT_EQ(v.screen(), must ? "household.building" : "describe") << name_of(category);
  }
}

TEST(Registration, LetsContactBeSkippedOnlyWhereThePhoneIsOptional) {
  for (const Category category : kCategories) {
    Visitor v;
    v.starts(category);
    v.lives_in_3_1_1502();
    v.types("words");
    v.says(input::GoNext{});
    v.says(input::AnswerDanger{false});
    v.says(input::SkipContact{});
    const bool must = required_fields(category, Channel::kKiosk).phone;
    EXPECT_EQ(v.screen(), must ? "contact" : "confirm") << name_of(category);
  }
}

TEST(Registration, LeavesOutTheUnitWhereABuildingHasNone) {
  Visitor v;
  v.starts(Category::kRepair);
  v.says(input::ChooseBuilding{"9"});
  EXPECT_EQ(v.screen(), "household.room");
  v.says(input::ChooseRoom{"8"});
  EXPECT_EQ(v.form().household, "9-8");
  v.says(input::GoBack{});
  v.says(input::GoBack{});
  EXPECT_EQ(v.screen(), "household.building");
}

TEST(Registration, IgnoresDoorsThatDoNotExist) {
  Visitor v;
  v.starts(Category::kRepair);
  v.says(input::ChooseBuilding{"77"});
  EXPECT_EQ(v.screen(), "household.building");
  v.says(input::ChooseBuilding{"3"});
  v.says(input::ChooseUnit{"9"});
  EXPECT_EQ(v.screen(), "household.unit");
  v.says(input::ChooseUnit{"1"});
  v.says(input::ChooseRoom{"9999"});
  EXPECT_EQ(v.screen(), "household.room");
}

TEST(Registration, KeepsWhatWasTypedWhenGoingBack) {
  Visitor v;
  v.describes_a_repair();
  for (const std::string_view expected : {"contact", "danger", "describe", "household.room",
                                          "household.unit", "household.building", "category"}) {
    v.says(input::GoBack{});
    EXPECT_EQ(v.screen(), expected);
  }
  EXPECT_EQ(v.form().text, "tap drips");
  EXPECT_EQ(v.form().phone, "13800138000");
  EXPECT_EQ(v.form().household, "3-1-1502");
}

TEST(Registration, ForgetsTheDoorWhenAnotherBuildingIsChosen) {
  Visitor v;
  v.starts(Category::kRepair);
  v.lives_in_3_1_1502();
  for (int i = 0; i < 3; ++i)
    v.says(input::GoBack{});
  v.says(input::ChooseBuilding{"9"});
  EXPECT_EQ(v.form().household, "");
}

TEST(Registration, EndsTheVisitWhenGoingBackFromTheFirstStep) {
  Visitor v;
  v.starts(Category::kRepair);
  v.says(input::GoBack{});
  v.says(input::GoBack{});
  EXPECT_EQ(v.screen(), "welcome");
  EXPECT_TRUE(v.form().empty());
}

TEST(Registration, WipesEverythingOnHome) {
  Visitor v;
  v.describes_a_repair();
  v.says(input::GoHome{});
  EXPECT_EQ(v.screen(), "welcome");
  EXPECT_TRUE(v.form().empty());
  EXPECT_EQ(v.form().phone, "");
}

TEST(Registration, NeedsAFewWordsOrAPhrase) {
  Visitor v;
  v.starts(Category::kComplaint);
  v.lives_in_3_1_1502();
  v.types("   ");
  v.says(input::GoNext{});
  ASSERT_EQ(v.screen(), "describe");
  EXPECT_EQ(v.at<place::Describe>().fault, ErrorCode::kEmptyText);
  v.types("n");
  EXPECT_FALSE(v.at<place::Describe>().fault.has_value());
}

TEST(Registration, AsksForARequiredTelephone) {
  Visitor v;
  v.starts(Category::kComplaint);
  v.lives_in_3_1_1502();
  v.types("noise");
  v.says(input::GoNext{});
  v.says(input::GoNext{});
  EXPECT_EQ(v.at<place::Contact>().fault, ErrorCode::kMissingField);
}

TEST(Registration, RefusesATelephoneThatIsTooShort) {
  Visitor v;
  v.starts(Category::kPraise);
  v.lives_in_3_1_1502();
  v.types("kind guard");
  v.says(input::GoNext{});
  v.leaves_phone("123");
  EXPECT_EQ(v.screen(), "contact");
  EXPECT_EQ(v.at<place::Contact>().fault, ErrorCode::kBadPhone);
}

TEST(Registration, RefusesLettersInTheTelephone) {
  Visitor v;
  v.starts(Category::kPraise);
  v.lives_in_3_1_1502();
  v.types("kind guard");
  v.says(input::GoNext{});
  v.says(input::Focus{Field::kPhone});
  v.types("abc");
  EXPECT_EQ(v.form().phone, "");
  EXPECT_EQ(v.at<place::Contact>().fault, ErrorCode::kBadPhone);
}

TEST(Registration, ReturnsToTheConfirmPageAfterEditingALine) {
  Visitor v;
  v.describes_a_repair();
  v.says(input::EditLine{input::Line::kText});
  EXPECT_EQ(v.screen(), "describe");
  v.types(" a lot");
  v.says(input::GoNext{});
  EXPECT_EQ(v.screen(), "confirm");
  EXPECT_EQ(v.form().text, "tap drips a lot");
}

TEST(Registration, AsksWhatAnEditMadeNecessary) {
  Visitor v;
  v.starts(Category::kInquiry);
  v.says(input::ChooseNoHousehold{});
  v.types("opening hours");
  v.says(input::GoNext{});
  v.says(input::SkipContact{});
  v.says(input::EditLine{input::Line::kCategory});
  v.says(input::ChooseCategory{Category::kRepair});
  EXPECT_EQ(v.screen(), "household.building");
  v.lives_in_3_1_1502();
  EXPECT_EQ(v.screen(), "danger");
  v.says(input::AnswerDanger{true});
  EXPECT_EQ(v.screen(), "contact");
  v.leaves_phone("13800138000");
  EXPECT_EQ(v.screen(), "confirm");
}

TEST(Registration, SuggestsWaitingToThoseWhoComeToAsk) {
  Visitor v;
  v.starts(Category::kInquiry);
  EXPECT_EQ(v.form().attendance, Attendance::kWaiting);
  v.says(input::GoBack{});
  v.says(input::ChooseCategory{Category::kRepair});
  EXPECT_EQ(v.form().attendance, Attendance::kDropOff);
}

TEST(Registration, SwitchesTheLanguageOnEveryScreenAndKeepsThePlace) {
  Visitor v;
  v.starts(Category::kRepair);
  for (const auto language : words::kLanguages) {
    v.says(input::ChooseLanguage{language});
    EXPECT_EQ(v.state().language, language);
    EXPECT_EQ(v.screen(), "household.building");
  }
}

TEST(Registration, ReturnsToTheHomeLanguageForTheNextVisitor) {
  Visitor v;
  v.says(input::ChooseLanguage{words::Language::kEn});
  v.starts(Category::kRepair);
  v.says(input::GoHome{});
  EXPECT_EQ(v.state().language, words::Language::kZhCn);
}

}  // namespace
}  // namespace huiyin::kiosk
