// The number that is shown big, spoken and printed: the terminal's own letter and a running number,
// A001, A002, …; after 999 it grows to four digits. Unique without talking to anyone because a
// letter belongs to one terminal for life; reset daily at the site's day change. The day is stored
// and only moves forward, so a clock set back never hands a number out twice.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/core/moment.h"

namespace huiyin {

inline constexpr std::string_view kTerminalLetters = "ABDEFGHJKLMNPRSTUVWXYZ";  // given to kiosks
inline constexpr char kHostLetter = 'C';                                        // the counter's own

// The allocator's memory; stored in the same transaction as the ticket that got the number.
struct NumberState {
  Day day;
  int last = 0;
};

struct Number {
  Day day;
  std::string text;  // "A012"
};

struct NumberTaken {
  NumberState state;
  Number number;
};

NumberTaken take_number(const NumberState& state, Day today, char letter);
bool is_number(std::string_view text);
std::optional<char> next_letter(std::string_view used);  // nullopt: all letters are given away

}  // namespace huiyin
