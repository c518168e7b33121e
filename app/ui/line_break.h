// Where a text is broken into lines: after spaces between words, between Chinese characters, never
// so that a line begins with 。or ends with （. Pure: widths come from the caller.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace huiyin::ui {

struct Line {
  size_t begin = 0;  // bytes of the text; spaces at the break belong to no line
  size_t end = 0;
  float width = 0;
};

using AdvanceOf = std::function<float(char32_t)>;

// At least one line, even for an empty text. A word wider than max_width is broken anywhere.
std::vector<Line> break_lines(std::string_view text, float max_width, const AdvanceOf& advance_of);

float width_of(std::string_view text, const AdvanceOf& advance_of);

// The longest beginning that fits with "…" behind it.
std::string with_ellipsis(std::string_view text, float max_width, const AdvanceOf& advance_of);
// The text if it fits, else with_ellipsis.
std::string shorten(std::string_view text, float max_width, const AdvanceOf& advance_of);

}  // namespace huiyin::ui
