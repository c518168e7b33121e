// A form that is longer than its window: who leads the keyboard to a field may type at once, like
// a scanner does, wherever the field stands.
#include <gtest/gtest.h>

#include <array>

#include "app/ui/lists.h"
#include "app/ui/widgets.h"
#include "tests/fakes/ui_harness.h"

namespace huiyin::ui {
namespace {

class LongForm : public ::testing::Test {
 protected:
  static constexpr std::size_t kFields = 8;
  static constexpr float kField = 70;  // with the gap below

  LongForm() {
    ui_.show([this](Ui& u) { draw(u); });
  }
  static std::string id(std::size_t i) { return "field." + std::to_string(i); }
  // Every other one has several lines.
  void draw(Ui& u) {
    u.screen("form");
    ScrollArea area(u, "form", {0, 0, 400, 120}, kField * kFields);
    const Rect content = area.content();
    for (std::size_t i = 0; i < kFields; ++i) {
      const Rect place{content.x, content.y + kField * static_cast<float>(i), 300, 60};
      const auto typed = text_input(u, id(i), place, values_[i], {.multiline = i % 2 == 1});
      if (typed) values_[i] = *typed;
    }
  }

  std::array<std::string, kFields> values_;
  UiHarness ui_{{.size = {400, 300}, .density = Density::kCounter}};
};

TEST_F(LongForm, LosesNoLetterTypedRightAfterTab) {
  std::array<std::string, kFields> wanted;
  for (std::size_t i = 0; i < kFields; ++i) {
    wanted[i] = "code " + std::to_string(i);
    ui_.headless().key(Key::kTab);
    ui_.headless().type(wanted[i]);
  }
  ui_.settle();
  EXPECT_EQ(values_, wanted);
}

TEST_F(LongForm, ShowsTheFocusOfAFieldOnceItTakesLetters) {
  for (std::size_t i = 0; i < kFields; ++i) {
    ui_.headless().key(Key::kTab);
    for (int frames = 0; ui_.focused() != id(i); ++frames) {
      ASSERT_LT(frames, 12) << id(i);
      ui_.headless().frame([this](Ui& u) { draw(u); });
    }
    ui_.type("x");
    EXPECT_EQ(values_[i], "x") << id(i);
  }
}

TEST_F(LongForm, BringsAFieldBackIntoSightThatIsWrittenIn) {
  ui_.key(Key::kTab);
  ui_.wheel_over("form", -20);
  ASSERT_FALSE(ui_.has(id(0)));
  ui_.type("seen");
  EXPECT_EQ(values_[0], "seen");
  EXPECT_TRUE(ui_.has(id(0)));
}

}  // namespace
}  // namespace huiyin::ui
