// A drawn character as a direction-feature vector: how much line runs in which of eight directions
// in each of eight by eight cells, after the lines were spread evenly over the square. Order and
// number of strokes do not matter, so joined strokes and other stroke orders are read too. Pure.
#pragma once

#include <array>
#include <cstdint>

#include "kiosk/ink/drawing.h"

namespace huiyin::kiosk::ink {

inline constexpr int kCells = 8;
inline constexpr int kDirections = 8;
inline constexpr int kFeatures = kCells * kCells * kDirections;

// Scaled so that the vector's length is about 254; all zero for a drawing without a line or dot.
using Features = std::array<std::int8_t, kFeatures>;

Features features_of(const Drawing& drawing);

}  // namespace huiyin::kiosk::ink
