// The day's shifts (003 第一篇 值班二, N-078, N-079, N-082): day and night, the noon duty inside
// the day, the summer variant, and when the next people have to be there. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/core/moment.h"

namespace huiyin {

// Minutes after local midnight; a site may set others. The seeds give no dates for the summer.
struct ShiftTimes {
  int day_begins = 8 * 60 + 30;
  int night_begins = 17 * 60 + 30;
  int summer_night_begins = 18 * 60;
  int noon_begins = 12 * 60;
  int noon_ends = 13 * 60 + 30;
  int summer_noon_ends = 14 * 60;
  int summer_from = 501;  // month × 100 + day
  int summer_to = 930;    // the last day
  int early = 15;         // 提前15分钟到岗
  bool operator==(const ShiftTimes&) const = default;
};

// "day=08:30 night=17:30 summer_night=18:00 noon=12:00-13:30 summer_noon=12:00-14:00
// summer=05-01..09-30 early=15"; decode leaves out what it cannot read.
std::string encode_shift_times(const ShiftTimes& times);
ShiftTimes decode_shift_times(std::string_view text);

enum class ShiftKind { kDay, kNight };
std::string_view name_of(ShiftKind kind);  // day night

struct Shift {
  Day day;  // on which it began
  ShiftKind kind = ShiftKind::kDay;
  Moment begins;
  Moment ends;
  bool operator==(const Shift&) const = default;
};

Shift shift_at(Moment at, const SiteClock& clock, const ShiftTimes& times = {});
Shift shift_before(const Shift& shift, const SiteClock& clock, const ShiftTimes& times = {});
std::string key_of(const Shift& shift);  // "2026-11-22 night": what the books call it
std::optional<Shift> parse_shift(std::string_view key, const SiteClock& clock,
                                 const ShiftTimes& times = {});

bool is_summer(Day day, const ShiftTimes& times);
bool is_noon_duty(Moment at, const SiteClock& clock, const ShiftTimes& times = {});
// From this moment on who takes over has to be there.
Moment relief_due(const Shift& shift, const ShiftTimes& times = {});

}  // namespace huiyin
