#include "app/words/i18n.h"

#include <thread>

#include "tests/unit/core/refusal.h"
#include "tests/unit/words/words_suite.h"

namespace huiyin::words {
namespace {

class I18nTest : public WordsTest {};

TEST_F(I18nTest, CodesReadBack) {
  for (const Language l : kLanguages)
    EXPECT_EQ(language_from(code_of(l)), l);
}

TEST_F(I18nTest, UnknownCodesAreNoLanguage) {
  for (const char* code : {"", "zh", "zh_cn", "EN", "zh_CN.UTF-8"})
    EXPECT_FALSE(language_from(code).has_value()) << code;
}

TEST_F(I18nTest, EachLanguageNamesItselfInItsOwnWords) {
  EXPECT_STREQ(native_name_of(Language::kZhCn), "简体中文");
  EXPECT_STREQ(native_name_of(Language::kZhTw), "繁體中文");
  EXPECT_STREQ(native_name_of(Language::kEn), "English");
}

TEST_F(I18nTest, SaysTheSameInThreeLanguages) {
  EXPECT_STREQ(tr(Language::kEn, "Repair"), "Repair");
  EXPECT_STREQ(tr(Language::kZhCn, "Repair"), "报修");
  EXPECT_STREQ(tr(Language::kZhTw, "Repair"), "報修");
}

TEST_F(I18nTest, ShowsTheEnglishWordWhereATranslationIsMissing) {
  EXPECT_STREQ(tr(Language::kZhCn, "no such word 4711"), "no such word 4711");
  EXPECT_STREQ(trc(Language::kZhCn, "nowhere", "no such word 4711"), "no such word 4711");
}

TEST_F(I18nTest, TakesTheEmptyWordForEmptyAndNotForTheCataloguesHead) {
  for (const Language l : kLanguages)
    EXPECT_STREQ(tr(l, ""), "");
}

TEST_F(I18nTest, CountsInEnglishAndNeedsNoPluralInChinese) {
  EXPECT_STREQ(trn(Language::kEn, "{0} person", "{0} people", 1), "{0} person");
  EXPECT_STREQ(trn(Language::kEn, "{0} person", "{0} people", 0), "{0} people");
  EXPECT_STREQ(trn(Language::kZhCn, "{0} person", "{0} people", 1), "{0} 人");
  EXPECT_STREQ(trn(Language::kZhCn, "{0} person", "{0} people", 2), "{0} 人");
}

TEST_F(I18nTest, SpeaksAllLanguagesOnSeveralThreadsAtOnce) {
  std::vector<std::thread> threads;
  std::vector<int> wrong(3, 0);
  for (std::size_t i = 0; i < 3; ++i) {
    threads.emplace_back([i, &wrong] {
      const char* expected[] = {"报修", "報修", "Repair"};
      for (int n = 0; n < 2000; ++n)
        wrong[i] += std::string(tr(kLanguages[i], "Repair")) == expected[i] ? 0 : 1;
    });
  }
  for (std::thread& thread : threads)
    thread.join();
  EXPECT_EQ(wrong, std::vector<int>(3, 0));
}

TEST_F(I18nTest, NamesTheCatalogueThatIsMissing) {
  const auto ready = init_i18n("/nonexistent");
  EXPECT_EQ(refusal(ready), "no_such_file");
  EXPECT_EQ(detail(ready), "/nonexistent/all/LC_MESSAGES/huiyin-zh_CN.mo");
  EXPECT_TRUE(init_i18n(default_locale_dir()).ok());
}

TEST_F(I18nTest, FillsPlacesInAnyOrder) {
  EXPECT_EQ(format("{1}月{0}日", {"23", "11"}), "11月23日");
  EXPECT_EQ(format("{0} {0}", {"a"}), "a a");
}

TEST_F(I18nTest, LeavesAPlaceWithoutAnArgumentVisible) {
  EXPECT_EQ(format("{0} {1}", {"a"}), "a {1}");
  EXPECT_EQ(format("{x} {", {"a"}), "{x} {");
}

TEST_F(I18nTest, WritesABraceForTwo) {
  EXPECT_EQ(format("{{0}", {"a"}), "{0}");
}

TEST_F(I18nTest, DoesNotFillPlacesInsideArguments) {
  EXPECT_EQ(format("{0}{1}", {"{1}", "b"}), "{1}b");
}

}  // namespace
}  // namespace huiyin::words
