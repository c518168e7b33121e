// Bad input and bad days: a clear message, and nothing lost.
#include <gtest/gtest.h>

#include <fstream>

#include "tests/ui/kiosk/lone_station.h"

namespace huiyin::drive {
namespace {

std::string toast_after_scanning(LoneStation& station, const std::string& code) {
  station.kiosk().wait_screen("welcome");
  station.kiosk().scan(code);
  return station.kiosk().wait_item("toast").label;
}

TEST(KioskTrouble, SaysThatAForeignCodeIsNotOurs) {
  LoneStation station;
  station.kiosk().start();
  EXPECT_NE(toast_after_scanning(station, "6901234567892").find("不是"), std::string::npos);
}

TEST(KioskTrouble, SaysThatASlipIsOfAnotherSite) {
  LoneStation station;
  station.kiosk().start();
  const std::string told = toast_after_scanning(station, "HTTPS://OTHER.EXAMPLE/T/7K3M9QXA2FHP");
  EXPECT_NE(told.find("小区"), std::string::npos) << told;
}

TEST(KioskTrouble, SaysThatASlipCannotBeLookedUpWhileTheHostIsAway) {
  LoneStation station;
  station.kiosk().start();
  station.kiosk().wait_screen("welcome");
  station.kiosk().scan("HTTPS://HUIYIN.EXAMPLE/T/7K3M9QXA2FHP");
  EXPECT_FALSE(station.kiosk().wait_item("status.fault").label.empty());
}

TEST(KioskTrouble, SaysSinceWhenTheHostIsAway) {
  LoneStation station;
  station.kiosk().start();
  EXPECT_FALSE(station.kiosk().wait_item("offline").label.empty());
  EXPECT_EQ(station.register_a_repair(), "A001");
}

TEST(KioskTrouble, AsksForWordsWhenThereAreNone) {
  LoneStation station;
  station.kiosk().start();
  station.kiosk().tap("welcome.register");
  station.kiosk().tap("category.suggestion");
  station.kiosk().tap("household.none");
  station.kiosk().tap("ask.other");
  station.kiosk().wait_screen("describe");
  station.kiosk().type("   ");
  station.kiosk().tap("nav.next");
  EXPECT_EQ(station.kiosk().wait_screen("describe").screen, "describe");
  station.kiosk().tap("describe.chip.0");
  station.kiosk().tap("nav.next");
  station.kiosk().wait_screen("contact");
}

TEST(KioskTrouble, AnswersTenThousandCharactersWithAMessageAndABoundedText) {
  LoneStation station;
  station.kiosk().start();
  station.kiosk().tap("welcome.register");
  station.kiosk().tap("category.suggestion");
  station.kiosk().tap("household.none");
  station.kiosk().tap("ask.other");
  station.kiosk().wait_screen("describe");
  station.kiosk().scan(std::string(10'000, 'a'));
  EXPECT_FALSE(station.kiosk().wait_item("toast").label.empty());
  EXPECT_LE(station.kiosk().look().find("describe.text")->label.size(), 1'000U);
}

TEST(KioskTrouble, RefusesLettersAsATelephone) {
  LoneStation station;
  station.kiosk().start();
  station.kiosk().tap("welcome.register");
  station.kiosk().tap("category.suggestion");
  station.kiosk().tap("household.none");
  station.kiosk().tap("ask.other");
  station.kiosk().tap("describe.chip.0");
  station.kiosk().tap("nav.next");
  station.kiosk().wait_screen("contact");
  station.kiosk().type("call me");
  station.kiosk().type("13800138000");
  station.kiosk().wait_until(
      [](const UiTree& tree) {
        const UiItem* phone = tree.find("contact.phone");
        return phone != nullptr && phone->label == "13800138000";
      },
      "letters or digits are not what was expected");
}

TEST(KioskTrouble, GoesOutOfOrderWithAStaffCodeWhenTheRecordIsDamaged) {
  LoneStation station;
  std::ofstream(station.folder() / "kiosk.db", std::ios::trunc) << std::string(8192, 'x');
  station.kiosk().start();
  station.kiosk().wait_screen("out_of_order");
  EXPECT_NE(station.kiosk().wait_item("out_of_order.code").label.find("database_damaged"),
            std::string::npos);
}

// Files may not grow beyond 128 KiB: the record's log is full after a few tickets.
TEST(KioskTrouble, LosesNoStoredTicketWhenTheDiskTakesNoMore) {
  LoneStation station(
      {.before_program = {"bash", "-c", "trap '' XFSZ; ulimit -f 128; exec \"$@\"", "limited"}});
  station.kiosk().start();
  int numbered = 0;
  for (bool is_full = false; !is_full && numbered < 40;) {
    station.go_to_the_confirm_page();
    station.kiosk().tap("confirm.submit");
    const UiTree after = station.kiosk().wait_until(
        [](const UiTree& tree) { return tree.screen == "done" || tree.screen == "out_of_order"; },
        "neither a number nor a fault comes");
    is_full = after.screen == "out_of_order";
    if (is_full) break;
    ++numbered;
    station.kiosk().tap("done.finish");
    station.kiosk().wait_screen("welcome");
  }
  EXPECT_GT(numbered, 0);
  EXPECT_FALSE(station.kiosk().wait_item("out_of_order.code").label.empty());
  station.kiosk().kill();
  EXPECT_EQ(station.registrations(), numbered);
}

TEST(KioskTrouble, ShowsThatTheCounterIsAwayWhileNotPaired) {
  LoneStation station({.is_paired = false});
  station.kiosk().start();
  station.kiosk().wait_screen("pairing");
  EXPECT_FALSE(station.kiosk().wait_item("pairing.fault").label.empty());
  station.kiosk().wait_item("pairing.retry");
}

struct WrongStart {
  const char* name;
  Words words;
  int exit_code;
  const char* says;
};

class KioskStart : public testing::TestWithParam<WrongStart> {};

TEST_P(KioskStart, EndsWithOneClearLine) {
  Words words{HUIYIN_KIOSK};
  words.insert(words.end(), GetParam().words.begin(), GetParam().words.end());
  const Outcome outcome = run(words);
  EXPECT_EQ(outcome.exit_code, GetParam().exit_code);
  EXPECT_NE(outcome.err.find(GetParam().says), std::string::npos) << outcome.err;
}

INSTANTIATE_TEST_SUITE_P(
    Wrong, KioskStart,
    testing::Values(WrongStart{"NoStation", {}, 2, "--station"},
                    WrongStart{"UnknownOption", {"--station", "x", "--colour"}, 2, "--colour"},
                    WrongStart{"BadSize", {"--station", "x", "--size", "big"}, 2, "--size"},
                    WrongStart{"MissingStation", {"--station", "no-such-folder"}, 1, "pair"}),
    [](const auto& one) { return std::string(one.param.name); });

TEST(KioskTrouble, NamesFileAndLineOfAWrongSetting) {
  LoneStation station;
  std::ofstream(station.folder() / "station.toml") << "[kiosk]\nidel_s = 60\n";
  const Outcome outcome = run({HUIYIN_KIOSK, "--station", station.folder().string()});
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_NE(outcome.err.find("station.toml:2"), std::string::npos) << outcome.err;
  EXPECT_NE(outcome.err.find("idle_s"), std::string::npos) << outcome.err;
}

}  // namespace
}  // namespace huiyin::drive
