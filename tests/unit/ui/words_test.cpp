// The catalogues as screens use them: app/ui/i18n.h, compiled by assets/locale.
#include <gtest/gtest.h>

#include <thread>

#include "app/ui/i18n.h"

namespace huiyin::ui {
namespace {

class WordsTest : public ::testing::Test {
 protected:
  static void SetUpTestSuite() { ASSERT_TRUE(init_i18n(default_locale_dir()).ok()); }
};

TEST_F(WordsTest, EachLanguageHasItsOwnWord) {
  EXPECT_STREQ(tr(Language::kZhCn, "Repair"), "报修");
  EXPECT_STREQ(tr(Language::kZhTw, "Repair"), "報修");
  EXPECT_STREQ(tr(Language::kEn, "Repair"), "Repair");
}

TEST_F(WordsTest, AWordWithoutTranslationIsItself) {
  EXPECT_STREQ(tr(Language::kZhCn, "no such msgid"), "no such msgid");
}

TEST_F(WordsTest, ThreadsMayUseDifferentLanguagesAtOnce) {
  bool both_right = true;
  const auto ask = [&both_right](Language language, std::string_view wanted) {
    for (int i = 0; i < 20000; ++i) {
      if (tr(language, "Repair") != wanted) both_right = false;
    }
  };
  std::thread other(ask, Language::kZhTw, "報修");
  ask(Language::kZhCn, "报修");
  other.join();
  EXPECT_TRUE(both_right);
}

TEST_F(WordsTest, PlacesAreFilledByNumber) {
  EXPECT_EQ(format("{1} before {0}", {"a", "b"}), "b before a");
}

TEST_F(WordsTest, APlaceWithoutArgumentStays) {
  EXPECT_EQ(format("{0} {1}", {"a"}), "a {1}");
}

TEST_F(WordsTest, TwoBracesAreABrace) {
  EXPECT_EQ(format("{{0}", {"a"}), "{0}");
}

TEST_F(WordsTest, AnArgumentIsNotFilledAgain) {
  EXPECT_EQ(format("{0}", {"{1}"}), "{1}");
}

TEST_F(WordsTest, EnglishCountsOneAndMany) {
  EXPECT_STREQ(trn(Language::kEn, "{0} person", "{0} people", 1), "{0} person");
  EXPECT_STREQ(trn(Language::kEn, "{0} person", "{0} people", 0), "{0} people");
}

TEST_F(WordsTest, LanguagesAreKnownByTheirCodes) {
  EXPECT_EQ(language_from("zh_TW"), Language::kZhTw);
  EXPECT_EQ(language_from("de"), std::nullopt);
}

}  // namespace
}  // namespace huiyin::ui
