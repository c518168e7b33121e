// Chinese characters are two wide, others one: like a terminal, easy to count. For tests only.
#pragma once

namespace huiyin::ui {

inline float advance(char32_t c) {
  return c < 0x2000 ? 1.0F : 2.0F;
}

}  // namespace huiyin::ui
