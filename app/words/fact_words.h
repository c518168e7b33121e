// Words for what is written down about a ticket: the label of a fact, its value as people read it.
// Which facts there are is core's (facts.h).
#pragma once

#include <string>
#include <string_view>

#include "app/core/moment.h"
#include "app/words/i18n.h"

namespace huiyin::words {

const char* fact_label(Language l, std::string_view key);  // "severity" → 严重程度; "" for no key
const char* choice_words(Language l, std::string_view key, std::string_view choice);
// "major" → 重大, "true" → 是, UTC ms → 2026-11-28 18:00, "128.50" → ¥128.50
std::string fact_text(Language l, std::string_view key, std::string_view value,
                      const SiteClock& clock);
// "reply, told" → 书面回复、告知方式
std::string fact_labels(Language l, std::string_view keys);

}  // namespace huiyin::words
