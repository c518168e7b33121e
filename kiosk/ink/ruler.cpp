#include "kiosk/ink/ruler.h"

#include <cmath>

namespace huiyin::kiosk::ink {

Stroke straightened(const Stroke& stroke, float share) {
  constexpr float kNearly = 0.5F;
  Stroke out = {stroke.front()};
  for (std::size_t i = 1; i < stroke.size(); ++i) {
    float dx = stroke[i].x - stroke[i - 1].x, dy = stroke[i].y - stroke[i - 1].y;
    if (std::abs(dy) < kNearly * std::abs(dx)) {
      dy *= 1 - share;
    } else if (std::abs(dx) < kNearly * std::abs(dy)) {
      dx *= 1 - share;
    }
    out.push_back({out.back().x + dx, out.back().y + dy});
  }
  return out;
}

Drawing straightened(const Drawing& drawing, float share) {
  Drawing out;
  for (const Stroke& stroke : drawing)
    out.push_back(straightened(stroke, share));
  return out;
}

}  // namespace huiyin::kiosk::ink
