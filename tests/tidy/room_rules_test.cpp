// Planted faults against the room table.
#include <gtest/gtest.h>

#include "tests/tidy/rooms.h"
#include "tests/tidy/rules.h"

namespace huiyin::tidy {
namespace {

Tree file(std::string path, std::string text) {
  return {{std::move(path), std::move(text)}};
}

TEST(RoomRules, FindAnIncludeThatGoesUp) {
  const std::string up = "#include \"db/record.h\"\n";
  EXPECT_EQ(includes_against_the_room_table(file("app/core/a.cpp", up)).size(), 1U);
  EXPECT_EQ(includes_against_the_room_table(file("kiosk/screens/a.h", up)).size(), 1U);
  EXPECT_EQ(includes_against_the_room_table(file("app/cli/a.cpp", up)).size(), 0U);
}

TEST(RoomRules, FindAnIncludeOfATest) {
  EXPECT_EQ(includes_against_the_room_table(file("db/a.cpp", "#include \"tests/fakes/clock.h\"\n"))
                .size(),
            1U);
}

TEST(RoomRules, LetProgramsJoinTheWires) {
  EXPECT_EQ(
      includes_against_the_room_table(file("kiosk/main.cpp", "#include \"db/record.h\"\n")).size(),
      0U);
}

TEST(RoomRules, DoNotTakeACommentForAnInclude) {
  EXPECT_EQ(
      includes_against_the_room_table(file("app/core/a.cpp", "// #include \"db/a.h\"\n")).size(),
      0U);
}

struct Misplaced {
  const char* header;
  const char* home;
};

class OutsideLibraries : public testing::TestWithParam<Misplaced> {};

TEST_P(OutsideLibraries, AreAllowedAtHomeAndFoundElsewhere) {
  const std::string include = "#include <" + std::string(GetParam().header) + ">\n";
  for (const Room& room : rooms()) {
    const Faults faults =
        outside_headers_in_the_wrong_room(file(std::string(room.path) + "/a.cpp", include));
    EXPECT_EQ(faults.size(), room.path == GetParam().home ? 0U : 1U) << room.path;
  }
}

INSTANTIATE_TEST_SUITE_P(
    All, OutsideLibraries,
    testing::Values(
        Misplaced{"imgui.h", "app/ui"}, Misplaced{"GLFW/glfw3.h", "app/ui"},
        Misplaced{"libintl.h", "app/words"}, Misplaced{"sqlite3.h", "db"},
        Misplaced{"cups/cups.h", "printer/device"}, Misplaced{"nlohmann/json.hpp", "app/sync"},
        Misplaced{"CLI/CLI.hpp", "app/cli"}, Misplaced{"toml++/toml.h", "app/run"},
        Misplaced{"spdlog/spdlog.h", "app/run"}, Misplaced{"boost/beast.hpp", "app/link"},
        Misplaced{"openssl/ssl.h", "app/link"}, Misplaced{"sodium.h", "app/link"},
        Misplaced{"pango/pangocairo.h", "printer/slip"}, Misplaced{"cairo-pdf.h", "printer/slip"},
        Misplaced{"qrencode.h", "printer/slip"}, Misplaced{"xlsxwriter.h", "app/report"}));

TEST(RoomRules, FindALibraryTheTableDoesNotKnow) {
  EXPECT_EQ(
      outside_headers_in_the_wrong_room(file("app/ui/a.cpp", "#include <curl/curl.h>\n")).size(),
      1U);
}

TEST(RoomRules, FindAnIncludeThatDoesNotStartAtTheRoot) {
  EXPECT_EQ(outside_headers_in_the_wrong_room(file("db/a.cpp", "#include \"record.h\"\n")).size(),
            1U);
}

TEST(RoomRules, FindTheWorldInAPureRoom) {
  for (const char* planted :
       {"#include <fstream>\n", "#include <random>\n", "#include <unistd.h>\n",
        "auto t = std::chrono::system_clock::now();\n", "auto t = time(nullptr);\n"}) {
    EXPECT_EQ(impure_code_in_pure_rooms(file("app/core/a.cpp", planted)).size(), 1U) << planted;
  }
  EXPECT_EQ(impure_code_in_pure_rooms(file("app/run/a.cpp", "#include <fstream>\n")).size(), 0U);
}

TEST(RoomRules, FindThreadsOutsideTheirRooms) {
  const std::string thread = "#include <thread>\n";
  EXPECT_EQ(impure_code_in_pure_rooms(file("db/a.cpp", thread)).size(), 1U);
  EXPECT_EQ(impure_code_in_pure_rooms(file("kiosk/engine/a.cpp", thread)).size(), 1U);
  EXPECT_EQ(impure_code_in_pure_rooms(file("app/run/a.cpp", thread)).size(), 0U);
}

TEST(RoomRules, FindLocksInPureRoomsOnly) {
  const std::string lock = "#include <mutex>\n";
  EXPECT_EQ(impure_code_in_pure_rooms(file("kiosk/flow/a.cpp", lock)).size(), 1U);
  EXPECT_EQ(impure_code_in_pure_rooms(file("db/a.cpp", lock)).size(), 0U);
}

TEST(RoomRules, FindCodeThatStandsInNoRoom) {
  EXPECT_EQ(code_outside_every_room(file("app/util/a.cpp", "")).size(), 1U);
  EXPECT_EQ(code_outside_every_room(file("printer/a.cpp", "")).size(), 1U);
  EXPECT_EQ(code_outside_every_room(file("app/core/a.cpp", "")).size(), 0U);
  EXPECT_EQ(code_outside_every_room(file("kiosk/main.cpp", "")).size(), 0U);
}

TEST(RoomTable, OnlyPointsDown) {
  for (const Room& room : rooms()) {
    for (const std::string_view below : room.may_include) {
      const auto* target = room_of(std::string(below) + "/a.h");
      ASSERT_NE(target, nullptr) << below;
      EXPECT_LE(target->level, room.level) << room.path << " -> " << below;
      EXPECT_NE(target->path, room.path);
    }
  }
}

}  // namespace
}  // namespace huiyin::tidy
