#include "app/core/register_duties.h"

#include <algorithm>
#include <charconv>

#include "app/core/field_value.h"

namespace huiyin {
namespace {

constexpr int kSoon_days = 3;
constexpr int kWeek_days = 7;
// Two-week periods are counted from a Monday: 2024-01-01.
constexpr std::int32_t kFirstMonday = 19'723;

int months_of(DutyEvery every) {
  switch (every) {
    case DutyEvery::kTwoMonths: return 2;
    case DutyEvery::kQuarter: return 3;
    case DutyEvery::kHalfYear: return 6;
    case DutyEvery::kYear: return 12;
    case DutyEvery::kDay:
    case DutyEvery::kWeek:
    case DutyEvery::kTwoWeeks:
    case DutyEvery::kMonth: return 1;
  }
  return 1;
}

Period days_period(Day first, int days) {
  const Day last{first.days + days - 1};
  return {first, last, first, last};
}

std::vector<Period> short_periods(DutyEvery every, YearMonth month) {
  const int length = every == DutyEvery::kDay    ? 1
                     : every == DutyEvery::kWeek ? kWeek_days
                                                 : 2 * kWeek_days;
  const Day begin = first_day_of(month);
  const Day end{begin.days + days_in(month) - 1};
  std::vector<Period> out;
  // The period in which the month begins may end in it.
  std::int32_t first = begin.days - (begin.days - kFirstMonday) % length;
  for (; first + length - 1 <= end.days; first += length)
    out.push_back(days_period(Day{first}, length));
  return out;
}

// Days of a period of months are counted from its first; in its last month when it has several and
// the day is one of a month (the 5th, the 25th).
Period month_period(const RegisterDuty& duty, YearMonth first, int months) {
  const YearMonth last = moved(first, months - 1);
  const YearMonth act = duty.months.empty() ? last : first;
  Period p;
  p.first = first_day_of(first);
  p.last = Day{first_day_of(last).days + days_in(last) - 1};
  const Day act_first = first_day_of(act);
  const int length = days_in(act);
  p.from = months > 1 && duty.from_day <= 1
               ? p.first
               : Day{act_first.days + std::min(duty.from_day, length) - 1};
  p.due = Day{act_first.days + (duty.day == 0 ? length : std::min(duty.day, length)) - 1};
  return p;
}

bool counts(const RegisterDuty& duty, const Period& period, const Entry& entry,
            const SiteClock& clock) {
  if (!duty.when.holds(values_of(entry))) return false;
  const auto& states = duty.states;
  if (!states.empty() && std::find(states.begin(), states.end(), entry.state) == states.end()) {
    return false;
  }
  const auto day = day_of(entry, duty.date, clock);
  return day && *day >= period.first && *day <= period.last;
}

}  // namespace

std::optional<YearMonth> parse_year_month(std::string_view text) {
  YearMonth m;
  const char* begin = text.data();
  const bool shape = text.size() == 7 && text[4] == '-' &&
                     std::from_chars(begin, begin + 4, m.year).ptr == begin + 4 &&
                     std::from_chars(begin + 5, begin + 7, m.month).ptr == begin + 7;
  if (!shape || m.month < 1 || m.month > 12) return std::nullopt;
  return m;
}

std::string to_string(YearMonth month) {
  return to_iso_date(first_day_of(month)).substr(0, 7);
}

YearMonth month_of(Day day) {
  const CivilTime c = civil(Moment{day.days * kDay_ms}, SiteClock{0, 0});
  return {c.year, c.month};
}

YearMonth moved(YearMonth month, int by) {
  const int all = month.year * 12 + month.month - 1 + by;
  return {all / 12, all % 12 + 1};
}

Day first_day_of(YearMonth month) {
  const std::string text = std::to_string(month.year) + (month.month < 10 ? "-0" : "-") +
                           std::to_string(month.month) + "-01";
  return parse_iso_date(text).value_or(Day{});
}

int days_in(YearMonth month) {
  return first_day_of(moved(month, 1)).days - first_day_of(month).days;
}

int weekday_of(Day day) {
  return ((day.days + 4) % kWeek_days + kWeek_days) % kWeek_days;
}

std::vector<Period> periods_in(const RegisterDuty& duty, YearMonth month) {
  switch (duty.every) {
    case DutyEvery::kDay:
    case DutyEvery::kWeek:
    case DutyEvery::kTwoWeeks: return short_periods(duty.every, month);
    case DutyEvery::kMonth:
    case DutyEvery::kTwoMonths:
    case DutyEvery::kQuarter:
    case DutyEvery::kHalfYear:
    case DutyEvery::kYear: break;
  }
  if (!duty.months.empty()) {
    const auto& months = duty.months;
    const bool now = std::find(months.begin(), months.end(), month.month) != months.end();
    if (!now) return {};
    return {month_period(duty, month, 1)};
  }
  const int length = months_of(duty.every);
  const bool ends = month.month % length == 0;
  if (!ends) return {};
  return {month_period(duty, moved(month, 1 - length), length)};
}

std::string_view name_of(DutyState state) {
  switch (state) {
    case DutyState::kAhead: return "ahead";
    case DutyState::kOpen: return "open";
    case DutyState::kSoon: return "soon";
    case DutyState::kDone: return "done";
    case DutyState::kLate: return "late";
    case DutyState::kMissed: return "missed";
  }
  return "open";
}

DutyMark mark_of(const RegisterDef& def, const RegisterDuty& duty, const Period& period,
                 const std::vector<Entry>& entries, const SiteDay& day) {
  const Day today = day.today;
  const SiteClock& clock = day.clock;
  DutyMark mark{&def, &duty, period, 0, DutyState::kOpen};
  int in_time = 0;
  for (const Entry& entry : entries) {
    if (!counts(duty, period, entry, clock)) continue;
    ++mark.done;
    if (*day_of(entry, duty.date, clock) <= period.due) ++in_time;
  }
  const Day begin = first_day_of(month_of(period.due));
  const Day warn{duty.warn_day > 0 ? begin.days + duty.warn_day - 1 : period.due.days - kSoon_days};
  if (mark.done >= duty.times) {
    mark.state = in_time >= duty.times ? DutyState::kDone : DutyState::kLate;
  } else if (today > period.due) {
    mark.state = DutyState::kMissed;
  } else if (today < period.from) {
    mark.state = DutyState::kAhead;
  } else if (today >= warn) {
    mark.state = DutyState::kSoon;
  }
  return mark;
}

DaySpan looked_at(YearMonth month) {
  const Day begin = first_day_of(month);
  return {Day{first_day_of(moved(month, -11)).days}, Day{begin.days + days_in(month) - 1}};
}

FieldValues duty_values(const RegisterDef& def, const RegisterDuty& duty, Day today) {
  FieldValues values;
  if (!duty.when.field.empty() && !duty.when.values.empty()) {
    values[duty.when.field] = duty.when.values.front();
  }
  const RegisterField* date = def.field(duty.date);
  if (date != nullptr && date->type == FieldType::kDate) values[duty.date] = to_iso_date(today);
  return values;
}

}  // namespace huiyin
