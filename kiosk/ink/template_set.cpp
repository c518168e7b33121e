// The packed bytes: "huiyin-templates 2\n", the projection (projection.cpp), then for each
// character its code point (4 bytes, little endian) and kAxes signed bytes.
#include "kiosk/ink/template_set.h"

#include <algorithm>
#include <cmath>
#include <fstream>

#include "kiosk/ink/ruler.h"

namespace huiyin::kiosk::ink {
namespace {

constexpr std::string_view kMediansHead = "huiyin-medians 1\n";
constexpr float kFine = 8;  // steps of a packed place in one unit
constexpr std::string_view kPackedHead = "huiyin-templates 2\n";

// Reads bytes from the front; every read says whether they were there.
class BytesReader {
 public:
  explicit BytesReader(std::string_view bytes) : bytes_(bytes) {}
  bool done() const { return at_ == bytes_.size(); }
  std::size_t at() const { return at_; }
  bool take(std::string_view text) {
    if (bytes_.substr(at_, text.size()) != text) return false;
    at_ += text.size();
    return true;
  }
  bool byte(std::uint32_t& out) {
    if (done()) return false;
    out = static_cast<unsigned char>(bytes_[at_++]);
    return true;
  }
  bool code_point(std::uint32_t& out) {
    std::uint32_t part = 0;
    out = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      if (!byte(part)) return false;
      out |= part << shift;
    }
    return out > 0 && out < 0x110000;
  }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

bool read_stroke(BytesReader& in, Stroke& stroke) {
  std::uint32_t points = 0;
  if (!in.byte(points) || points == 0) return false;
  for (std::uint32_t i = 0; i < points; ++i) {
    std::uint32_t x = 0, y = 0;
    if (!in.byte(x) || !in.byte(y)) return false;
    stroke.push_back({static_cast<float>(x), static_cast<float>(y)});
  }
  return true;
}

bool read_character(BytesReader& in, KnownCharacter& out) {
  std::uint32_t code = 0, strokes = 0;
  if (!in.code_point(code) || !in.byte(strokes) || strokes == 0) return false;
  out.character = code;
  out.drawing.resize(strokes);
  return std::all_of(out.drawing.begin(), out.drawing.end(),
                     [&](Stroke& stroke) { return read_stroke(in, stroke); });
}

std::vector<Candidate> best_of(std::vector<Candidate> all, std::size_t count) {
  const std::size_t kept = std::min(count, all.size());
  std::partial_sort(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(kept), all.end(),
                    [](const Candidate& a, const Candidate& b) { return a.likeness > b.likeness; });
  all.resize(kept);
  return all;
}

}  // namespace

Result<std::vector<KnownCharacter>> read_medians(std::string_view bytes) {
  BytesReader in(bytes);
  if (!in.take(kMediansHead)) return fail(ErrorCode::kProtocol, "not a medians file");
  std::vector<KnownCharacter> out;
  while (!in.done()) {
    KnownCharacter character;
    if (!read_character(in, character)) {
      return fail(ErrorCode::kProtocol, "medians: byte " + std::to_string(in.at()));
    }
    out.push_back(std::move(character));
  }
  return out;
}

Result<std::string> read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return fail(ErrorCode::kIo, path.string() + ": cannot be read");
  return std::string((std::istreambuf_iterator<char>(file)), {});
}

TemplateSet::Template TemplateSet::place_of(const Drawing& drawing) const {
  const Place place = projection_.of(features_of(drawing));
  Template packed{};
  std::transform(place.begin(), place.end(), packed.begin(), [](float at) {
    return static_cast<std::int8_t>(std::clamp(std::lround(at * kFine), -127L, 127L));
  });
  return packed;
}

void TemplateSet::add(char32_t character, const Template& place) {
  float square = 0;
  for (const std::int8_t value : place)
    square += static_cast<float>(value) * static_cast<float>(value);
  characters_.push_back(character);
  places_.push_back(place);
  share_of_one_.push_back(square > 0 ? 1 / std::sqrt(square) : 0);
}

TemplateSet TemplateSet::from(const std::vector<KnownCharacter>& characters,
                              Projection projection) {
  TemplateSet set(std::move(projection));
  for (const KnownCharacter& known : characters) {
    set.add(known.character, set.place_of(known.drawing));
    set.add(known.character, set.place_of(straightened(known.drawing, 1)));
  }
  return set;
}

std::string TemplateSet::packed() const {
  std::string out = std::string(kPackedHead) + projection_.packed();
  for (std::size_t i = 0; i < characters_.size(); ++i) {
    for (int shift = 0; shift < 32; shift += 8)
      out.push_back(static_cast<char>((characters_[i] >> shift) & 0xFF));
    for (const std::int8_t value : places_[i])
      out.push_back(static_cast<char>(value));
  }
  return out;
}

Result<TemplateSet> TemplateSet::unpacked(std::string_view bytes) {
  constexpr std::size_t kOne = 4 + kAxes;
  if (!bytes.starts_with(kPackedHead)) {
    return fail(ErrorCode::kProtocol, "not a file of handwriting templates");
  }
  bytes.remove_prefix(kPackedHead.size());
  auto projection = Projection::taken_from(bytes);
  if (!projection) return projection.error();
  if (bytes.empty() || bytes.size() % kOne != 0) {
    return fail(ErrorCode::kProtocol, "templates: torn off");
  }
  TemplateSet set(std::move(*projection));
  for (; !bytes.empty(); bytes.remove_prefix(kOne)) {
    BytesReader in(bytes);
    std::uint32_t code = 0;
    if (!in.code_point(code)) return fail(ErrorCode::kProtocol, "templates: not a character");
    Template place{};
    std::transform(bytes.begin() + 4, bytes.begin() + kOne, place.begin(),
                   [](char byte) { return static_cast<std::int8_t>(byte); });
    set.add(code, place);
  }
  return set;
}

std::vector<Candidate> TemplateSet::match(const Drawing& drawing, std::size_t count) const {
  const Features features = features_of(drawing);
  if (features == Features{}) return {};
  const Place wanted = projection_.of(features);
  float square = 0;
  for (const float value : wanted)
    square += value * value;
  const float one = square > 0 ? 1 / std::sqrt(square) : 0;
  std::vector<Candidate> all;
  all.reserve(characters_.size());
  for (std::size_t i = 0; i < characters_.size(); ++i) {
    float sum = 0;
    for (std::size_t axis = 0; axis < kAxes; ++axis)
      sum += wanted[axis] * static_cast<float>(places_[i][axis]);
    const float likeness = sum * one * share_of_one_[i];
    const bool is_same = !all.empty() && all.back().character == characters_[i];
    if (!is_same) all.push_back({characters_[i], likeness});
    all.back().likeness = std::max(all.back().likeness, likeness);
  }
  return best_of(std::move(all), count);
}

bool TemplateSet::has(char32_t character) const {
  return std::binary_search(characters_.begin(), characters_.end(), character);
}

}  // namespace huiyin::kiosk::ink
