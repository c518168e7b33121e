// Times as clerks type them: "18:00", "11-30", "11-30 9:00", "2026-11-30 09:00", "+3" (days on).
// A day without a time means the end of the working day. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/core/moment.h"

namespace huiyin::counter {

inline constexpr int kEndOfWork_min = 18 * 60;

// A day and month without a year is the next one to come, but for the last two months: what
// happened lately is written down too. nullopt: not a time.
std::optional<Moment> read_typed_time(std::string_view text, Moment now, const SiteClock& clock);
std::string typed_time(Moment at, const SiteClock& clock);  // "2026-11-30 09:00"

}  // namespace huiyin::counter
