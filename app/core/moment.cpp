#include "app/core/moment.h"

#include <array>
#include <chrono>
#include <cstdio>

namespace huiyin {
namespace {

std::int64_t floor_div(std::int64_t a, std::int64_t b) {
  const std::int64_t q = a / b;
  return (a % b != 0 && (a < 0) != (b < 0)) ? q - 1 : q;
}

std::int64_t local_ms(Moment at, const SiteClock& clock) {
  return at.utc_ms + clock.utc_offset_min * kMinute_ms;
}

// Reads `count` digits at `pos`; -1 when they are not all digits.
int digits_at(std::string_view text, std::size_t pos, std::size_t count) {
  if (pos + count > text.size()) return -1;
  int value = 0;
  for (std::size_t i = pos; i < pos + count; ++i) {
    if (text[i] < '0' || text[i] > '9') return -1;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

// "Z" or "+08:00" at pos → minutes.
std::optional<int> offset_at(std::string_view text, std::size_t pos) {
  if (pos + 1 == text.size() && (text[pos] == 'Z' || text[pos] == 'z')) return 0;
  if (pos + 6 != text.size() || (text[pos] != '+' && text[pos] != '-')) return std::nullopt;
  const int h = digits_at(text, pos + 1, 2);
  const int m = digits_at(text, pos + 4, 2);
  if (h < 0 || m < 0 || h > 23 || m > 59 || text[pos + 3] != ':') return std::nullopt;
  return (text[pos] == '-' ? -1 : 1) * (h * 60 + m);
}

}  // namespace

Day business_day(Moment at, const SiteClock& clock) {
  const std::int64_t ms = local_ms(at, clock) - clock.day_change_min * kMinute_ms;
  return Day{static_cast<std::int32_t>(floor_div(ms, kDay_ms))};
}

Day local_day(Moment at, const SiteClock& clock) {
  return Day{static_cast<std::int32_t>(floor_div(local_ms(at, clock), kDay_ms))};
}

Moment end_of_local_day(Moment at, const SiteClock& clock) {
  const std::int64_t next = (static_cast<std::int64_t>(local_day(at, clock).days) + 1) * kDay_ms;
  return Moment{next - clock.utc_offset_min * kMinute_ms - 1};
}

CivilTime civil(Moment at, const SiteClock& clock) {
  const std::int64_t ms = local_ms(at, clock);
  const std::int64_t days = floor_div(ms, kDay_ms);
  const std::int64_t rest = ms - days * kDay_ms;
  const std::chrono::sys_days date{std::chrono::days{days}};
  const std::chrono::year_month_day ymd{date};
  CivilTime c;
  c.year = static_cast<int>(ymd.year());
  c.month = static_cast<int>(static_cast<unsigned>(ymd.month()));
  c.day = static_cast<int>(static_cast<unsigned>(ymd.day()));
  c.hour = static_cast<int>(rest / kHour_ms);
  c.minute = static_cast<int>(rest / kMinute_ms % 60);
  c.second = static_cast<int>(rest / 1000 % 60);
  c.ms = static_cast<int>(rest % 1000);
  c.weekday = static_cast<int>(std::chrono::weekday{date}.c_encoding());
  return c;
}

std::string to_iso_date(Day day) {
  const CivilTime c = civil(Moment{day.days * kDay_ms}, SiteClock{0, 0});
  std::array<char, 40> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", c.year, c.month, c.day);
  return buffer.data();
}

std::string to_rfc3339(Moment at, const SiteClock& clock) {
  const CivilTime c = civil(at, clock);
  const int offset = clock.utc_offset_min;
  const int away = offset < 0 ? -offset : offset;
  std::array<char, 96> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02dT%02d:%02d:%02d.%03d%c%02d:%02d",
                c.year, c.month, c.day, c.hour, c.minute, c.second, c.ms, offset < 0 ? '-' : '+',
                away / 60, away % 60);
  return buffer.data();
}

std::optional<Moment> parse_rfc3339(std::string_view text) {
  const int year = digits_at(text, 0, 4), month = digits_at(text, 5, 2),
            day = digits_at(text, 8, 2);
  const int hour = digits_at(text, 11, 2), minute = digits_at(text, 14, 2);
  const int second = digits_at(text, 17, 2);
  if (year < 0 || month < 1 || day < 1 || hour < 0 || minute < 0 || second < 0) return std::nullopt;
  if (text[4] != '-' || text[7] != '-' || (text[10] != 'T' && text[10] != ' ')) return std::nullopt;
  if (text[13] != ':' || text[16] != ':' || hour > 23 || minute > 59 || second > 60)
    return std::nullopt;
  std::size_t pos = 19;
  int ms = 0;
  if (pos < text.size() && text[pos] == '.') {
    int scale = 100;
    if (digits_at(text, ++pos, 1) < 0) return std::nullopt;
    for (; pos < text.size() && text[pos] >= '0' && text[pos] <= '9'; ++pos, scale /= 10) {
      ms += (text[pos] - '0') * scale;
    }
  }
  if (pos >= text.size()) return std::nullopt;
  const auto offset = offset_at(text, pos);
  const std::chrono::year_month_day ymd{std::chrono::year{year},
                                        std::chrono::month{static_cast<unsigned>(month)},
                                        std::chrono::day{static_cast<unsigned>(day)}};
  if (!offset || !ymd.ok()) return std::nullopt;
  const auto days = std::chrono::sys_days{ymd}.time_since_epoch().count();
  return Moment{days * kDay_ms + hour * kHour_ms + (minute - *offset) * kMinute_ms + second * 1000 +
                ms};
}

std::string to_hhmm(Moment at, const SiteClock& clock) {
  const CivilTime c = civil(at, clock);
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%02d:%02d", c.hour, c.minute);
  return buffer.data();
}

}  // namespace huiyin
