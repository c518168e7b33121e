#include "app/counter/flow/typed_time.h"

#include <charconv>

#include "app/core/text.h"

namespace huiyin::counter {
namespace {

constexpr std::int64_t kLately_ms = 60 * kDay_ms;

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = error == std::errc{} && end == text.data() + text.size();
  return whole && !text.empty() && value >= 0 ? std::optional(value) : std::nullopt;
}

std::string two(int value) {
  return value < 10 ? "0" + std::to_string(value) : std::to_string(value);
}

std::string zone_text(const SiteClock& clock) {
  const int minutes = clock.utc_offset_min < 0 ? -clock.utc_offset_min : clock.utc_offset_min;
  return (clock.utc_offset_min < 0 ? "-" : "+") + two(minutes / 60) + ":" + two(minutes % 60);
}

struct Parts {
  int year = 0, month = 0, day = 0, minute = kEndOfWork_min;
};

std::optional<Moment> moment_of(const Parts& p, const SiteClock& clock) {
  return parse_rfc3339(std::to_string(p.year) + "-" + two(p.month) + "-" + two(p.day) + "T" +
                       two(p.minute / 60) + ":" + two(p.minute % 60) + ":00" + zone_text(clock));
}

// "9:05", also with the Chinese colon.
std::optional<int> read_clock(std::string_view text) {
  constexpr std::string_view kWide = "：";
  std::size_t colon = text.find(':');
  std::size_t size = 1;
  if (colon == std::string_view::npos) {
    colon = text.find(kWide);
    size = kWide.size();
  }
  if (colon == std::string_view::npos) return std::nullopt;
  const auto hour = number(text.substr(0, colon)), minute = number(text.substr(colon + size));
  if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
  return *hour * 60 + *minute;
}

std::optional<Moment> read_day(std::string_view text, int minute, Moment now,
                               const SiteClock& clock) {
  const std::size_t first = text.find_first_of("-/");
  if (first == std::string_view::npos) return std::nullopt;
  const std::size_t second = text.find_first_of("-/", first + 1);
  Parts parts;
  parts.minute = minute;
  const bool has_year = second != std::string_view::npos;
  const auto year = has_year ? number(text.substr(0, first)) : civil(now, clock).year;
  const std::size_t from = has_year ? first + 1 : 0;
  const std::size_t dash = has_year ? second : first;
  const auto month = number(text.substr(from, dash - from));
  const auto day = number(text.substr(dash + 1));
  if (!year || !month || !day) return std::nullopt;
  parts.year = *year;
  parts.month = *month;
  parts.day = *day;
  const auto at = moment_of(parts, clock);
  if (has_year || !at || now - *at <= kLately_ms) return at;
  ++parts.year;
  return moment_of(parts, clock);
}

}  // namespace

std::optional<Moment> read_typed_time(std::string_view text, Moment now, const SiteClock& clock) {
  const std::string trimmed = trim(text);
  std::string_view rest = trimmed;
  if (const auto exact = parse_rfc3339(rest)) return exact;
  const CivilTime today = civil(now, clock);
  if (rest.starts_with("+")) {
    const auto days = number(rest.substr(1));
    if (!days || *days > 3660) return std::nullopt;
    const CivilTime then = civil(now + *days * kDay_ms, clock);
    return moment_of({then.year, then.month, then.day, kEndOfWork_min}, clock);
  }
  if (const auto minute = read_clock(rest)) {
    return moment_of({today.year, today.month, today.day, *minute}, clock);
  }
  const std::size_t blank = rest.find(' ');
  if (blank == std::string_view::npos) return read_day(rest, kEndOfWork_min, now, clock);
  const auto minute = read_clock(trim(rest.substr(blank)));
  return minute ? read_day(rest.substr(0, blank), *minute, now, clock) : std::nullopt;
}

std::string typed_time(Moment at, const SiteClock& clock) {
  const CivilTime c = civil(at, clock);
  return std::to_string(c.year) + "-" + two(c.month) + "-" + two(c.day) + " " + to_hhmm(at, clock);
}

}  // namespace huiyin::counter
