// Fisher's way: W is the scatter of one character's variants about their mean, summed over the
// characters; with W = L L', x → L⁻¹x makes all hands alike in every direction. The axes along
// which the characters' means then lie farthest apart (by orthogonal iteration) are kept.
#include "kiosk/ink/learn.h"

#include <cmath>
#include <numbers>

#include "kiosk/ink/ruler.h"

namespace huiyin::kiosk::ink {
namespace {

constexpr int kVariants = 8;      // of each character, the model itself among them
constexpr float kJoined = 0.25F;  // in every second variant
constexpr float kVarianceShare =
    0.1F;                          // of the mean variance, added: rare directions are not trusted
constexpr int kRounds = 40;        // of the iteration; it has long settled
constexpr std::size_t kEvery = 3;  // the scatter is measured on every third character
constexpr float kSide = 255;
constexpr std::size_t kSize = kFeatures;

float around_zero(std::mt19937& chance, float deviation) {
  return std::normal_distribution<float>(0, deviation)(chance);
}

std::vector<float> wide(const Features& features) {
  return {features.begin(), features.end()};
}

// Adds the lower half of v v'.
void add_square(Matrix& sum, const std::vector<float>& v) {
  for (std::size_t i = 0; i < kSize; ++i) {
    if (v[i] == 0) continue;
    for (std::size_t k = 0; k <= i; ++k)
      sum[i][k] += v[i] * v[k];
  }
}

std::vector<float> minus(std::vector<float> a, const std::vector<float>& b) {
  for (std::size_t i = 0; i < a.size(); ++i)
    a[i] -= b[i];
  return a;
}

struct Scatter {
  Matrix within;
  Matrix means;  // one row a character
};

Scatter scatter_of(const std::vector<KnownCharacter>& characters) {
  Scatter out{Matrix(kSize, std::vector<float>(kSize)), {}};
  std::mt19937 chance(100);
  for (const KnownCharacter& known : characters) {
    Matrix variants = {wide(features_of(known.drawing))};
    for (int i = 1; i < kVariants; ++i) {
      const float joined = i % 2 == 0 ? 0 : kJoined;
      variants.push_back(wide(features_of(varied(known.drawing, joined, chance))));
    }
    std::vector<float> mean(kSize);
    for (const auto& variant : variants) {
      for (std::size_t i = 0; i < kSize; ++i)
        mean[i] += variant[i] / kVariants;
    }
    if (out.means.size() % kEvery == 0) {
      for (const auto& variant : variants)
        add_square(out.within, minus(variant, mean));
    }
    out.means.push_back(std::move(mean));
  }
  float trace = 0;
  for (std::size_t i = 0; i < kSize; ++i)
    trace += out.within[i][i];
  for (std::size_t i = 0; i < kSize; ++i)
    out.within[i][i] += kVarianceShare * trace / static_cast<float>(kSize);
  return out;
}

// Cholesky: the lower L with L L' = matrix (of which the lower half is read).
Matrix root_of(const Matrix& matrix) {
  Matrix root(kSize, std::vector<float>(kSize));
  for (std::size_t i = 0; i < kSize; ++i) {
    for (std::size_t k = 0; k <= i; ++k) {
      double sum = matrix[i][k];
      for (std::size_t m = 0; m < k; ++m)
        sum -= static_cast<double>(root[i][m]) * root[k][m];
      root[i][k] = static_cast<float>(i == k ? std::sqrt(sum) : sum / root[k][k]);
    }
  }
  return root;
}

// L⁻¹ v.
std::vector<float> whitened(const Matrix& root, std::vector<float> v) {
  for (std::size_t i = 0; i < kSize; ++i) {
    for (std::size_t k = 0; k < i; ++k)
      v[i] -= root[i][k] * v[k];
    v[i] /= root[i][i];
  }
  return v;
}

// L'⁻¹ v.
std::vector<float> whitened_back(const Matrix& root, std::vector<float> v) {
  for (std::size_t i = kSize; i-- > 0;) {
    for (std::size_t k = i + 1; k < kSize; ++k)
      v[i] -= root[k][i] * v[k];
    v[i] /= root[i][i];
  }
  return v;
}

float dot(const std::vector<float>& a, const std::vector<float>& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    sum += static_cast<double>(a[i]) * b[i];
  return static_cast<float>(sum);
}

void make_orthonormal(Matrix& rows) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) {
      const float share = dot(rows[i], rows[k]);
      for (std::size_t m = 0; m < kSize; ++m)
        rows[i][m] -= share * rows[k][m];
    }
    const float length = std::sqrt(dot(rows[i], rows[i]));
    for (float& value : rows[i])
      value /= length;
  }
}

std::vector<float> mean_of(const Matrix& rows) {
  std::vector<float> mean(kSize);
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < kSize; ++i)
      mean[i] += row[i] / static_cast<float>(rows.size());
  }
  return mean;
}

// The kAxes directions in which the rows, whose mean is zero, vary most.
Matrix main_axes(const Matrix& rows) {
  Matrix square(kSize, std::vector<float>(kSize));
  for (const auto& row : rows)
    add_square(square, row);
  for (std::size_t i = 0; i < kSize; ++i) {
    for (std::size_t k = 0; k < i; ++k)
      square[k][i] = square[i][k];
  }
  std::mt19937 chance(1);
  Matrix axes(kAxes, std::vector<float>(kSize));
  for (auto& axis : axes) {
    for (float& value : axis)
      value = around_zero(chance, 1);
  }
  for (int round = 0; round < kRounds; ++round) {
    for (auto& axis : axes) {
      std::vector<float> turned(kSize);
      for (std::size_t i = 0; i < kSize; ++i)
        turned[i] = dot(square[i], axis);
      axis = std::move(turned);
    }
    make_orthonormal(axes);
  }
  return axes;
}

// Stretches an axis here and presses it there.
struct Wave {
  float height, phase;
  float of(float at) const {
    return at + height * std::sin(1.6F * std::numbers::pi_v<float> * at + phase);
  }
};

}  // namespace

Drawing varied(const Drawing& model, float joined, std::mt19937& chance) {
  const float turn = around_zero(chance, 0.08F), slant = around_zero(chance, 0.1F);
  const Wave across{around_zero(chance, 0.05F), around_zero(chance, 3)};
  const Wave down{around_zero(chance, 0.05F), around_zero(chance, 3)};
  const float narrows = around_zero(chance, 0.15F);  // upwards or downwards
  const float straight = std::uniform_real_distribution<float>(0, 1)(chance);
  std::bernoulli_distribution joins(joined);
  Drawing out;
  for (const Stroke& brushed : model) {
    const Stroke stroke = straightened(brushed, straight);
    const Dot middle = stroke[stroke.size() / 2];
    const float lean = around_zero(chance, 0.09F), size = 1 + around_zero(chance, 0.12F);
    const float shift_x = around_zero(chance, 0.03F), shift_y = around_zero(chance, 0.03F);
    if (out.empty() || !joins(chance)) out.emplace_back();
    for (const Dot& dot : stroke) {
      const float away_x = (dot.x - middle.x) * size, away_y = (dot.y - middle.y) * size;
      const float x = across.of((middle.x + away_x - lean * away_y) / kSide + shift_x +
                                around_zero(chance, 0.008F));
      const float y = down.of((middle.y + away_y + lean * away_x) / kSide + shift_y +
                              around_zero(chance, 0.008F));
      out.back().push_back(
          {x + (slant - turn) * y + narrows * (x - 0.5F) * (y - 0.5F), y + turn * x});
    }
  }
  return out;
}

Projection learnt_from(const std::vector<KnownCharacter>& characters) {
  Scatter scatter = scatter_of(characters);
  const Matrix root = root_of(scatter.within);
  for (auto& mean : scatter.means)
    mean = whitened(root, std::move(mean));
  const std::vector<float> middle = mean_of(scatter.means);
  for (auto& mean : scatter.means)
    mean = minus(std::move(mean), middle);
  Matrix rows;
  std::vector<float> offset;
  for (auto& axis : main_axes(scatter.means)) {
    offset.push_back(dot(axis, middle));
    rows.push_back(whitened_back(root, std::move(axis)));
  }
  // One unit is one deviation of a hand.
  const float deviation = std::sqrt(static_cast<float>((characters.size() + kEvery - 1) / kEvery) *
                                    static_cast<float>(kVariants - 1));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    offset[i] *= deviation;
    for (float& weight : rows[i])
      weight *= deviation;
  }
  return Projection(std::move(rows), std::move(offset));
}

}  // namespace huiyin::kiosk::ink
