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

}  // namespace

bool Reader::usable() const {
  std::error_code error;
  return std::filesystem::is_regular_file(path_, error);
}

std::vector<std::string> Reader::read(const Drawing& drawing) {
  if (!templates_) {
    const auto bytes = read_file(path_);
    auto set = bytes ? TemplateSet::unpacked(*bytes) : Result<TemplateSet>(bytes.error());
    if (!set) return {};
    templates_ = std::move(*set);
  }
  std::vector<std::string> out;
  for (const Candidate& candidate : templates_->match(drawing, kOffered))
    out.push_back(utf8(candidate.character));
  return out;
}

std::filesystem::path default_templates(const std::string& locale_dir) {
  return std::filesystem::path(locale_dir).parent_path() / "ink" / "templates.bin";
}

}  // namespace huiyin::kiosk::ink
