#include "tests/fakes/ink/hand.h"

#include <cmath>
#include <numbers>

namespace huiyin::fakes {
namespace {

using kiosk::ink::Dot;
using kiosk::ink::Drawing;
using kiosk::ink::Stroke;

constexpr float kModelSide = 255;  // of the model's square
constexpr float kMiddle = kModelSide / 2;

float spread(std::mt19937& chance, float deviation) {
  return deviation <= 0 ? 0 : std::normal_distribution<float>(0, deviation)(chance);
}

// Turns, slants and stretches about the middle.
struct Bend {
  float a = 1, b = 0, c = 0, d = 1;
  Dot of(Dot p) const {
    const float x = p.x - kMiddle, y = p.y - kMiddle;
    return {a * x + b * y + kMiddle, c * x + d * y + kMiddle};
  }
};

Bend bend_of(const HandStyle& style, std::mt19937& chance) {
  const float turn = spread(chance, style.turn_deg) * std::numbers::pi_v<float> / 180;
  const float slant = spread(chance, style.slant), wide = 1 + spread(chance, style.slant);
  const float cosine = std::cos(turn), sine = std::sin(turn);
  return {cosine * wide, cosine * slant - sine, sine * wide, sine * slant + cosine};
}

}  // namespace

Drawing written_by(const HandStyle& style, const Drawing& model, std::mt19937& chance) {
  const Bend bend = bend_of(style, chance);
  std::bernoulli_distribution joins(style.joined);
  Drawing out;
  for (const Stroke& stroke : model) {
    const Dot shift{spread(chance, style.stroke_shift * kModelSide),
                    spread(chance, style.stroke_shift * kModelSide)};
    if (out.empty() || style.joined <= 0 || !joins(chance)) out.emplace_back();
    for (const Dot& dot : stroke) {
      const Dot bent = bend.of(dot);
      out.back().push_back({bent.x + shift.x + spread(chance, style.wobble * kModelSide),
                            bent.y + shift.y + spread(chance, style.wobble * kModelSide)});
    }
  }
  return out;
}

}  // namespace huiyin::fakes
