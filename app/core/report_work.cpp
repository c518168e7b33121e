// What the work yields: repairs (N-090), call-backs, satisfaction, timeliness, resolution.
#include <algorithm>

#include "app/core/report_asks.h"

namespace huiyin {
namespace {

bool is_repair(const Ticket& t) {
  return t.category == Category::kRepair || t.category == Category::kAfterSales;
}
Ask felt(Satisfaction s) {
  return [s](const Ticket& t) { return t.satisfaction == s; };
}
bool was_reopened(const Ticket& t) {
  return t.reopened_at.is_set();
}

Ask call_back_was(const Tally& tally, Punctual wanted) {
  return [&tally, wanted](const Ticket& t) { return called_back(t, tally.input()) == wanted; };
}
Ask answer_was(const Tally& tally, Punctual wanted) {
  return [&tally, wanted](const Ticket& t) { return tally.answer_of(t) == wanted; };
}
Ask not_owed_yet(const Tally& tally) {
  return [not_yet = answer_was(tally, Punctual::kNotYet)](const Ticket& t) { return !not_yet(t); };
}

ColumnRule hours_column(const Tally& tally) {
  return {"median_hours", [&tally](const Places& p) {
            return tally.hours_to_resolve("median_hours", tally.among(p, is_resolved));
          }};
}

Figure money(const Tally& tally, std::string_view key, const Places& places) {
  Figure figure{std::string(key), Unit::kMoney, 0, true, {}};
  for (const std::uint32_t place : places) {
    const std::int64_t fen = fact_fen(tally.at(place).facts, "amount");
    if (fen == 0) continue;
    figure.value += fen;
    figure.tickets.push_back(place);
  }
  return figure;
}

std::vector<ColumnRule> work_columns(const Tally& tally) {
  return {tally.counting("total", any), tally.counting("handled", is_resolved),
          tally.counting("unfinished", is_unresolved), hours_column(tally),
          tally.sharing("satisfied_rate", is_satisfied, has_answered)};
}

}  // namespace

void add_repairs(const Tally& tally, Report& report) {
  const Places all = tally.among(tally.registered_in(tally.period()), is_repair);
  const Places done = tally.among(all, is_resolved);
  const auto flag = [](const char* key) {
    return [key](const Ticket& t) { return fact_is(t.facts, key, "true"); };
  };
  report.figures = {
      tally.count("total", all),
      tally.count(
          "emergency",
          tally.among(all, [](const Ticket& t) { return t.urgency == Urgency::kEmergency; })),
      tally.count("handled", done),
      tally.count("unfinished", tally.among(all, is_unresolved)),
      tally.share("resolved_rate", done, all),
      tally.hours_to_resolve("median_hours", done),
      tally.count("under_warranty", tally.among(all, flag("under_warranty"))),
      tally.count("paid", tally.among(all, flag("paid"))),
      money(tally, "amount", all),
      tally.count("leak_passed", tally.among(all, [](const Ticket& t) {
        return fact_is(t.facts, "leak_test", "passed");
      }))};
  const auto columns = work_columns(tally);
  report.sections.push_back(tally.grouped({"by_kind",
                                           Axis::kKind,
                                           ChartKind::kBars,
                                           [](const Ticket& t) { return fact_key(t, "kind"); },
                                           {"leak", "safety", "other"}},
                                          all, columns));
  report.sections.push_back(
      tally.grouped({"by_building", Axis::kBuilding, ChartKind::kBars, building_of}, all, columns));
  report.sections.push_back(tally.grouped(
      {"by_department", Axis::kDepartment, ChartKind::kNone, department_key}, all, columns));
}

void add_call_backs(const Tally& tally, Report& report) {
  const Places owed = tally.resolved_in(tally.period());
  const Places done = tally.among(owed, is_called_back);
  report.figures = {
      tally.count("owed", owed),
      tally.count("called_back", done),
      tally.count("waived", tally.among(owed,
                                        [](const Ticket& t) {
                                          return t.state == State::kClosed && !is_called_back(t);
                                        })),
      tally.share("call_back_rate", done, owed),
      tally.count("in_time", tally.among(owed, call_back_was(tally, Punctual::kInTime))),
      tally.count("late", tally.among(owed, call_back_was(tally, Punctual::kLate))),
      tally.share("satisfied_rate", tally.among(done, is_satisfied), done)};
  const std::vector<ColumnRule> columns = {
      tally.counting("owed", any),
      tally.counting("called_back", is_called_back),
      tally.sharing("call_back_rate", is_called_back, any),
      tally.counting("in_time", call_back_was(tally, Punctual::kInTime)),
      tally.counting("late", call_back_was(tally, Punctual::kLate)),
      tally.sharing("satisfied_rate", is_satisfied, is_called_back)};
  report.sections.push_back(tally.grouped(
      {"by_category", Axis::kCategory, ChartKind::kBars, category_key}, owed, columns));
  report.sections.push_back(tally.grouped(
      {"by_department", Axis::kDepartment, ChartKind::kNone, department_key}, owed, columns));
}

void add_satisfaction(const Tally& tally, Report& report) {
  const Places told = tally.resolved_in(tally.period());
  const Places answers = tally.among(told, has_answered);
  report.figures = {tally.count("asked", told),
                    tally.count("answers", answers),
                    tally.share("answer_rate", answers, told),
                    tally.count("satisfied", tally.among(answers, is_satisfied)),
                    tally.count("neutral", tally.among(answers, felt(Satisfaction::kNeutral))),
                    tally.count("unsatisfied", tally.among(answers, is_unsatisfied)),
                    tally.share("satisfied_rate", tally.among(answers, is_satisfied), answers)};
  const std::vector<ColumnRule> columns = {
      tally.counting("satisfied", is_satisfied),
      tally.counting("neutral", felt(Satisfaction::kNeutral)),
      tally.counting("unsatisfied", is_unsatisfied),
      tally.sharing("satisfied_rate", is_satisfied, has_answered)};
  report.sections.push_back(tally.grouped(
      {"by_category", Axis::kCategory, ChartKind::kStacked, category_key}, answers, columns));
  report.sections.push_back(tally.grouped(
      {"by_department", Axis::kDepartment, ChartKind::kStacked, department_key}, answers, columns));
}

void add_timeliness(const Tally& tally, Report& report) {
  const Places all = tally.registered_in(tally.period());
  const Places owed = tally.among(all, not_owed_yet(tally));
  const Places in_time = tally.among(owed, answer_was(tally, Punctual::kInTime));
  report.figures = {
      tally.count("total", all),
      tally.count("in_time", in_time),
      tally.count("late", tally.among(owed, answer_was(tally, Punctual::kLate))),
      tally.share("in_time_rate", in_time, owed),
      tally.count(
          "urged",
          tally.among(all, [](const Ticket& t) { return fact_number(t.facts, "urges") > 0; })),
      tally.count("escalated", tally.among(all, [](const Ticket& t) { return t.escalation > 0; }))};
  const std::vector<ColumnRule> columns = {
      tally.counting("total", any), tally.counting("in_time", answer_was(tally, Punctual::kInTime)),
      tally.counting("late", answer_was(tally, Punctual::kLate)),
      tally.sharing("in_time_rate", answer_was(tally, Punctual::kInTime), not_owed_yet(tally))};
  report.sections.push_back(tally.grouped(
      {"by_category", Axis::kCategory, ChartKind::kBars, category_key}, all, columns));
  report.sections.push_back(tally.grouped(
      {"by_department", Axis::kDepartment, ChartKind::kBars, department_key}, all, columns));
}

void add_resolution(const Tally& tally, Report& report) {
  const Places all = tally.registered_in(tally.period());
  const Places done = tally.among(all, is_resolved);
  report.figures = {tally.count("total", all),
                    tally.count("handled", done),
                    tally.count("open", tally.among(all, is_unresolved)),
                    tally.share("resolved_rate", done, all),
                    tally.hours_to_resolve("median_hours", done),
                    tally.count("reopened", tally.among(all, was_reopened))};
  std::vector<ColumnRule> columns = {tally.counting("total", any),
                                     tally.counting("handled", is_resolved),
                                     tally.counting("open", is_unresolved),
                                     tally.sharing("resolved_rate", is_resolved, any),
                                     hours_column(tally),
                                     tally.counting("reopened", was_reopened)};
  report.sections.push_back(tally.grouped(
      {"by_category", Axis::kCategory, ChartKind::kBars, category_key}, all, columns));
  report.sections.push_back(tally.grouped(
      {"by_department", Axis::kDepartment, ChartKind::kBars, department_key}, all, columns));
}

}  // namespace huiyin
