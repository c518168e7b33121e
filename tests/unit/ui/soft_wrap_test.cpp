#include "app/ui/soft_wrap.h"

#include <gtest/gtest.h>

#include "tests/unit/ui/terminal_widths.h"

namespace huiyin::ui {
namespace {

TEST(SoftWrap, PutsBreaksWhereLinesAreFullAndTakesThemOutAgain) {
  const std::string wrapped = wrap_softly("厨房水管漏水\nabc", 6, advance);
  EXPECT_EQ(wrapped, "厨房水\r\n管漏水\nabc");
  EXPECT_EQ(unwrap(wrapped), "厨房水管漏水\nabc");
}

TEST(SoftWrap, KeepsTheSpacesAtABreak) {
  EXPECT_EQ(unwrap(wrap_softly("the kitchen  pipe", 12, advance)), "the kitchen  pipe");
}

TEST(SoftWrap, PlacesGoBothWays) {
  const std::string wrapped = "abc\r\ndef";
  EXPECT_EQ(place_in_text(wrapped, 6), 4U);
  EXPECT_EQ(place_in_wrapped(wrapped, 4), 6U);
  EXPECT_EQ(place_in_wrapped(wrapped, 3), 5U);  // on the new line
  EXPECT_EQ(place_in_wrapped(wrapped, 6), 8U);
}

TEST(SoftWrap, ReadsATypedCharacter) {
  const Edited edited = read_edit("abc\r\ndef", "abc\r\ndXef", 7, Erasing::kBackwards);
  EXPECT_EQ(edited.text, "abcdXef");
  EXPECT_EQ(edited.caret, 5U);
}

TEST(SoftWrap, ReadsWhatWasTypedInsideABreak) {
  const Edited edited = read_edit("abc\r\ndef", "abc\rX\ndef", 5, Erasing::kBackwards);
  EXPECT_EQ(edited.text, "abcXdef");
  EXPECT_EQ(edited.caret, 4U);
}

TEST(SoftWrap, BackspaceAtALinesBeginErasesTheCharacterBeforeTheBreak) {
  const Edited edited = read_edit("一二\r\n三", "一二\r三", 7, Erasing::kBackwards);
  EXPECT_EQ(edited.text, "一三");
  EXPECT_EQ(edited.caret, 3U);
}

TEST(SoftWrap, DeleteAtALinesEndErasesTheCharacterBehindTheBreak) {
  const Edited edited = read_edit("一二\r\n三四", "一二\n三四", 6, Erasing::kForwards);
  EXPECT_EQ(edited.text, "一二四");
  EXPECT_EQ(edited.caret, 6U);
}

TEST(SoftWrap, ATypedNewLineIsAHardOne) {
  const Edited edited = read_edit("abc", "a\nbc", 2, Erasing::kBackwards);
  EXPECT_EQ(edited.text, "a\nbc");
  EXPECT_EQ(edited.caret, 2U);
}

TEST(SoftWrap, ReadsAReplacedSelectionAcrossBreaks) {
  const Edited edited = read_edit("abc\r\ndef\r\nghi", "aXhi", 2, Erasing::kBackwards);
  EXPECT_EQ(edited.text, "aXhi");
  EXPECT_EQ(edited.caret, 2U);
}

TEST(SoftWrap, TypingAmongEqualCharactersKeepsTheCaretWhereItIs) {
  const Edited edited = read_edit("aaaa", "aaaaa", 2, Erasing::kBackwards);
  EXPECT_EQ(edited.text, "aaaaa");
  EXPECT_EQ(edited.caret, 2U);
}

}  // namespace
}  // namespace huiyin::ui
