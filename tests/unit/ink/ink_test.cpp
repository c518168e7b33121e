// Reading what a finger drew: the vector, the templates and their files.
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <numeric>
#include <set>

#include "kiosk/ink/next_characters.h"
#include "kiosk/ink/template_set.h"
#include "tests/fakes/ink/hand.h"
#include "tests/fakes/ink/scripts.h"

namespace huiyin::kiosk::ink {
namespace {

Drawing ten() {  // 十
  return {{{10, 50}, {90, 50}}, {{50, 10}, {50, 90}}};
}

std::vector<KnownCharacter> known_characters() {
  const auto bytes = read_file(HUIYIN_MEDIANS);
  EXPECT_TRUE(bytes.ok());
  auto known = read_medians(*bytes);
  EXPECT_TRUE(known.ok());
  return std::move(*known);
}

Projection projection() {
  const auto bytes = read_file(HUIYIN_PROJECTION);
  EXPECT_TRUE(bytes.ok());
  std::string_view rest = *bytes;
  auto taken = Projection::taken_from(rest);
  EXPECT_TRUE(taken.ok());
  return std::move(*taken);
}

// What the program itself uses.
TemplateSet built_templates() {
  const auto bytes = read_file(HUIYIN_TEMPLATES);
  EXPECT_TRUE(bytes.ok());
  auto set = TemplateSet::unpacked(*bytes);
  EXPECT_TRUE(set.ok());
  return std::move(*set);
}

// Enough to be confused with, few enough to be quick under a sanitizer.
std::vector<KnownCharacter> every_eighth(const std::vector<KnownCharacter>& all) {
  std::vector<KnownCharacter> out;
  for (std::size_t i = 0; i < all.size(); i += 8)
    out.push_back(all[i]);
  return out;
}

using Hand = std::function<Drawing(const Drawing&, std::mt19937&)>;

int read_within_ten(const Hand& hand) {
  const auto known = every_eighth(known_characters());
  const TemplateSet templates = TemplateSet::from(known, projection());
  std::mt19937 chance(1);
  int read = 0, written = 0;
  for (std::size_t i = 0; i < known.size(); i += 6) {
    const auto found = templates.match(hand(known[i].drawing, chance), 10);
    ++written;
    read += std::any_of(found.begin(), found.end(),
                        [&](const Candidate& c) { return c.character == known[i].character; });
  }
  return 100 * read / written;
}

Hand simply(const fakes::HandStyle& style) {
  return [style](const Drawing& model, std::mt19937& chance) {
    return fakes::written_by(style, model, chance);
  };
}

Hand freely(const fakes::FreeHand& style) {
  return [style](const Drawing& model, std::mt19937& chance) {
    return fakes::written_freely(style, model, chance);
  };
}

TEST(InkFeatures, DoNotDependOnSizeAndPlace) {
  Drawing larger = ten();
  for (Stroke& stroke : larger) {
    for (Dot& dot : stroke)
      dot = {dot.x * 3 + 200, dot.y * 3 - 40};
  }
  EXPECT_EQ(features_of(larger), features_of(ten()));
}

TEST(InkFeatures, DoNotDependOnTheOrderOfStrokes) {
  Drawing other = ten();
  std::swap(other[0], other[1]);
  EXPECT_EQ(features_of(other), features_of(ten()));
}

TEST(InkFeatures, AreNothingForNothing) {
  const Features none = features_of({});
  EXPECT_EQ(std::accumulate(none.begin(), none.end(), 0), 0);
}

TEST(InkFeatures, KnowASingleDot) {
  const Features dot = features_of({{{5, 5}}});
  EXPECT_GT(std::accumulate(dot.begin(), dot.end(), 0), 0);
}

TEST(TemplateSet, KnowsSimplifiedAndTraditionalForms) {
  const TemplateSet templates = built_templates();
  for (const char32_t c : {U'电', U'電', U'龟', U'龜'})
    EXPECT_TRUE(templates.has(c));
}

TEST(TemplateSet, ReadsAModelAsItself) {
  EXPECT_EQ(read_within_ten(simply(fakes::kCleanHand)), 100);
}

TEST(TemplateSet, ReadsATremblingSlantedHand) {
  EXPECT_GE(read_within_ten(simply(fakes::kMediumHand)), 95);
}

TEST(TemplateSet, ReadsAHandThatJoinsStrokes) {
  EXPECT_GE(read_within_ten(simply(fakes::kJoiningHand)), 92);
}

TEST(TemplateSet, ReadsAHandWithOtherProportionsAndWithoutHooks) {
  EXPECT_GE(read_within_ten(freely(fakes::kFreeHand)), 96);
}

TEST(TemplateSet, ReadsThatHandWhenItJoinsStrokes) {
  EXPECT_GE(read_within_ten(freely(fakes::kFreeJoiningHand)), 92);
}

TEST(TemplateSet, KnowsRareCharactersOfNames) {
  const TemplateSet templates = built_templates();
  for (const char32_t c : {U'㐂', U'𠮷', U'䶮', U'堃', U'祎', U'囍'})
    EXPECT_TRUE(templates.has(c)) << static_cast<unsigned>(c);
}

TEST(TemplateSet, CoversAllOfGb2312AndMoreThanHalfOfBig5) {
  const TemplateSet templates = built_templates();
  const auto known_of = [&](const std::set<char32_t>& script) {
    return std::count_if(script.begin(), script.end(),
                         [&](char32_t c) { return templates.has(c); });
  };
  EXPECT_EQ(known_of(fakes::gb2312()), 6763);
  EXPECT_GE(known_of(fakes::big5()), 6850);
}

// As drawn along a ruler: no line is slanted as a brush slants it.
TEST(TemplateSet, ReadsLinesAlongARuler) {
  const TemplateSet templates = built_templates();
  const std::vector<KnownCharacter> ruled = {
      {U'工', {{{2, 3}, {8, 3}}, {{5, 3}, {5, 8}}, {{1, 8}, {9, 8}}}},
      {U'口', {{{0, 0}, {0, 9}}, {{0, 0}, {9, 0}, {9, 9}}, {{0, 9}, {9, 9}}}},
      {U'一', {{{0, 5}, {9, 5}}}},
      {U'三', {{{2, 1}, {8, 1}}, {{3, 5}, {7, 5}}, {{1, 9}, {9, 9}}}},
      {U'十', {{{1, 5}, {9, 5}}, {{5, 1}, {5, 9}}}},
      {U'王', {{{1, 1}, {9, 1}}, {{2, 5}, {8, 5}}, {{1, 9}, {9, 9}}, {{5, 1}, {5, 9}}}}};
  for (const KnownCharacter& one : ruled) {
    const auto found = templates.match(one.drawing, 10);
    EXPECT_TRUE(std::any_of(found.begin(), found.end(), [&](const Candidate& c) {
      return c.character == one.character;
    })) << static_cast<unsigned>(one.character);
  }
}

TEST(TemplateSet, OffersNothingForAnEmptySquare) {
  const TemplateSet templates = TemplateSet::from({{U'十', ten()}}, projection());
  EXPECT_TRUE(templates.match({}, 10).empty());
}

TEST(TemplateSet, ComesBackFromItsFile) {
  const TemplateSet made =
      TemplateSet::from({{U'一', {{{0, 5}, {9, 5}}}}, {U'十', ten()}}, projection());
  const auto back = TemplateSet::unpacked(made.packed());
  ASSERT_TRUE(back.ok());
  EXPECT_EQ(back->match(ten(), 1).at(0).character, U'十');
}

TEST(TemplateSet, RefusesATornFile) {
  const std::string whole = TemplateSet::from({{U'十', ten()}}, projection()).packed();
  for (std::size_t length = 0; length < whole.size(); length += 1777)
    EXPECT_FALSE(TemplateSet::unpacked(whole.substr(0, length)).ok()) << length;
}

TEST(NextCharacters, AreTheMostUsualOnesFirst) {
  const auto next =
      NextCharacters::from_words({"漏水\tlou shui\t30\n漏电\tlou dian\t20\n"
                                  "漏电器\tlou dian qi\t15\nnothing\n"});
  EXPECT_EQ(next.after("漏"), (std::vector<std::string>{"电", "水"}));
  EXPECT_TRUE(next.after("水").empty());
}

TEST(NextCharacters, ComeBackFromTheirFile) {
  const auto made = NextCharacters::from_words({"物业\t9\n物品\t5\n"});
  EXPECT_EQ(NextCharacters::unpacked(made.packed()).after("物"), made.after("物"));
}

TEST(Medians, OfATornFileNameTheByte) {
  const auto bytes = read_file(HUIYIN_MEDIANS);
  ASSERT_TRUE(bytes.ok());
  const auto torn = read_medians(bytes->substr(0, 1003));
  ASSERT_FALSE(torn.ok());
  EXPECT_EQ(torn.error().detail, "medians: byte 1003");
}

}  // namespace
}  // namespace huiyin::kiosk::ink
