// What travels of a site's procedures, as text: its settings (document "rules") and its calendar
// (document "calendar"), from the host to its kiosks. Not for files that people write (app/run).
#pragma once

#include <string>
#include <string_view>

#include "app/core/procedure.h"

namespace huiyin {

// One line a setting: key, tab, value.
std::string encode_settings(const RuleSettings& settings);
RuleSettings decode_settings(std::string_view text);  // skips what it cannot read

// "covered FIRST LAST", "week 0111110", then a line a marked day: date, + or -, name. The hours are
// a rule's. Errors: kProtocol.
std::string encode_calendar(const CalendarFacts& calendar);
Result<CalendarFacts> decode_calendar(std::string_view text);

}  // namespace huiyin
