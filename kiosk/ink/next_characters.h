// Which characters usually follow one: offered after a character was taken, so that common words
// need only their first one written. From a word list at build time; nothing typed is learnt.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "app/core/result.h"

namespace huiyin::kiosk::ink {

// Splits UTF-8 into characters; stray bytes stand alone.
std::vector<std::string_view> characters_of(std::string_view utf8);

class NextCharacters {
 public:
  // From lines "word TAB … TAB weight", as Rime's dictionaries and its essay have them; other lines
  // are skipped. At most ten a character, the most usual first.
  static NextCharacters from_words(const std::vector<std::string>& files);
  // A file made by packed(): lines "character TAB those that follow". Lines without a tab are
  // skipped.
  static NextCharacters unpacked(std::string_view text);
  std::string packed() const;

  // Empty when nothing is known.
  std::vector<std::string> after(std::string_view character) const;

 private:
  std::map<std::string, std::string, std::less<>> next_;
};

}  // namespace huiyin::kiosk::ink
