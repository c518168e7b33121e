// How people's writing differs from a model: turned, slanted, trembling, strokes joined. With a
// seed, so that a figure can be had again. For tests and benchmarks only.
#pragma once

#include <random>

#include "kiosk/ink/drawing.h"

namespace huiyin::fakes {

struct HandStyle {
  float turn_deg = 0;      // standard deviations, all of them
  float slant = 0;         // shear and stretch, share
  float stroke_shift = 0;  // of a whole stroke, share of the character
  float wobble = 0;        // of a point, share of the character
  float joined = 0;        // share of neighbouring strokes drawn without lifting
};
inline constexpr HandStyle kCleanHand{};
inline constexpr HandStyle kMediumHand{5, 0.10F, 0.02F, 0.012F, 0};
inline constexpr HandStyle kJoiningHand{5, 0.10F, 0.02F, 0.012F, 0.15F};

kiosk::ink::Drawing written_by(const HandStyle& style, const kiosk::ink::Drawing& model,
                               std::mt19937& chance);

}  // namespace huiyin::fakes
