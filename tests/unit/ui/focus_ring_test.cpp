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

}  // namespace
}  // namespace huiyin::ui
