// Complaints: the monthly summary, week by week (N-063), what comes again.
#include <algorithm>
#include <map>

#include "app/core/report_asks.h"
#include "app/core/report_topic.h"

namespace huiyin {
namespace {

bool is_complaint(const Ticket& t) {
  return t.category == Category::kComplaint;
}
bool is_invalid(const Ticket& t) {
  return fact_is(t.facts, "validity", "invalid");
}
bool is_unjudged(const Ticket& t) {
  return fact_value(t.facts, "validity").empty();
}

Ask judged_as(const Tally& tally, Punctual wanted) {
  return [&tally, wanted](const Ticket& t) { return tally.answer_of(t) == wanted; };
}

Places complaints_of(const Tally& tally, const CountedDays& period) {
  return tally.among(tally.registered_in(period), is_complaint);
}

CountedDays complaint_month(const Tally& tally, Month month) {
  return period_of(ReportKind::kComplaintSummary, month, tally.input().rules.complaint_month);
}

// The months of the report's year up to it.
Places complaints_of_year(const Tally& tally) {
  const Month month = tally.input().month;
  return complaints_of(
      tally, {complaint_month(tally, {month.year, 1}).first, complaint_month(tally, month).last});
}

std::vector<ColumnRule> outcome_columns(const Tally& tally) {
  return {tally.counting("total", any),
          tally.counting("valid", is_valid_complaint),
          tally.counting("handled", is_resolved),
          tally.counting("open", is_unresolved),
          tally.counting("in_time", judged_as(tally, Punctual::kInTime)),
          tally.counting("late", judged_as(tally, Punctual::kLate)),
          tally.counting("satisfied", is_satisfied)};
}

std::vector<ColumnRule> validity_columns(const Tally& tally) {
  return {tally.counting("valid", is_valid_complaint), tally.counting("invalid", is_invalid),
          tally.counting("unjudged", is_unjudged)};
}

Section curve_of_months(const Tally& tally) {
  const auto columns = validity_columns(tally);
  Section section{"trend", Axis::kMonth, ChartKind::kStacked, {"valid", "invalid", "unjudged"}, {}};
  for (int back = 11; back >= 0; --back) {
    const Month month = moved(tally.input().month, -back);
    section.rows.push_back(
        Tally::row(to_text(month), complaints_of(tally, complaint_month(tally, month)), columns));
  }
  return section;
}

void add_headline(const Tally& tally, const Places& all, Report& report) {
  const Places valid = tally.among(all, is_valid_complaint);
  const Places handled = tally.among(all, is_resolved);
  const Places called = tally.among(all, is_called_back);
  const Places year_valid = tally.among(complaints_of_year(tally), is_valid_complaint);
  report.figures = {tally.count("total", all),
                    tally.count("valid", valid),
                    tally.count("invalid", tally.among(all, is_invalid)),
                    tally.count("unjudged", tally.among(all, is_unjudged)),
                    tally.count("handled", handled),
                    tally.count("open", tally.among(all, is_unresolved)),
                    tally.count("in_time", tally.among(all, judged_as(tally, Punctual::kInTime))),
                    tally.count("late", tally.among(all, judged_as(tally, Punctual::kLate))),
                    tally.count("called_back", called),
                    tally.share("satisfied_rate", tally.among(called, is_satisfied), called),
                    tally.per_mille("valid_per_mille", valid),
                    tally.count("year_total", complaints_of_year(tally)),
                    tally.count("year_valid", year_valid),
                    tally.per_mille("year_valid_per_mille", year_valid)};
  const int limit = tally.input().rules.most_per_mille_x100;
  if (limit > 0) report.figures.push_back({"year_limit", Unit::kPerMille, limit, true, {}});
}

struct Group {
  std::string key;
  Places places;
};

std::string alike_key(const Ticket& t) {
  std::string_view topic = topic_of(t.personal.text);
  if (topic.empty()) topic = fact_value(t.facts, is_complaint(t) ? "cause" : "kind");
  if (topic.empty()) return {};
  return building_of(t) + "|" + std::string(name_of(t.category)) + "|" + std::string(topic);
}

bool may_come_again(const Ticket& t) {
  return is_complaint(t) || t.category == Category::kRepair || t.category == Category::kAfterSales;
}

}  // namespace

Section alike_section(const Tally& tally, const Places& places, bool only_flagged) {
  std::map<std::string, Places> groups;
  for (const std::uint32_t place : places) {
    const std::string key = alike_key(tally.at(place));
    if (!key.empty()) groups[key].push_back(place);
  }
  std::vector<Group> sorted;
  for (auto& [key, group] : groups)
    sorted.push_back({key, std::move(group)});
  std::stable_sort(sorted.begin(), sorted.end(), [](const Group& a, const Group& b) {
    return a.places.size() > b.places.size();
  });
  const auto least = static_cast<std::size_t>(std::max(2, tally.input().rules.alike_at_least));
  const std::vector<ColumnRule> columns = {tally.counting("total", any),
                                           tally.counting("handled", is_resolved),
                                           tally.counting("open", is_unresolved)};
  Section section{"alike", Axis::kAlike, ChartKind::kNone, {"total", "handled", "open"}, {}};
  for (const Group& group : sorted) {
    const bool flagged = group.places.size() >= least;
    if (group.places.size() < 2 || (only_flagged && !flagged)) break;
    section.rows.push_back(Tally::row(group.key, group.places, columns));
    section.rows.back().flagged = flagged;
  }
  return section;
}

void add_complaint_summary(const Tally& tally, Report& report) {
  const Places all = complaints_of(tally, tally.period());
  add_headline(tally, all, report);
  const auto columns = outcome_columns(tally);
  const auto by_fact = [](std::string key) {
    return [key = std::move(key)](const Ticket& t) { return fact_key(t, key); };
  };
  report.sections.push_back(tally.grouped(
      {"by_department", Axis::kDepartment, ChartKind::kBars, department_key}, all, columns));
  report.sections.push_back(
      tally.grouped({"by_cause", Axis::kCause, ChartKind::kBars, by_fact("cause")}, all, columns));
  report.sections.push_back(tally.grouped({"by_severity",
                                           Axis::kSeverity,
                                           ChartKind::kNone,
                                           by_fact("severity"),
                                           {"major", "important", "minor"}},
                                          all, columns));
  report.sections.push_back(alike_section(tally, all, true));
  report.sections.push_back(curve_of_months(tally));
}

void add_weekly(const Tally& tally, Report& report) {
  const Places all = complaints_of(tally, tally.period());
  report.figures = {tally.count("total", all),
                    tally.count("valid", tally.among(all, is_valid_complaint)),
                    tally.count("handled", tally.among(all, is_resolved)),
                    tally.count("open", tally.among(all, is_unresolved)),
                    tally.count("late", tally.among(all, judged_as(tally, Punctual::kLate)))};
  const auto columns = outcome_columns(tally);
  Section weeks{"by_week", Axis::kWeek, ChartKind::kBars, {}, {}};
  for (const ColumnRule& column : columns)
    weeks.columns.push_back(column.key);
  constexpr int kWeek = 7;
  for (Day monday = tally.period().first; monday <= tally.period().last; monday.days += kWeek) {
    const CountedDays week{monday, Day{monday.days + kWeek - 1}};
    weeks.rows.push_back(Tally::row(to_iso_date(monday), complaints_of(tally, week), columns));
  }
  report.sections.push_back(std::move(weeks));
  report.sections.push_back(tally.grouped(
      {"by_department", Axis::kDepartment, ChartKind::kNone, department_key}, all, columns));
  report.sections.push_back(alike_section(tally, all, true));
}

void add_recurrence(const Tally& tally, Report& report) {
  const Places all = tally.among(tally.registered_in(tally.period()), may_come_again);
  Section alike = alike_section(tally, all, false);
  Places flagged;
  Figure groups{"alike_groups", Unit::kCount, 0, true, {}};
  for (const ReportRow& row : alike.rows) {
    if (!row.flagged) continue;
    ++groups.value;
    const Places& behind = row.figures.front().tickets;
    groups.tickets.insert(groups.tickets.end(), behind.begin(), behind.end());
  }
  Figure tickets = groups;
  tickets.key = "alike_tickets";
  tickets.value = static_cast<std::int64_t>(tickets.tickets.size());
  report.figures = {tally.count("total", all), std::move(groups), std::move(tickets)};
  alike.chart = ChartKind::kBars;
  report.sections.push_back(std::move(alike));
}

}  // namespace huiyin
