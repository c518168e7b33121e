// C++ text with comments blanked, and strings, characters and preprocessor lines too when asked, so
// that a rule sees code only. Length and line breaks stay as they were.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace huiyin::tidy {

// Comments become blanks; strings stay (include lines need theirs).
std::string without_comments(std::string_view text);

// Comments, preprocessor lines and what stands inside quotes become blanks.
std::string plain_code(std::string_view text);

// Finds the line, from 1, on which a character stands. Keeps nothing of the text.
class LineCounter {
 public:
  explicit LineCounter(std::string_view text);
  [[nodiscard]] int line_at(std::size_t offset) const;

 private:
  std::vector<std::size_t> starts_;
};

}  // namespace huiyin::tidy
