#include "app/ui/focus_ring.h"

#include <gtest/gtest.h>

namespace huiyin::ui {
namespace {

//   a b
//   c d      and a text field t below
class FocusRingTest : public ::testing::Test {
 protected:
  void draw_frame() {
    ring_.begin_frame();
    ring_.add({"a", {0, 0, 10, 10}});
    ring_.add({"b", {20, 0, 10, 10}});
    ring_.add({"c", {0, 20, 10, 10}});
    ring_.add({"d", {20, 20, 10, 10}});
    ring_.add({"t", {0, 40, 30, 10}, StopKind::kText});
    ring_.end_frame();
  }
  void press(Key key, Mods mods = {}) {
    ring_.handle(key, mods);
    draw_frame();
  }
  void SetUp() override { draw_frame(); }

  FocusRing ring_;
};

TEST_F(FocusRingTest, TabGoesThroughAllAndRoundAgain) {
  for (const char* id : {"a", "b", "c", "d", "t", "a"}) {
    press(Key::kTab);
    EXPECT_TRUE(ring_.has(id)) << id;
  }
}

TEST_F(FocusRingTest, ShiftTabGoesBackwards) {
  press(Key::kTab, {.shift = true});
  EXPECT_TRUE(ring_.has("t"));
}

TEST_F(FocusRingTest, ArrowsGoToTheNeighbour) {
  press(Key::kTab);
  press(Key::kDown);
  EXPECT_TRUE(ring_.has("c"));
  press(Key::kRight);
  EXPECT_TRUE(ring_.has("d"));
  press(Key::kUp);
  EXPECT_TRUE(ring_.has("b"));
}

TEST_F(FocusRingTest, AnArrowAtTheEdgeStays) {
  press(Key::kTab);
  press(Key::kUp);
  EXPECT_TRUE(ring_.has("a"));
}

TEST_F(FocusRingTest, ArrowsInATextBelongToTheText) {
  press(Key::kTab, {.shift = true});
  EXPECT_FALSE(ring_.handle(Key::kUp, {}));
  EXPECT_TRUE(ring_.has("t"));
}

TEST_F(FocusRingTest, WithoutAFocusArrowsBelongToTheScreen) {
  EXPECT_FALSE(ring_.handle(Key::kDown, {}));
}

TEST_F(FocusRingTest, AFocusThatCameByPointerIsNotShown) {
  ring_.note("b", false);
  EXPECT_FALSE(ring_.visible());
  press(Key::kTab);  // goes on from there
  EXPECT_TRUE(ring_.has("c"));
  EXPECT_TRUE(ring_.visible());
}

TEST_F(FocusRingTest, AWidgetThatIsGoneLosesTheFocus) {
  press(Key::kTab);
  ring_.begin_frame();
  ring_.add({"z", {0, 0, 10, 10}});
  ring_.end_frame();
  EXPECT_EQ(ring_.current(), "");
}

//   a b
//   c d      worked with four arrows; b is where the screen's own part begins
class KeypadTest : public ::testing::Test {
 protected:
  bool draw_frame() {
    ring_.begin_frame();
    ring_.add({"a", {0, 0, 10, 10}});
    ring_.begin_here();
    ring_.add({"b", {20, 0, 10, 10}});
    ring_.add({"c", {0, 20, 10, 10}});
    ring_.add({"d", {20, 20, 10, 10}});
    return ring_.end_frame();
  }
  void press(Key key) {
    ring_.handle(key, {});
    draw_frame();
  }
  void SetUp() override { draw_frame(); }

  FocusRing ring_{FocusRing::Manner::kKeypad};
};

TEST_F(KeypadTest, TheFirstArrowShowsWhereTheScreenBegins) {
  press(Key::kDown);
  EXPECT_TRUE(ring_.has("b"));
  EXPECT_TRUE(ring_.visible());
}

TEST_F(KeypadTest, RightGoesThroughTheWholeScreenAsItIsRead) {
  press(Key::kRight);
  for (const char* id : {"c", "d", "a", "b"}) {
    press(Key::kRight);
    EXPECT_TRUE(ring_.has(id)) << id;
  }
}

TEST_F(KeypadTest, UpAndDownGoToTheNeighbour) {
  press(Key::kDown);
  press(Key::kDown);
  EXPECT_TRUE(ring_.has("d"));
  press(Key::kUp);
  EXPECT_TRUE(ring_.has("b"));
}

TEST_F(KeypadTest, WhatIsGoneLeavesTheFocusBesideIt) {
  press(Key::kRight);
  press(Key::kRight);  // c
  ring_.begin_frame();
  ring_.add({"x", {100, 100, 10, 10}});
  ring_.add({"y", {0, 30, 10, 10}});
  EXPECT_TRUE(ring_.end_frame());
  EXPECT_TRUE(ring_.has("y"));
}

TEST_F(KeypadTest, OnAnotherScreenTheFocusIsWhereItBegins) {
  press(Key::kRight);
  ring_.clear();
  EXPECT_TRUE(draw_frame());
  EXPECT_TRUE(ring_.has("b"));
}

TEST_F(KeypadTest, AFingerTakesTheRingAway) {
  press(Key::kRight);
  ring_.pointer_pressed();
  draw_frame();
  EXPECT_FALSE(ring_.visible());
  EXPECT_FALSE(ring_.by_keypad());
}

}  // namespace
}  // namespace huiyin::ui
