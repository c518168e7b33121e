// Which days a report covers, and where the monthly complaint summary stands on its way to the
// signature. Plain values; nobody reads a clock here.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "app/core/moment.h"

namespace huiyin {

enum class ReportKind {
  kComplaintSummary,  // 投诉情况月汇总表, R-25
  kWeekly,            // complaints week by week, N-063
  kRepairs,           // N-090
  kCallBacks,
  kSatisfaction,
  kTimeliness,
  kResolution,
  kRecurrence,
  kEffectiveness,  // half-yearly, R-79
  kAnnual
};
inline constexpr std::array<ReportKind, 10> kReportKinds = {
    ReportKind::kComplaintSummary, ReportKind::kWeekly,
    ReportKind::kRepairs,          ReportKind::kCallBacks,
    ReportKind::kSatisfaction,     ReportKind::kTimeliness,
    ReportKind::kResolution,       ReportKind::kRecurrence,
    ReportKind::kEffectiveness,    ReportKind::kAnnual};
// complaint_summary weekly repairs callbacks satisfaction timeliness resolution recurrence
// effectiveness annual
std::string_view name_of(ReportKind kind);
std::optional<ReportKind> parse_report_kind(std::string_view name);

struct Month {
  int year = 1970;
  int month = 1;
  auto operator<=>(const Month&) const = default;
};
Month calendar_month(Day day);
Month moved(Month month, int by);
std::string to_text(Month month);  // 2026-11
std::optional<Month> parse_month(std::string_view text);

// The month of a complaint summary is closed on the 25th; which days it counts is the site's
// choice (C-17).
enum class ComplaintMonth { k26To25, k1To25 };

struct CountedDays {
  Day first;
  Day last;  // its whole day is in
  auto operator<=>(const CountedDays&) const = default;
};
// The days of the report that the month belongs to: a month, the weeks that begin in it, its
// half-year, its year.
CountedDays period_of(ReportKind kind, Month month, ComplaintMonth rule);
Month next_month_of(ReportKind kind, Month month, int by);  // one report on or back
Moment begin_of(const CountedDays& period, const SiteClock& clock);
Moment end_of(const CountedDays& period, const SiteClock& clock);  // the first moment after it
std::string to_text(const CountedDays& period);                    // 2026-10-26 – 2026-11-25
Day day_of(int year, int month, int day);

// Who stood up for the figures, and when. Steps come in this order and each once.
enum class SignStep { kPrepare, kReview, kSign };
inline constexpr std::array<SignStep, 3> kSignSteps = {SignStep::kPrepare, SignStep::kReview,
                                                       SignStep::kSign};
std::string_view name_of(SignStep step);      // prepare review sign: the verbs in the journal
std::string_view state_after(SignStep step);  // prepared reviewed signed
std::optional<SignStep> parse_sign_step(std::string_view verb);

struct SignMark {
  std::string by;  // login; empty: not yet
  Moment at;
  bool operator==(const SignMark&) const = default;
};
struct SignOff {
  std::array<SignMark, 3> marks;  // as kSignSteps
  std::string figures;            // what they were at the last step
  int rev = 0;
  bool done() const { return !marks[2].by.empty(); }
  bool operator==(const SignOff&) const = default;
};
std::optional<SignStep> next_step(const SignOff& sign_off);
// Another pair of eyes reviews and signs what one has prepared: somebody whose posts sign reports.
bool may_take(SignStep step, const SignOff& sign_off, std::string_view login,
              std::string_view roles);

// a draft from the 20th, a reminder on the 24th, owed before the 25th (N-038).
enum class SummaryStage { kCollecting, kDraft, kReminder, kLate, kSigned };
inline constexpr int kDraftDay = 20;
inline constexpr int kReminderDay = 24;
inline constexpr int kSummaryDueDay = 25;
SummaryStage summary_stage(Month month, Day today, const SignOff& sign_off);

}  // namespace huiyin
