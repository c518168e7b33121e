#include "app/core/calendar.h"

#include <algorithm>
#include <cstdio>

namespace huiyin {
namespace {

constexpr int kDay_min = 24 * 60;
constexpr int kMostCovered_days = 200 * 366;

Error wrong(std::string detail) {
  return fail(ErrorCode::kBadValue, std::move(detail));
}

Result<Ok> check_hours(const std::vector<Span>& hours) {
  if (hours.empty()) return wrong("hours: at least one stretch such as 09:00-12:00");
  int end = 0;
  for (const Span& span : hours) {
    if (span.from_min < end || span.to_min <= span.from_min || span.to_min > kDay_min) {
      return wrong("hours: " + to_text(span) + "; allowed: stretches in order, each ending later" +
                   " than it begins, within 00:00-24:00");
    }
    end = span.to_min;
  }
  return Ok{};
}

Result<Ok> check_marks(const CalendarFacts& facts) {
  for (std::size_t i = 0; i < facts.marks.size(); ++i) {
    const Day day = facts.marks[i].day;
    if (day < facts.covered_from || day > facts.covered_to) {
      return wrong(to_iso_date(day) + " lies outside of what the calendar covers, " +
                   to_iso_date(facts.covered_from) + " to " + to_iso_date(facts.covered_to));
    }
    if (i > 0 && facts.marks[i - 1].day == day) {
      return wrong(to_iso_date(day) + " is there twice; allowed: once, as holiday or as workday");
    }
  }
  return Ok{};
}

bool by_day(const DayMark& a, const DayMark& b) {
  return a.day < b.day;
}

int number_at(std::string_view text, std::size_t at, std::size_t count) {
  int value = 0;
  for (std::size_t i = at; i < at + count; ++i) {
    if (i >= text.size() || text[i] < '0' || text[i] > '9') return -1;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

// "09:00" at pos; -1 when it is no time of day (24:00 is one).
int minute_at(std::string_view text, std::size_t at) {
  const int hour = number_at(text, at, 2), minute = number_at(text, at + 3, 2);
  if (hour < 0 || minute < 0 || minute > 59 || text[at + 2] != ':') return -1;
  const int all = hour * 60 + minute;
  return all > kDay_min ? -1 : all;
}

}  // namespace

Result<ServiceCalendar> ServiceCalendar::make(CalendarFacts facts) {
  if (std::none_of(facts.week.begin(), facts.week.end(), [](bool works) { return works; })) {
    return wrong("week: at least one working weekday");
  }
  if (auto checked = check_hours(facts.hours); !checked) return checked.error();
  const int covered = facts.covered_to.days - facts.covered_from.days;
  if (covered < 0 || covered > kMostCovered_days) {
    return wrong("covered: from " + to_iso_date(facts.covered_from) + " to " +
                 to_iso_date(facts.covered_to) + "; allowed: at most 200 years, in order");
  }
  std::sort(facts.marks.begin(), facts.marks.end(), by_day);
  if (auto checked = check_marks(facts); !checked) return checked.error();
  ServiceCalendar calendar;
  calendar.facts_ = std::move(facts);
  calendar.day_ms_ = 0;
  for (const Span& span : calendar.facts_.hours)
    calendar.day_ms_ += (span.to_min - span.from_min) * kMinute_ms;
  calendar.days_.resize(static_cast<std::size_t>(covered) + 1);
  for (std::size_t i = 0; i < calendar.days_.size(); ++i) {
    const Day day{calendar.facts_.covered_from.days + static_cast<std::int32_t>(i)};
    calendar.days_[i] = calendar.facts_.week[weekday(day)] ? kWorks : 0;
  }
  for (const DayMark& mark : calendar.facts_.marks) {
    calendar.days_[calendar.index_of(mark.day)] =
        mark.works ? static_cast<unsigned char>(kWorks | kMarked) : kMarked;
  }
  return calendar;
}

std::string_view ServiceCalendar::name(Day day) const {
  if (!is_marked(day)) return {};
  const auto at =
      std::lower_bound(facts_.marks.begin(), facts_.marks.end(), DayMark{day, false, {}}, by_day);
  return at->name;
}

std::optional<Day> parse_iso_date(std::string_view text) {
  if (text.size() != 10) return std::nullopt;
  const auto noon = parse_rfc3339(std::string(text) + "T00:00:00Z");
  if (!noon) return std::nullopt;
  return local_day(*noon, SiteClock{0, 0});
}

std::optional<Span> parse_span(std::string_view text) {
  if (text.size() != 11 || text[5] != '-') return std::nullopt;
  const Span span{minute_at(text, 0), minute_at(text, 6)};
  if (span.from_min < 0 || span.to_min <= span.from_min) return std::nullopt;
  return span;
}

std::string to_text(Span span) {
  char buffer[64];
  std::snprintf(buffer, sizeof buffer, "%02d:%02d-%02d:%02d", span.from_min / 60,
                span.from_min % 60, span.to_min / 60, span.to_min % 60);
  return buffer;
}

}  // namespace huiyin
