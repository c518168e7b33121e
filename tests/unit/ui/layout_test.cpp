#include "app/ui/layout.h"

#include <gtest/gtest.h>

namespace huiyin::ui {
namespace {

TEST(Rect, GivesItsTopAwayAndKeepsTheRest) {
  Rect page{0, 0, 100, 200};
  const Rect bar = page.split_top(40, 8);
  EXPECT_EQ(bar, (Rect{0, 0, 100, 40}));
  EXPECT_EQ(page, (Rect{0, 48, 100, 152}));
}

TEST(Rect, GivesItsOtherSidesAwayToo) {
  Rect page{0, 0, 100, 200};
  EXPECT_EQ(page.split_bottom(40, 8), (Rect{0, 160, 100, 40}));
  EXPECT_EQ(page.split_left(30, 10), (Rect{0, 0, 30, 152}));
  EXPECT_EQ(page.split_right(20, 10), (Rect{80, 0, 20, 152}));
  EXPECT_EQ(page, (Rect{40, 0, 30, 152}));
}

TEST(Rect, NeverGivesMoreThanItHas) {
  Rect small{10, 10, 20, 20};
  EXPECT_EQ(small.split_top(50, 8), (Rect{10, 10, 20, 20}));
  EXPECT_TRUE(small.empty());
  EXPECT_EQ(small.y, 30);
}

TEST(Rect, ColumnsFillItExactlyOnWholePixels) {
  const Rect row{5, 0, 100, 10};
  const auto parts = row.columns(3, 8);
  ASSERT_EQ(parts.size(), 3U);
  EXPECT_EQ(parts.front().x, 5);
  EXPECT_EQ(parts.back().right(), 105);
  for (const Rect& part : parts) {
    EXPECT_EQ(part.w, static_cast<float>(static_cast<int>(part.w)));
    EXPECT_NEAR(part.w, 28, 1);
  }
}

TEST(Rect, AGridIsRowByRow) {
  const auto cells = Rect{0, 0, 100, 100}.grid(2, 2, 10);
  ASSERT_EQ(cells.size(), 4U);
  EXPECT_EQ(cells[1], (Rect{55, 0, 45, 45}));
  EXPECT_EQ(cells[2], (Rect{0, 55, 45, 45}));
}

TEST(Rect, InsetNeverTurnsInsideOut) {
  EXPECT_TRUE((Rect{0, 0, 10, 10}.inset(8).empty()));
}

TEST(Rect, APointOnTheRightEdgeLiesOutside) {
  const Rect rect{0, 0, 10, 10};
  EXPECT_TRUE(rect.contains(0, 0));
  EXPECT_FALSE(rect.contains(10, 5));
}

TEST(Rect, RectanglesThatDoNotTouchShareNothing) {
  EXPECT_TRUE(intersect(Rect{0, 0, 10, 10}, Rect{20, 0, 10, 10}).empty());
  EXPECT_EQ(unite(Rect{0, 0, 10, 10}, Rect{20, 5, 10, 10}), (Rect{0, 0, 30, 15}));
  EXPECT_EQ(unite(Rect{}, Rect{20, 5, 10, 10}), (Rect{20, 5, 10, 10}));
}

}  // namespace
}  // namespace huiyin::ui
