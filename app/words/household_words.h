// Words of the household file: its 22 kinds of papers, what is wrong in a list that is read in.
#pragma once

#include <string>

#include "app/words/i18n.h"

namespace huiyin::words {

const char* paper_words(Language l, const std::string& key);  // 住宅使用公约
// "no_building" → what to mend, in a few words.
const char* import_fault_words(Language l, const std::string& reason);

}  // namespace huiyin::words
