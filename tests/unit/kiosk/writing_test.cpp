// Writing by hand on the kiosk's glass: from the strokes of a finger to the words of a request.
#include <gtest/gtest.h>

#include "kiosk/ink/template_set.h"
#include "tests/unit/kiosk/glass.h"

namespace huiyin::kiosk {
namespace {

constexpr float kModelSide = 256;

ink::Drawing model_of(char32_t character) {
  const auto bytes = ink::read_file(HUIYIN_MEDIANS);
  const auto known = ink::read_medians(*bytes);
  for (const ink::KnownCharacter& one : *known) {
    if (one.character == character) return one.drawing;
  }
  ADD_FAILURE() << "no such character";
  return {};
}

// Praise needs no home, so the page for words comes at once.
void go_to_words(Glass& glass) {
  glass.hears(input::ChooseCategory{Category::kPraise});
  glass.hears(input::ChooseNoHousehold{});
  ASSERT_EQ(glass.screen(), "describe");
}

TEST(Writing, IsByHandAtFirstForWhoReadsChinese) {
  Glass glass(scene("category"));
  go_to_words(glass);
  EXPECT_TRUE(glass.has("pad.ink"));
}

TEST(Writing, IsWithLettersAtFirstInEnglish) {
  Glass glass(scene("category", words::Language::kEn));
  go_to_words(glass);
  EXPECT_TRUE(glass.has("pad.key.q"));
}

TEST(Writing, ADrawnCharacterIsOfferedAndTaken) {
  Glass glass(scene("category"));
  go_to_words(glass);
  glass.draw(model_of(U'水'), kModelSide);
  EXPECT_EQ(glass.label("pad.candidate.0"), "水");
  glass.click("pad.candidate.0");
  EXPECT_EQ(glass.state().form.text, "水");
  EXPECT_FALSE(glass.has("pad.candidate.0"));
}

TEST(Writing, TakingBackAStrokeReadsAgain) {
  Glass glass(scene("category"));
  go_to_words(glass);
  glass.draw(model_of(U'二'), kModelSide);
  glass.click("pad.undo");
  std::string offered;
  for (int i = 0; i < 10; ++i)
    offered += glass.label("pad.candidate." + std::to_string(i));
  EXPECT_NE(offered.find("一"), std::string::npos) << offered;
}

TEST(Writing, ClearingLeavesAnEmptySquare) {
  Glass glass(scene("category"));
  go_to_words(glass);
  glass.draw(model_of(U'水'), kModelSide);
  glass.click("pad.clear");
  EXPECT_FALSE(glass.has("pad.candidate.0"));
  EXPECT_EQ(glass.state().form.text, "");
}

TEST(Writing, ThePanelRemembersWhichWayTheVisitorChose) {
  Glass glass(scene("category"));
  go_to_words(glass);
  glass.click("pad.letters");
  EXPECT_TRUE(glass.has("pad.key.q"));
  glass.hears(input::GoBack{});
  glass.hears(input::ChooseNoHousehold{});
  EXPECT_FALSE(glass.has("pad.ink"));
}

void press_all(Glass& glass, std::string_view letters) {
  for (const char letter : letters)
    glass.click("pad.key." + std::string(1, letter));
}

TEST(Writing, ByPinyinACandidateIsTaken) {
  Glass glass(scene("category"));
  go_to_words(glass);
  glass.click("pad.pinyin");
  press_all(glass, "loushui");
  EXPECT_EQ(glass.label("pad.candidate.0"), "漏水");
  glass.click("pad.candidate.0");
  EXPECT_EQ(glass.state().form.text, "漏水");
  EXPECT_FALSE(glass.has("pad.candidate.0"));
}

TEST(Writing, ByPinyinTraditionalFormsAreOfferedToWhoReadsThem) {
  Glass glass(scene("category", words::Language::kZhTw));
  go_to_words(glass);
  glass.click("pad.pinyin");
  press_all(glass, "dianti");
  EXPECT_EQ(glass.label("pad.candidate.0"), "電梯");
}

TEST(Writing, ByPinyinAllCandidatesComeInAGrid) {
  Glass glass(scene("category"));
  go_to_words(glass);
  glass.click("pad.pinyin");
  press_all(glass, "yi");
  glass.click("pad.more");
  EXPECT_TRUE(glass.has("pad.candidate.17"));
  glass.click("pad.page.down");
  EXPECT_TRUE(glass.has("pad.candidate.24"));
}

TEST(Writing, ErasingTakesTheLettersBeforeTheText) {
  Glass glass(scene("category"));
  go_to_words(glass);
  glass.hears(input::Type{"漏"});
  glass.click("pad.pinyin");
  press_all(glass, "s");
  glass.click("pad.backspace");
  EXPECT_EQ(glass.state().form.text, "漏");
  glass.click("pad.backspace");
  EXPECT_EQ(glass.state().form.text, "");
}

TEST(Writing, WhatUsuallyFollowsIsOfferedAndTaken) {
  Glass glass(scene("category"));
  go_to_words(glass);
  glass.hears(input::Type{"漏"});
  const std::string follower = glass.label("pad.next.0");
  glass.click("pad.next.0");
  EXPECT_EQ(glass.state().form.text, "漏" + follower);
}

TEST(Writing, TheNameIsWrittenWithTheSamePanel) {
  Glass glass(scene("contact-name"));
  glass.hears(input::TurnPad{PadPage::kPinyin});
  press_all(glass, "wang");
  std::string offered;
  for (int i = 0; glass.has("pad.candidate." + std::to_string(i)); ++i)
    offered += glass.label("pad.candidate." + std::to_string(i));
  EXPECT_NE(offered.find("王"), std::string::npos) << offered;
}

TEST(Writing, NoLetterIsThereForTheNextVisitor) {
  Glass glass(scene("category"));
  go_to_words(glass);
  glass.click("pad.pinyin");
  press_all(glass, "wodemima");
  glass.hears(input::GoHome{});
  glass.hears(input::StartRegistration{});
  go_to_words(glass);
  glass.click("pad.pinyin");
  EXPECT_FALSE(glass.has("pad.candidate.0"));
}

TEST(Writing, NothingDrawnIsThereForTheNextVisitor) {
  Glass glass(scene("category"));
  go_to_words(glass);
  glass.draw(model_of(U'水'), kModelSide);
  glass.hears(input::GoHome{});
  glass.hears(input::StartRegistration{});
  go_to_words(glass);
  ASSERT_TRUE(glass.has("pad.ink"));
  EXPECT_FALSE(glass.has("pad.candidate.0"));
}

}  // namespace
}  // namespace huiyin::kiosk
