#include "kiosk/ink/template_set.h"

#include <algorithm>
#include <fstream>
#include <numeric>

namespace huiyin::kiosk::ink {
namespace {

constexpr std::string_view kHead = "huiyin-medians 1\n";
constexpr std::string_view kPackedHead = "huiyin-templates 1\n";

// Reads bytes from the front; every read says whether they were there.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}
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

bool read_stroke(Reader& in, Stroke& stroke) {
  std::uint32_t points = 0;
  if (!in.byte(points) || points == 0) return false;
  for (std::uint32_t i = 0; i < points; ++i) {
    std::uint32_t x = 0, y = 0;
    if (!in.byte(x) || !in.byte(y)) return false;
    stroke.push_back({static_cast<float>(x), static_cast<float>(y)});
  }
  return true;
}

bool read_character(Reader& in, KnownCharacter& out) {
  std::uint32_t code = 0, strokes = 0;
  if (!in.code_point(code) || !in.byte(strokes) || strokes == 0) return false;
  out.character = code;
  out.drawing.resize(strokes);
  return std::all_of(out.drawing.begin(), out.drawing.end(),
                     [&](Stroke& stroke) { return read_stroke(in, stroke); });
}

int alike(const Features& a, const Features& b) {
  return std::transform_reduce(a.begin(), a.end(), b.begin(), 0, std::plus<>(),
                               [](int x, int y) { return x * y; });
}

}  // namespace

Result<std::vector<KnownCharacter>> read_medians(std::string_view bytes) {
  Reader in(bytes);
  if (!in.take(kHead)) return fail(ErrorCode::kProtocol, "not a medians file");
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

TemplateSet TemplateSet::from(const std::vector<KnownCharacter>& characters) {
  TemplateSet set;
  set.characters_.reserve(characters.size());
  set.features_.reserve(characters.size());
  for (const KnownCharacter& known : characters) {
    set.characters_.push_back(known.character);
    set.features_.push_back(features_of(known.drawing));
  }
  return set;
}

std::string TemplateSet::packed() const {
  std::string out(kPackedHead);
  for (const char32_t character : characters_) {
    for (int shift = 0; shift < 32; shift += 8)
      out.push_back(static_cast<char>((character >> shift) & 0xFF));
  }
  for (const Features& features : features_) {
    for (const std::int8_t value : features)
      out.push_back(static_cast<char>(value));
  }
  return out;
}

Result<TemplateSet> TemplateSet::unpacked(std::string_view bytes) {
  constexpr std::size_t kOne = 4 + kFeatures;
  const std::size_t body = bytes.size() - std::min(bytes.size(), kPackedHead.size());
  if (!bytes.starts_with(kPackedHead) || body == 0 || body % kOne != 0) {
    return fail(ErrorCode::kProtocol, "not a file of handwriting templates");
  }
  TemplateSet set;
  const std::size_t count = body / kOne;
  Reader in(bytes.substr(kPackedHead.size()));
  for (std::size_t i = 0; i < count; ++i) {
    std::uint32_t code = 0;
    if (!in.code_point(code)) return fail(ErrorCode::kProtocol, "templates: not a character");
    set.characters_.push_back(code);
  }
  const std::string_view values = bytes.substr(kPackedHead.size() + 4 * count);
  set.features_.resize(count);
  for (std::size_t i = 0; i < values.size(); ++i)
    set.features_[i / kFeatures][i % kFeatures] = static_cast<std::int8_t>(values[i]);
  return set;
}

std::vector<Candidate> TemplateSet::match(const Drawing& drawing, std::size_t count) const {
  const Features wanted = features_of(drawing);
  const int own = alike(wanted, wanted);
  if (own == 0) return {};
  std::vector<Candidate> all(characters_.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    all[i] = {characters_[i],
              static_cast<float>(alike(wanted, features_[i])) / static_cast<float>(own)};
  }
  const std::size_t kept = std::min(count, all.size());
  std::partial_sort(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(kept), all.end(),
                    [](const Candidate& a, const Candidate& b) { return a.likeness > b.likeness; });
  all.resize(kept);
  return all;
}

bool TemplateSet::has(char32_t character) const {
  return std::binary_search(characters_.begin(), characters_.end(), character);
}

}  // namespace huiyin::kiosk::ink
