// Who stands in the lobby: the condition that both stores ask by. Inside this room only.
#pragma once

#include <string_view>

#include "app/core/moment.h"

namespace huiyin::db {

// Takes three values: oldest_day(day), day, start_of(day). A kiosk that was cut off may still count
// on an older day; its people stand here today all the same.
inline constexpr std::string_view kVisitsOfDay =
    "WHERE day >= ? AND (day = ? OR registered_at >= ?)"
    " AND queue_state IN ('waiting', 'called', 'serving', 'no_show') ORDER BY registered_at, "
    "number";

inline std::int32_t oldest_day(Day day) {
  return day.days - 14;
}

inline Moment start_of(Day day, const SiteClock& clock) {
  return Moment{day.days * kDay_ms - clock.utc_offset_min * kMinute_ms +
                clock.day_change_min * kMinute_ms};
}

}  // namespace huiyin::db
