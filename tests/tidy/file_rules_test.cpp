// Planted faults in how files are listed, used and placed.
#include <gtest/gtest.h>

#include "tests/tidy/rules.h"

namespace huiyin::tidy {
namespace {

TEST(FileRules, FindASourceInNoTarget) {
  const Tree tree = {{"app/core/CMakeLists.txt", "huiyin_room(core SOURCES a.cpp sub/b.cpp)"},
                     {"app/core/a.cpp", ""},
                     {"app/core/sub/b.cpp", ""},
                     {"app/core/sub/a.cpp", ""},
                     {"app/core/ka.cpp", ""}};
  EXPECT_EQ(listed(sources_in_no_target(tree)),
            "app/core/sub/a.cpp:0: is listed in no CMakeLists.txt above it\n"
            "app/core/ka.cpp:0: is listed in no CMakeLists.txt above it\n");
}

TEST(CatalogueRules, FindAMessageWithTwoTranslations) {
  const Tree tree = {
      {"assets/locale/zh_CN/a.po", "msgid \"Month\"\nmsgstr \"月份\"\n"},
      {"assets/locale/zh_CN/b.po", "\nmsgid \"\"\n\"Month\"\nmsgstr \"月汇总\"\n"},
      {"assets/locale/zh_CN/c.po", "msgctxt \"list\"\nmsgid \"Month\"\nmsgstr \"逐月\"\n"},
      {"assets/locale/zh_TW/a.po", "msgid \"Month\"\nmsgstr \"月份\"\n"}};
  EXPECT_EQ(listed(messages_with_two_translations(tree)),
            "assets/locale/zh_CN/b.po:2: \"Month\" is 月份 elsewhere, 月汇总 here\n");
}

TEST(FileRules, FindAHeaderNobodyIncludes) {
  const Tree tree = {{"db/a.h", ""},
                     {"db/b.h", "#include \"db/a.h\""},
                     {"db/config.h", ""},
                     {"db/CMakeLists.txt", "-DUSER_CONFIG=\"config.h\""}};
  EXPECT_EQ(listed(headers_nobody_includes(tree)), "db/b.h:0: is included by nobody\n");
}

TEST(FileRules, FindAHeaderWithoutAContract) {
  EXPECT_EQ(headers_without_a_contract({{"db/a.h", "// What a is for.\n#pragma once\n"}}).size(),
            0U);
  EXPECT_EQ(headers_without_a_contract({{"db/a.h", "#pragma once\n"}}).size(), 2U);
  EXPECT_EQ(headers_without_a_contract({{"db/a.h", "// What a is for.\n"}}).size(), 1U);
}

TEST(FileRules, FindAStrangerAtTheTop) {
  EXPECT_EQ(strangers_at_the_top({"app", "README.md"}).size(), 0U);
  EXPECT_EQ(strangers_at_the_top({"app", "notes.txt"}).size(), 1U);
}

TEST(FileRules, FindAMapThatDiffersFromTheHouse) {
  const SourceFile core = {"app/core/a.cpp", ""};
  const SourceFile record = {"db/a.cpp", ""};
  const SourceFile map = {"ARCHITECTURE.md",
                          "| 0 | `app/core` | tickets |\n| 2 | `db` | record |\n"};
  EXPECT_EQ(map_and_house_differ({map, core, record}).size(), 0U);
  EXPECT_EQ(map_and_house_differ({map, core}).size(), 1U);
  EXPECT_EQ(map_and_house_differ({map, core, record, {"app/run/a.h", ""}}).size(), 1U);
  EXPECT_EQ(map_and_house_differ({core}).size(), 1U);
}

}  // namespace
}  // namespace huiyin::tidy
