#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "tests/fakes/ink/hand.h"

namespace huiyin::fakes {
namespace {

using kiosk::ink::Dot;
using kiosk::ink::Drawing;
using kiosk::ink::Stroke;

constexpr float kSide = 255;  // of the model's square
constexpr int kParts = 4;     // pieces of an axis that may be longer or shorter
constexpr std::size_t kPoints = 24;
constexpr float kHook = 0.22F;  // a last bit shorter than this share of its stroke may be a hook

float around_zero(std::mt19937& chance, float deviation) {
  return deviation <= 0 ? 0 : std::normal_distribution<float>(0, deviation)(chance);
}

float distance(Dot a, Dot b) {
  return std::hypot(b.x - a.x, b.y - a.y);
}

float length_of(const Stroke& stroke) {
  float length = 0;
  for (std::size_t i = 1; i < stroke.size(); ++i)
    length += distance(stroke[i - 1], stroke[i]);
  return length;
}

// An axis whose parts got other shares of it.
class UnevenAxis {
 public:
  UnevenAxis(float deviation, std::mt19937& chance) {
    float sum = 0;
    for (float& part : part_)
      sum += part = std::max(0.4F, 1 + around_zero(chance, deviation * 2));
    for (float& part : part_)
      part *= kParts / sum;
  }
  float of(float at) const {
    const float scaled = std::clamp(at / kSide, 0.0F, 1.0F) * kParts;
    float out = 0;
    for (int i = 0; i < kParts; ++i)
      out += part_[static_cast<std::size_t>(i)] *
             std::clamp(scaled - static_cast<float>(i), 0.0F, 1.0F);
    return out / kParts * kSide;
  }

 private:
  std::array<float, kParts> part_{};
};

// Left out when the stroke ends in a short bit that turns sharply.
void leave_hook_out(Stroke& stroke) {
  if (stroke.size() < 3) return;
  const Dot a = stroke[stroke.size() - 3], b = stroke[stroke.size() - 2], c = stroke.back();
  const float turn = std::atan2(c.y - b.y, c.x - b.x) - std::atan2(b.y - a.y, b.x - a.x);
  const bool is_sharp = std::cos(turn) < 0.4F;
  if (is_sharp && distance(b, c) < kHook * length_of(stroke)) stroke.pop_back();
}

Stroke in_points(const Stroke& stroke, std::size_t count) {
  const float step = length_of(stroke) / static_cast<float>(count - 1);
  Stroke out = {stroke.front()};
  float gone = 0;
  for (std::size_t i = 1; i < stroke.size(); ++i) {
    const float piece = distance(stroke[i - 1], stroke[i]);
    while (out.size() < count && step > 0 &&
           gone + piece >= step * static_cast<float>(out.size())) {
      const float share = (step * static_cast<float>(out.size()) - gone) / std::max(piece, 1e-6F);
      out.push_back({stroke[i - 1].x + (stroke[i].x - stroke[i - 1].x) * share,
                     stroke[i - 1].y + (stroke[i].y - stroke[i - 1].y) * share});
    }
    gone += piece;
  }
  while (out.size() < count)
    out.push_back(stroke.back());
  return out;
}

void round_corners(Stroke& stroke, float share) {
  const Stroke sharp = stroke;
  for (std::size_t i = 2; i + 2 < sharp.size(); ++i) {
    const Dot mean{(sharp[i - 2].x + sharp[i - 1].x + sharp[i + 1].x + sharp[i + 2].x) / 4,
                   (sharp[i - 2].y + sharp[i - 1].y + sharp[i + 1].y + sharp[i + 2].y) / 4};
    stroke[i] = {sharp[i].x + (mean.x - sharp[i].x) * share,
                 sharp[i].y + (mean.y - sharp[i].y) * share};
  }
}

// One slow wave across the line and one along it.
void bend_lines(Stroke& stroke, float deviation, std::mt19937& chance) {
  const float across = around_zero(chance, deviation * kSide);
  const float along = around_zero(chance, deviation * kSide);
  const float phase = around_zero(chance, 2), waves = 0.5F + std::abs(around_zero(chance, 0.5F));
  for (std::size_t i = 0; i < stroke.size(); ++i) {
    const float at = static_cast<float>(i) / static_cast<float>(stroke.size()) * waves;
    const float wave = std::sin(2 * std::numbers::pi_v<float> * at + phase);
    stroke[i].x += along * wave;
    stroke[i].y += across * wave;
  }
}

// Scaled, turned and moved about its middle.
void place_stroke(Stroke& stroke, const FreeHand& hand, std::mt19937& chance) {
  const Dot middle = stroke[stroke.size() / 2];
  const float size = std::max(0.5F, 1 + around_zero(chance, hand.stroke_size));
  const float turn = around_zero(chance, hand.stroke_turn_deg) * std::numbers::pi_v<float> / 180;
  const float cosine = std::cos(turn) * size, sine = std::sin(turn) * size;
  const Dot shift{around_zero(chance, hand.stroke_shift * kSide),
                  around_zero(chance, hand.stroke_shift * kSide)};
  for (Dot& dot : stroke) {
    const float x = dot.x - middle.x, y = dot.y - middle.y;
    dot = {middle.x + cosine * x - sine * y + shift.x, middle.y + sine * x + cosine * y + shift.y};
  }
}

void place_whole(Drawing& drawing, const FreeHand& hand, std::mt19937& chance) {
  const float turn = around_zero(chance, hand.whole_deg) * std::numbers::pi_v<float> / 180;
  const float shear = around_zero(chance, hand.whole_slant);
  const float wide = std::exp(around_zero(chance, hand.whole_slant));
  const float size = std::uniform_real_distribution<float>(0.4F, 1.0F)(chance);
  const float away = std::uniform_real_distribution<float>(0, kSide * (1 - size))(chance);
  for (Stroke& stroke : drawing) {
    for (Dot& dot : stroke) {
      const float x = (dot.x + shear * dot.y) * wide, y = dot.y / wide;
      dot = {(std::cos(turn) * x - std::sin(turn) * y) * size + away,
             (std::sin(turn) * x + std::cos(turn) * y) * size + away};
    }
  }
}

}  // namespace

Drawing written_freely(const FreeHand& hand, const Drawing& model, std::mt19937& chance) {
  const UnevenAxis across(hand.proportions, chance), down(hand.proportions, chance);
  const auto happens = [&chance](float share) {
    return std::bernoulli_distribution(share)(chance);
  };
  Drawing strokes = model;
  for (std::size_t i = 1; i < strokes.size(); ++i)
    if (happens(hand.swapped)) std::swap(strokes[i - 1], strokes[i]);
  Drawing out;
  for (Stroke& stroke : strokes) {
    for (Dot& dot : stroke)
      dot = {across.of(dot.x), down.of(dot.y)};
    if (happens(hand.hookless)) leave_hook_out(stroke);
    stroke = in_points(stroke, kPoints);
    round_corners(stroke, hand.rounded);
    bend_lines(stroke, hand.bend, chance);
    place_stroke(stroke, hand, chance);
    if (out.empty() || !happens(hand.joined)) out.emplace_back();
    out.back().insert(out.back().end(), stroke.begin(), stroke.end());
  }
  place_whole(out, hand, chance);
  return out;
}

}  // namespace huiyin::fakes
