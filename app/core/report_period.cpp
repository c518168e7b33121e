#include "app/core/report_period.h"

#include <charconv>
#include <chrono>
#include <cstdio>

#include "app/core/permission.h"
#include "app/core/words.h"

namespace huiyin {
namespace {

constexpr Words<ReportKind, 10> kKindWords{{{{ReportKind::kComplaintSummary, "complaint_summary"},
                                             {ReportKind::kWeekly, "weekly"},
                                             {ReportKind::kRepairs, "repairs"},
                                             {ReportKind::kCallBacks, "callbacks"},
                                             {ReportKind::kSatisfaction, "satisfaction"},
                                             {ReportKind::kTimeliness, "timeliness"},
                                             {ReportKind::kResolution, "resolution"},
                                             {ReportKind::kRecurrence, "recurrence"},
                                             {ReportKind::kEffectiveness, "effectiveness"},
                                             {ReportKind::kAnnual, "annual"}}}};

constexpr Words<SignStep, 3> kSignWords{
    {{{SignStep::kPrepare, "prepare"}, {SignStep::kReview, "review"}, {SignStep::kSign, "sign"}}}};

Day plus(Day day, int days) {
  return Day{day.days + days};
}

Day first_of(Month month) {
  return day_of(month.year, month.month, 1);
}

Day last_of(Month month) {
  return plus(first_of(moved(month, 1)), -1);
}

// The Monday on or after a day; 1970-01-01 was a Thursday.
Day monday_from(Day day) {
  const int after_monday = (day.days % 7 + 7 + 3) % 7;
  return plus(day, (7 - after_monday) % 7);
}

CountedDays complaint_period(Month month, ComplaintMonth rule) {
  const Day last = day_of(month.year, month.month, kSummaryDueDay);
  if (rule == ComplaintMonth::k1To25) return {first_of(month), last};
  const Month before = moved(month, -1);
  return {day_of(before.year, before.month, kSummaryDueDay + 1), last};
}

int months_of(ReportKind kind) {
  if (kind == ReportKind::kEffectiveness) return 6;
  return kind == ReportKind::kAnnual ? 12 : 1;
}

std::size_t place_of(SignStep step) {
  return static_cast<std::size_t>(step);
}

}  // namespace

std::string_view name_of(ReportKind kind) {
  return kKindWords.name(kind);
}
std::optional<ReportKind> parse_report_kind(std::string_view name) {
  return kKindWords.parse(name);
}

Day day_of(int year, int month, int day) {
  const std::chrono::year_month_day date{std::chrono::year{year},
                                         std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  return Day{static_cast<std::int32_t>(std::chrono::sys_days{date}.time_since_epoch().count())};
}

Month calendar_month(Day day) {
  const CivilTime c = civil(Moment{day.days * kDay_ms}, SiteClock{0, 0});
  return {c.year, c.month};
}

Month moved(Month month, int by) {
  const int count = month.year * 12 + month.month - 1 + by;
  return {count / 12, count % 12 + 1};
}

std::string to_text(Month month) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02d", month.year, month.month);
  return text.data();
}

std::optional<Month> parse_month(std::string_view text) {
  Month m;
  if (text.size() != 7 || text[4] != '-') return std::nullopt;
  const char* begin = text.data();
  const bool digits = std::from_chars(begin, begin + 4, m.year).ptr == begin + 4 &&
                      std::from_chars(begin + 5, begin + 7, m.month).ptr == begin + 7;
  if (!digits || m.year < 1970 || m.month < 1 || m.month > 12) return std::nullopt;
  return m;
}

CountedDays period_of(ReportKind kind, Month month, ComplaintMonth rule) {
  if (kind == ReportKind::kComplaintSummary) return complaint_period(month, rule);
  if (kind == ReportKind::kWeekly) {
    return {monday_from(first_of(month)), plus(monday_from(first_of(moved(month, 1))), -1)};
  }
  const int length = months_of(kind);
  const Month begin{month.year, (month.month - 1) / length * length + 1};
  return {first_of(begin), last_of(moved(begin, length - 1))};
}

Month next_month_of(ReportKind kind, Month month, int by) {
  return moved(month, by * months_of(kind));
}

Moment begin_of(const CountedDays& period, const SiteClock& clock) {
  return Moment{period.first.days * kDay_ms - clock.utc_offset_min * kMinute_ms};
}

Moment end_of(const CountedDays& period, const SiteClock& clock) {
  return Moment{(std::int64_t{period.last.days} + 1) * kDay_ms - clock.utc_offset_min * kMinute_ms};
}

std::string to_text(const CountedDays& period) {
  return to_iso_date(period.first) + " – " + to_iso_date(period.last);
}

std::string_view name_of(SignStep step) {
  return kSignWords.name(step);
}

std::string_view state_after(SignStep step) {
  switch (step) {
    case SignStep::kPrepare: return "prepared";
    case SignStep::kReview: return "reviewed";
    case SignStep::kSign: return "signed";
  }
  return "";
}

std::optional<SignStep> parse_sign_step(std::string_view verb) {
  return kSignWords.parse(verb);
}

std::optional<SignStep> next_step(const SignOff& sign_off) {
  for (const SignStep step : kSignSteps) {
    if (sign_off.marks[place_of(step)].by.empty()) return step;
  }
  return std::nullopt;
}

bool may_take(SignStep step, const SignOff& sign_off, std::string_view login,
              std::string_view roles) {
  if (next_step(sign_off) != step || login.empty()) return false;
  if (step == SignStep::kPrepare) return may(roles, Permission::kKeepRegisters);
  const bool is_other = sign_off.marks[0].by != login;
  return is_other && may(roles, Permission::kSignReports);
}

SummaryStage summary_stage(Month month, Day today, const SignOff& sign_off) {
  if (sign_off.done()) return SummaryStage::kSigned;
  const auto from = [&](int day) { return today >= day_of(month.year, month.month, day); };
  if (from(kSummaryDueDay)) return SummaryStage::kLate;
  if (from(kReminderDay)) return SummaryStage::kReminder;
  return from(kDraftDay) ? SummaryStage::kDraft : SummaryStage::kCollecting;
}

}  // namespace huiyin
