// What holds for every screen, in every language, upright and across.
#include <gtest/gtest.h>

#include <map>
#include <span>

#include "tests/unit/kiosk/glass.h"

namespace huiyin::kiosk {
namespace {

constexpr Shape kShapes[] = {Shape::kPortrait, Shape::kLandscape};
// 64 design pixels are 20 mm and more on the lobby glass (32 inch upright, 69 pixels an inch).
constexpr float kSmallestTarget = 64;

struct Mode {
  ui::Reading reading;
  bool is_low;
};
constexpr Mode kModes[] = {{ui::Reading::kNormal, false},
                           {ui::Reading::kLarge, false},
                           {ui::Reading::kNormal, true},
                           {ui::Reading::kLarge, true}};

bool is_upright(const Glass& glass) {
  return glass.shape() == Shape::kPortrait;
}

// In every language, upright and across, in normal and large text, in normal and low reach.
template <typename Check>
void for_every_screen(Check check, std::span<const Mode> modes = kModes) {
  for (const Mode& mode : modes) {
    for (const Shape shape : kShapes) {
      for (const words::Language language : words::kLanguages) {
        for (Scene& scene : all_scenes(language)) {
          scene.state.large_text = mode.reading == ui::Reading::kLarge;
          scene.state.low_reach = mode.is_low;
          SCOPED_TRACE(scene.name + " " + words::code_of(language) +
                       (shape == Shape::kPortrait ? " upright" : " across") +
                       (scene.state.large_text ? " large" : "") + (mode.is_low ? " low" : ""));
          check(Glass(scene.state, shape));
        }
      }
    }
  }
}

void expect_inside_the_glass(const Glass& glass) {
  const ui::Size size = is_upright(glass) ? ui::Size{1080, 1920} : ui::Size{1600, 1000};
  for (const ui::TreeItem& item : glass.ui().tree().items) {
    EXPECT_LE(item.rect.right(), size.w) << item.id;
    EXPECT_LE(item.rect.bottom(), size.h) << item.id;
  }
}

void expect_tools(const Glass& glass) {
  for (const char* id :
       {"language.zh_CN", "language.zh_TW", "language.en", "reading.large", "reach.low", "speech"})
    EXPECT_TRUE(glass.has(id)) << id;
}

// What is touched, not what is only read.
bool is_for_the_hand(const ui::TreeItem& item) {
  const bool is_touched = item.role == "button" || item.role == "field" || item.role == "drawing";
  return is_touched && item.id != "describe.text";  // has the pad always: nobody has to touch it
}

void expect_low_controls(const Glass& glass) {
  constexpr float kMiddle = 960;
  if (!glass.state().low_reach || !is_upright(glass)) return;
  for (const ui::TreeItem& item : glass.ui().tree().items) {
    if (is_for_the_hand(item)) {
      EXPECT_GE(item.rect.y, kMiddle) << item.id;
    }
  }
}

// One walk through all of them: a window each is what takes the time.
TEST(EveryScreen, InEveryModeCanBeReadWholeHitReachedAndTold) {
  for_every_screen([](const Glass& glass) {
    for (const std::string& fault : glass.ui().faults(kSmallestTarget))
      ADD_FAILURE() << fault;
    for (const std::string& words : glass.ui().headless().cut_texts())
      ADD_FAILURE() << words;
    expect_inside_the_glass(glass);
    expect_tools(glass);
    expect_low_controls(glass);
  });
}

// The link comes and goes by itself: nobody may touch something else than was there.
TEST(EveryScreen, MovesNothingBelowAFingerWhenTheLinkGoes) {
  const auto check = [](const Glass& glass) {
    const bool rests = !glass.has("nav.back") && !glass.has("nav.home");
    if (rests && !is_upright(glass)) return;
    State state = glass.state();
    state.link = {!state.link.online, kSceneTime};
    const Glass other(state, glass.shape());
    for (const ui::TreeItem& item : glass.ui().tree().items) {
      if (item.role == "text" || !other.has(item.id)) continue;
      EXPECT_EQ(other.ui().item(item.id).rect, item.rect) << item.id;
    }
  };
  for_every_screen(check, std::span(kModes).first(1));  // all modes have the same head
}

TEST(LargeText, IsOneTouchAwayAndEndsWithTheVisit) {
  Glass glass(scene("category"));
  glass.click("reading.large");
  EXPECT_TRUE(glass.state().large_text);
  glass.hears(input::GoHome{});
  EXPECT_FALSE(glass.state().large_text);
}

TEST(EveryScreen, KeepsBackAndHomeAndLanguagesWhereTheyAre) {
  for (const Shape shape : kShapes) {
    std::map<std::string, ui::Rect> places;
    for (const Scene& scene : all_scenes(words::Language::kZhCn)) {
      const Glass glass(scene.state, shape);
      for (const char* id : {"nav.back", "nav.home", "language.en"}) {
        if (!glass.has(id)) continue;
        const ui::Rect rect = glass.ui().item(id).rect;
        EXPECT_EQ(places.try_emplace(id, rect).first->second, rect) << id << " " << scene.name;
      }
    }
  }
}

TEST(EveryScreen, IsNamedAsPublished) {
  const std::map<std::string, std::string> names = {{"welcome", "welcome"},
                                                    {"category", "category"},
                                                    {"building", "household.building"},
                                                    {"unit", "household.unit"},
                                                    {"room", "household.room"},
                                                    {"describe", "describe"},
                                                    {"danger", "danger"},
                                                    {"contact-phone", "contact"},
                                                    {"confirm", "confirm"},
                                                    {"printing", "printing"},
                                                    {"done", "done"},
                                                    {"status", "status"},
                                                    {"result", "status.result"},
                                                    {"pairing", "pairing"},
                                                    {"out-of-order", "out_of_order"},
                                                    {"idle", "confirm"},
                                                    {"staff-gate", "staff.gate"},
                                                    {"staff-page", "staff"}};
  for (const auto& [name, id] : names)
    EXPECT_EQ(Glass(scene(name)).screen(), id) << name;
}

TEST(EveryScreen, SaysNothingPersonalToWhoScansASlip) {
  const Glass glass(scene("result"));
  for (const char* personal : {"王", "13800138000", "1502", "天花板"})
    EXPECT_FALSE(glass.shows(personal)) << personal;
}

TEST(EveryScreen, HidesWhatWasTypedWhileItAsksWhetherAnybodyIsThere) {
  const Glass glass(scene("idle"));
  EXPECT_TRUE(glass.has("idle.continue"));
  EXPECT_FALSE(glass.shows("13800138000"));
}

TEST(HouseholdScreen, ShowsEveryRoomOfATallBuildingAtOnce) {
  for (const Shape shape : kShapes) {
    const Glass glass(scene("room"), shape);
    for (const char* room : {"101", "1003", "1803"})
      EXPECT_TRUE(glass.has(std::string("household.room.") + room)) << room;
  }
}

TEST(DoneScreen, TellsNumberTokenAndCodeAsProgramsReadThem) {
  const Glass glass(scene("done"));
  EXPECT_EQ(glass.label("done.number"), "A012");
  EXPECT_EQ(glass.label("done.token"), "7K3M9QXA2FHP");
  EXPECT_EQ(glass.label("done.qr"), "HTTPS://HUIYIN.EXAMPLE/T/7K3M9QXA2FHP");
}

TEST(DoneScreen, TellsToPhotographTheCodeWhenNoPaperCame) {
  const Glass glass(scene("done-no-paper"));
  EXPECT_NE(glass.label("done.slip_state").find("拍下"), std::string::npos);
  EXPECT_TRUE(glass.has("emergency"));
}

TEST(ConfirmScreen, ShowsTheEmergencyTelephoneAndThatTheHostIsAway) {
  const Glass glass(scene("confirm-urgent"));
  EXPECT_NE(glass.label("emergency").find("020-5550 0119"), std::string::npos);
  EXPECT_NE(glass.label("offline").find("13:40"), std::string::npos);
}

}  // namespace
}  // namespace huiyin::kiosk
