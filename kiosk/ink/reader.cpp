#include "kiosk/ink/reader.h"

#include <system_error>

namespace huiyin::kiosk::ink {
namespace {

std::string utf8(char32_t c) {
  if (c < 0x80) return {static_cast<char>(c)};
  const auto tail = [c](int shift) { return static_cast<char>(0x80 | ((c >> shift) & 0x3F)); };
  if (c < 0x800) return {static_cast<char>(0xC0 | (c >> 6)), tail(0)};
  if (c < 0x10000) return {static_cast<char>(0xE0 | (c >> 12)), tail(6), tail(0)};
  return {static_cast<char>(0xF0 | (c >> 18)), tail(12), tail(6), tail(0)};
}

// The blocks of radicals and strokes: nobody writes these for their own sake.
bool is_part_only(char32_t c) {
  return (c >= 0x2E80 && c < 0x2FE0) || (c >= 0x31C0 && c < 0x31F0);
}

}  // namespace

bool Reader::usable() const {
  std::error_code error;
  return std::filesystem::is_regular_file(folder_ / "templates.bin", error);
}

std::vector<std::string> Reader::read(const Drawing& drawing) {
  if (!templates_) {
    const auto bytes = read_file(folder_ / "templates.bin");
    auto set = bytes ? TemplateSet::unpacked(*bytes) : Result<TemplateSet>(bytes.error());
    if (!set) return {};
    templates_ = std::move(*set);
  }
  std::vector<std::string> out;
  for (const Candidate& candidate : templates_->match(drawing, 2 * kOffered)) {
    if (out.size() < kOffered && !is_part_only(candidate.character)) {
      out.push_back(utf8(candidate.character));
    }
  }
  return out;
}

std::vector<std::string> Reader::follow(std::string_view text) {
  if (!next_) {
    const auto words = read_file(folder_ / "next.txt");
    next_ = NextCharacters::unpacked(words ? std::string_view(*words) : std::string_view());
  }
  const auto characters = characters_of(text);
  return characters.empty() ? std::vector<std::string>{} : next_->after(characters.back());
}

std::filesystem::path default_folder(const std::string& locale_dir) {
  return std::filesystem::path(locale_dir).parent_path() / "ink";
}

}  // namespace huiyin::kiosk::ink
