#include "app/ui/input_queue.h"

#include <gtest/gtest.h>

#include <string>

#include "app/ui/widgets.h"
#include "tests/fakes/ui_harness.h"

namespace huiyin::ui {
namespace {

InputEvent down(Key key, Mods mods = {}) {
  return {.kind = InputEvent::Kind::kKeyDown, .key = key, .mods = mods};
}
InputEvent character(char32_t c) {
  return {.kind = InputEvent::Kind::kCharacter, .character = c};
}

constexpr InputQueue::Moment kEditing{.editing = true};
constexpr InputQueue::Moment kNotEditing{};

TEST(InputQueue, GivesATextToOneFrame) {
  InputQueue queue;
  for (const char32_t c : std::u32string(U"1234"))
    queue.push(character(c));
  EXPECT_EQ(queue.take(kEditing).size(), 4U);
}

TEST(InputQueue, LetsEnterWaitForTheFrameAfterTheText) {
  InputQueue queue;
  queue.push(character('1'));
  queue.push(down(Key::kEnter));
  EXPECT_EQ(queue.take(kEditing).size(), 1U);
  const auto second = queue.take(kEditing);
  ASSERT_EQ(second.size(), 1U);
  EXPECT_EQ(second.front().key, Key::kEnter);
}

TEST(InputQueue, LetsATextWaitUntilTheScreenHasFollowedAKey) {
  InputQueue queue;
  queue.push(down(Key::kF8));
  queue.push(character('3'));
  EXPECT_EQ(queue.take(kNotEditing).size(), 1U);
  for (int i = 0; i < InputQueue::kFramesToFollow; ++i)
    EXPECT_TRUE(queue.take(kEditing).empty());
  EXPECT_EQ(queue.take(kEditing).size(), 1U);
}

TEST(InputQueue, KeepsAShortcutAndItsCharacterTogether) {
  InputQueue queue;
  queue.push(down(Key::kE));
  queue.push(character('e'));
  queue.push(character('x'));
  queue.push(down(Key::kX));
  EXPECT_EQ(queue.take(kNotEditing).size(), 3U);
  EXPECT_FALSE(queue.empty());
}

TEST(InputQueue, GivesArrowsOfAListAtOnce) {
  InputQueue queue;
  queue.push(down(Key::kDown));
  queue.push(down(Key::kDown));
  EXPECT_EQ(queue.take(kNotEditing).size(), 2U);
}

TEST(InputQueue, WaitsWhileTheToolkitIsBehind) {
  InputQueue queue;
  queue.push(character('1'));
  EXPECT_TRUE(queue.take({.editing = true, .toolkit_busy = true}).empty());
  EXPECT_EQ(queue.take(kEditing).size(), 1U);
}

TEST(InputQueue, LetsAClickWaitForWhatWasTypedBeforeIt) {
  InputQueue queue;
  queue.push(character('1'));
  queue.push({.kind = InputEvent::Kind::kPointerMoved, .x = 5, .y = 5});
  queue.push({.kind = InputEvent::Kind::kPointerPressed});
  queue.push({.kind = InputEvent::Kind::kPointerReleased});
  queue.push(character('2'));
  EXPECT_EQ(queue.take(kEditing).size(), 2U);
  EXPECT_EQ(queue.take(kEditing).size(), 2U) << "press and release";
  for (int i = 0; i < InputQueue::kFramesToFollow + 1; ++i) {
    EXPECT_TRUE(queue.take(kEditing).empty());
  }
  EXPECT_EQ(queue.take(kEditing).size(), 1U);
}

TEST(InputQueue, NeverHoldsBackWhereThePointerIs) {
  InputQueue queue;
  queue.push({.kind = InputEvent::Kind::kPointerPressed});
  EXPECT_EQ(queue.take(kNotEditing).size(), 1U);
  queue.push({.kind = InputEvent::Kind::kPointerMoved, .x = 5, .y = 5});
  queue.push({.kind = InputEvent::Kind::kPointerReleased});
  EXPECT_EQ(queue.take({.toolkit_busy = true}).size(), 2U);
}

TEST(InputQueue, LetsASecondPressWaitUntilTheScreenHasFollowedTheFirst) {
  InputQueue queue;
  const InputEvent press{.kind = InputEvent::Kind::kPointerPressed};
  const InputEvent release{.kind = InputEvent::Kind::kPointerReleased};
  for (const InputEvent& event : {press, release, press, release})
    queue.push(event);
  EXPECT_EQ(queue.take(kNotEditing).size(), 2U);
  for (int i = 0; i < InputQueue::kFramesToFollow + 1; ++i) {
    EXPECT_TRUE(queue.take(kNotEditing).empty());
  }
  EXPECT_EQ(queue.take(kNotEditing).size(), 2U);
}

TEST(FastTyping, IsNotOvertakenByAClick) {
  UiHarness ui;
  std::string text;
  std::string submitted;
  ui.show([&](Ui& u) {
    u.screen("register");
    if (const auto typed = text_input(u, "text", {10, 10, 300, 40}, text)) text = *typed;
    if (button(u, "submit", {10, 100, 300, 40}, "Submit")) submitted = text;
  });
  ui.click("text");
  const TreeItem submit = ui.item("submit");
  ui.headless().type("no water");
  ui.headless().point(submit.rect.x + 5, submit.rect.y + 5);
  ui.headless().press();
  ui.headless().release();
  ui.settle();
  EXPECT_EQ(submitted, "no water");
}

TEST(FastTyping, NeverOvertakesItself) {
  UiHarness ui;
  std::string pin;
  std::string submitted;
  ui.show([&](Ui& u) {
    u.screen("sign_in");
    if (const auto typed = text_input(u, "pin", {10, 10, 300, 40}, pin)) pin = *typed;
    if (u.pressed(Key::kEnter)) submitted = pin;
  });
  ui.click("pin");
  ui.headless().type("1234");
  ui.headless().key(Key::kEnter);
  ui.settle();
  EXPECT_EQ(submitted, "1234");
}

// Ctrl+Enter in a long text leads to another screen before Enter is let go.
TEST(FastTyping, FindsNoEnterStuckAfterALongText) {
  UiHarness ui;
  std::string text;
  std::string name;
  bool done = false;
  ui.show([&](Ui& u) {
    u.screen(done ? "desk" : "register");
    if (!done) {
      const auto typed = text_input(u, "text", {10, 10, 300, 90}, text, {.multiline = true});
      if (typed) text = *typed;
      done = u.pressed(Key::kEnter, {.ctrl = true});
    } else if (const auto typed = text_input(u, "name", {10, 10, 300, 40}, name)) {
      name = *typed;
    }
  });
  ui.click("text");
  ui.headless().key(Key::kEnter, {.ctrl = true});
  ui.settle();
  ui.advance(2'000);
  ui.click("name");
  ui.advance(2'000);
  ui.type("a");
  ui.type("b");
  EXPECT_EQ(ui.focused(), "name");
  EXPECT_EQ(name, "ab");
}

}  // namespace
}  // namespace huiyin::ui
