#include "tests/fakes/ink/scripts.h"

#include <iconv.h>

#include <array>
#include <cstddef>

namespace huiyin::fakes {
namespace {

// Of all two-byte codes of the set, decoded once.
std::set<char32_t> characters_of(const char* charset) {
  std::set<char32_t> out;
  const iconv_t way = iconv_open("UTF-32LE", charset);
  for (int high = 0xA1; high < 0xFF; ++high) {
    for (int low = 0x40; low < 0xFF; ++low) {
      std::array<char, 2> code = {static_cast<char>(high), static_cast<char>(low)};
      char32_t character = 0;
      char* from = code.data();
      char* to = reinterpret_cast<char*>(&character);
      std::size_t from_left = code.size(), to_left = sizeof character;
      if (iconv(way, &from, &from_left, &to, &to_left) != 0 || from_left > 0) {
        iconv(way, nullptr, nullptr, nullptr, nullptr);
        continue;
      }
      if (character >= 0x4E00 && character <= 0x9FFF) out.insert(character);
    }
  }
  iconv_close(way);
  return out;
}

}  // namespace

std::set<char32_t> gb2312() {
  return characters_of("GB2312");
}

std::set<char32_t> big5() {
  return characters_of("BIG5");
}

}  // namespace huiyin::fakes
