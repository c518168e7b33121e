// Rectangles and how screens cut them up. Pure arithmetic, no drawing. Units: design pixels, y
// down; the window multiplies by its scale when it draws. Keep to multiples of kGrid so that edges
// align.
#pragma once

#include <algorithm>
#include <vector>

namespace huiyin::ui {

inline constexpr float kGrid = 8.0F;

struct Size {
  float w = 0;
  float h = 0;
};

struct Rect {
  float x = 0;
  float y = 0;
  float w = 0;
  float h = 0;

  float right() const { return x + w; }
  float bottom() const { return y + h; }
  bool empty() const { return w <= 0 || h <= 0; }
  bool contains(float px, float py) const {
    return px >= x && px < right() && py >= y && py < bottom();
  }
  friend bool operator==(const Rect&, const Rect&) = default;

  // The same rectangle made smaller on every side (never smaller than nothing).
  Rect inset(float by) const { return inset(by, by); }
  Rect inset(float by_x, float by_y) const {
    return {x + by_x, y + by_y, std::max(0.0F, w - 2 * by_x), std::max(0.0F, h - 2 * by_y)};
  }
  Rect moved(float dx, float dy) const { return {x + dx, y + dy, w, h}; }

  // Take a part off this rectangle and return it; `gap` is lost between the part and what remains.
  // A part larger than what is left is cut to what is left.
  Rect split_top(float height, float gap = 0);
  Rect split_bottom(float height, float gap = 0);
  Rect split_left(float width, float gap = 0);
  Rect split_right(float width, float gap = 0);

  // n equal parts with `gap` between them, on whole pixels, filling the rectangle exactly.
  std::vector<Rect> columns(int n, float gap = 0) const;
  std::vector<Rect> rows(int n, float gap = 0) const;
  // n_columns x n_rows cells, row by row.
  std::vector<Rect> grid(int n_columns, int n_rows, float gap = 0) const;

  // A w x h rectangle in the middle of this one, on whole pixels (cut to this one).
  Rect centred(float width, float height) const;
};

// The part both have; empty (w or h 0) when they do not touch.
Rect intersect(const Rect& a, const Rect& b);
// The smallest rectangle around both; an empty one adds nothing.
Rect unite(const Rect& a, const Rect& b);

}  // namespace huiyin::ui
