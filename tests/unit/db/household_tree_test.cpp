#include "db/household_tree.h"

#include <gtest/gtest.h>

namespace huiyin::db {
namespace {

TEST(HouseholdTree, OrdersDoorsAsPeopleCount) {
  EXPECT_TRUE(counts_before("2", "10"));
  EXPECT_TRUE(counts_before("A2", "A10"));
  EXPECT_TRUE(counts_before("3", "3A"));
  EXPECT_TRUE(counts_before("201", "1502"));
  EXPECT_FALSE(counts_before("10", "2"));
  EXPECT_FALSE(counts_before("2", "2"));
  EXPECT_NE(counts_before("007", "7"), counts_before("7", "007"));
}

TEST(HouseholdTree, FindsADoorByItsLabelOnly) {
  HouseholdTree tree;
  add_room(tree, "3", "1", "1502");
  add_room(tree, "商铺", "", "12");
  EXPECT_TRUE(tree.contains("3-1-1502"));
  EXPECT_TRUE(tree.contains("商铺-12"));
  EXPECT_FALSE(tree.contains("3-1-150"));
  EXPECT_FALSE(tree.contains("3-1502"));
  EXPECT_FALSE(tree.contains(""));
}

TEST(HouseholdTree, ComesBackFromItsText) {
  HouseholdTree tree;
  for (const char* room : {"1001", "201", "102", "102"})
    add_room(tree, "3", "2", room);
  add_room(tree, "3", "1", "101");
  add_room(tree, "12", "", "1");
  const Result<HouseholdTree> again = decode_tree(encode_tree(tree));
  ASSERT_TRUE(again.ok());
  EXPECT_EQ(*again, tree);
  EXPECT_EQ(tree.buildings[0].units[1].rooms, (std::vector<std::string>{"102", "201", "1001"}));
}

TEST(HouseholdTree, RefusesATextThatIsCutOff) {
  EXPECT_FALSE(decode_tree("3\t1\t101").ok());
  EXPECT_FALSE(decode_tree("3 1 101\n").ok());
  EXPECT_TRUE(decode_tree("").ok());
}

}  // namespace
}  // namespace huiyin::db
