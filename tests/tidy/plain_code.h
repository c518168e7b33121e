// C++ text with comments blanked, and strings, characters and preprocessor lines too when asked, so
// that a rule sees code only. Length and line breaks stay as they were.
#pragma once

#include <string>
#include <string_view>

namespace huiyin::tidy {

// Comments become blanks; strings stay (include lines need theirs).
std::string without_comments(std::string_view text);

// Comments, preprocessor lines and what stands inside quotes become blanks.
std::string plain_code(std::string_view text);

// The line, from 1, on which the character at `offset` stands.
int line_at(std::string_view text, std::size_t offset);

}  // namespace huiyin::tidy
