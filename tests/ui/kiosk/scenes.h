// Every screen of the kiosk in a made-up state: for pictures to look at, and for tests that hold
// for all screens.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "kiosk/flow/step.h"

namespace huiyin::kiosk {

struct Scene {
  std::string name;
  State state;
};

// 2026-11-22 14:05 in China.
inline constexpr Moment kSceneTime{1'795'327'500'000};

std::vector<Scene> all_scenes(words::Language language);

}  // namespace huiyin::kiosk
