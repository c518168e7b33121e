// What fields take, and what ready-made phrases do.
#include <gtest/gtest.h>

#include "app/core/text.h"
#include "tests/unit/kiosk/visitor.h"

namespace huiyin::kiosk {
namespace {

TEST(Typing, StopsAtAThousandCharactersAndSaysSo) {
  Visitor v;
  v.starts(Category::kRepair);
  v.lives_in_3_1_1502();
  std::string much;
  for (int i = 0; i < 10'000; ++i)
    much += "水";
  v.types(much);
  EXPECT_EQ(count_chars(v.form().text), kMaxDescription_chars);
  ASSERT_TRUE(v.state().notice.has_value());
  EXPECT_EQ(v.state().notice->error.code, ErrorCode::kTextTooLong);
}

TEST(Typing, TakesEmoji) {
  std::string value;
  EXPECT_EQ(type_into(value, Field::kText, "😀"), Typed::kTaken);
  EXPECT_EQ(value, "😀");
}

TEST(Typing, RefusesBrokenBytesAndKeepsTheRest) {
  std::string value = "ok";
  EXPECT_EQ(type_into(value, Field::kText, "\xC3(水\xFF"), Typed::kRefused);
  EXPECT_EQ(value, "ok(水");
}

TEST(Typing, RefusesControlCharacters) {
  std::string value;
  EXPECT_EQ(type_into(value, Field::kName, "a\x07"), Typed::kRefused);
  EXPECT_EQ(type_into(value, Field::kName, "\nb"), Typed::kRefused);
  EXPECT_EQ(value, "ab");
  EXPECT_EQ(type_into(value, Field::kText, "\nc"), Typed::kTaken);
  EXPECT_EQ(value, "ab\nc");
}

TEST(Typing, TakesTheDigitsOfATelephoneTypedAmongLetters) {
  std::string value;
  EXPECT_EQ(type_into(value, Field::kPhone, "tel138x0"), Typed::kRefused);
  EXPECT_EQ(value, "1380");
}

TEST(Typing, LeavesOutSpacesBeforeANameOrTelephone) {
  std::string value;
  EXPECT_EQ(type_into(value, Field::kPhone, "  138 0"), Typed::kTaken);
  EXPECT_EQ(value, "138 0");
}

TEST(Typing, ErasesWholeCharacters) {
  std::string value = "a水😀";
  erase_last(value);
  EXPECT_EQ(value, "a水");
  erase_last(value);
  erase_last(value);
  erase_last(value);
  EXPECT_EQ(value, "");
}

TEST(Typing, GoesToTheFieldThatHasTheFocus) {
  Visitor v;
  v.starts(Category::kPraise);
  v.says(input::ChooseNoHousehold{});
  v.types("thanks");
  v.says(input::GoNext{});
  v.says(input::Focus{Field::kName});
  v.types("Lee");
  v.says(input::Focus{Field::kPhone});
  v.types("12345");
  EXPECT_EQ(v.form().name, "Lee");
  EXPECT_EQ(v.form().phone, "12345");
}

TEST(Phrases, AreAddedWithASeparatorAndTakenOutAgain) {
  std::string text;
  toggle_phrase(text, "水龙头漏水", "；");
  toggle_phrase(text, "没有电", "；");
  EXPECT_EQ(text, "水龙头漏水；没有电");
  EXPECT_TRUE(has_phrase(text, "没有电", "；"));
  toggle_phrase(text, "水龙头漏水", "；");
  EXPECT_EQ(text, "没有电");
}

TEST(Phrases, StandBesideWhatWasTyped) {
  std::string text = "in the kitchen";
  toggle_phrase(text, "A tap drips", "; ");
  EXPECT_EQ(text, "in the kitchen; A tap drips");
}

TEST(Phrases, DoNotGrowTheTextBeyondItsLimit) {
  std::string text(kMaxDescription_chars - 2, 'x');
  const std::string before = text;
  toggle_phrase(text, "much too long", "; ");
  EXPECT_EQ(text, before);
}

TEST(Wiping, OverwritesTheBytesOfLongTexts) {
  std::string text(200, 'x');
  const char* bytes = text.data();
  wipe(text);
  EXPECT_TRUE(text.empty());
  ASSERT_EQ(text.data(), bytes);
  EXPECT_EQ(bytes[0], '\0');
}

TEST(Names, AreReplacedByASurname) {
  Visitor v;
  v.starts(Category::kPraise);
  v.says(input::ChooseNoHousehold{});
  v.types("thanks");
  v.says(input::GoNext{});
  v.says(input::ChooseSurname{"王"});
  v.says(input::ChooseSurname{"李"});
  v.says(input::ChooseTitle{Title::kMr});
  EXPECT_EQ(v.form().full_name(words::Language::kZhCn), "李先生");
}

}  // namespace
}  // namespace huiyin::kiosk
