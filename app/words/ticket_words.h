// Words for what the domain knows: category, state, due, printer trouble, errors. In the user's
// language, ready to show. Not for layout.
#pragma once

#include <string>

#include "app/core/procedure.h"
#include "app/core/result.h"
#include "app/core/ticket.h"
#include "app/words/i18n.h"

namespace huiyin::words {

const char* category_words(Language l, Category c);        // 报修 / Repair
const char* category_plain_words(Language l, Category c);  // 东西坏了要修 / Something is broken
const char* channel_words(Language l, Channel c);
const char* state_words(Language l, State s);
const char* queue_words(Language l, QueueState s);
const char* slip_words(Language l, SlipState s);
const char* satisfaction_words(Language l, Satisfaction s);
const char* action_words(Language l, Action a);              // 受理 / Accept
const char* due_words(Language l, const std::string& what);  // "dispatch" → 派单
const char* department_words(Language l,
                             const std::string& department);  // code → name, or as it is
// One printer reason keyword ("media-empty") as a sentence for the owner or clerk.
const char* printer_words(Language l, const std::string& reason);

// A sentence that says what happened and what to do, without technical words.
std::string error_words(Language l, const Error& error);

// "今天 18:00" / "明天 09:05" / "11月24日 09:05" / "today 18:00" …
std::string when_words(Language l, Moment at, Moment now, const SiteClock& clock);

}  // namespace huiyin::words
