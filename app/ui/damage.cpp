#include "app/ui/damage.h"

#include <algorithm>
#include <cmath>

namespace huiyin::ui {

PixelBox unite(const PixelBox& a, const PixelBox& b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
          std::max(a.bottom, b.bottom)};
}

PixelBox intersect(const PixelBox& a, const PixelBox& b) {
  return {std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right),
          std::min(a.bottom, b.bottom)};
}

PixelBox round_outwards(const PixelBox& box) {
  return {std::floor(box.left) - 1, std::floor(box.top) - 1, std::ceil(box.right) + 1,
          std::ceil(box.bottom) + 1};
}

PixelBox reach_of(const Triangle& triangle) {
  const Corner& a = triangle.corners[0];
  PixelBox box{a.x, a.y, a.x, a.y};
  for (const Corner& c : triangle.corners) {
    box = {std::min(box.left, c.x), std::min(box.top, c.y), std::max(box.right, c.x),
           std::max(box.bottom, c.y)};
  }
  return intersect(box, triangle.clip);
}

std::optional<PixelBox> changed_box(const std::vector<Triangle>& before,
                                    const std::vector<Triangle>& now) {
  const size_t shorter = std::min(before.size(), now.size());
  size_t head = 0;
  while (head < shorter && before[head] == now[head])
    ++head;
  if (head == before.size() && head == now.size()) return std::nullopt;
  size_t tail = 0;
  while (tail < shorter - head && before[before.size() - 1 - tail] == now[now.size() - 1 - tail]) {
    ++tail;
  }
  PixelBox box;
  if (before.size() == now.size()) {  // as many as before: look at each pair
    for (size_t i = head; i < now.size() - tail; ++i) {
      if (before[i] == now[i]) continue;
      box = unite(box, unite(reach_of(before[i]), reach_of(now[i])));
    }
  } else {
    for (size_t i = head; i < before.size() - tail; ++i)
      box = unite(box, reach_of(before[i]));
    for (size_t i = head; i < now.size() - tail; ++i)
      box = unite(box, reach_of(now[i]));
  }
  if (box.empty()) return PixelBox{};  // only something outside every clip differs
  return round_outwards(box);
}

}  // namespace huiyin::ui
