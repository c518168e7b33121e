#include "app/pinyin/initials.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <memory>

namespace huiyin::pinyin {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

// "wáng jiàn guó", already without accents and in small letters.
std::string first_letters(const std::string& words) {
  std::string out;
  bool inside = false;
  for (const char c : words) {
    if (is_letter(c) && !inside) out += c;
    inside = is_letter(c) || c == '\'';
  }
  return out;
}

}  // namespace

std::vector<std::string> initials_of(const std::vector<std::string>& names, Reading reading) {
  std::vector<std::string> out(names.size());
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> latin(icu::Transliterator::createInstance(
      reading == Reading::kNames ? "Han-Latin/Names; Latin-ASCII; Lower"
                                 : "Han-Latin; Latin-ASCII; Lower",
      UTRANS_FORWARD, status));
  if (U_FAILURE(status) || !latin) return out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    icu::UnicodeString text = icu::UnicodeString::fromUTF8(names[i]);
    latin->transliterate(text);
    std::string words;
    text.toUTF8String(words);
    out[i] = first_letters(words);
  }
  return out;
}

}  // namespace huiyin::pinyin
