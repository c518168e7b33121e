// The stories of owners at the real window: guided by questions, and looking after what is theirs.
#include <gtest/gtest.h>

#include <chrono>
#include <vector>

#include "tests/ui/kiosk/lone_station.h"
#include "tests/ui/kiosk/visitor_hand.h"

namespace huiyin::drive {
namespace {

using Taps = std::vector<const char*>;

constexpr const char* kPhone = "13800138000";

// From the contact page to the number in the hand.
std::string leave_phone_and_submit(Screen& kiosk, bool with_phone) {
  kiosk.wait_screen("contact");
  if (with_phone) kiosk.type(kPhone);
  kiosk.tap(with_phone ? "nav.next" : "contact.skip");
  kiosk.tap("confirm.submit");
  kiosk.wait_screen("done");
  std::string number = kiosk.wait_item("done.number").label;
  kiosk.tap("done.finish");
  kiosk.wait_screen("welcome");
  return number;
}

void walk(Screen& kiosk, const Taps& taps) {
  for (const char* id : taps)
    kiosk.tap(id);
}

const Taps kHome = {"household.building.3", "household.unit.1", "household.room.1502"};

class KioskStories : public testing::TestWithParam<const char*> {};

// S-05, S-13, S-14, S-15, S-16, S-27: each ends with a number.
TEST_P(KioskStories, AreRegisteredByQuestionsInEveryLanguage) {
  LoneStation station({.language = GetParam()});
  Screen& kiosk = station.kiosk();
  kiosk.start();
  const std::vector<Taps> stories = {
      {"category.suggestion", "household.none", "ask.parking", "nav.next"},
      {"category.praise", "household.none", "ask.repair", "nav.next"},
      {"category.other", "household.none", "ask.lost", "ask.phone", "nav.next"},
      {"category.inquiry", "household.none", "ask.decoration", "nav.next"},
      {"category.other", "household.none", "ask.release", "ask.now", "nav.next"}};
  for (const Taps& story : stories) {
    kiosk.tap("welcome.register");
    walk(kiosk, story);
    leave_phone_and_submit(kiosk, false);
  }
  kiosk.tap("welcome.register");
  kiosk.tap("category.service");
  walk(kiosk, kHome);
  kiosk.tap_like("ask.price.", "家政清洁");
  kiosk.tap("ask.saturday");
  EXPECT_EQ(leave_phone_and_submit(kiosk, true), "A006");
}

INSTANTIATE_TEST_SUITE_P(Languages, KioskStories, testing::Values("zh_CN", "zh_TW", "en"),
                         [](const auto& one) { return std::string(one.param); });

// The common repair: five taps besides what is written on the pads, and quick enough for somebody
// who takes 400 ms from one tap to the next.
TEST(KioskStory, OfARoofThatLeaksTakesFiveTapsAndLessThanTwentySeconds) {  // S-01
  constexpr std::chrono::milliseconds kBetweenTaps{400};
  const std::string home = "3-1-1502";
  LoneStation station;
  Screen& kiosk = station.kiosk();
  kiosk.start();
  kiosk.wait_screen("welcome");
  VisitorHand hand(kiosk, Means::kFinger);
  const auto began = std::chrono::steady_clock::now();
  hand.chooses("welcome.repair");
  hand.writes(home);
  hand.chooses("ask.ceiling");
  hand.chooses("danger.no");
  kiosk.wait_screen("contact");
  hand.writes(kPhone);
  hand.chooses("nav.next");
  hand.chooses("confirm.submit");
  const UiTree done = kiosk.wait_screen("done");
  const auto machine = std::chrono::steady_clock::now() - began;
  const auto written = static_cast<int>(home.size() + std::string(kPhone).size());
  EXPECT_LE(hand.touches() - written, 5);
  const auto whole = machine + hand.touches() * kBetweenTaps;
  const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(whole).count();
  RecordProperty("common_repair_ms", static_cast<int>(ms));
  EXPECT_LT(ms, HUIYIN_COMMON_REPAIR_MS);
  EXPECT_EQ(done.find("emergency"), nullptr);
}

TEST(KioskStory, OfDangerSaysWhatToDoAndWhomToRing) {  // S-01
  LoneStation station;
  Screen& kiosk = station.kiosk();
  kiosk.start();
  kiosk.tap("welcome.repair");
  walk(kiosk, kHome);
  kiosk.tap("ask.ceiling");
  kiosk.tap("danger.sign.fall");
  EXPECT_EQ(kiosk.wait_item("urgent.phone").label, "020-5550 0119");
  kiosk.tap("nav.next");
  EXPECT_EQ(leave_phone_and_submit(kiosk, true), "A001");
}

TEST(KioskStory, OfALiftThatNeighboursReportedJoinsThem) {
  LoneStation station;
  Screen& kiosk = station.kiosk();
  kiosk.start();
  kiosk.tap("welcome.repair");
  walk(kiosk, kHome);
  kiosk.tap("ask.lift");
  kiosk.tap("danger.no");
  EXPECT_NE(kiosk.wait_item("neighbours.words").label.find("3"), std::string::npos);
  kiosk.tap("neighbours.join");
  leave_phone_and_submit(kiosk, true);
}

TEST(KioskStory, OfAnOwnerWhoPressesTwiceAndCancels) {  // S-19
  LoneStation station;
  Screen& kiosk = station.kiosk();
  kiosk.start();
  station.register_a_repair();
  const std::string code = kiosk.look().find("done.qr")->label;
  kiosk.tap("done.finish");
  kiosk.wait_screen("welcome");
  kiosk.scan(code);
  kiosk.tap("own.urge");
  kiosk.wait_until(
      [](const UiTree& tree) {
        const UiItem* deed = tree.find("status.deed");
        return deed != nullptr && deed->label.find("联系不上前台") != std::string::npos;
      },
      "it is not said that the counter is away");
  kiosk.tap("own.urge");
  kiosk.wait_until(
      [](const UiTree& tree) {
        const UiItem* deed = tree.find("status.deed");
        return deed != nullptr && deed->label.find("今天已经催过") != std::string::npos;
      },
      "a second press of the day is not refused");
  kiosk.tap("own.cancel");
  kiosk.tap("own.choice.1");
  kiosk.wait_until(
      [](const UiTree& tree) {
        const UiItem* state = tree.find("status.state");
        return state != nullptr && state->label == "已取消";
      },
      "it is not cancelled");
}

}  // namespace
}  // namespace huiyin::drive
