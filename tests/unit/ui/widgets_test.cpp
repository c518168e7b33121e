// Widgets as a person uses them: by tap, key and scanner, without a window.
#include "app/ui/widgets.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <utility>

#include "tests/fakes/ui_harness.h"

namespace huiyin::ui {
namespace {

constexpr HeadlessOptions kKiosk{.size = {1080, 1920}, .density = Density::kKiosk};

class WidgetsTest : public ::testing::Test {
 protected:
  void show_two_buttons() {
    ui_.show([this](Ui& ui) {
      ui.screen("two");
      if (button(ui, "yes", {0, 0, 300, 96}, "是")) clicks_.push_back("yes");
      if (button(ui, "no", {0, 120, 300, 96}, "否", {.enabled = no_enabled_})) {
        clicks_.push_back("no");
      }
      if (ui.pressed(Key::kEnter)) clicks_.push_back("enter");
      if (auto line = ui.scan()) clicks_.push_back("scan " + *line);
    });
  }
  void show_input(TextInputOptions options = {}) {
    ui_.show([this, options](Ui& ui) {
      ui.screen("input");
      if (auto value = text_input(ui, "name", {0, 0, 300, 40}, value_, options)) value_ = *value;
      button(ui, "ok", {0, 60, 300, 40}, "OK");
      if (ui.pressed(Key::kEnter)) clicks_.push_back("enter");
      if (ui.pressed(Key::kF5)) clicks_.push_back("F5");
      if (ui.pressed(Key::kN)) clicks_.push_back("N");
      typed_ += ui.typed();
    });
  }

  UiHarness ui_;
  bool no_enabled_ = true;
  std::string value_;
  std::string typed_;
  std::vector<std::string> clicks_;
};

using Clicks = std::vector<std::string>;

TEST_F(WidgetsTest, ATapPressesTheButtonOnce) {
  show_two_buttons();
  ui_.click("no");
  EXPECT_EQ(clicks_, (Clicks{"no"}));
}

TEST_F(WidgetsTest, AFingerLiftedElsewherePressesNothing) {
  show_two_buttons();
  Headless& hand = ui_.headless();
  hand.point(100, 50);
  hand.press();
  ui_.settle();
  hand.point(100, 600);
  hand.release();
  ui_.settle();
  EXPECT_EQ(clicks_, Clicks{});
}

TEST_F(WidgetsTest, ADisabledButtonIsShownAndDoesNothing) {
  no_enabled_ = false;
  show_two_buttons();
  EXPECT_FALSE(ui_.item("no").enabled);
  EXPECT_THROW(ui_.click("no"), std::runtime_error);
  ui_.headless().point(100, 150);
  ui_.headless().press();
  ui_.settle();
  ui_.headless().release();
  ui_.settle();
  EXPECT_EQ(clicks_, Clicks{});
}

TEST_F(WidgetsTest, AnUnknownIdSaysWhatIsThere) {
  show_two_buttons();
  try {
    ui_.click("maybe");
    FAIL();
  } catch (const std::runtime_error& error) {
    EXPECT_STREQ(error.what(), "maybe is not there; there are: yes no");
  }
}

TEST_F(WidgetsTest, TabThenEnterPressesTheFocusedButtonOnly) {
  show_two_buttons();
  ui_.key(Key::kTab);
  ui_.key(Key::kDown);
  EXPECT_EQ(ui_.focused(), "no");
  ui_.key(Key::kEnter);
  EXPECT_EQ(clicks_, (Clicks{"no"}));
}

TEST_F(WidgetsTest, TabPassesOverADisabledButton) {
  no_enabled_ = false;
  show_two_buttons();
  ui_.key(Key::kTab);
  ui_.key(Key::kTab);
  EXPECT_EQ(ui_.focused(), "yes");
}

TEST_F(WidgetsTest, EnterWithoutAShownFocusBelongsToTheScreen) {
  show_two_buttons();
  ui_.click("yes");
  ui_.key(Key::kEnter);
  EXPECT_EQ(clicks_, (Clicks{"yes", "enter"}));
}

TEST_F(WidgetsTest, AScanIsDeliveredOnce) {
  show_two_buttons();
  ui_.scan("HTTPS://H/T/ABC");
  EXPECT_EQ(clicks_, (Clicks{"scan HTTPS://H/T/ABC"}));
}

TEST_F(WidgetsTest, AnotherScreenForgetsTheFocus) {
  show_two_buttons();
  ui_.key(Key::kTab);
  ui_.show([](Ui& ui) {
    ui.screen("other");
    button(ui, "yes", {0, 0, 300, 96}, "是");
  });
  EXPECT_EQ(ui_.focused(), "");
}

TEST_F(WidgetsTest, TypingGoesIntoTheInputThatWasTapped) {
  show_input();
  ui_.click("name");
  ui_.type("王小明");
  EXPECT_EQ(value_, "王小明");
  EXPECT_EQ(typed_, "");
}

TEST_F(WidgetsTest, RareCharactersOfNamesCanBeTyped) {
  show_input();
  ui_.click("name");
  ui_.type("𠮷㐂");
  EXPECT_EQ(value_, "𠮷㐂");
}

TEST_F(WidgetsTest, TabFocusesAnInputForTyping) {
  show_input();
  ui_.key(Key::kTab);
  ui_.type("abc");
  ui_.key(Key::kBackspace);
  EXPECT_EQ(value_, "ab");
  EXPECT_EQ(ui_.focused(), "name");
}

TEST_F(WidgetsTest, TabLeavesTheInput) {
  show_input();
  ui_.click("name");
  ui_.key(Key::kTab);
  EXPECT_EQ(ui_.focused(), "ok");
  ui_.type("abc");
  EXPECT_EQ(value_, "");
  EXPECT_EQ(typed_, "abc");
}

TEST_F(WidgetsTest, AButtonIsPressedAtTheFirstTapWhileAnInputHasTheKeyboard) {
  int presses = 0;
  ui_.show([&](Ui& ui) {
    if (auto value = text_input(ui, "name", {0, 0, 300, 40}, value_)) value_ = *value;
    if (button(ui, "ok", {0, 60, 300, 40}, "OK")) ++presses;
  });
  ui_.click("name");
  ui_.type("a");
  ui_.click("ok");
  EXPECT_EQ(presses, 1);
  EXPECT_EQ(value_, "a");
}

TEST_F(WidgetsTest, TheProgramMayPutTheKeyboardIntoAnInput) {
  bool first = true;
  ui_.show([&](Ui& ui) {
    if (auto value = text_input(ui, "name", {0, 0, 300, 40}, value_)) value_ = *value;
    if (std::exchange(first, false)) ui.focus("name");
  });
  ui_.type("abc");
  EXPECT_EQ(value_, "abc");
}

TEST_F(WidgetsTest, EnterInALineBelongsToTheScreenAndTheInputKeepsTheFocus) {
  show_input();
  ui_.click("name");
  ui_.type("a");
  ui_.key(Key::kEnter);
  EXPECT_EQ(clicks_, (Clicks{"enter"}));
  ui_.type("b");
  EXPECT_EQ(value_, "ab");
}

TEST_F(WidgetsTest, LettersInAnInputAreNoShortcutsButFunctionKeysAre) {
  show_input();
  ui_.click("name");
  ui_.key(Key::kN);
  ui_.key(Key::kF5);
  EXPECT_EQ(clicks_, (Clicks{"F5"}));
}

TEST_F(WidgetsTest, InputLongerThanAllowedIsCutAtAWholeCharacter) {
  show_input({.max_bytes = 7});
  ui_.click("name");
  ui_.type("王小明");
  EXPECT_EQ(value_, "王小");
}

TEST_F(WidgetsTest, APasswordIsNotInTheUiTree) {
  show_input({.password = true});
  ui_.click("name");
  ui_.type("secret");
  EXPECT_EQ(value_, "secret");
  EXPECT_EQ(ui_.item("name").label, "");
  EXPECT_FALSE(ui_.shows("secret"));
}

TEST_F(WidgetsTest, EnterInAManyLineInputIsANewLine) {
  show_input({.multiline = true});
  ui_.click("name");
  ui_.type("a");
  ui_.key(Key::kEnter);
  ui_.type("b");
  EXPECT_EQ(value_, "a\nb");
  EXPECT_EQ(clicks_, Clicks{});
}

TEST_F(WidgetsTest, ALongTextIsWrappedOnTheGlassButNotInItsValue) {
  ui_.show([this](Ui& ui) {
    if (auto value = text_input(ui, "note", {0, 0, 120, 200}, value_, {.multiline = true})) {
      value_ = *value;
    }
  });
  ui_.click("note");
  for (const char* part : {"厨房水管漏水", "已经流到楼下", "请尽快派人来"})
    ui_.type(part);
  EXPECT_EQ(value_, "厨房水管漏水已经流到楼下请尽快派人来");
  for (int i = 0; i < 12; ++i)
    ui_.key(Key::kBackspace);
  EXPECT_EQ(value_, "厨房水管漏水");
}

TEST_F(WidgetsTest, TheCaretCrossesASoftBreakInOneStep) {
  ui_.show([this](Ui& ui) {
    if (auto value = text_input(ui, "note", {0, 0, 120, 200}, value_, {.multiline = true})) {
      value_ = *value;
    }
  });
  ui_.click("note");
  ui_.type("一二三四五六七八九十");
  for (int i = 0; i < 9; ++i)
    ui_.key(Key::kLeft);
  ui_.type("X");
  EXPECT_EQ(value_, "一X二三四五六七八九十");
  for (int i = 0; i < 8; ++i)
    ui_.key(Key::kRight);
  ui_.type("Y");
  EXPECT_EQ(value_, "一X二三四五六七八九Y十");
}

TEST_F(WidgetsTest, WhatTheFlowPutsIntoAnInputReplacesWhatWasTyped) {
  show_input();
  ui_.click("name");
  ui_.type("1234");
  value_ = "";  // a wrong PIN is emptied
  ui_.settle();
  ui_.type("5");
  EXPECT_EQ(value_, "5");
}

TEST_F(WidgetsTest, ASegmentAnswersOnlyWhenItChanges) {
  int selected = 0;
  const std::string_view labels[] = {"简体", "繁體", "English"};
  std::vector<int> chosen;
  ui_.show([&](Ui& ui) {
    if (auto index = segmented(ui, "language", {0, 0, 480, 80}, labels, selected)) {
      selected = *index;
      chosen.push_back(*index);
    }
  });
  ui_.click("language.1");
  ui_.click("language.1");
  EXPECT_EQ(chosen, (std::vector<int>{1}));
}

TEST_F(WidgetsTest, AQuestionIsAnsweredInPlace) {
  std::vector<bool> answers;
  ui_.show([&](Ui& ui) {
    const auto answer = confirm_bar(ui, "wipe", {0, 0, 900, 96},
                                    {.question = "清除？", .yes = "清除", .no = "保留"});
    if (answer) answers.push_back(*answer);
  });
  ui_.click("wipe.no");
  ui_.click("wipe.yes");
  EXPECT_EQ(answers, (std::vector<bool>{false, true}));
}

TEST_F(WidgetsTest, HoldingLongEnoughFiresOnce) {
  int fired = 0;
  ui_.show([&](Ui& ui) {
    if (hold_area(ui, "staff", {0, 0, 100, 100}, 3000)) ++fired;
  });
  ui_.headless().point(50, 50);
  ui_.headless().press();
  ui_.settle();
  EXPECT_NE(ui_.headless().next_frame_ms(), std::nullopt);
  ui_.advance(2000);
  EXPECT_EQ(fired, 0);
  ui_.advance(1500);
  ui_.advance(5000);
  EXPECT_EQ(fired, 1);
}

TEST_F(WidgetsTest, ASpinnerAsksForItsNextFrame) {
  ui_.show([](Ui& ui) { spinner(ui, {0, 0, 50, 50}); });
  EXPECT_NE(ui_.headless().next_frame_ms(), std::nullopt);
}

TEST_F(WidgetsTest, AStillScreenAsksForNoFrame) {
  show_two_buttons();
  EXPECT_EQ(ui_.headless().next_frame_ms(), std::nullopt);
}

TEST(KioskWidgets, ATouchedFieldAnswersAndReadsNoKeyboard) {
  UiHarness ui(kKiosk);
  int touched = 0;
  std::string typed;
  ui.show([&](Ui& u) {
    if (field(u, "phone", {0, 0, 500, 96}, {.value = "138", .focused = true})) ++touched;
    typed += u.typed();
  });
  ui.click("phone");
  ui.type("0");
  EXPECT_EQ(touched, 1);
  EXPECT_EQ(typed, "0");
  EXPECT_EQ(ui.item("phone").label, "138");
}

TEST(KioskWidgets, AMaskedFieldShowsNothingOfItsValue) {
  UiHarness ui(kKiosk);
  ui.show([](Ui& u) { field(u, "pin", {0, 0, 500, 96}, {.value = "4711", .masked = true}); });
  EXPECT_EQ(ui.item("pin").label, "");
  EXPECT_FALSE(ui.shows("4711"));
}

TEST(KioskWidgets, TheTreeIsInWindowPixelsAtAnyScale) {
  UiHarness ui({.size = {2160, 3840}, .density = Density::kKiosk, .scale = 2.0F});
  int clicks = 0;
  ui.show([&](Ui& u) {
    EXPECT_EQ(u.size().w, 1080);
    if (button(u, "a", {100, 100, 200, 96}, "A")) ++clicks;
  });
  EXPECT_EQ(ui.item("a").rect, (Rect{200, 200, 400, 192}));
  ui.click("a");
  EXPECT_EQ(clicks, 1);
}

TEST(KioskWidgets, ABitmapIsUploadedOnceAndLetGoWhenUnused) {
  UiHarness ui(kKiosk);
  const std::vector<uint8_t> bits{0b10101010, 0b01010101};
  bool shown = true;
  ui.show([&](Ui& u) {
    if (shown) bitmap(u, {0, 0, 80, 20}, {.width = 8, .height = 2, .bits = bits, .key = 1});
  });
  const size_t with = ui.headless().vertex_count();
  shown = false;
  for (int i = 0; i < 5; ++i)
    ui.settle();
  EXPECT_EQ(with, ui.headless().vertex_count() + 4);
}

}  // namespace
}  // namespace huiyin::ui
