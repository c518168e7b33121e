// Recurring duties of the registers as a calendar: which periods there are, by when each is to be
// done, and whether it was. Pure.
#pragma once

#include <string>
#include <vector>

#include "app/core/register_rules.h"

namespace huiyin {

struct YearMonth {
  int year = 0;
  int month = 0;
  auto operator<=>(const YearMonth&) const = default;
};
std::optional<YearMonth> parse_year_month(std::string_view text);  // "2026-11"
std::string to_string(YearMonth month);
YearMonth month_of(Day day);
YearMonth moved(YearMonth month, int by);
Day first_day_of(YearMonth month);
int days_in(YearMonth month);
int weekday_of(Day day);  // 0 = Sunday

struct Period {
  Day first, last;
  Day from;  // from when on it may be done
  Day due;   // by when
};
// The periods of a duty that end, or are due, in this month; in order.
std::vector<Period> periods_in(const RegisterDuty& duty, YearMonth month);

enum class DutyState {
  kAhead,  // its time has not come
  kOpen,   // may be done now
  kSoon,   // is due in the next days
  kDone,
  kLate,    // done, but after its day
  kMissed,  // not done, its day is over
};
std::string_view name_of(DutyState state);

struct DutyMark {
  const RegisterDef* def = nullptr;
  const RegisterDuty* duty = nullptr;
  Period period;
  int done = 0;  // how many entries count
  DutyState state = DutyState::kAhead;
};
struct SiteDay {
  Day today;
  SiteClock clock;
};
DutyMark mark_of(const RegisterDef& def, const RegisterDuty& duty, const Period& period,
                 const std::vector<Entry>& entries, const SiteDay& day);

// Which days' entries a month's marks look at.
struct DaySpan {
  Day first, last;
};
DaySpan looked_at(YearMonth month);

// How a new entry is filled in when this duty is being done now.
FieldValues duty_values(const RegisterDef& def, const RegisterDuty& duty, Day today);

}  // namespace huiyin
