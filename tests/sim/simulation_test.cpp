// Seeds through the simulation. Again with one seed: HUIYIN_SIM_FIRST=17 HUIYIN_SIM_SEEDS=1.
#include "tests/sim/simulation.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>

namespace huiyin::sim {
namespace {

constexpr std::uint64_t kSeeds = 200;
constexpr std::uint64_t kSeedsForABug = 40;

std::uint64_t setting(const char* name, std::uint64_t otherwise) {
  const char* text = std::getenv(name);
  return text == nullptr ? otherwise : std::strtoull(text, nullptr, 10);
}

Outcome run(std::uint64_t seed, Bug bug) {
  Scenario scenario;
  scenario.seed = seed;
  scenario.bug = bug;
  return Simulation(scenario).run();
}

TEST(Simulation, KeepsEveryPromiseThroughLossRepeatsAndPowerCuts) {
  const std::uint64_t first = setting("HUIYIN_SIM_FIRST", 1);
  const std::uint64_t seeds = setting("HUIYIN_SIM_SEEDS", kSeeds);
  Outcome sum;
  for (std::uint64_t seed = first; seed < first + seeds; ++seed) {
    const Outcome outcome = run(seed, Bug::kNone);
    sum.acknowledged += outcome.acknowledged;
    sum.cuts += outcome.cuts;
    sum.messages += outcome.messages;
    for (const std::string& problem : outcome.problems) {
      ADD_FAILURE() << "seed " << seed << ": " << problem;
    }
  }
  std::cout << seeds << " seeds: " << sum.acknowledged << " tickets acknowledged, " << sum.cuts
            << " cuts and kills, " << sum.messages << " messages\n";
  EXPECT_GT(sum.acknowledged, static_cast<std::int64_t>(seeds) * 5);
  EXPECT_GT(sum.cuts, static_cast<std::int64_t>(seeds));
}

class PlantedBug : public ::testing::TestWithParam<Bug> {};

TEST_P(PlantedBug, IsSeenByTheChecks) {
  for (std::uint64_t seed = 1; seed <= kSeedsForABug; ++seed) {
    const Outcome outcome = run(seed, GetParam());
    if (outcome.problems.empty()) continue;
    std::cout << "caught at seed " << seed << ": " << outcome.problems.front() << "\n";
    return;
  }
  FAIL() << "no seed up to " << kSeedsForABug << " shows it";
}

std::string name_of_bug(const ::testing::TestParamInfo<Bug>& info) {
  switch (info.param) {
    case Bug::kNone: return "None";
    case Bug::kForgetsDedupe: return "ForgetsDedupe";
    case Bug::kRelaxedKiosk: return "RelaxedKiosk";
    case Bug::kCursorBeforePage: return "CursorBeforePage";
    case Bug::kSharedLetter: return "SharedLetter";
  }
  return "Unknown";
}

INSTANTIATE_TEST_SUITE_P(Each, PlantedBug,
                         ::testing::Values(Bug::kForgetsDedupe, Bug::kRelaxedKiosk,
                                           Bug::kCursorBeforePage, Bug::kSharedLetter),
                         name_of_bug);

}  // namespace
}  // namespace huiyin::sim
