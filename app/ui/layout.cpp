#include "app/ui/layout.h"

#include <cmath>

namespace huiyin::ui {

Rect Rect::split_top(float height, float gap) {
  const float taken = std::clamp(height, 0.0F, h);
  const Rect part{x, y, w, taken};
  const float lost = std::min(h, taken + gap);
  y += lost;
  h -= lost;
  return part;
}

Rect Rect::split_bottom(float height, float gap) {
  const float taken = std::clamp(height, 0.0F, h);
  const Rect part{x, bottom() - taken, w, taken};
  h = std::max(0.0F, h - taken - gap);
  return part;
}

Rect Rect::split_left(float width, float gap) {
  const float taken = std::clamp(width, 0.0F, w);
  const Rect part{x, y, taken, h};
  const float lost = std::min(w, taken + gap);
  x += lost;
  w -= lost;
  return part;
}

Rect Rect::split_right(float width, float gap) {
  const float taken = std::clamp(width, 0.0F, w);
  const Rect part{right() - taken, y, taken, h};
  w = std::max(0.0F, w - taken - gap);
  return part;
}

std::vector<Rect> Rect::columns(int n, float gap) const {
  std::vector<Rect> parts;
  const float each = (w - gap * static_cast<float>(n - 1)) / static_cast<float>(n);
  for (int i = 0; i < n; ++i) {
    const float begin = std::round(static_cast<float>(i) * (each + gap));
    const float end = std::round(static_cast<float>(i) * (each + gap) + each);
    parts.push_back({x + begin, y, std::max(0.0F, end - begin), h});
  }
  return parts;
}

std::vector<Rect> Rect::rows(int n, float gap) const {
  std::vector<Rect> parts;
  const float each = (h - gap * static_cast<float>(n - 1)) / static_cast<float>(n);
  for (int i = 0; i < n; ++i) {
    const float begin = std::round(static_cast<float>(i) * (each + gap));
    const float end = std::round(static_cast<float>(i) * (each + gap) + each);
    parts.push_back({x, y + begin, w, std::max(0.0F, end - begin)});
  }
  return parts;
}

std::vector<Rect> Rect::grid(int n_columns, int n_rows, float gap) const {
  std::vector<Rect> cells;
  for (const Rect& row : rows(n_rows, gap)) {
    for (const Rect& cell : row.columns(n_columns, gap))
      cells.push_back(cell);
  }
  return cells;
}

Rect Rect::centred(float width, float height) const {
  const float part_w = std::min(width, w);
  const float part_h = std::min(height, h);
  return {std::round(x + (w - part_w) / 2), std::round(y + (h - part_h) / 2), part_w, part_h};
}

Rect intersect(const Rect& a, const Rect& b) {
  const float left = std::max(a.x, b.x);
  const float top = std::max(a.y, b.y);
  return {left, top, std::max(0.0F, std::min(a.right(), b.right()) - left),
          std::max(0.0F, std::min(a.bottom(), b.bottom()) - top)};
}

Rect unite(const Rect& a, const Rect& b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  const float left = std::min(a.x, b.x);
  const float top = std::min(a.y, b.y);
  return {left, top, std::max(a.right(), b.right()) - left, std::max(a.bottom(), b.bottom()) - top};
}

}  // namespace huiyin::ui
