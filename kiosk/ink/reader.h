// Reads one drawn character: the candidates, best first; and says what usually follows one. The
// templates (3 MB) are loaded when the panel is first shown. Thread: one.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/ink/next_characters.h"
#include "kiosk/ink/template_set.h"

namespace huiyin::kiosk::ink {

inline constexpr std::size_t kOffered = 10;

class Reader {
 public:
  // `folder`: share/ink beside bin/, with templates.bin and next.txt.
  explicit Reader(std::filesystem::path folder) : folder_(std::move(folder)) {}

  // False when there is no file: then the page for writing by hand is not offered.
  bool usable() const;
  // UTF-8, at most kOffered; empty for an empty drawing or damaged templates.
  std::vector<std::string> read(const Drawing& drawing);
  // What usually follows the last character of `text`; empty when that is not known.
  std::vector<std::string> follow(std::string_view text);

 private:
  std::filesystem::path folder_;
  std::optional<TemplateSet> templates_;
  std::optional<NextCharacters> next_;
};

// Where the program's own files are.
std::filesystem::path default_folder(const std::string& locale_dir);

}  // namespace huiyin::kiosk::ink
