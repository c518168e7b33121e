// Counts a limit from its start to its due time over the service calendar, and says line by line
// how. Pure; moments come in as values. Not for which limit a ticket has (procedure.h).
//
// Days end at local midnight: "within 2 days" of Monday 09:05 is Wednesday 23:59:59.999; the day
// of the start is not counted. A day (working day) counts when the clock runs at its end, that is
// at midnight (at closing time): a pause over it gives exactly that day back, a pause over closed
// time gives nothing back. Minutes and hours run to the millisecond, outside of pauses; those of
// working time only within the calendar's hours.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/core/calendar.h"

namespace huiyin {

enum class LimitUnit {
  kMinutes,
  kHours,
  kExactDays,  // of 24 hours, to the minute
  kWorkMinutes,
  kWorkHours,
  kSameDay,  // 23:59 of the day of the start, C-35
  kDays,
  kWorkDays,
  kMonths,
};
// minutes hours exact_days work_minutes work_hours same_day days work_days months
std::string_view name_of(LimitUnit unit);
std::optional<LimitUnit> parse_limit_unit(std::string_view name);

struct Limit {
  LimitUnit unit = LimitUnit::kHours;
  int amount = 0;  // of kSameDay: 0
  bool operator==(const Limit&) const = default;
};
inline constexpr int kMostLimit = 100'000;
std::optional<Limit> parse_limit(std::string_view text);  // "24 hours", "3 work_days", "same_day"
std::string to_text(const Limit& limit);

// The clock stood still from `from` until `to`; to unset: it still does. One whose end lies before
// its begin (somebody set a clock back) counts as none.
struct Pause {
  Moment from, to;
  bool operator==(const Pause&) const = default;
};

// From `at` on another limit holds (severity changed half way): the new one counts from the old
// start, with all pauses so far.
struct LimitChange {
  Moment at;
  Limit limit;
};

struct Reckoning {
  Limit limit;
  Moment start;
  std::span<const Pause> pauses = {};
  std::span<const LimitChange> changes = {};
};

struct DueTime {
  Moment at;
  bool provisional = false;  // beyond what the calendar covers: holidays may still move it
  bool paused = false;       // the clock stands still: `at` is without this last pause
};

enum class StepKind {
  kStart,
  kChange,   // `limit` holds from here on
  kRuns,     // `ms` of the limit went by
  kBreak,    // between two segments of a working day
  kClosed,   // outside of working hours
  kDayOff,   // `days` that are not worked, `name` of the holiday
  kMakeUp,   // a worked day at a weekend, `name`
  kPaused,   // the clock stood still
  kCounted,  // `days` used up, numbered up to `ms`
  kDue,
  kUnsure,  // covered only until `to`
};
std::string_view name_of(StepKind kind);

struct Step {
  StepKind kind = StepKind::kStart;
  Moment from, to;
  std::int64_t ms = 0;
  int days = 0;
  Limit limit = {};
  std::string name = {};
};

DueTime due_time(const Reckoning& reckoning, const ServiceCalendar& calendar,
                 const SiteClock& clock);
// The same reckoning with every step of it, in order; the last tells the due time.
std::vector<Step> explain(const Reckoning& reckoning, const ServiceCalendar& calendar,
                          const SiteClock& clock);

// The latest moment that is still so much before `event`: "15 days ahead" of 20 August is the end
// of 5 August; hours of working time are counted back within working hours.
DueTime latest_before(const Limit& limit, Moment event, const ServiceCalendar& calendar,
                      const SiteClock& clock);

}  // namespace huiyin
