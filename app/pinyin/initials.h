// First letters of Chinese names in pinyin: 王建国 → "wjg", 曾小单 → "zxs" (as surnames are read).
// The only room that knows ICU. Loading its table takes about 0.2 s: for the import of a directory,
// not for a key press.
#pragma once

#include <string>
#include <vector>

namespace huiyin::pinyin {

enum class Reading { kNames, kWords };  // 单: shan in a name, dan in 派单

// One answer a name, small letters and digits; "" for an empty name. Latin names give the first
// letter of each word.
std::vector<std::string> initials_of(const std::vector<std::string>& names,
                                     Reading reading = Reading::kNames);

}  // namespace huiyin::pinyin
