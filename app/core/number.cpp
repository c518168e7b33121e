#include "app/core/number.h"

#include <cstdio>

#include <array>

namespace huiyin {

NumberTaken take_number(const NumberState& state, Day today, char letter) {
  NumberState next = state;
  if (today > state.day) next = NumberState{today, 0};  // never back: see the header
  ++next.last;
  std::array<char, 24> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%c%03d", letter, next.last);
  return {next, Number{next.day, buffer.data()}};
}

bool is_number(std::string_view text) {
  if (text.size() < 4 || text.size() > 6 || text[0] < 'A' || text[0] > 'Z') return false;
  return text.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

std::optional<char> next_letter(std::string_view used) {
  for (const char letter : kTerminalLetters) {
    if (used.find(letter) == std::string_view::npos) return letter;
  }
  return std::nullopt;
}

}  // namespace huiyin
