#include "app/ui/scan_recogniser.h"

#include <gtest/gtest.h>

#include "app/ui/utf8.h"

namespace huiyin::ui {
namespace {

constexpr int64_t kGapMs = 35;

class ScanRecogniserTest : public ::testing::Test {
 protected:
  void feed(const InputEvent& event) {
    if (auto line = recogniser_.feed(event, now_ms_, passed_)) scans_.push_back(*line);
  }
  void down(Key key, Mods mods = {}) {
    feed({.kind = InputEvent::Kind::kKeyDown, .key = key, .mods = mods});
  }
  void up(Key key) { feed({.kind = InputEvent::Kind::kKeyUp, .key = key}); }
  // One character as a keyboard sends it: key down, character, key up.
  void stroke(char c) {
    down(Key::kA);
    feed({.kind = InputEvent::Kind::kCharacter, .character = static_cast<char32_t>(c)});
    up(Key::kA);
  }
  void type(std::string_view text, int64_t pause_ms) {
    for (const char c : text) {
      stroke(c);
      wait(pause_ms);
    }
  }
  void wait(int64_t ms) {
    now_ms_ += ms;
    recogniser_.poll(now_ms_, passed_);
  }
  std::string passed_text() const {
    std::string text;
    for (const InputEvent& event : passed_) {
      if (event.kind == InputEvent::Kind::kCharacter) append_utf8(text, event.character);
    }
    return text;
  }
  bool passed_enter() const {
    for (const InputEvent& event : passed_) {
      if (event.kind == InputEvent::Kind::kKeyDown && event.key == Key::kEnter) return true;
    }
    return false;
  }

  ScanRecogniser recogniser_{kGapMs, 6};
  int64_t now_ms_ = 1000;
  std::vector<InputEvent> passed_;
  std::vector<std::string> scans_;
};

TEST_F(ScanRecogniserTest, ABurstEndedByEnterIsOneLine) {
  type("HTTPS://H/T/ABCDEFGH2345", 1);
  down(Key::kEnter);
  EXPECT_EQ(scans_, (std::vector<std::string>{"HTTPS://H/T/ABCDEFGH2345"}));
}

TEST_F(ScanRecogniserTest, ABurstLeavesNothingInTheFocusedField) {
  type("ABCDEFGH2345", 1);
  down(Key::kEnter);
  wait(1000);
  EXPECT_EQ(passed_text(), "");
  EXPECT_FALSE(passed_enter());
}

TEST_F(ScanRecogniserTest, APersonsTypingPassesOnInOrder) {
  type("hello", 120);
  wait(kGapMs);
  EXPECT_EQ(passed_text(), "hello");
  EXPECT_TRUE(scans_.empty());
}

TEST_F(ScanRecogniserTest, ACharacterIsHeldForOneGapAtMost) {
  stroke('a');
  EXPECT_EQ(recogniser_.deadline_ms(), now_ms_ + kGapMs);
  wait(kGapMs - 1);
  EXPECT_EQ(passed_text(), "");
  wait(1);
  EXPECT_EQ(passed_text(), "a");
  EXPECT_EQ(recogniser_.deadline_ms(), std::nullopt);
}

TEST_F(ScanRecogniserTest, EnterAfterSlowTypingIsAnEnter) {
  type("abcdefgh", 100);
  down(Key::kEnter);
  EXPECT_TRUE(scans_.empty());
  EXPECT_EQ(passed_text(), "abcdefgh");
  EXPECT_TRUE(passed_enter());
}

TEST_F(ScanRecogniserTest, AShortBurstIsTyping) {
  type("12345", 1);
  down(Key::kEnter);
  EXPECT_TRUE(scans_.empty());
  EXPECT_EQ(passed_text(), "12345");
  EXPECT_TRUE(passed_enter());
}

TEST_F(ScanRecogniserTest, ABurstThatDoesNotEndIsTyping) {
  type("ABCDEFGH2345", 1);
  wait(kGapMs);
  EXPECT_EQ(passed_text(), "ABCDEFGH2345");
}

TEST_F(ScanRecogniserTest, TypingBeforeABurstStaysTyping) {
  type("ab", 100);
  type("ABCDEFGH2345", 1);
  down(Key::kEnter);
  EXPECT_EQ(passed_text(), "ab");
  EXPECT_EQ(scans_, (std::vector<std::string>{"ABCDEFGH2345"}));
}

TEST_F(ScanRecogniserTest, BackspaceComesAfterWhatWasTypedBeforeIt) {
  stroke('a');
  down(Key::kBackspace);
  ASSERT_FALSE(passed_.empty());
  EXPECT_EQ(passed_text(), "a");
  EXPECT_EQ(passed_.back().key, Key::kBackspace);
}

TEST_F(ScanRecogniserTest, AShortcutPassesAtOnce) {
  down(Key::kN, {.ctrl = true});
  ASSERT_EQ(passed_.size(), 1U);
  EXPECT_EQ(passed_[0].key, Key::kN);
}

TEST_F(ScanRecogniserTest, APauseWhileTheProgramWasDrawingDoesNotSplitABurst) {
  type("ABCDEF", 1);
  now_ms_ += 200;  // a frame was drawn: nobody listened
  recogniser_.listening_since(now_ms_);
  recogniser_.poll(now_ms_, passed_);
  type("GH2345", 0);
  down(Key::kEnter);
  EXPECT_EQ(scans_, (std::vector<std::string>{"ABCDEFGH2345"}));
}

TEST_F(ScanRecogniserTest, EventsThatWaitedInTheQueueDoNotSplitABurst) {
  type("ABCDEF", 1);
  now_ms_ += 200;  // the machine was busy elsewhere; then all is read at once
  type("GH2345", 0);
  down(Key::kEnter);
  EXPECT_EQ(scans_, (std::vector<std::string>{"ABCDEFGH2345"}));
}

TEST_F(ScanRecogniserTest, TwoBurstsInARowAreTwoLines) {
  type("AAAAAA", 0);
  down(Key::kEnter);
  up(Key::kEnter);
  type("BBBBBB", 0);
  down(Key::kEnter);
  EXPECT_EQ(scans_, (std::vector<std::string>{"AAAAAA", "BBBBBB"}));
  EXPECT_EQ(passed_text(), "");
}

TEST_F(ScanRecogniserTest, AnEndlessBurstDoesNotFillTheMemory) {
  for (int i = 0; i < 20000; ++i)
    stroke('x');
  EXPECT_FALSE(passed_.empty());
  EXPECT_TRUE(scans_.empty());
}

}  // namespace
}  // namespace huiyin::ui
