// Reading what a finger drew: the vector, the templates and their files.
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "kiosk/ink/template_set.h"
#include "tests/fakes/ink/hand.h"

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

// Enough to be confused with, few enough to be quick under a sanitizer.
std::vector<KnownCharacter> every_eighth(const std::vector<KnownCharacter>& all) {
  std::vector<KnownCharacter> out;
  for (std::size_t i = 0; i < all.size(); i += 8)
    out.push_back(all[i]);
  return out;
}

int read_within_ten(const fakes::HandStyle& hand) {
  const auto known = every_eighth(known_characters());
  const TemplateSet templates = TemplateSet::from(known);
  std::mt19937 chance(1);
  int read = 0, written = 0;
  for (std::size_t i = 0; i < known.size(); i += 6) {
    const auto found = templates.match(fakes::written_by(hand, known[i].drawing, chance), 10);
    ++written;
    read += std::any_of(found.begin(), found.end(),
                        [&](const Candidate& c) { return c.character == known[i].character; });
  }
  return 100 * read / written;
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
  const TemplateSet templates = TemplateSet::from(known_characters());
  for (const char32_t c : {U'电', U'電', U'龟', U'龜'})
    EXPECT_TRUE(templates.has(c));
}

TEST(TemplateSet, ReadsAModelAsItself) {
  EXPECT_EQ(read_within_ten(fakes::kCleanHand), 100);
}

TEST(TemplateSet, ReadsATremblingSlantedHand) {
  EXPECT_GE(read_within_ten(fakes::kMediumHand), 95);
}

TEST(TemplateSet, ReadsAHandThatJoinsStrokes) {
  EXPECT_GE(read_within_ten(fakes::kJoiningHand), 92);
}

// As drawn along a ruler: no line is slanted as a brush slants it.
TEST(TemplateSet, ReadsLinesAlongARuler) {
  const TemplateSet templates = TemplateSet::from(known_characters());
  const std::vector<KnownCharacter> ruled = {
      {U'工', {{{2, 3}, {8, 3}}, {{5, 3}, {5, 8}}, {{1, 8}, {9, 8}}}},
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
  const TemplateSet templates = TemplateSet::from({{U'十', ten()}});
  EXPECT_TRUE(templates.match({}, 10).empty());
}

TEST(TemplateSet, ComesBackFromItsFile) {
  const TemplateSet made = TemplateSet::from({{U'十', ten()}, {U'一', {{{0, 5}, {9, 5}}}}});
  const auto back = TemplateSet::unpacked(made.packed());
  ASSERT_TRUE(back.ok());
  EXPECT_EQ(back->match(ten(), 1).at(0).character, U'十');
}

TEST(TemplateSet, RefusesATornFile) {
  const std::string whole = TemplateSet::from({{U'十', ten()}}).packed();
  for (std::size_t length = 0; length < whole.size(); length += 7)
    EXPECT_FALSE(TemplateSet::unpacked(whole.substr(0, length)).ok()) << length;
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
