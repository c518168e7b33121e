// What a finger drew: strokes of points, x to the right and y downwards, in any unit. Plain values.
#pragma once

#include <vector>

namespace huiyin::kiosk::ink {

struct Dot {
  float x = 0, y = 0;
};
using Stroke = std::vector<Dot>;
using Drawing = std::vector<Stroke>;

}  // namespace huiyin::kiosk::ink
