#include "app/core/report.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "app/core/facts.h"
#include "app/core/report_tally.h"

namespace huiyin {
namespace {

using Add = void (*)(const Tally&, Report&);

Add adder_of(ReportKind kind) {
  switch (kind) {
    case ReportKind::kComplaintSummary: return add_complaint_summary;
    case ReportKind::kWeekly: return add_weekly;
    case ReportKind::kRepairs: return add_repairs;
    case ReportKind::kCallBacks: return add_call_backs;
    case ReportKind::kSatisfaction: return add_satisfaction;
    case ReportKind::kTimeliness: return add_timeliness;
    case ReportKind::kResolution: return add_resolution;
    case ReportKind::kRecurrence: return add_recurrence;
    case ReportKind::kEffectiveness: return add_effectiveness;
    case ReportKind::kAnnual: return add_annual;
  }
  return add_complaint_summary;
}

// value / 100 with this many decimals, 0 to 2.
std::string decimal(std::int64_t hundredths, int decimals) {
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), "%.*f", decimals,
                static_cast<double>(hundredths) / 100.0);
  return text.data();
}

std::string hours(std::int64_t minutes) {
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), "%.1f", static_cast<double>(minutes) / 60.0);
  return text.data();
}

}  // namespace

CountedDays reading_span(ReportKind kind, Month month, ComplaintMonth rule) {
  CountedDays span = period_of(kind, month, rule);
  if (kind == ReportKind::kComplaintSummary) {
    span.first = period_of(kind, moved(month, -11), rule).first;  // the curve of twelve months
  }
  return span;
}

Report make_report(const ReportInput& input, std::span<const Ticket> tickets) {
  const Tally tally(input, tickets);
  Report report;
  report.kind = input.kind;
  report.month = input.month;
  report.period = tally.period();
  report.made_at = input.now;
  adder_of(input.kind)(tally, report);
  tally.bind(report);
  return report;
}

const Figure* find_figure(const Report& report, std::string_view key) {
  const auto it = std::find_if(report.figures.begin(), report.figures.end(),
                               [&](const Figure& f) { return f.key == key; });
  return it == report.figures.end() ? nullptr : &*it;
}

const Section* find_section(const Report& report, std::string_view key) {
  const auto it = std::find_if(report.sections.begin(), report.sections.end(),
                               [&](const Section& s) { return s.key == key; });
  return it == report.sections.end() ? nullptr : &*it;
}

std::string figures_text(const Report& report) {
  std::string text;
  for (const Figure& figure : report.figures)
    text += figure.key + "=" + figure_text(figure) + ";";
  return text;
}

std::string figure_text(const Figure& figure) {
  if (!figure.is_known) return "—";
  switch (figure.unit) {
    case Unit::kCount: return std::to_string(figure.value);
    case Unit::kPercent: return decimal(figure.value, 1) + "%";
    case Unit::kPerMille: return decimal(figure.value, 2) + "‰";
    case Unit::kHours: return hours(figure.value);
    case Unit::kMoney: return yuan_text(figure.value);
  }
  return "";
}

}  // namespace huiyin
