// The honest wait as it is said to a person: "about 10 to 20 minutes". In the user's language.
#pragma once

#include <string>

#include "app/core/wait_estimate.h"
#include "app/words/i18n.h"

namespace huiyin::words {

// Empty when the pace of the line is not known well enough to say anything.
std::string wait_words(Language l, const Pace& pace, int people_ahead);

}  // namespace huiyin::words
