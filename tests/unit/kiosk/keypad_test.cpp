// The kiosk worked with four arrows, OK and Back alone, by a person who may not see it.
#include <gtest/gtest.h>

#include <set>

#include "tests/unit/kiosk/glass.h"

namespace huiyin::kiosk {
namespace {

constexpr int kMostSteps = 200;

// Goes on until the ring stands there, as somebody does who listens.
void go_to(Glass& glass, std::string_view id) {
  for (int i = 0; i < kMostSteps; ++i) {
    if (glass.focused() == id) return;
    glass.key(ui::Key::kRight);
  }
  FAIL() << id << " is not reached on " << glass.screen() << "; at " << glass.focused();
}

void choose(Glass& glass, std::string_view id) {
  go_to(glass, id);
  glass.key(ui::Key::kEnter);
}

bool is_operable(const ui::TreeItem& item) {
  return item.enabled && (item.role == "button" || item.role == "field");
}

void collect(const Glass& glass, std::set<std::string>& shown) {
  for (const ui::TreeItem& item : glass.ui().tree().items)
    if (is_operable(item)) shown.insert(item.id);
}

TEST(Keypad, RegistersACommonRepairWithoutAFinger) {
  Glass glass(scene("welcome"));
  choose(glass, "welcome.register");
  choose(glass, "category.repair");
  choose(glass, "household.building.3");
  choose(glass, "household.unit.1");
  choose(glass, "household.room.1502");
  choose(glass, "describe.chip.2");
  choose(glass, "nav.next");
  choose(glass, "danger.no");
  for (const char digit : std::string("13800138000"))
    choose(glass, std::string("pad.key.") + digit);
  choose(glass, "nav.next");
  EXPECT_EQ(glass.label("confirm.contact"), "13800138000");
  choose(glass, "confirm.submit");
  EXPECT_EQ(glass.asked_for<effect::Register>(), 1);
}

TEST(Keypad, ReachesEverythingThatAFingerDoes) {
  for (const Shape shape : {Shape::kPortrait, Shape::kLandscape}) {
    for (Scene& scene : all_scenes(words::Language::kZhCn)) {
      if (scene.name == "idle") continue;  // any way of touching it is the same answer
      SCOPED_TRACE(scene.name);
      scene.state.low_reach = shape == Shape::kPortrait;
      Glass glass(scene.state, shape);
      std::set<std::string> shown, reached;
      for (int i = 0; i < kMostSteps && reached.insert(glass.focused()).second; ++i) {
        collect(glass, shown);
        glass.key(ui::Key::kRight);
        if (i == 0) reached.clear();  // nothing had the focus before the first arrow
      }
      for (const std::string& id : shown)
        EXPECT_TRUE(reached.contains(id)) << id;
    }
  }
}

TEST(Keypad, GoesBackByEscapeOrBackspaceAndHomeByHome) {
  Glass glass(scene("unit"));
  glass.key(ui::Key::kEscape);
  EXPECT_EQ(glass.screen(), "household.building");
  glass.key(ui::Key::kEscape);
  EXPECT_EQ(glass.screen(), "category");
  glass.key(ui::Key::kBackspace);
  EXPECT_EQ(glass.screen(), "welcome");
  Glass deep(scene("unit"));
  deep.key(ui::Key::kHome);
  EXPECT_EQ(deep.screen(), "welcome");
}

TEST(Keypad, BackspaceErasesWhereSomethingIsWritten) {
  Glass glass(scene("contact-phone"));
  glass.key(ui::Key::kBackspace);
  EXPECT_EQ(glass.screen(), "contact");
  EXPECT_EQ(glass.label("contact.phone"), "13");
}

TEST(Keypad, BeginsOnANewScreenWhereTheScreenBegins) {
  Glass glass(scene("welcome"));
  choose(glass, "welcome.register");
  EXPECT_EQ(glass.focused(), "category.repair");
}

TEST(Keypad, TakesACandidateOfThePinyinPage) {
  Glass glass(scene("describe-by-pinyin"));
  for (const char letter : std::string("shui"))
    choose(glass, std::string("pad.key.") + letter);
  const std::string first = glass.label("pad.candidate.0");
  const std::string before = glass.label("describe.text");
  choose(glass, "pad.candidate.0");
  EXPECT_EQ(glass.label("describe.text"), before + first);
}

std::string last_said(const Glass& glass) {
  std::string words;
  for (const Effect& effect : glass.effects())
    if (const auto* said = std::get_if<effect::Speak>(&effect)) words = said->words;
  return words;
}

TEST(Aloud, TellsAScreenAndThenEachItemThatArrowsGoTo) {
  Glass glass(scene("category"));
  glass.key(ui::Key::kRight);
  EXPECT_NE(last_said(glass).find("您要办什么事"), std::string::npos) << last_said(glass);
  glass.key(ui::Key::kRight);
  EXPECT_EQ(last_said(glass), glass.label(glass.focused()));
}

TEST(Aloud, ReadsTheScreenForWhoPressesTheLoudspeaker) {
  Glass glass(scene("danger"));
  glass.click("speech");
  EXPECT_NE(last_said(glass).find(glass.label("danger.no")), std::string::npos);
  EXPECT_EQ(last_said(glass).find("English"), std::string::npos);
}

TEST(Aloud, IsEndedByATouch) {
  Glass glass(scene("danger"));
  glass.click("speech");
  const int before = glass.asked_for<effect::Hush>();
  glass.click("danger.no");
  EXPECT_GT(glass.asked_for<effect::Hush>(), before);
}

TEST(Aloud, KeepsTelephoneAndNameFromTheLobby) {
  for (const char* name : {"confirm", "contact-phone", "contact-name"}) {
    Glass glass(scene(name));
    glass.click("speech");
    EXPECT_EQ(last_said(glass).find("138"), std::string::npos) << last_said(glass);
    EXPECT_FALSE(last_said(glass).empty());
  }
}

TEST(LowReach, IsOneTouchAwayAndEndsWithTheVisit) {
  Glass glass(scene("category"));
  glass.click("reach.low");
  EXPECT_TRUE(glass.state().low_reach);
  glass.hears(input::GoHome{});
  EXPECT_FALSE(glass.state().low_reach);
}

TEST(StaffGate, IsOpenedByFivePressesInTheCorners) {
  Glass glass(scene("welcome"));
  glass.press_at(20, 20);
  glass.press_at(20, 1900);
  glass.press_at(1060, 1900);
  glass.press_at(20, 1900);
  EXPECT_EQ(glass.screen(), "welcome");
  glass.press_at(20, 20);
  EXPECT_EQ(glass.screen(), "staff.gate");
  for (const char digit : std::string("2468"))
    glass.click(std::string("pad.key.") + digit);
  glass.click("pad.done");
  EXPECT_EQ(glass.asked_for<effect::CheckPin>(), 1);
}

}  // namespace
}  // namespace huiyin::kiosk
