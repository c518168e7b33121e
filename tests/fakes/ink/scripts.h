// The characters of a script, as the national sets have them. For tests only.
#pragma once

#include <set>

namespace huiyin::fakes {

std::set<char32_t> gb2312();  // the 6,763 simplified ones
std::set<char32_t> big5();    // traditional

}  // namespace huiyin::fakes
