// Hands and eyes against a bare X window: what the hand does arrives, what is drawn is seen.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <string>

#include "tests/drive/hand.h"
#include "tests/drive/picture.h"
#include "tests/drive/temp_dir.h"
#include "tests/drive/ui_tree.h"
#include "tests/drive/virtual_display.h"
#include "tests/drive/x_listener.h"

namespace huiyin::drive {
namespace {

using testing::HasSubstr;

class AWindow : public testing::Test {
 protected:
  VirtualDisplay display_{200, 100};
  XListener window_{display_.name()};
  Hand hand_{display_.name()};
};

TEST_F(AWindow, IsTappedWhereTheHandSays) {
  hand_.tap(120, 40);
  const XListener::Press press = window_.next_press();
  EXPECT_EQ(press.x, 120);
  EXPECT_EQ(press.y, 40);
}

TEST_F(AWindow, GetsTypedTextWithCapitalsAndSigns) {
  hand_.type("Ab:/?9");
  EXPECT_EQ(window_.next_text(6), "Ab:/?9");
}

TEST_F(AWindow, GetsAScanWithItsEnter) {
  hand_.scan("HTTPS://Q.EXAMPLE/T/23AB");
  EXPECT_EQ(window_.next_text(25), "HTTPS://Q.EXAMPLE/T/23AB\r");
}

TEST_F(AWindow, GetsACharacterThatNoKeyHas) {
  hand_.type("回");
  EXPECT_EQ(window_.next_symbol(), 0x01000000UL + 0x56DE);
}

TEST_F(AWindow, IsSeenInAPicture) {
  const TempDir folder;
  take_picture(display_.name(), folder / "a.png");
  EXPECT_GT(std::filesystem::file_size(folder / "a.png"), 50U);
  EXPECT_EQ(read_qr(folder / "a.png"), "");
}

TEST_F(AWindow, RefusesAKeyThatDoesNotExist) {
  EXPECT_THROW(hand_.press("NoSuchKey"), std::runtime_error);
}

TEST(VirtualDisplay, HasANumberOfItsOwn) {
  const VirtualDisplay one(100, 100);
  const VirtualDisplay two(100, 100);
  EXPECT_NE(one.name(), two.name());
}

class ATree : public testing::Test {
 protected:
  void draw(const std::string& screen) {
    std::ofstream(folder_ / "new")
        << R"({"screen":")" << screen
        << R"(","frame":3,"items":[{"id":"a.b","label":"报修","x":1,"y":2,"w":3,"h":4,)"
        << R"("enabled":true},)"
        << R"({"id":"a.c","label":"","x":1,"y":2,"w":3,"h":4,"enabled":false,"focused":true}]})";
    std::filesystem::rename(folder_ / "new", folder_ / "ui.json");
  }

  TempDir folder_;
  UiTreeFile file_{folder_ / "ui.json"};
};

TEST_F(ATree, IsReadWithItsItems) {
  draw("welcome");
  const UiTree tree = file_.now().value();
  EXPECT_EQ(tree.screen, "welcome");
  EXPECT_EQ(tree.find("a.b")->label, "报修");
  EXPECT_TRUE(tree.has_enabled("a.b"));
  EXPECT_FALSE(tree.has_enabled("a.c"));
  EXPECT_EQ(tree.first("a.", "报")->id, "a.b");
  EXPECT_EQ(tree.find("a.d"), nullptr);
}

TEST_F(ATree, IsWaitedForUntilItIsDrawn) {
  draw("welcome");
  int looks = 0;
  const auto draws_the_next = [&] {
    if (++looks == 2) draw("category");
    return true;
  };
  const auto is_category = [](const UiTree& tree) { return tree.screen == "category"; };
  EXPECT_EQ(file_.wait_until(is_category, "no", std::chrono::seconds(5), draws_the_next).screen,
            "category");
}

TEST_F(ATree, ThatNeverComesIsToldWithWhatWasThere) {
  draw("welcome");
  try {
    file_.wait_until([](const UiTree&) { return false; }, "it does not come",
                     std::chrono::milliseconds(20));
    FAIL() << "nothing was thrown";
  } catch (const std::runtime_error& error) {
    EXPECT_THAT(error.what(), HasSubstr("it does not come; screen welcome: a.b a.c(off)"));
  }
}

TEST(UiTree, RefusesWhatIsNoTree) {
  EXPECT_THROW(parse_ui_tree("{}"), std::runtime_error);
  EXPECT_THROW(parse_ui_tree("[1,"), std::runtime_error);
}

}  // namespace
}  // namespace huiyin::drive
