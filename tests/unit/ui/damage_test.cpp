#include "app/ui/damage.h"

#include <gtest/gtest.h>

namespace huiyin::ui {
namespace {

constexpr PixelBox kWindow{0, 0, 1000, 1000};

Triangle at(float x, float y, uint32_t colour = 1) {
  Triangle triangle;
  triangle.corners[0] = {x, y, 0, 0, colour};
  triangle.corners[1] = {x + 10, y, 0, 0, colour};
  triangle.corners[2] = {x, y + 10, 0, 0, colour};
  triangle.clip = kWindow;
  return triangle;
}

TEST(Damage, EqualFramesNeedNoDrawing) {
  const std::vector<Triangle> frame{at(0, 0), at(50, 50)};
  EXPECT_EQ(changed_box(frame, frame), std::nullopt);
}

TEST(Damage, AChangedColourIsDrawnWhereItIs) {
  EXPECT_EQ(changed_box({at(0, 0), at(50, 50)}, {at(0, 0), at(50, 50, 2)}),
            (PixelBox{49, 49, 61, 61}));
}

TEST(Damage, WhatMovedIsDrawnWhereItWasAndWhereItIs) {
  EXPECT_EQ(changed_box({at(100, 100)}, {at(200, 100)}), (PixelBox{99, 99, 211, 111}));
}

TEST(Damage, WhatCameIsDrawnAndNothingElse) {
  EXPECT_EQ(changed_box({at(0, 0), at(900, 900)}, {at(0, 0), at(50, 50), at(900, 900)}),
            (PixelBox{49, 49, 61, 61}));
}

TEST(Damage, WhatWentIsClearedToo) {
  EXPECT_EQ(changed_box({at(0, 0), at(50, 50)}, {at(0, 0)}), (PixelBox{49, 49, 61, 61}));
}

TEST(Damage, AChangedClipIsAChange) {
  Triangle clipped = at(50, 50);
  clipped.clip = {0, 0, 55, 1000};
  EXPECT_EQ(changed_box({at(50, 50)}, {clipped}), (PixelBox{49, 49, 61, 61}));
}

TEST(Damage, AChangedTextureIsAChange) {
  Triangle other = at(50, 50);
  other.texture = 7;
  EXPECT_EQ(changed_box({at(50, 50)}, {other}), (PixelBox{49, 49, 61, 61}));
}

TEST(Damage, TheClipBoundsTheDamage) {
  Triangle before = at(50, 50);
  before.clip = {50, 50, 55, 55};
  Triangle now = before;
  now.corners[0].colour = 9;
  EXPECT_EQ(changed_box({before}, {now}), (PixelBox{49, 49, 56, 56}));
}

TEST(Damage, FractionsAreRoundedOutwardsAndOneMore) {
  EXPECT_EQ(round_outwards({10.4F, 10.4F, 20.2F, 20.0F}), (PixelBox{9, 9, 22, 21}));
}

TEST(Damage, ChangedOrderIsAChange) {
  EXPECT_NE(changed_box({at(0, 0), at(5, 5)}, {at(5, 5), at(0, 0)}), std::nullopt);
}

TEST(Damage, AChangeThatCannotBeSeenGivesAnEmptyBox) {
  Triangle hidden = at(50, 50);
  hidden.clip = {500, 500, 600, 600};
  const auto box = changed_box({}, {hidden});
  ASSERT_TRUE(box.has_value());
  EXPECT_TRUE(box->empty());
}

}  // namespace
}  // namespace huiyin::ui
