#include "printer/slip/bitmap.h"

#include <gtest/gtest.h>

#include "printer/slip/paper.h"

namespace huiyin::slip {
namespace {

TEST(Bitmap, StartsWhite) {
  const Bitmap bitmap(10, 2);
  EXPECT_TRUE(bitmap.row_is_blank(0));
  EXPECT_TRUE(bitmap.row_is_blank(1));
}

TEST(Bitmap, PacksTheLeftmostDotIntoTheHighestBit) {
  Bitmap bitmap(10, 1);
  bitmap.set_black(0, 0);
  bitmap.set_black(9, 0);
  EXPECT_EQ(bitmap.row(0)[0], 0x80);
  EXPECT_EQ(bitmap.row(0)[1], 0x40);
}

TEST(Bitmap, IgnoresDotsOutsideThePaper) {
  Bitmap bitmap(8, 1);
  for (const auto& [x, y] : {std::pair{-1, 0}, {8, 0}, {0, -1}, {0, 1}}) {
    bitmap.set_black(x, y);
    EXPECT_FALSE(bitmap.black(x, y));
  }
  EXPECT_EQ(bitmap, Bitmap(8, 1));
}

TEST(Bitmap, HasNoPngWhenItIsEmpty) {
  EXPECT_EQ(bitmap_png(Bitmap()).error().code, ErrorCode::kBadValue);
}

TEST(Bitmap, WritesAPngOfItsSize) {
  const auto png = bitmap_png(Bitmap(300, 5));
  ASSERT_TRUE(png.ok());
  EXPECT_EQ(png->substr(1, 3), "PNG");
  // IHDR: width and height as big-endian words at 16 and 20.
  EXPECT_EQ(png->substr(16, 8), std::string("\0\0\x01\x2c\0\0\0\x05", 8));
}

TEST(Paper, IsFoundByItsWidth) {
  EXPECT_EQ(paper_for_width(576).width_dots, 576);
  EXPECT_EQ(paper_for_width(384).width_dots, 384);
}

TEST(Paper, IsTheWidestThatFitsAnUnknownWidth) {
  EXPECT_EQ(paper_for_width(640).width_dots, 576);
  EXPECT_EQ(paper_for_width(512).width_dots, 384);
  EXPECT_EQ(paper_for_width(0).width_dots, 384);
}

}  // namespace
}  // namespace huiyin::slip
