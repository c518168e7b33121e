#include "app/core/deadline.h"

#include <algorithm>
#include <charconv>
#include <chrono>

#include "app/core/words.h"

namespace huiyin {
namespace {

constexpr Words<LimitUnit, 9> kUnitWords{{{{LimitUnit::kMinutes, "minutes"},
                                           {LimitUnit::kHours, "hours"},
                                           {LimitUnit::kExactDays, "exact_days"},
                                           {LimitUnit::kWorkMinutes, "work_minutes"},
                                           {LimitUnit::kWorkHours, "work_hours"},
                                           {LimitUnit::kSameDay, "same_day"},
                                           {LimitUnit::kDays, "days"},
                                           {LimitUnit::kWorkDays, "work_days"},
                                           {LimitUnit::kMonths, "months"}}}};
constexpr Words<StepKind, 11> kStepWords{{{{StepKind::kStart, "start"},
                                           {StepKind::kChange, "change"},
                                           {StepKind::kRuns, "runs"},
                                           {StepKind::kBreak, "break"},
                                           {StepKind::kClosed, "closed"},
                                           {StepKind::kDayOff, "day_off"},
                                           {StepKind::kMakeUp, "make_up"},
                                           {StepKind::kPaused, "paused"},
                                           {StepKind::kCounted, "counted"},
                                           {StepKind::kDue, "due"},
                                           {StepKind::kUnsure, "unsure"}}}};

constexpr Moment kForever{INT64_MAX / 4};  // far, and safe to subtract from

bool of_work(LimitUnit unit) {
  return unit == LimitUnit::kWorkMinutes || unit == LimitUnit::kWorkHours ||
         unit == LimitUnit::kWorkDays;
}

// Milliseconds of a limit in running time; nullopt for one in whole days.
std::optional<std::int64_t> running_ms(const Limit& limit) {
  switch (limit.unit) {
    case LimitUnit::kMinutes:
    case LimitUnit::kWorkMinutes: return limit.amount * kMinute_ms;
    case LimitUnit::kHours:
    case LimitUnit::kWorkHours: return limit.amount * kHour_ms;
    case LimitUnit::kExactDays: return limit.amount * kDay_ms;
    case LimitUnit::kSameDay:
    case LimitUnit::kDays:
    case LimitUnit::kWorkDays:
    case LimitUnit::kMonths: return std::nullopt;
  }
  return std::nullopt;
}

Moment midnight(Day day, const SiteClock& clock) {
  return Moment{day.days * kDay_ms - clock.utc_offset_min * kMinute_ms};
}
Moment end_of(Day day, const SiteClock& clock) {
  return midnight(Day{day.days + 1}, clock) + -1;
}

std::int32_t month_later(Day day, int months) {
  const std::chrono::sys_days date{std::chrono::days{day.days}};
  std::chrono::year_month_day ymd{date};
  ymd += std::chrono::months{months};
  if (!ymd.ok()) ymd = ymd.year() / ymd.month() / std::chrono::last;
  return static_cast<std::int32_t>(std::chrono::sys_days{ymd}.time_since_epoch().count()) -
         day.days;
}

// Pauses in order, merged, none empty or turned round.
std::vector<Pause> in_order(std::span<const Pause> pauses) {
  std::vector<Pause> out;
  for (Pause pause : pauses) {
    if (!pause.to.is_set()) pause.to = kForever;
    if (pause.to > pause.from) out.push_back(pause);
  }
  std::sort(out.begin(), out.end(), [](const Pause& a, const Pause& b) { return a.from < b.from; });
  std::size_t kept = 0;
  for (std::size_t i = 1; i < out.size(); ++i) {
    if (out[i].from <= out[kept].to) {
      out[kept].to = std::max(out[kept].to, out[i].to);
    } else {
      out[++kept] = out[i];
    }
  }
  if (!out.empty()) out.resize(kept + 1);
  return out;
}

// One reckoning on its way. Tells its steps when somebody listens.
class Walk {
 public:
  Walk(const Reckoning& r, const ServiceCalendar& calendar, const SiteClock& clock,
       std::vector<Step>* steps)
      : calendar_(calendar), clock_(clock), start_(r.start), limit_(r.limit), steps_(steps) {
    if (!r.pauses.empty()) pauses_ = in_order(r.pauses);
    // A pause without an end is no time that goes by: the rest is counted as if it went on at once.
    if (!pauses_.empty() && pauses_.back().to == kForever) {
      open_from_ = pauses_.back().from;
      pauses_.pop_back();
    }
    tell({StepKind::kStart, start_, start_, 0, 0, limit_, {}});
    for (const LimitChange& change : r.changes) {
      limit_ = change.limit;
      tell({StepKind::kChange, change.at, change.at, 0, 0, limit_, {}});
    }
  }

  DueTime go() {
    const auto ms = running_ms(limit_);
    DueTime due;
    due.at = !ms ? whole_days() : of_work(limit_.unit) ? working_time(*ms) : running_time(*ms);
    due.paused = open_from_ && *open_from_ <= due.at;
    if (due.paused) tell({StepKind::kPaused, *open_from_, {}, 0, 0, {}, {}});
    due.provisional = of_work(limit_.unit) && local_day(due.at, clock_) > calendar_.covered_to();
    if (due.provisional) {
      tell({StepKind::kUnsure, {}, midnight(calendar_.covered_to(), clock_), 0, 0, {}, {}});
    }
    tell({StepKind::kDue, due.at, due.at, 0, 0, limit_, {}});
    return due;
  }

 private:
  void tell(const Step& step) {
    if (steps_ != nullptr) steps_->push_back(step);
  }
  void tell_runs(Moment from, Moment to) {
    if (to > from) tell({StepKind::kRuns, from, to, to - from, 0, {}, {}});
  }

  // Lets `left` go by from `at` until `end` at most, outside of pauses; where it stopped.
  Moment run(Moment at, Moment end, std::int64_t& left) {
    while (left > 0 && at < end) {
      while (next_ < pauses_.size() && pauses_[next_].to <= at)
        ++next_;
      const bool pause_ahead = next_ < pauses_.size() && pauses_[next_].from < end;
      const Moment until = pause_ahead ? std::max(pauses_[next_].from, at) : end;
      const Moment stop = until - at > left ? at + left : until;
      tell_runs(at, stop);
      left -= stop - at;
      at = stop;
      if (left > 0 && pause_ahead) {
        const Moment back = std::min(pauses_[next_].to, end);
        tell({StepKind::kPaused, at, back, back - at, 0, {}, {}});
        at = back;
      }
    }
    return at;
  }

  Moment running_time(std::int64_t left) { return run(start_, kForever, left); }

  Moment working_time(std::int64_t left) {
    if (left == 0) return start_;
    Moment at = start_;
    for (Day day = local_day(start_, clock_);; ++day.days) {
      if (!calendar_.works(day)) {
        day.days += days_off(day) - 1;
        continue;
      }
      tell_make_up(day);
      const Moment zero = midnight(day, clock_);
      const bool first = day == local_day(start_, clock_);
      Moment shut = std::max(zero, start_);
      bool opened = false;
      for (const Span& span : calendar_.hours()) {
        const Moment opens = zero + span.from_min * kMinute_ms;
        const Moment closes = zero + span.to_min * kMinute_ms;
        if (closes <= start_) continue;
        if (opens > shut && (opened || first)) {
          tell({opened ? StepKind::kBreak : StepKind::kClosed,
                shut,
                opens,
                opens - shut,
                0,
                {},
                {}});
        }
        at = run(std::max(opens, start_), closes, left);
        if (left == 0) return at;
        shut = closes;
        opened = true;
      }
      tell({StepKind::kClosed, shut, next_opening(day), 0, 0, {}, {}});
    }
  }

  // When the next day begins, as far as a reader cares: its first hour if it is worked.
  Moment next_opening(Day day) const {
    const Day next{day.days + 1};
    const Moment zero = midnight(next, clock_);
    return calendar_.works(next) ? zero + calendar_.hours().front().from_min * kMinute_ms : zero;
  }

  // How many days in a row from `day` are off; told as one line a holiday.
  std::int32_t days_off(Day day) {
    std::int32_t all = 0;
    while (!calendar_.works(Day{day.days + all})) {
      const Day first{day.days + all};
      const std::string_view name = calendar_.name(first);
      std::int32_t count = 0;
      while (!calendar_.works(Day{first.days + count}) &&
             calendar_.name(Day{first.days + count}) == name)
        ++count;
      if (steps_ != nullptr) {
        tell({StepKind::kDayOff,
              midnight(first, clock_),
              end_of(Day{first.days + count - 1}, clock_),
              0,
              count,
              {},
              std::string(name)});
      }
      all += count;
    }
    return all;
  }
  void tell_make_up(Day day) {
    if (steps_ == nullptr || !calendar_.is_marked(day)) return;
    tell({StepKind::kMakeUp,
          midnight(day, clock_),
          end_of(day, clock_),
          0,
          1,
          {},
          std::string(calendar_.name(day))});
  }

  // Does the clock stand still at the moment when this day is used up?
  bool stands_still(Moment end) const {
    for (const Pause& pause : pauses_) {
      if (pause.from < end && end <= pause.to) return true;
    }
    return false;
  }
  // The day's end: local midnight, or of working days the closing time.
  Moment used_up(Day day) const {
    const Moment zero = midnight(day, clock_);
    const bool work = limit_.unit == LimitUnit::kWorkDays;
    return zero + (work ? calendar_.closes_min() * kMinute_ms : kDay_ms);
  }

  Moment whole_days() {
    const bool work = limit_.unit == LimitUnit::kWorkDays;
    Day day = local_day(start_, clock_);
    std::int32_t left = limit_.amount;
    if (limit_.unit == LimitUnit::kSameDay) left = 0;
    if (limit_.unit == LimitUnit::kMonths) left = month_later(day, limit_.amount);
    // What was paused away of the first day is given back.
    const bool counts = !work || (calendar_.works(day) && start_ < used_up(day));
    if (counts && stands_still(used_up(day))) {
      ++left;
      tell({StepKind::kPaused, start_, end_of(day, clock_), 0, 1, {}, {}});
    }
    const std::int32_t all = left;
    Day run_from{day.days + 1};
    while (left > 0) {
      ++day.days;
      const bool off = work && !calendar_.works(day);
      const bool still = !off && stands_still(used_up(day));
      if (off || still || calendar_.is_marked(day)) {
        tell_counted(run_from, Day{day.days - 1}, all - left);
        run_from = day;
      }
      if (off) {
        day.days += days_off(day) - 1;
        run_from = Day{day.days + 1};
        continue;
      }
      if (work) tell_make_up(day);
      if (still) {
        tell({StepKind::kPaused, midnight(day, clock_), end_of(day, clock_), 0, 1, {}, {}});
        run_from = Day{day.days + 1};
        continue;
      }
      --left;
    }
    tell_counted(run_from, day, all);
    return end_of(day, clock_);
  }
  void tell_counted(Day from, Day to, std::int32_t number) {
    if (to < from) return;
    tell({StepKind::kCounted,
          midnight(from, clock_),
          end_of(to, clock_),
          number,
          to.days - from.days + 1,
          {},
          {}});
  }

  const ServiceCalendar& calendar_;
  const SiteClock& clock_;
  Moment start_;
  Limit limit_;
  std::vector<Step>* steps_;
  std::vector<Pause> pauses_;
  std::optional<Moment> open_from_;
  std::size_t next_ = 0;
};

// Working time counted back from `event`.
Moment work_back(std::int64_t left, Moment event, const ServiceCalendar& calendar,
                 const SiteClock& clock) {
  for (Day day = local_day(event, clock);; --day.days) {
    if (!calendar.works(day)) continue;
    const Moment zero = midnight(day, clock);
    for (auto span = calendar.hours().rbegin(); span != calendar.hours().rend(); ++span) {
      const Moment opens = zero + span->from_min * kMinute_ms;
      const Moment closes = std::min(zero + span->to_min * kMinute_ms, event);
      if (closes <= opens) continue;
      if (closes - opens >= left) return closes + -left;
      left -= closes - opens;
    }
  }
}

}  // namespace

std::string_view name_of(LimitUnit unit) {
  return kUnitWords.name(unit);
}
std::optional<LimitUnit> parse_limit_unit(std::string_view name) {
  return kUnitWords.parse(name);
}
std::string_view name_of(StepKind kind) {
  return kStepWords.name(kind);
}

std::optional<Limit> parse_limit(std::string_view text) {
  if (text == name_of(LimitUnit::kSameDay)) return Limit{LimitUnit::kSameDay, 0};
  const std::size_t blank = text.find(' ');
  if (blank == std::string_view::npos || blank == 0) return std::nullopt;
  const auto unit = parse_limit_unit(text.substr(blank + 1));
  int amount = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + blank, amount);
  const bool whole = error == std::errc{} && end == text.data() + blank;
  if (!unit || unit == LimitUnit::kSameDay || !whole) return std::nullopt;
  if (amount < 1 || amount > kMostLimit) return std::nullopt;
  return Limit{*unit, amount};
}

std::string to_text(const Limit& limit) {
  if (limit.unit == LimitUnit::kSameDay) return std::string(name_of(limit.unit));
  return std::to_string(limit.amount) + " " + std::string(name_of(limit.unit));
}

DueTime due_time(const Reckoning& reckoning, const ServiceCalendar& calendar,
                 const SiteClock& clock) {
  return Walk(reckoning, calendar, clock, nullptr).go();
}

std::vector<Step> explain(const Reckoning& reckoning, const ServiceCalendar& calendar,
                          const SiteClock& clock) {
  std::vector<Step> steps;
  Walk(reckoning, calendar, clock, &steps).go();
  return steps;
}

DueTime latest_before(const Limit& limit, Moment event, const ServiceCalendar& calendar,
                      const SiteClock& clock) {
  DueTime out;
  Day day = local_day(event, clock);
  if (const auto ms = running_ms(limit)) {
    out.at = of_work(limit.unit) && *ms > 0 ? work_back(*ms, event, calendar, clock) : event + -*ms;
  } else if (limit.unit == LimitUnit::kMonths) {
    out.at = end_of(Day{day.days + month_later(day, -limit.amount)}, clock);
  } else {
    const bool work = limit.unit == LimitUnit::kWorkDays;
    for (int left = limit.amount; left > 0;) {
      --day.days;
      if (!work || calendar.works(day)) --left;
    }
    out.at = end_of(day, clock);
  }
  out.provisional = of_work(limit.unit) && local_day(event, clock) > calendar.covered_to();
  return out;
}

}  // namespace huiyin
