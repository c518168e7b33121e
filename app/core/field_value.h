// The values of a register's fields as text: how what people type becomes the one form that is
// kept. Pure. Not for which fields there are (register_def.h).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/core/moment.h"
#include "app/core/register_def.h"
#include "app/core/result.h"

namespace huiyin {

// In the form that is kept: trimmed text, 2026-11-28 (also from 20261128, 2026/11/28, 11-28),
// 2026-11-28 18:00, 12.50, yes or no, ticked keys in the order of the checklist. Errors: kBadValue,
// kBadPhone, kTextTooLong, kBadUtf8.
Result<std::string> tidy_value(const RegisterField& field, std::string_view typed, Day today);

std::optional<Day> read_day(std::string_view typed, Day today);
std::optional<Moment> read_time(std::string_view typed, Day today, const SiteClock& clock);
std::vector<std::string> ticked(std::string_view value);  // of a checklist
bool all_ticked(const RegisterField& field, std::string_view value);
std::optional<std::int64_t> cents_of(std::string_view value);  // 12.5 → 1250
std::string to_text_cents(std::int64_t cents);                 // 1250 → "12.50"

Moment noon_of(Day day, const SiteClock& clock);
// The moment a field of type date (its noon) or time says.
std::optional<Moment> moment_in(const RegisterField& field, std::string_view value,
                                const SiteClock& clock);

}  // namespace huiyin
