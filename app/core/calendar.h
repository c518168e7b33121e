// The service calendar: which days are worked, the hours of a working day in several segments,
// public holidays and make-up working days (调休), and until when the list of holidays is known.
// A plain value without a clock. Not for counting (deadline.h) or reading files (app/run).
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "app/core/moment.h"
#include "app/core/result.h"

namespace huiyin {

// A stretch of a local day in minutes after midnight, to_min not included: 540–720 = 09:00–12:00.
struct Span {
  int from_min = 0;
  int to_min = 0;
  bool operator==(const Span&) const = default;
};

// A day that is not as its weekday says.
struct DayMark {
  Day day;
  bool works = false;  // false: holiday, true: make-up working day
  std::string name;    // "国庆节"
  bool operator==(const DayMark&) const = default;
};

struct CalendarFacts {
  std::array<bool, 7> week = {false, true, true, true, true, true, false};  // 0 = Sunday
  std::vector<Span> hours = {{510, 720}, {810, 1050}};  // of a working day, in order
  std::vector<DayMark> marks;
  Day covered_from{0};
  Day covered_to{0};  // the last day whose holidays are known
};

class ServiceCalendar {
 public:
  // Errors: kBadValue: no working weekday; hours that are empty, overlap or leave the day; a day
  // marked twice or outside of what is covered.
  static Result<ServiceCalendar> make(CalendarFacts facts);
  ServiceCalendar() = default;  // Monday to Friday, no holidays, nothing covered

  bool works(Day day) const {
    const std::size_t at = index_of(day);
    return at < days_.size() ? (days_[at] & kWorks) != 0 : facts_.week[weekday(day)];
  }
  // The holiday's or make-up day's name; "" on a day like its weekday.
  std::string_view name(Day day) const;
  bool is_marked(Day day) const {
    const std::size_t at = index_of(day);
    return at < days_.size() && (days_[at] & kMarked) != 0;
  }
  const std::vector<Span>& hours() const { return facts_.hours; }
  int closes_min() const { return facts_.hours.back().to_min; }
  std::int64_t day_ms() const { return day_ms_; }  // working time of one day
  Day covered_to() const { return facts_.covered_to; }
  const CalendarFacts& facts() const { return facts_; }

 private:
  static constexpr unsigned char kWorks = 1;
  static constexpr unsigned char kMarked = 2;

  static std::size_t weekday(Day day) {  // 1970-01-01 was a Thursday
    return static_cast<std::size_t>(((day.days + 4) % 7 + 7) % 7);
  }
  std::size_t index_of(Day day) const {
    return static_cast<std::size_t>(static_cast<std::int64_t>(day.days) - facts_.covered_from.days);
  }

  CalendarFacts facts_;
  std::vector<unsigned char> days_;  // covered_from … covered_to, a look-up without searching
  std::int64_t day_ms_ = 7 * kHour_ms + 30 * kMinute_ms;
};

std::optional<Day> parse_iso_date(std::string_view text);  // "2026-10-01"
std::optional<Span> parse_span(std::string_view text);     // "09:00-12:00", "24:00" ends a day
std::string to_text(Span span);

}  // namespace huiyin
