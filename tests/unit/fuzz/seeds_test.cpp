// The fuzz targets over their seeds and over seeds that were bent a little: what every build can
// afford. The long runs are the fuzz preset's.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include "tests/fuzz/targets.h"

namespace huiyin::fuzz {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> seeds_of(std::string_view target) {
  std::vector<std::string> seeds;
  for (const auto& entry : fs::directory_iterator(fs::path(HUIYIN_SEEDS) / target)) {
    std::ifstream file(entry.path(), std::ios::binary);
    seeds.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return seeds;
}

// One small fault, as a bad line or a bad program makes it.
std::string bent(std::string seed, std::mt19937& random) {
  if (seed.empty()) return "x";
  const std::size_t at = random() % seed.size();
  switch (random() % 5) {
    case 0: seed[at] = static_cast<char>(random()); break;
    case 1: seed.resize(at); break;
    case 2: seed.erase(at, random() % 16); break;
    case 3: seed.insert(at, seed.substr(random() % seed.size(), random() % 64)); break;
    default: seed.insert(at, std::string(random() % 300, static_cast<char>(random()))); break;
  }
  return seed;
}

class Seeds : public ::testing::TestWithParam<std::size_t> {};

TEST_P(Seeds, AndTheirBentCopiesDoNoHarm) {
  const auto& [name, target] = kTargets[GetParam()];
  const std::vector<std::string> seeds = seeds_of(name);
  ASSERT_FALSE(seeds.empty()) << name;
  std::mt19937 random(20261122);
  for (const std::string& seed : seeds) {
    target(seed);
    for (int i = 0; i < 200; ++i)
      target(bent(bent(seed, random), random));
  }
}

INSTANTIATE_TEST_SUITE_P(AllTargets, Seeds, ::testing::Range(std::size_t{0}, kTargets.size()),
                         [](const auto& named) {
                           return std::string(kTargets[named.param].first);
                         });

}  // namespace
}  // namespace huiyin::fuzz
