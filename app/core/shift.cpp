#include "app/core/shift.h"

#include <array>
#include <charconv>
#include <cstdio>

#include "app/core/words.h"

namespace huiyin {
namespace {

constexpr Words<ShiftKind, 2> kShiftWords{
    {{{ShiftKind::kDay, "day"}, {ShiftKind::kNight, "night"}}}};

Moment at_minute(Day day, int minute, const SiteClock& clock) {
  return Moment{day.days * kDay_ms + (minute - clock.utc_offset_min) * kMinute_ms};
}

int night_of(Day day, const ShiftTimes& times) {
  return is_summer(day, times) ? times.summer_night_begins : times.night_begins;
}

Day moved(Day day, int by) {
  return Day{day.days + by};
}

Shift day_shift(Day day, const SiteClock& clock, const ShiftTimes& times) {
  return {day, ShiftKind::kDay, at_minute(day, times.day_begins, clock),
          at_minute(day, night_of(day, times), clock)};
}

Shift night_shift(Day day, const SiteClock& clock, const ShiftTimes& times) {
  return {day, ShiftKind::kNight, at_minute(day, night_of(day, times), clock),
          at_minute(moved(day, 1), times.day_begins, clock)};
}

int minute_of(Moment at, const SiteClock& clock) {
  const CivilTime t = civil(at, clock);
  return t.hour * 60 + t.minute;
}

std::string hhmm(int minute) {
  std::array<char, 16> out{};
  std::snprintf(out.data(), out.size(), "%02d:%02d", minute / 60, minute % 60);
  return out.data();
}

std::string mmdd(int date) {
  std::array<char, 16> out{};
  std::snprintf(out.data(), out.size(), "%02d-%02d", date / 100, date % 100);
  return out.data();
}

// "08:30" or "05-01": two numbers apart by one sign.
std::optional<int> pair_of(std::string_view text, char between, int unit, int most_first) {
  if (text.size() != 5 || text[2] != between) return std::nullopt;
  int first = 0, second = 0;
  const char* begin = text.data();
  const bool read = std::from_chars(begin, begin + 2, first).ptr == begin + 2 &&
                    std::from_chars(begin + 3, begin + 5, second).ptr == begin + 5;
  if (!read || first < 0 || first > most_first || second < 0 || second > 59) return std::nullopt;
  return first * unit + second;
}

std::optional<int> time_of(std::string_view text) {
  return pair_of(text, ':', 60, 23);
}
std::optional<int> date_of(std::string_view text) {
  return pair_of(text, '-', 100, 12);
}

void set_span(std::string_view text, int& first, int& last) {
  if (text.size() != 11) return;
  const auto from = time_of(text.substr(0, 5)), to = time_of(text.substr(6));
  if (!from || !to || *from >= *to) return;
  first = *from;
  last = *to;
}

void set_summer(std::string_view text, ShiftTimes& times) {
  if (text.size() != 12) return;
  const auto from = date_of(text.substr(0, 5)), to = date_of(text.substr(7));
  if (!from || !to) return;
  times.summer_from = *from;
  times.summer_to = *to;
}

void set_time(std::string_view text, int& place) {
  if (const auto minute = time_of(text)) place = *minute;
}

void set_one(ShiftTimes& times, std::string_view key, std::string_view value) {
  int noon = times.noon_begins;
  if (key == "day") set_time(value, times.day_begins);
  if (key == "night") set_time(value, times.night_begins);
  if (key == "summer_night") set_time(value, times.summer_night_begins);
  if (key == "noon") set_span(value, times.noon_begins, times.noon_ends);
  if (key == "summer_noon") set_span(value, noon, times.summer_noon_ends);
  if (key == "summer") set_summer(value, times);
  if (key == "early") std::from_chars(value.data(), value.data() + value.size(), times.early);
}

}  // namespace

std::string_view name_of(ShiftKind kind) {
  return kShiftWords.name(kind);
}

std::string encode_shift_times(const ShiftTimes& t) {
  return "day=" + hhmm(t.day_begins) + " night=" + hhmm(t.night_begins) +
         " summer_night=" + hhmm(t.summer_night_begins) + " noon=" + hhmm(t.noon_begins) + "-" +
         hhmm(t.noon_ends) + " summer_noon=" + hhmm(t.noon_begins) + "-" +
         hhmm(t.summer_noon_ends) + " summer=" + mmdd(t.summer_from) + ".." + mmdd(t.summer_to) +
         " early=" + std::to_string(t.early);
}

ShiftTimes decode_shift_times(std::string_view text) {
  ShiftTimes times;
  while (!text.empty()) {
    const std::size_t end = text.find(' ');
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    const std::size_t eq = word.find('=');
    if (eq != std::string_view::npos) set_one(times, word.substr(0, eq), word.substr(eq + 1));
  }
  return times;
}

bool is_summer(Day day, const ShiftTimes& times) {
  const CivilTime t = civil(Moment{day.days * kDay_ms}, SiteClock{.utc_offset_min = 0});
  const int date = t.month * 100 + t.day;
  if (times.summer_from <= times.summer_to) {
    return date >= times.summer_from && date <= times.summer_to;
  }
  return date >= times.summer_from || date <= times.summer_to;  // over the turn of the year
}

Shift shift_at(Moment at, const SiteClock& clock, const ShiftTimes& times) {
  const Day day = local_day(at, clock);
  const int minute = minute_of(at, clock);
  if (minute < times.day_begins) return night_shift(moved(day, -1), clock, times);
  if (minute < night_of(day, times)) return day_shift(day, clock, times);
  return night_shift(day, clock, times);
}

Shift shift_before(const Shift& shift, const SiteClock& clock, const ShiftTimes& times) {
  return shift.kind == ShiftKind::kNight ? day_shift(shift.day, clock, times)
                                         : night_shift(moved(shift.day, -1), clock, times);
}

std::string key_of(const Shift& shift) {
  return to_iso_date(shift.day) + " " + std::string(name_of(shift.kind));
}

std::optional<Shift> parse_shift(std::string_view key, const SiteClock& clock,
                                 const ShiftTimes& times) {
  if (key.size() < 12 || key[10] != ' ') return std::nullopt;
  const auto noon = parse_rfc3339(std::string(key.substr(0, 10)) + "T12:00:00Z");
  const auto kind = kShiftWords.parse(key.substr(11));
  if (!noon || !kind) return std::nullopt;
  const Day day{static_cast<std::int32_t>(noon->utc_ms / kDay_ms)};
  return *kind == ShiftKind::kDay ? day_shift(day, clock, times) : night_shift(day, clock, times);
}

bool is_noon_duty(Moment at, const SiteClock& clock, const ShiftTimes& times) {
  const int minute = minute_of(at, clock);
  const bool summer = is_summer(local_day(at, clock), times);
  return minute >= times.noon_begins &&
         minute < (summer ? times.summer_noon_ends : times.noon_ends);
}

Moment relief_due(const Shift& shift, const ShiftTimes& times) {
  return shift.ends + -times.early * kMinute_ms;
}

}  // namespace huiyin
