#include "app/run/resident.h"

#include <gtest/gtest.h>

namespace huiyin::run {
namespace {

TEST(Resident, CodeOfALibraryMayBeDropped) {
  EXPECT_TRUE(is_droppable(
      "7f00a000-7f00b000 r-xp 00001000 fe:00 42       /usr/lib/x86_64-linux-gnu/libLLVM-15.so.1"));
}

TEST(Resident, AFontMayBeDropped) {
  EXPECT_TRUE(is_droppable("7f00a000-7f00b000 r--p 00000000 fe:00 42   /usr/share/fonts/a.ttc"));
}

TEST(Resident, TablesThatTheLoaderWroteStay) {
  EXPECT_FALSE(is_droppable("7f00a000-7f00b000 r--p 00000000 fe:00 42   /usr/lib/libLLVM-15.so.1"));
}

TEST(Resident, WrittenAndNamelessMemoryStays) {
  EXPECT_FALSE(is_droppable("7f00a000-7f00b000 rw-p 00000000 fe:00 42   /usr/share/fonts/a.ttc"));
  EXPECT_FALSE(is_droppable("7f00a000-7f00b000 r-xp 00000000 00:00 0                  [vdso]"));
  EXPECT_FALSE(is_droppable("7f00a000-7f00b000 rw-p 00000000 00:00 0 "));
}

// The program runs on as before, from pages that come back by themselves.
TEST(Resident, TheProgramRunsOnAfterwards) {
  drop_unused_pages();
  EXPECT_TRUE(is_droppable("7f00a000-7f00b000 r-xp 00001000 fe:00 42 /usr/bin/x"));
}

}  // namespace
}  // namespace huiyin::run
