// Reads one drawn character: the candidates, best first. The templates (5 MB) are loaded with the
// first drawing. Thread: one.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/ink/template_set.h"

namespace huiyin::kiosk::ink {

inline constexpr std::size_t kOffered = 10;

class Reader {
 public:
  // `templates`: share/ink/templates.bin beside bin/.
  explicit Reader(std::filesystem::path templates) : path_(std::move(templates)) {}

  // False when there is no file: then the page for writing by hand is not offered.
  bool usable() const;
  // UTF-8, at most kOffered; empty for an empty drawing or damaged templates.
  std::vector<std::string> read(const Drawing& drawing);

 private:
  std::filesystem::path path_;
  std::optional<TemplateSet> templates_;
};

// Where the program's own templates are.
std::filesystem::path default_templates(const std::string& locale_dir);

}  // namespace huiyin::kiosk::ink
