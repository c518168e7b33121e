#include "app/ui/line_break.h"

#include <algorithm>

#include "app/ui/utf8.h"

namespace huiyin::ui {
namespace {

bool in(std::u32string_view set, char32_t c) {
  return set.find(c) != std::u32string_view::npos;
}

bool may_not_begin_a_line(char32_t c) {
  return in(U"，。、；：？！）》」』】〉〕”’…—·％%),.!?;:]}~～", c);
}

bool may_not_end_a_line(char32_t c) {
  return in(U"（《「『【〈〔“‘([{￥$", c);
}

bool is_wide(char32_t c) {
  return (c >= 0x2E80 && c < 0xA4D0) || (c >= 0xF900 && c < 0xFB00) ||
         (c >= 0xFF00 && c < 0xFFF0) || (c >= 0x20000 && c < 0x40000);
}

bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

// `ink` is what stands before the spaces, if `before` is one.
bool may_break_between(char32_t ink, char32_t before, char32_t after) {
  if (may_not_begin_a_line(after) || may_not_end_a_line(before)) return false;
  if (after == U' ') return false;  // the space hangs on the line before it
  // A telephone, a home, a day: 020-5550 0119.
  if (is_digit(after) && (before == U'-' || (before == U' ' && is_digit(ink)))) return false;
  return before == U' ' || before == U'-' || before == U'/' || is_wide(before) || is_wide(after);
}

// The line that is being filled, and the last place where it may end.
struct Filling {
  size_t begin = 0;
  float width = 0;
  size_t break_at = 0;       // begin of the next line if broken there; 0 = no place yet
  size_t break_end = 0;      // end of this line if broken there (without spaces)
  float width_at_end = 0;    // width up to break_end
  float width_at_break = 0;  // width up to break_at
  size_t ink_end = 0;        // behind the last character that is not a space
  float ink_width = 0;
};

}  // namespace

float width_of(std::string_view text, const AdvanceOf& advance_of) {
  float width = 0;
  for (size_t at = 0; at < text.size();)
    width += advance_of(next_code_point(text, at));
  return width;
}

std::vector<Line> break_lines(std::string_view text, float max_width, const AdvanceOf& advance_of) {
  std::vector<Line> lines;
  Filling fill;
  char32_t before = 0, ink = 0;
  for (size_t at = 0; at < text.size();) {
    const size_t here = at;
    const char32_t c = next_code_point(text, at);
    if (c == U'\n') {
      lines.push_back({fill.begin, fill.ink_end, fill.ink_width});
      fill = {.begin = at, .ink_end = at};
      before = 0;
      continue;
    }
    if (before != 0 && here > fill.begin && may_break_between(ink, before, c)) {
      fill.break_at = here;
      fill.break_end = fill.ink_end;
      fill.width_at_end = fill.ink_width;
      fill.width_at_break = fill.width;
    }
    const float advance = advance_of(c);
    while (c != U' ' && fill.width + advance > max_width && here > fill.begin) {
      const bool anywhere = fill.break_at <= fill.begin;
      const size_t next = anywhere ? here : fill.break_at;
      lines.push_back({fill.begin, anywhere ? fill.ink_end : fill.break_end,
                       anywhere ? fill.ink_width : fill.width_at_end});
      const float kept = anywhere ? 0 : fill.width - fill.width_at_break;
      fill = {.begin = next, .width = kept, .ink_end = std::max(next, here), .ink_width = kept};
    }
    fill.width += advance;
    if (c != U' ') {
      fill.ink_end = at;
      fill.ink_width = fill.width;
      ink = c;
    }
    before = c;
  }
  lines.push_back({fill.begin, fill.ink_end, fill.ink_width});
  return lines;
}

std::string with_ellipsis(std::string_view text, float max_width, const AdvanceOf& advance_of) {
  const float room = max_width - advance_of(U'…');
  float width = 0;
  size_t end = 0;
  for (size_t at = 0; at < text.size(); end = at) {
    width += advance_of(next_code_point(text, at));
    if (width > room) break;
  }
  while (end > 0 && text[end - 1] == ' ')
    --end;
  return std::string(text.substr(0, end)) + "…";
}

std::string shorten(std::string_view text, float max_width, const AdvanceOf& advance_of) {
  if (width_of(text, advance_of) <= max_width) return std::string(text);
  return with_ellipsis(text, max_width, advance_of);
}

}  // namespace huiyin::ui
