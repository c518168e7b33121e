#include "kiosk/ink/features.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace huiyin::kiosk::ink {
namespace {

constexpr float kStep = 1.0F / 64;   // between points of an evenly drawn line
constexpr int kBins = 48;            // of the density along one axis
constexpr int kSpread = 4;           // bins to each side over which a line counts
constexpr float kEvenShare = 0.7F;   // how much of an axis keeps its place whatever is drawn
constexpr float kSideShare = 0.15F;  // of a line's direction that counts for its neighbours
constexpr float kLeaning = 0.45F;    // steeper lines (24 degrees) are neither level nor upright
constexpr float kFilled = 0.75F;     // of the square: a line at the edge spreads to both sides too
constexpr float kThin = 0.35F;       // narrower than this share of its length: 一 stays a line
constexpr float kLength = 254;       // of the finished vector

struct Box {
  float left = 1e9F, top = 1e9F, right = -1e9F, bottom = -1e9F;
};

Box box_of(const Drawing& drawing) {
  Box box;
  for (const Stroke& stroke : drawing) {
    for (const Dot& dot : stroke) {
      box.left = std::min(box.left, dot.x);
      box.right = std::max(box.right, dot.x);
      box.top = std::min(box.top, dot.y);
      box.bottom = std::max(box.bottom, dot.y);
    }
  }
  return box;
}

// Into the unit square, each axis by itself; a drawing thinner than `thin` of its length keeps the
// more of its thinness, and with 1 all of it.
Drawing into_square(const Drawing& drawing, float thin) {
  const Box box = box_of(drawing);
  const float width = box.right - box.left, height = box.bottom - box.top;
  const float longest = std::max({width, height, 1e-6F});
  const float span_x = std::max(width, longest * thin), span_y = std::max(height, longest * thin);
  const float middle_x = (box.left + box.right) / 2, middle_y = (box.top + box.bottom) / 2;
  Drawing out = drawing;
  for (Stroke& stroke : out) {
    for (Dot& dot : stroke) {
      dot = {(dot.x - middle_x) / span_x * kFilled + 0.5F,
             (dot.y - middle_y) / span_y * kFilled + 0.5F};
    }
  }
  return out;
}

float length_of(Dot a, Dot b) {
  return std::hypot(b.x - a.x, b.y - a.y);
}

// Points at even distances along the stroke; a single dot becomes a short falling line (丶).
Stroke evenly(const Stroke& stroke) {
  Stroke out;
  if (stroke.empty()) return out;
  out.push_back(stroke.front());
  float owed = kStep;
  for (std::size_t i = 1; i < stroke.size(); ++i) {
    Dot from = stroke[i - 1];
    float left = length_of(from, stroke[i]);
    while (left >= owed && left > 0) {
      const float share = owed / left;
      from = {from.x + (stroke[i].x - from.x) * share, from.y + (stroke[i].y - from.y) * share};
      out.push_back(from);
      left -= owed;
      owed = kStep;
    }
    owed -= left;
  }
  if (out.size() == 1) out.push_back({out[0].x + kStep, out[0].y + kStep});
  return out;
}

// Where a coordinate goes so that lines lie evenly dense along the axis.
class EvenAxis {
 public:
  // Spread over the neighbourhood: a ruler-straight line is as wide as one of a trembling hand.
  void add(float at, float weight) {
    const int middle = static_cast<int>(at * kBins);
    for (int away = -kSpread; away <= kSpread; ++away) {
      const int bin = std::clamp(middle + away, 0, kBins - 1);
      weight_[static_cast<std::size_t>(bin)] +=
          weight * static_cast<float>(kSpread + 1 - std::abs(away));
    }
  }
  void settle() {
    float total = 0;
    for (const float weight : weight_)
      total += weight;
    const float floor = total > 0 ? total * kEvenShare / (1 - kEvenShare) / kBins : 1;
    float sum = 0;
    for (std::size_t i = 0; i < weight_.size(); ++i) {
      upto_[i] = sum;
      sum += weight_[i] + floor;
    }
    upto_[kBins] = sum;
    for (float& at : upto_)
      at /= sum;
  }
  float place(float at) const {
    const float scaled = std::clamp(at, 0.0F, 1.0F) * kBins;
    const auto bin = static_cast<std::size_t>(std::min(static_cast<int>(scaled), kBins - 1));
    const float inside = scaled - static_cast<float>(bin);
    return upto_[bin] + (upto_[bin + 1] - upto_[bin]) * inside;
  }

 private:
  std::array<float, kBins> weight_{};
  std::array<float, kBins + 1> upto_{};
};

void spread_evenly(Drawing& drawing) {
  EvenAxis across, down;
  for (const Stroke& stroke : drawing) {
    for (std::size_t i = 1; i < stroke.size(); ++i) {
      // A line is dense across its own direction: an upright one counts along x.
      across.add(stroke[i].x, std::abs(stroke[i].y - stroke[i - 1].y));
      down.add(stroke[i].y, std::abs(stroke[i].x - stroke[i - 1].x));
    }
  }
  across.settle();
  down.settle();
  // 一 and 丨 have no width to spread: there it would only magnify the trembling.
  const Box box = box_of(drawing);
  const bool is_wide = box.right - box.left > kFilled / 2;
  const bool is_high = box.bottom - box.top > kFilled / 2;
  for (Stroke& stroke : drawing) {
    for (Dot& dot : stroke)
      dot = {is_wide ? across.place(dot.x) : dot.x, is_high ? down.place(dot.y) : dot.y};
  }
}

// How far the nearly level lines (across: dy over dx) or the nearly upright ones (dx over dy) lean.
float lean_of(const Drawing& drawing, bool level) {
  float along = 0, aside = 0;
  for (const Stroke& stroke : drawing) {
    for (std::size_t i = 1; i < stroke.size(); ++i) {
      const float dx = stroke[i].x - stroke[i - 1].x, dy = stroke[i].y - stroke[i - 1].y;
      const float far = level ? std::abs(dx) : std::abs(dy);
      const float off = level ? dy : dx, sign = (level ? dx : dy) < 0 ? -1.0F : 1.0F;
      if (std::abs(off) > far * kLeaning) continue;
      along += far;
      aside += off * sign;
    }
  }
  return along > 0 ? aside / along : 0;
}

// A brush lets level lines rise, a hand leans: both are taken back.
void set_upright(Drawing& drawing) {
  const float rise = lean_of(drawing, true);
  for (Stroke& stroke : drawing) {
    for (Dot& dot : stroke)
      dot.y -= rise * dot.x;
  }
  const float slant = lean_of(drawing, false);
  for (Stroke& stroke : drawing) {
    for (Dot& dot : stroke)
      dot.x -= slant * dot.y;
  }
}

using Sums = std::array<float, kFeatures>;

// Shares one piece of line between its two nearest directions and four nearest cells.
void add_piece(Sums& sums, Dot from, Dot to) {
  const float length = length_of(from, to);
  if (length <= 0) return;
  const float turn = std::atan2(to.y - from.y, to.x - from.x) / (2 * std::numbers::pi_v<float>);
  const float direction = (turn < 0 ? turn + 1 : turn) * kDirections;
  const auto first = static_cast<int>(direction);
  const float second_share = direction - static_cast<float>(first);
  const float x = (from.x + to.x) / 2 * kCells - 0.5F, y = (from.y + to.y) / 2 * kCells - 0.5F;
  const float column = std::floor(x), row = std::floor(y);
  for (int dy = 0; dy < 2; ++dy) {
    for (int dx = 0; dx < 2; ++dx) {
      const int cx = std::clamp(static_cast<int>(column) + dx, 0, kCells - 1);
      const int cy = std::clamp(static_cast<int>(row) + dy, 0, kCells - 1);
      const float share =
          (dx == 1 ? x - column : 1 - x + column) * (dy == 1 ? y - row : 1 - y + row) * length;
      const int cell = (cy * kCells + cx) * kDirections;
      sums[static_cast<std::size_t>(cell + first % kDirections)] += share * (1 - second_share);
      sums[static_cast<std::size_t>(cell + (first + 1) % kDirections)] += share * second_share;
    }
  }
}

// Shares each cell's lines with the neighbouring directions: a brush slants what a ruler does not.
void blur_directions(Sums& sums) {
  for (std::size_t cell = 0; cell < sums.size(); cell += kDirections) {
    std::array<float, kDirections> sharp{};
    std::copy_n(sums.begin() + static_cast<std::ptrdiff_t>(cell), kDirections, sharp.begin());
    for (std::size_t d = 0; d < kDirections; ++d) {
      const float sides = sharp[(d + 1) % kDirections] + sharp[(d + kDirections - 1) % kDirections];
      sums[cell + d] = sharp[d] + kSideShare * sides;
    }
  }
}

Features packed(Sums& sums) {
  blur_directions(sums);
  float square = 0;
  for (float& sum : sums) {
    sum = std::sqrt(sum);  // a long line weighs less than its length
    square += sum * sum;
  }
  Features out{};
  if (square <= 0) return out;
  const float scale = kLength / std::sqrt(square);
  for (std::size_t i = 0; i < sums.size(); ++i) {
    out[i] = static_cast<std::int8_t>(std::clamp(std::lround(sums[i] * scale), 0L, 127L));
  }
  return out;
}

}  // namespace

Features features_of(const Drawing& drawing) {
  Drawing upright = into_square(drawing, 1);
  for (Stroke& stroke : upright)
    stroke = evenly(stroke);
  set_upright(upright);
  Drawing square = into_square(upright, kThin);
  spread_evenly(square);
  Sums sums{};
  for (const Stroke& stroke : square) {
    for (std::size_t i = 1; i < stroke.size(); ++i)
      add_piece(sums, stroke[i - 1], stroke[i]);
  }
  return packed(sums);
}

}  // namespace huiyin::kiosk::ink
