// Every scene, in every language and at both sizes, is fit for use.
#include <gtest/gtest.h>

#include "tests/unit/counter/glass.h"
#include "tests/unit/counter/scenes.h"

namespace huiyin::counter {
namespace {

using samples::Glass;

constexpr float kSmallestTarget_px = 20;

struct Look {
  ui::Size size;
  ui::Language language;
};

class EveryScene : public ::testing::TestWithParam<Look> {};

TEST_P(EveryScene, HasDistinctNamedTargetsThatCanBeHit) {
  for (const auto& [name, arrange] : samples::scenes()) {
    Glass glass(GetParam().size, GetParam().language);
    arrange(glass.driver);
    glass.ui.settle();
    for (const std::string& fault : glass.ui.faults(kSmallestTarget_px)) {
      ADD_FAILURE() << name << ": " << fault;
    }
  }
}

TEST_P(EveryScene, StandsStillWhenNothingHappens) {
  for (const auto& [name, arrange] : samples::scenes()) {
    Glass glass(GetParam().size, GetParam().language);
    arrange(glass.driver);
    glass.ui.settle();
    glass.effects.clear();
    const auto before = glass.ui.tree();
    glass.ui.settle();
    EXPECT_EQ(glass.ui.tree().items, before.items) << name;
    EXPECT_TRUE(glass.effects.empty()) << name;
  }
}

INSTANTIATE_TEST_SUITE_P(Sizes, EveryScene,
                         ::testing::Values(Look{{1280, 800}, ui::Language::kZhCn},
                                           Look{{1280, 800}, ui::Language::kZhTw},
                                           Look{{1280, 800}, ui::Language::kEn},
                                           Look{{1920, 1080}, ui::Language::kZhCn},
                                           Look{{1920, 1080}, ui::Language::kEn}));

}  // namespace
}  // namespace huiyin::counter
