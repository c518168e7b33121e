// From a feature vector to the few numbers in which characters differ most and hands differ least
// (linear discriminant analysis). Learnt once from varied medians by huiyin-ink-learn and kept in
// assets/ink/projection.bin; reading a drawing only multiplies. Pure.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/core/result.h"
#include "kiosk/ink/features.h"

namespace huiyin::kiosk::ink {

inline constexpr int kAxes = 128;

using Place = std::array<float, kAxes>;          // of a drawing
using Matrix = std::vector<std::vector<float>>;  // rows of equal length

class Projection {
 public:
  // `rows`: kAxes rows of kFeatures; `offset`: kAxes.
  Projection(Matrix rows, std::vector<float> offset);

  // Takes its bytes off the front of `bytes`. Errors: kProtocol.
  static Result<Projection> taken_from(std::string_view& bytes);
  std::string packed() const;

  Place of(const Features& features) const;

 private:
  Matrix rows_;
  std::vector<float> offset_;
};

}  // namespace huiyin::kiosk::ink
