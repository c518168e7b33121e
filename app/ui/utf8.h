// Reading UTF-8 for drawing: broken bytes become U+FFFD, one each, and never stop the text.
// Checking what a person typed belongs to core.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace huiyin::ui {

// The code point at `at`, which must lie inside the text; `at` moves behind it.
char32_t next_code_point(std::string_view text, size_t& at);
void append_utf8(std::string& text, char32_t code_point);
// The longest prefix of at most max_bytes that ends at a whole character.
std::string_view cut_at_character(std::string_view text, size_t max_bytes);

}  // namespace huiyin::ui
