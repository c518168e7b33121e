#include "app/site/report_maker.h"

#include "app/site/report_book.h"

namespace huiyin::site {
namespace {

Result<ReportRules> rules_of(const run::ReportConfig& config, db::HostStore& store) {
  ReportRules rules;
  if (config.complaint_month == "1-25") rules.complaint_month = ComplaintMonth::k1To25;
  rules.most_per_mille_x100 = config.most_valid_complaints;
  rules.alike_at_least = config.alike_at_least;
  rules.households = config.households;
  if (rules.households > 0) return rules;
  const auto count = store.households().count();
  if (!count) return count.error();
  rules.households = *count;
  return rules;
}

std::optional<Category> only_category(ReportKind kind) {
  const bool complaints = kind == ReportKind::kComplaintSummary || kind == ReportKind::kWeekly;
  return complaints ? std::optional(Category::kComplaint) : std::nullopt;
}

}  // namespace

Result<Report> make_report(const ReportSource& source, const WantedReport& wanted) {
  const run::SiteConfig& config = source.config;
  const auto rules = rules_of(config.reports, source.store);
  if (!rules) return rules.error();
  const auto procedures = source.store.procedures();
  if (!procedures) return procedures.error();
  const auto file = report_file(source.store, wanted);
  if (!file) return file.error();
  const ReportInput input{wanted.kind, wanted.month, config.clock, source.now,
                          *rules,      *procedures,  file->checks};
  const CountedDays span = reading_span(wanted.kind, wanted.month, rules->complaint_month);
  auto tickets = source.store.reports().tickets(
      begin_of(span, config.clock), end_of(span, config.clock), only_category(wanted.kind));
  if (!tickets) return tickets.error();
  for (Ticket& ticket : *tickets) {
    if (is_respondent(ticket, source.viewer.login, source.viewer.name))
      ticket.personal.text.clear();
  }
  return huiyin::make_report(input, *tickets);
}

}  // namespace huiyin::site
