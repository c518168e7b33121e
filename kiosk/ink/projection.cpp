// The bytes, little endian: "huiyin-projection 1\n", then for each of kAxes axes: scale and offset
// (32-bit floats), and kFeatures weights (signed 16 bits; times scale).
#include "kiosk/ink/projection.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace huiyin::kiosk::ink {
namespace {

constexpr std::string_view kHead = "huiyin-projection 1\n";
constexpr std::size_t kAxisBytes = 8 + 2 * kFeatures;
constexpr float kLargest = 32767;

void put(std::string& out, std::uint32_t value, int bytes) {
  for (int i = 0; i < bytes; ++i)
    out.push_back(static_cast<char>((value >> (8 * i)) & 0xFF));
}

std::uint32_t take(std::string_view& bytes, std::size_t count) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < count; ++i)
    value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
  bytes.remove_prefix(count);
  return value;
}

float largest_of(const std::vector<float>& row) {
  float largest = 1e-9F;
  for (const float weight : row)
    largest = std::max(largest, std::abs(weight));
  return largest;
}

}  // namespace

Projection::Projection(Matrix rows, std::vector<float> offset)
    : rows_(std::move(rows)), offset_(std::move(offset)) {
  HUIYIN_CHECK(rows_.size() == kAxes && offset_.size() == kAxes);
}

Result<Projection> Projection::taken_from(std::string_view& bytes) {
  if (!bytes.starts_with(kHead) || bytes.size() < kHead.size() + kAxes * kAxisBytes) {
    return fail(ErrorCode::kProtocol, "not a projection of handwriting");
  }
  bytes.remove_prefix(kHead.size());
  Matrix rows(kAxes, std::vector<float>(kFeatures));
  std::vector<float> offset(kAxes);
  for (std::size_t axis = 0; axis < kAxes; ++axis) {
    const auto scale = std::bit_cast<float>(take(bytes, 4));
    offset[axis] = std::bit_cast<float>(take(bytes, 4));
    for (float& weight : rows[axis])
      weight = scale * static_cast<float>(static_cast<std::int16_t>(take(bytes, 2)));
  }
  return Projection(std::move(rows), std::move(offset));
}

std::string Projection::packed() const {
  std::string out(kHead);
  for (std::size_t axis = 0; axis < kAxes; ++axis) {
    const float scale = largest_of(rows_[axis]) / kLargest;
    put(out, std::bit_cast<std::uint32_t>(scale), 4);
    put(out, std::bit_cast<std::uint32_t>(offset_[axis]), 4);
    for (const float weight : rows_[axis])
      put(out, static_cast<std::uint32_t>(std::lround(weight / scale)) & 0xFFFF, 2);
  }
  return out;
}

Place Projection::of(const Features& features) const {
  std::array<float, kFeatures> wide{};
  std::copy(features.begin(), features.end(), wide.begin());
  Place out{};
  for (std::size_t axis = 0; axis < kAxes; ++axis) {
    float sum = -offset_[axis];
    const std::vector<float>& row = rows_[axis];
    for (std::size_t i = 0; i < wide.size(); ++i)
      sum += row[i] * wide[i];
    out[axis] = sum;
  }
  return out;
}

}  // namespace huiyin::kiosk::ink
