// Visitors at the real window, by finger, keyboard and scanner.
#include <gtest/gtest.h>

#include "tests/ui/kiosk/lone_station.h"

namespace huiyin::drive {
namespace {

struct Visit {
  const char* language;
  const char* number_label;
};

class KioskVisit : public testing::TestWithParam<Visit> {};

TEST_P(KioskVisit, EndsWithANumberATokenAndACodeToPhotograph) {
  LoneStation station;
  station.kiosk().start();
  station.kiosk().wait_screen("welcome");
  station.kiosk().tap(std::string("language.") + GetParam().language);
  EXPECT_EQ(station.register_a_repair(), "A001");
  const UiTree done = station.kiosk().look();
  EXPECT_EQ(done.find("done.token")->label.size(), 12U);
  EXPECT_EQ(done.find("done.qr")->label,
            std::string("HTTPS://HUIYIN.EXAMPLE/T/") + done.find("done.token")->label);
  EXPECT_NE(done.find("done.slip_state")->label.find(GetParam().number_label), std::string::npos);
  station.kiosk().tap("done.finish");
  station.kiosk().wait_screen("welcome");
  EXPECT_EQ(station.kiosk().close(), 0);

  EXPECT_EQ(station.registrations(), 1);
  EXPECT_FALSE(station.has_on_disk("13800138000"));
  EXPECT_FALSE(station.has_on_disk("天花板"));
  EXPECT_EQ(station.kiosk().log().find("13800138000"), std::string::npos);
  EXPECT_EQ(station.kiosk().log().find("huiyin::"), std::string::npos) << station.kiosk().log();
}

INSTANTIATE_TEST_SUITE_P(Languages, KioskVisit,
                         testing::Values(Visit{"zh_CN", "拍下"}, Visit{"zh_TW", "拍下"},
                                         Visit{"en", "photograph"}),
                         [](const auto& one) { return std::string(one.param.language); });

TEST(KioskWindow, TakesACharacterThatAFingerDrew) {
  LoneStation station;
  Screen& kiosk = station.kiosk();
  kiosk.start();
  station.go_to_the_description();
  kiosk.draw("pad.ink", {{0.2, 0.3}, {0.8, 0.3}});  // 工
  kiosk.draw("pad.ink", {{0.5, 0.3}, {0.5, 0.8}});
  kiosk.draw("pad.ink", {{0.1, 0.8}, {0.9, 0.8}});
  kiosk.tap_like("pad.candidate.", "工");
  kiosk.wait_until([](const UiTree& tree) { return tree.find("describe.text")->label == "工"; },
                   "the character does not stand in the text");
}

TEST(KioskWindow, MakesOneTicketOfADoubleTap) {
  LoneStation station;
  station.kiosk().start();
  station.go_to_the_confirm_page();
  station.kiosk().double_tap("confirm.submit");
  station.kiosk().wait_screen("done");
  station.kiosk().close();
  EXPECT_EQ(station.registrations(), 1);
}

TEST(KioskWindow, WorksAcrossAsUpright) {
  LoneStation station({.width_px = 1280, .height_px = 800});
  station.kiosk().start();
  EXPECT_EQ(station.register_a_repair(), "A001");
}

TEST(KioskWindow, GoesOnCountingAfterThePowerWent) {
  LoneStation station;
  station.kiosk().start();
  EXPECT_EQ(station.register_a_repair(), "A001");
  station.kiosk().kill();
  station.kiosk().start();
  EXPECT_EQ(station.register_a_repair(), "A002");
  station.kiosk().close();
  EXPECT_EQ(station.registrations(), 2);
}

TEST(KioskWindow, TakesWordsOfARealKeyboardWithEmoji) {
  LoneStation station;
  station.kiosk().start();
  station.kiosk().tap("welcome.register");
  station.kiosk().tap("category.suggestion");
  station.kiosk().tap("household.none");
  station.kiosk().tap("ask.other");
  station.kiosk().wait_screen("describe");
  std::string written;
  for (const char* piece : {"多", "种", "树", "😀", "please"}) {
    written += piece;
    station.kiosk().type(piece);
    station.kiosk().wait_until(
        [&written](const UiTree& tree) {
          const UiItem* text = tree.find("describe.text");
          return text != nullptr && text->label == written;
        },
        written + " does not stand in the text");
  }
}

TEST(KioskWindow, ShowsATicketThatWasScannedAndNothingPersonal) {
  LoneStation station;
  station.kiosk().start();
  station.register_a_repair();
  const std::string code = station.kiosk().look().find("done.qr")->label;
  station.kiosk().tap("done.finish");
  station.kiosk().wait_screen("welcome");
  station.kiosk().scan(code);
  const UiTree result = station.kiosk().wait_screen("status.result");
  EXPECT_EQ(result.find("status.number")->label, "A001");
  for (const UiItem& item : result.items) {
    EXPECT_EQ(item.label.find("1502"), std::string::npos) << item.id;
    EXPECT_EQ(item.label.find("138"), std::string::npos) << item.id;
  }
}

TEST(KioskWindow, WarnsBeforeItWipesAndOneTouchEndsTheWarning) {
  LoneStation station({.idle_s = 15});
  station.kiosk().start();
  station.go_to_the_confirm_page();
  station.kiosk().tap("idle.continue");
  station.kiosk().wait_gone("idle.continue");
  EXPECT_EQ(station.kiosk().wait_screen("confirm").find("confirm.contact")->label, "13800138000");
}

TEST(KioskWindow, WipesWhenNobodyIsThere) {
  LoneStation station({.idle_s = 15});
  station.kiosk().start();
  station.kiosk().tap("welcome.register");
  station.kiosk().tap("category.suggestion");
  station.kiosk().tap("household.none");
  station.kiosk().tap("ask.other");
  station.kiosk().tap("describe.chip.0");
  station.kiosk().wait_item("idle.continue");
  station.kiosk().wait_screen("welcome");
  station.kiosk().tap("welcome.register");
  station.kiosk().tap("category.suggestion");
  station.kiosk().tap("household.none");
  station.kiosk().tap("ask.other");
  EXPECT_EQ(station.kiosk().wait_item("describe.text").label, "");
}

}  // namespace
}  // namespace huiyin::drive
