#include "app/ui/line_break.h"

#include <gtest/gtest.h>

#include "app/ui/utf8.h"
#include "tests/unit/ui/terminal_widths.h"

namespace huiyin::ui {
namespace {

std::vector<std::string> lines_of(std::string_view text, float width) {
  std::vector<std::string> out;
  for (const Line& line : break_lines(text, width, advance)) {
    out.emplace_back(text.substr(line.begin, line.end - line.begin));
  }
  return out;
}

using Lines = std::vector<std::string>;

TEST(LineBreak, ChineseBreaksBetweenAnyTwoCharacters) {
  EXPECT_EQ(lines_of("厨房水管漏水", 6), (Lines{"厨房水", "管漏水"}));
}

TEST(LineBreak, NoLineBeginsWithAFullStop) {
  EXPECT_EQ(lines_of("厨房漏水。请来", 8), (Lines{"厨房漏", "水。请来"}));
}

TEST(LineBreak, NoLineEndsWithAnOpeningBracket) {
  EXPECT_EQ(lines_of("水管漏（厨房）", 8), (Lines{"水管漏", "（厨房）"}));
}

TEST(LineBreak, LatinBreaksAtSpacesAndTheSpaceIsDropped) {
  EXPECT_EQ(lines_of("the kitchen pipe", 12), (Lines{"the kitchen", "pipe"}));
}

TEST(LineBreak, AWordStaysWholeBesideChinese) {
  EXPECT_EQ(lines_of("车位B2-118被占", 8), (Lines{"车位", "B2-118被", "占"}));
}

TEST(LineBreak, ATelephoneNumberIsNotTornAtItsHyphen) {
  EXPECT_EQ(lines_of("请拨打020-8888", 12), (Lines{"请拨打", "020-8888"}));
}

TEST(LineBreak, ATelephoneNumberIsNotTornAtItsSpace) {
  EXPECT_EQ(lines_of("请拨打020-55 0119", 12), (Lines{"请拨打", "020-55 0119"}));
  EXPECT_EQ(lines_of("unit 3 calls", 8), (Lines{"unit 3", "calls"}));
}

TEST(LineBreak, AWordWiderThanTheLineIsBrokenAnywhere) {
  EXPECT_EQ(lines_of("ABCDEFGHIJ", 4), (Lines{"ABCD", "EFGH", "IJ"}));
}

TEST(LineBreak, ANewLineBreaksAlways) {
  EXPECT_EQ(lines_of("一\n\n二", 10), (Lines{"一", "", "二"}));
}

TEST(LineBreak, AnEmptyTextIsOneEmptyLine) {
  EXPECT_EQ(lines_of("", 10), (Lines{""}));
}

TEST(LineBreak, NoCharacterIsLostWhateverTheWidth) {
  const std::string text = "您好，Mr. Smith：3-1-1502（三单元）漏水 urgent!";
  std::string wanted;
  for (const char c : text) {
    if (c != ' ') wanted += c;
  }
  for (float width = 1; width < 40; ++width) {
    std::string joined;
    for (const std::string& line : lines_of(text, width)) {
      for (const char c : line) {
        if (c != ' ') joined += c;
      }
    }
    EXPECT_EQ(joined, wanted) << width;
  }
}

TEST(LineBreak, NoLineIsWiderThanAskedUnlessOneCharacterIs) {
  const std::string text = "您好，Mr. Smith：3-1-1502（三单元）漏水 urgent!";
  for (float width = 2; width < 40; ++width) {
    for (const Line& line : break_lines(text, width, advance)) {
      EXPECT_LE(line.width, width);
      EXPECT_EQ(
          line.width,
          width_of(std::string_view(text).substr(line.begin, line.end - line.begin), advance));
    }
  }
}

TEST(LineBreak, BrokenBytesBecomeOneReplacementEach) {
  size_t at = 0;
  EXPECT_EQ(next_code_point("\xE4\xBD", at), U'\uFFFD');
  EXPECT_EQ(at, 1U);
  EXPECT_EQ(break_lines("a\xFF b", 10, advance).size(), 1U);
}

TEST(Shorten, KeepsATextThatFits) {
  EXPECT_EQ(shorten("厨房", 4, advance), "厨房");
}

TEST(Shorten, EndsInAnEllipsisWithinTheWidth) {
  EXPECT_EQ(shorten("厨房水管漏水", 8, advance), "厨房水…");
}

TEST(Shorten, CutsAtWholeCharacters) {
  EXPECT_EQ(cut_at_character("厨房", 4), "厨");
  EXPECT_EQ(cut_at_character("厨房", 6), "厨房");
}

}  // namespace
}  // namespace huiyin::ui
