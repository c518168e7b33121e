#include "tests/unit/core/slow_deadline.h"

#include <algorithm>
#include <array>

namespace huiyin {
namespace {

constexpr int kMinutesOfDay = 1440;

int pick(std::mt19937& random, int low, int high) {
  return std::uniform_int_distribution<int>(low, high)(random);
}

int days_of_month(int year, int month) {
  constexpr std::array kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

// Days from a day of 2026 to the same date so many months later, one month at a time.
int days_of_months(int day_of_year, int months) {
  int month = 1, date = day_of_year + 1;
  while (date > days_of_month(2026, month)) {
    date -= days_of_month(2026, month);
    ++month;
  }
  int days = 0, year = 2026;
  for (int i = 0; i < months; ++i) {
    days += days_of_month(year, month);
    if (++month > 12) {
      month = 1;
      ++year;
    }
  }
  return days - std::max(0, date - days_of_month(year, month));
}

}  // namespace

SlowWorld::SlowWorld(CalendarFacts facts, int offset_min)
    : facts_(std::move(facts)), clock_{offset_min, 0}, minutes_(kDays * kMinutesOfDay) {
  for (int day = 0; day < kDays; ++day) {
    const int weekday = (4 + day) % 7;  // 2026-01-01 is a Thursday
    bool works = facts_.week[static_cast<std::size_t>(weekday)];
    for (const DayMark& mark : facts_.marks) {
      if (mark.day.days == kFirstDay + day) works = mark.works;
    }
    for (int minute = 0; minute < kMinutesOfDay; ++minute) {
      std::uint8_t flags = 0;
      for (const Span& span : facts_.hours) {
        if (works && minute >= span.from_min && minute < span.to_min) flags |= kWorked;
      }
      if (minute == kMinutesOfDay - 1) flags |= kLastOfDay;
      minutes_[static_cast<std::size_t>(day * kMinutesOfDay + minute)] = flags;
    }
    for (int minute = kMinutesOfDay - 1; minute >= 0; --minute) {
      auto& flags = minutes_[static_cast<std::size_t>(day * kMinutesOfDay + minute)];
      if ((flags & kWorked) == 0) continue;
      flags |= kLastWorked;
      break;
    }
  }
}

Moment SlowWorld::moment(std::int64_t minute) const {
  return Moment{
      (static_cast<std::int64_t>(kFirstDay) * kMinutesOfDay + minute - clock_.utc_offset_min) *
      kMinute_ms};
}

bool SlowWorld::paused(std::int64_t minute, const std::vector<Pause>& pauses) const {
  const Moment at = moment(minute);
  return std::any_of(pauses.begin(), pauses.end(),
                     [at](const Pause& p) { return p.from <= at && at < p.to; });
}

std::optional<Moment> SlowWorld::minutes_later(std::int64_t count, bool work, std::int64_t start,
                                               const std::vector<Pause>& pauses) const {
  if (count == 0) return moment(start);
  const auto end = static_cast<std::int64_t>(minutes_.size());
  for (std::int64_t minute = start; minute < end; ++minute) {
    if (work && (minutes_[static_cast<std::size_t>(minute)] & kWorked) == 0) continue;
    if (paused(minute, pauses)) continue;
    if (--count == 0) return moment(minute + 1);
  }
  return std::nullopt;
}

std::optional<Moment> SlowWorld::days_later(std::int64_t count, bool work, std::int64_t start,
                                            const std::vector<Pause>& pauses) const {
  const std::uint8_t tick = work ? kLastWorked : kLastOfDay;
  const auto end = static_cast<std::int64_t>(minutes_.size());
  const std::int64_t first_midnight = (start / kMinutesOfDay + 1) * kMinutesOfDay;
  for (std::int64_t minute = start; minute < end; ++minute) {
    const bool ticks = (minutes_[static_cast<std::size_t>(minute)] & tick) != 0;
    if (ticks && minute < first_midnight && paused(minute, pauses)) ++count;
    if (ticks && minute >= first_midnight && !paused(minute, pauses)) --count;
    const bool midnight = (minutes_[static_cast<std::size_t>(minute)] & kLastOfDay) != 0;
    if (midnight && count <= 0) return moment(minute + 1) + -1;
  }
  return std::nullopt;
}

std::optional<Moment> SlowWorld::due(const Limit& limit, std::int64_t start_min,
                                     const std::vector<Pause>& pauses) const {
  const std::int64_t n = limit.amount;
  switch (limit.unit) {
    case LimitUnit::kMinutes: return minutes_later(n, false, start_min, pauses);
    case LimitUnit::kHours: return minutes_later(n * 60, false, start_min, pauses);
    case LimitUnit::kExactDays: return minutes_later(n * 1440, false, start_min, pauses);
    case LimitUnit::kWorkMinutes: return minutes_later(n, true, start_min, pauses);
    case LimitUnit::kWorkHours: return minutes_later(n * 60, true, start_min, pauses);
    case LimitUnit::kSameDay: return days_later(0, false, start_min, pauses);
    case LimitUnit::kDays: return days_later(n, false, start_min, pauses);
    case LimitUnit::kWorkDays: return days_later(n, true, start_min, pauses);
    case LimitUnit::kMonths:
      return days_later(days_of_months(static_cast<int>(start_min / kMinutesOfDay), limit.amount),
                        false, start_min, pauses);
  }
  return std::nullopt;
}

SlowWorld random_world(std::mt19937& random) {
  CalendarFacts facts;
  for (bool& works : facts.week)
    works = pick(random, 0, 9) < 7;
  facts.week[static_cast<std::size_t>(pick(random, 0, 6))] = true;
  facts.hours.clear();
  int end = pick(random, 0, 600);
  for (int i = pick(random, 1, 3); i > 0 && end < kMinutesOfDay; --i) {
    const int from = std::min(end + pick(random, i == 3 ? 0 : 1, 120), kMinutesOfDay - 1);
    const int to = std::min(from + pick(random, 1, 300), kMinutesOfDay);
    facts.hours.push_back({from, to});
    end = to;
  }
  facts.covered_from = Day{SlowWorld::kFirstDay};
  facts.covered_to = Day{SlowWorld::kFirstDay + SlowWorld::kDays - 1};
  for (int day = 0; day < SlowWorld::kDays; ++day) {
    if (pick(random, 0, 19) > 0) continue;
    for (int i = pick(random, 1, 8); i > 0 && day < SlowWorld::kDays; --i)
      facts.marks.push_back({Day{SlowWorld::kFirstDay + day++}, pick(random, 0, 3) == 0, "x"});
  }
  constexpr std::array kOffsets = {480, 480, 0, -210, 345, 825, -720};
  return {facts, kOffsets[static_cast<std::size_t>(pick(random, 0, 6))]};
}

SlowCase random_case(std::mt19937& random, const SlowWorld& world) {
  constexpr std::array kMost = {3000, 60, 6, 1200, 24, 0, 10, 6, 3};
  SlowCase c;
  c.limit.unit = static_cast<LimitUnit>(pick(random, 0, 8));
  const int most = kMost[static_cast<std::size_t>(c.limit.unit)];
  c.limit.amount = most == 0 ? 0 : pick(random, 1, most);
  c.start_min = pick(random, 0, 60 * kMinutesOfDay);
  for (int i = pick(random, 0, 5) - 2; i > 0; --i) {
    const std::int64_t from = c.start_min + pick(random, -2000, 12000);
    const std::int64_t to = from + pick(random, -300, 6000);
    c.pauses.push_back({world.moment(from), world.moment(to)});
  }
  return c;
}

std::string words_of(const SlowCase& c, const SlowWorld& world) {
  std::string out = to_text(c.limit) + " from " +
                    to_rfc3339(world.moment(c.start_min), world.clock()) + ", hours";
  for (const Span& span : world.facts().hours)
    out += " " + to_text(span);
  for (const Pause& p : c.pauses)
    out +=
        ", paused " + to_rfc3339(p.from, world.clock()) + " to " + to_rfc3339(p.to, world.clock());
  return out;
}

}  // namespace huiyin
