#include "app/ui/soft_wrap.h"

#include <algorithm>

#include "app/ui/utf8.h"

namespace huiyin::ui {
namespace {

constexpr std::string_view kSoftBreak = "\r\n";

bool is_soft_break(std::string_view wrapped, size_t at) {
  return wrapped.substr(at).starts_with(kSoftBreak);
}

// Bytes that belong to a soft break, whole or half.
bool is_soft_byte(std::string_view wrapped, size_t at) {
  return wrapped[at] == '\r' || (wrapped[at] == '\n' && at > 0 && wrapped[at - 1] == '\r');
}

size_t common_prefix(std::string_view a, std::string_view b) {
  const auto ends = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  return static_cast<size_t>(ends.first - a.begin());
}

}  // namespace

std::string wrap_softly(std::string_view text, float max_width, const AdvanceOf& advance_of) {
  std::string out;
  size_t copied = 0;
  for (const Line& line : break_lines(text, max_width, advance_of)) {
    const bool hard = line.begin == 0 || text[line.begin - 1] == '\n';
    if (hard) continue;
    out += text.substr(copied, line.begin - copied);
    out += kSoftBreak;
    copied = line.begin;
  }
  out += text.substr(copied);
  return out;
}

std::string unwrap(std::string_view wrapped) {
  std::string out;
  for (size_t at = 0; at < wrapped.size(); ++at) {
    if (!is_soft_byte(wrapped, at)) out += wrapped[at];
  }
  return out;
}

size_t place_in_text(std::string_view wrapped, size_t place) {
  size_t count = 0;
  for (size_t at = 0; at < std::min(place, wrapped.size()); ++at) {
    if (!is_soft_byte(wrapped, at)) ++count;
  }
  return count;
}

size_t place_in_wrapped(std::string_view wrapped, size_t place_of_text) {
  size_t count = 0;
  size_t at = 0;
  while (at < wrapped.size() && (count < place_of_text || is_soft_break(wrapped, at))) {
    if (is_soft_break(wrapped, at)) {
      at += kSoftBreak.size();  // at a break the caret stands on the new line
    } else {
      ++count;
      ++at;
    }
  }
  return at;
}

Edited read_edit(std::string_view before, std::string_view after, size_t caret, Erasing erasing) {
  // All behind the caret is as it was; all before the edit too.
  size_t tail = std::min(after.size() - std::min(caret, after.size()), before.size());
  if (before.substr(before.size() - tail) != after.substr(after.size() - tail)) tail = 0;
  const size_t head =
      common_prefix(before.substr(0, before.size() - tail), after.substr(0, after.size() - tail));
  const std::string text = unwrap(before);
  size_t begin = place_in_text(before, head);
  size_t end = place_in_text(before, before.size() - tail);
  const std::string put = unwrap(after.substr(head, after.size() - tail - head));
  const bool only_a_soft_break = begin == end && before.size() > after.size() && put.empty();
  if (only_a_soft_break && erasing == Erasing::kForwards && end < text.size()) {
    next_code_point(text, end);
  } else if (only_a_soft_break && erasing == Erasing::kBackwards && begin > 0) {
    begin = cut_at_character(text, begin - 1).size();
  }
  return {text.substr(0, begin) + put + text.substr(end), begin + put.size()};
}

}  // namespace huiyin::ui
