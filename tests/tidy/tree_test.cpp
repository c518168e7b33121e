// The tree itself against the written standard. There is no list of exceptions.
#include <gtest/gtest.h>

#include "tests/tidy/rules.h"

namespace huiyin::tidy {
namespace {

class TheTree : public testing::Test {
 protected:
  static const Tree& tree() {
    static const Tree kTree = read_tree(HUIYIN_SOURCE_DIR);
    return kTree;
  }
};

#define EXPECT_NO_FAULTS(faults) EXPECT_EQ(listed(faults), "")

TEST_F(TheTree, IsRead) {
  EXPECT_GT(tree().size(), 50U);
}

TEST_F(TheTree, IncludesOnlyDownTheRoomTable) {
  EXPECT_NO_FAULTS(includes_against_the_room_table(tree()));
}
TEST_F(TheTree, KeepsEachOutsideLibraryInItsRoom) {
  EXPECT_NO_FAULTS(outside_headers_in_the_wrong_room(tree()));
}
TEST_F(TheTree, KeepsPureRoomsPure) {
  EXPECT_NO_FAULTS(impure_code_in_pure_rooms(tree()));
}
TEST_F(TheTree, HasAllCodeInRooms) {
  EXPECT_NO_FAULTS(code_outside_every_room(tree()));
}
TEST_F(TheTree, HasShortFiles) {
  EXPECT_NO_FAULTS(long_files(tree()));
}
TEST_F(TheTree, HasShortLines) {
  EXPECT_NO_FAULTS(long_lines(tree()));
}
TEST_F(TheTree, HasShortFunctions) {
  EXPECT_NO_FAULTS(long_functions(tree()));
}
TEST_F(TheTree, HasShortParameterLists) {
  EXPECT_NO_FAULTS(long_parameter_lists(tree()));
}
TEST_F(TheTree, HasNoGlobalThatChanges) {
  EXPECT_NO_FAULTS(mutable_globals(tree()));
}
TEST_F(TheTree, HasNoStaticThatChanges) {
  EXPECT_NO_FAULTS(mutable_statics(tree()));
}
TEST_F(TheTree, IsFinished) {
  EXPECT_NO_FAULTS(unfinished_by_their_own_words(tree()));
}
TEST_F(TheTree, SwitchesNoCheckOff) {
  EXPECT_NO_FAULTS(switched_off_checks(tree()));
}
TEST_F(TheTree, WaitsForEvents) {
  EXPECT_NO_FAULTS(waits_on_the_clock(tree()));
}
TEST_F(TheTree, NamesNoMachine) {
  EXPECT_NO_FAULTS(places_of_one_machine(tree()));
}
TEST_F(TheTree, TranslatesEachMessageOnce) {
  EXPECT_NO_FAULTS(messages_with_two_translations(tree()));
}
TEST_F(TheTree, BuildsEverySource) {
  EXPECT_NO_FAULTS(sources_in_no_target(tree()));
}
TEST_F(TheTree, UsesEveryHeader) {
  EXPECT_NO_FAULTS(headers_nobody_includes(tree()));
}
TEST_F(TheTree, HasContractsInHeaders) {
  EXPECT_NO_FAULTS(headers_without_a_contract(tree()));
}
TEST_F(TheTree, HasATidyTop) {
  EXPECT_NO_FAULTS(strangers_at_the_top(top_level(HUIYIN_SOURCE_DIR)));
}
TEST_F(TheTree, IsAsTheMapSays) {
  EXPECT_NO_FAULTS(map_and_house_differ(tree()));
}

}  // namespace
}  // namespace huiyin::tidy
