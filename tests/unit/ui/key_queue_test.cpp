#include "app/ui/key_queue.h"

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

constexpr KeyQueue::Moment kEditing{.editing = true};
constexpr KeyQueue::Moment kNotEditing{};

TEST(KeyQueue, GivesATextToOneFrame) {
  KeyQueue queue;
  for (const char32_t c : std::u32string(U"1234"))
    queue.push(character(c));
  EXPECT_EQ(queue.take(kEditing).size(), 4U);
}

TEST(KeyQueue, LetsEnterWaitForTheFrameAfterTheText) {
  KeyQueue queue;
  queue.push(character('1'));
  queue.push(down(Key::kEnter));
  EXPECT_EQ(queue.take(kEditing).size(), 1U);
  const auto second = queue.take(kEditing);
  ASSERT_EQ(second.size(), 1U);
  EXPECT_EQ(second.front().key, Key::kEnter);
}

TEST(KeyQueue, LetsATextWaitUntilTheScreenHasFollowedAKey) {
  KeyQueue queue;
  queue.push(down(Key::kF8));
  queue.push(character('3'));
  EXPECT_EQ(queue.take(kNotEditing).size(), 1U);
  for (int i = 0; i < KeyQueue::kFramesToFollow; ++i)
    EXPECT_TRUE(queue.take(kEditing).empty());
  EXPECT_EQ(queue.take(kEditing).size(), 1U);
}

TEST(KeyQueue, KeepsAShortcutAndItsCharacterTogether) {
  KeyQueue queue;
  queue.push(down(Key::kE));
  queue.push(character('e'));
  queue.push(character('x'));
  queue.push(down(Key::kX));
  EXPECT_EQ(queue.take(kNotEditing).size(), 3U);
  EXPECT_FALSE(queue.empty());
}

TEST(KeyQueue, GivesArrowsOfAListAtOnce) {
  KeyQueue queue;
  queue.push(down(Key::kDown));
  queue.push(down(Key::kDown));
  EXPECT_EQ(queue.take(kNotEditing).size(), 2U);
}

TEST(KeyQueue, WaitsWhileTheToolkitIsBehindOrAPressIsOnItsWay) {
  KeyQueue queue;
  queue.push(character('1'));
  EXPECT_TRUE(queue.take({.editing = true, .toolkit_busy = true}).empty());
  EXPECT_TRUE(queue.take({.editing = false, .pressed = true}).empty());
  EXPECT_TRUE(queue.take(kEditing).empty());
  EXPECT_TRUE(queue.take(kEditing).empty());
  EXPECT_EQ(queue.take(kEditing).size(), 1U);
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

}  // namespace
}  // namespace huiyin::ui
