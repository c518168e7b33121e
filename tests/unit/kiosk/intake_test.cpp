// The questions before a matter is taken in: one a screen, as the answers have them.
#include <gtest/gtest.h>

#include "app/run/intake_files.h"
#include "tests/unit/kiosk/visitor.h"

namespace huiyin::kiosk {
namespace {

// A visitor at a kiosk with the shipped questions.
class Guided : public Visitor {
 public:
  Guided() {
    Site site = state().site;
    site.intake = *run::load_intake(std::filesystem::path(HUIYIN_SOURCE_DIR) / "assets/intake");
    site.prices = {{"家政清洁", "45 元/小时"}};
    site.neighbours = {{"3-1", "lift", 3, "01234567-89ab-7cde-8f01-23456789abcd", Moment{0}}};
    says(input::SiteChanged{site});
  }
  // One touch; what is typed is none.
  void taps(const Input& input) {
    says(input);
    ++taps_;
  }
  void reaches(Category category) {
    starts(category);
    if (form().required().household) {
      lives_in_3_1_1502();
    } else {
      says(input::ChooseNoHousehold{});
    }
  }
  std::string question() const { return at<place::Ask>().question; }
  Draft submits() {
    leaves_phone("13800138000");
    says(input::Submit{});
    return asked_for<effect::Register>().at(0).draft;
  }
  int taps() const { return taps_; }

 private:
  int taps_ = 0;
};

TEST(Intake, TakesACommonRepairInFiveTapsBesideWhatIsTyped) {
  Guided v;
  v.taps(input::StartRegistration{Category::kRepair});
  for (const char* key : {"3", "-", "1", "-", "1", "5", "0", "2"})
    v.types(key);
  v.taps(input::Answer{"ceiling"});
  v.taps(input::AnswerDanger{false});
  v.types("13800138000");
  v.taps(input::GoNext{});
  v.taps(input::Submit{});
  ASSERT_EQ(v.asked_for<effect::Register>().size(), 1U);
  const Draft draft = v.asked_for<effect::Register>()[0].draft;
  EXPECT_EQ(v.taps(), 5);
  EXPECT_EQ(draft.personal.household, "3-1-1502");
  EXPECT_EQ(draft.personal.text, "天花板、墙上漏水");
  EXPECT_EQ(draft.facts.at("kind"), "leak");
  EXPECT_EQ(draft.facts.at("visit_wish"), "随时都行");
  EXPECT_EQ(draft.urgency, Urgency::kNormal);
}

TEST(Intake, MakesAnUrgentRepairOfASignOfDangerAndSaysWhatHappensNow) {
  Guided v;
  v.reaches(Category::kRepair);
  v.says(input::Answer{"ceiling"});
  v.says(input::AnswerDanger{true, "fall"});
  EXPECT_EQ(v.screen(), "urgent");
  v.says(input::GoNext{});
  const Draft draft = v.submits();
  EXPECT_EQ(draft.urgency, Urgency::kEmergency);
  EXPECT_EQ(draft.facts.at("emergency_class"), "3");
}

TEST(Intake, WritesDownAPriceThatWasShownBeforeItWasAgreedTo) {
  Guided v;
  v.reaches(Category::kService);
  v.says(input::Answer{"家政清洁"});
  v.says(input::Answer{"saturday"});
  const Draft draft = v.submits();
  EXPECT_EQ(draft.facts.at("price_told"), "家政清洁 45 元/小时");
  EXPECT_EQ(draft.personal.text, "家政清洁 45 元/小时；星期六");
}

TEST(Intake, AsksAboutStaffOnlyWhenTheyAreComplainedAboutAndHidesTheName) {
  Guided v;
  v.reaches(Category::kComplaint);
  v.says(input::Answer{"noise"});
  EXPECT_EQ(v.screen(), "describe");
  v.says(input::GoBack{});
  v.says(input::Answer{"staff"});
  EXPECT_EQ(v.question(), "staff");
  v.says(input::Answer{"guard"});
  v.says(input::Answer{"yes"});
  v.types("态度差");
  v.says(input::GoNext{});
  const Draft draft = v.submits();
  EXPECT_EQ(draft.facts.at("hide_name"), "true");
  EXPECT_EQ(draft.facts.at("respondent_department"), "security");
}

TEST(Intake, GoesBackOnePageAndKeepsTheAnswers) {
  Guided v;
  v.reaches(Category::kOther);
  v.says(input::Answer{"lost"});
  EXPECT_EQ(v.question(), "what");
  v.says(input::GoBack{});
  EXPECT_EQ(v.question(), "kind");
  EXPECT_EQ(v.form().answers.at("kind"), "lost");
}

TEST(Intake, OffersToJoinNeighboursWhoReportedTheSame) {
  Guided v;
  v.reaches(Category::kRepair);
  v.says(input::Answer{"lift"});
  v.says(input::AnswerDanger{false});
  EXPECT_EQ(v.screen(), "neighbours");
  v.says(input::AnswerNeighbours{true});
  v.submits();
  EXPECT_EQ(v.asked_for<effect::Register>()[0].incident, "01234567-89ab-7cde-8f01-23456789abcd");
}

TEST(Intake, FilesItsOwnWhenNobodyIsToBeJoined) {
  Guided v;
  v.reaches(Category::kRepair);
  v.says(input::Answer{"lift"});
  v.says(input::AnswerDanger{false});
  v.says(input::AnswerNeighbours{false});
  v.submits();
  EXPECT_EQ(v.asked_for<effect::Register>()[0].incident, "");
}

}  // namespace
}  // namespace huiyin::kiosk
