#include "printer/slip/qr.h"

#include <gtest/gtest.h>

#include <string>

namespace huiyin::slip {
namespace {

TEST(QrGrid, KeepsAnUpperCaseUrlInVersion3) {
  const auto grid = qr_grid("HTTPS://Q.EXAMPLE.CN/T/7K3M9QXA2FHP");
  ASSERT_TRUE(grid.ok());
  EXPECT_EQ(grid->size, 29);  // the same text in lower case needs 33 modules
}

TEST(QrGrid, HasItsThreeFinders) {
  const auto grid = qr_grid("A");
  ASSERT_TRUE(grid.ok());
  const int last = grid->size - 1;
  EXPECT_TRUE(grid->black(0, 0) && grid->black(last, 0) && grid->black(0, last));
  EXPECT_FALSE(grid->black(1, 1) || grid->black(last - 1, 1) || grid->black(1, last - 1));
}

TEST(QrGrid, RefusesEmptyText) {
  EXPECT_EQ(qr_grid("").error().code, ErrorCode::kBadValue);
}

TEST(QrGrid, RefusesTextThatDoesNotFit) {
  EXPECT_EQ(qr_grid(std::string(5000, 'A')).error().code, ErrorCode::kBadValue);
}

TEST(QrGrid, RefusesAZeroByteInsteadOfCuttingTheText) {
  EXPECT_FALSE(qr_grid(std::string_view("A\0B", 3)).ok());
}

}  // namespace
}  // namespace huiyin::slip
