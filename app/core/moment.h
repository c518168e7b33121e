// Points in time as values. Nobody reads a clock here. Decisions never compare wall clocks of two
// devices; moments are for people, for deadlines and for the business day.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace huiyin {

struct Moment {
  std::int64_t utc_ms = 0;  // milliseconds since 1970-01-01T00:00:00Z
  auto operator<=>(const Moment&) const = default;
  bool is_set() const { return utc_ms != 0; }
};

inline Moment operator+(Moment m, std::int64_t ms) {
  return Moment{m.utc_ms + ms};
}
inline std::int64_t operator-(Moment a, Moment b) {
  return a.utc_ms - b.utc_ms;
}

inline constexpr std::int64_t kMinute_ms = 60'000;
inline constexpr std::int64_t kHour_ms = 60 * kMinute_ms;
inline constexpr std::int64_t kDay_ms = 24 * kHour_ms;

// The site's clock on the wall. China has one zone without summer time, so an offset is enough.
struct SiteClock {
  std::int32_t utc_offset_min = 480;
  std::int32_t day_change_min = 0;  // when the business day changes, minutes after local midnight
};

// A calendar day as days since 1970-01-01.
struct Day {
  std::int32_t days = 0;
  auto operator<=>(const Day&) const = default;
};

struct CivilTime {
  int year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0, ms = 0;
  int weekday = 4;  // 0 = Sunday
};

Day business_day(Moment at, const SiteClock& clock);
Day local_day(Moment at, const SiteClock& clock);
Moment end_of_local_day(Moment at, const SiteClock& clock);  // 23:59:59.999, C-35
CivilTime civil(Moment at, const SiteClock& clock);
std::string to_iso_date(Day day);                           // 2026-11-22
std::string to_rfc3339(Moment at, const SiteClock& clock);  // 2026-11-22T20:53:16.000+08:00
std::optional<Moment> parse_rfc3339(std::string_view text);
std::string to_hhmm(Moment at, const SiteClock& clock);  // 20:53

}  // namespace huiyin
