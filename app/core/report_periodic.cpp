// The half-year's five indicators and the figures of the annual summary.
#include <algorithm>
#include <set>

#include "app/core/report_asks.h"

namespace huiyin {
namespace {

Ask of_category(Category category) {
  return [category](const Ticket& t) { return t.category == category; };
}

Ask in_time(const Tally& tally) {
  return [&tally](const Ticket& t) { return tally.answer_of(t) == Punctual::kInTime; };
}
Ask is_owed(const Tally& tally) {
  return [&tally](const Ticket& t) { return tally.answer_of(t) != Punctual::kNotYet; };
}

std::size_t homes_of(const Tally& tally, const Places& places) {
  std::set<std::string_view> homes;
  for (const std::uint32_t place : places) {
    if (!tally.at(place).personal.household.empty())
      homes.insert(tally.at(place).personal.household);
  }
  return homes.size();
}

Figure participation(const Tally& tally, const Places& places) {
  const int households = tally.input().rules.households;
  Figure figure{"participation", Unit::kPercent, 0, households > 0, places};
  if (figure.is_known) {
    figure.value = static_cast<std::int64_t>(homes_of(tally, places)) * 10'000 / households;
  }
  return figure;
}

// The same records however often they are drawn: those whose ids end in the smallest bytes, and an
// id ends in chance.
Places sample_of(const Tally& tally, Places places) {
  const auto by_chance = [&](std::uint32_t a, std::uint32_t b) {
    const auto& x = tally.at(a).id.bytes;
    const auto& y = tally.at(b).id.bytes;
    return std::lexicographical_compare(x.rbegin(), x.rend(), y.rbegin(), y.rend());
  };
  const std::size_t size = std::min(kSampleSize, places.size());
  std::partial_sort(places.begin(), places.begin() + static_cast<std::ptrdiff_t>(size),
                    places.end(), by_chance);
  places.resize(size);
  return places;
}

Figure accuracy(const Tally& tally, const Places& sample) {
  const auto& checks = tally.input().checks;
  const auto found = [&checks](const Ticket& t) { return checks.find(to_string(t.id)); };
  const Places checked =
      tally.among(sample, [&](const Ticket& t) { return found(t) != checks.end(); });
  const Places right = tally.among(checked, [&](const Ticket& t) { return found(t)->second; });
  return tally.share("accuracy", right, checked);
}

std::vector<Month> months_of(const CountedDays& period) {
  std::vector<Month> months;
  for (Month m = calendar_month(period.first); m <= calendar_month(period.last); m = moved(m, 1))
    months.push_back(m);
  return months;
}

Section by_month(const Tally& tally, ChartKind chart, const std::vector<ColumnRule>& columns) {
  Section section{"by_month", Axis::kMonth, chart, {}, {}};
  for (const ColumnRule& column : columns)
    section.columns.push_back(column.key);
  for (const Month month : months_of(tally.period())) {
    const CountedDays days = period_of(ReportKind::kRepairs, month, ComplaintMonth::k26To25);
    section.rows.push_back(Tally::row(to_text(month), tally.registered_in(days), columns));
  }
  return section;
}

std::vector<ColumnRule> indicator_columns(const Tally& tally) {
  return {tally.sharing("satisfied_rate", is_satisfied, has_answered),
          tally.sharing("resolved_rate", is_resolved, any),
          tally.sharing("in_time_rate", in_time(tally), is_owed(tally))};
}

}  // namespace

void add_effectiveness(const Tally& tally, Report& report) {
  const Places all = tally.registered_in(tally.period());
  const Places answers = tally.among(all, has_answered);
  const Places owed = tally.among(all, is_owed(tally));
  const Places sample = sample_of(tally, tally.among(all, is_resolved));
  report.figures = {tally.share("satisfied_rate", tally.among(answers, is_satisfied), answers),
                    tally.share("resolved_rate", tally.among(all, is_resolved), all),
                    tally.share("in_time_rate", tally.among(owed, in_time(tally)), owed),
                    accuracy(tally, sample),
                    participation(tally, all),
                    tally.count("total", all),
                    tally.count("sample", sample)};
  const auto columns = indicator_columns(tally);
  report.sections.push_back(by_month(tally, ChartKind::kLine, columns));
  report.sections.push_back(tally.grouped(
      {"by_category", Axis::kCategory, ChartKind::kNone, category_key}, all, columns));
  report.sections.push_back(tally.grouped(
      {"by_department", Axis::kDepartment, ChartKind::kNone, department_key}, all, columns));
}

void add_annual(const Tally& tally, Report& report) {
  const Places all = tally.registered_in(tally.period());
  const Places complaints = tally.among(all, of_category(Category::kComplaint));
  const Places valid = tally.among(complaints, is_valid_complaint);
  const Places answers = tally.among(all, has_answered);
  const Places owed = tally.among(all, is_owed(tally));
  const auto thing = [](const char* kind) {
    return [kind](const Ticket& t) { return fact_is(t.facts, "item_kind", kind); };
  };
  report.figures = {tally.count("total", all),
                    tally.share("resolved_rate", tally.among(all, is_resolved), all),
                    tally.share("in_time_rate", tally.among(owed, in_time(tally)), owed),
                    tally.share("satisfied_rate", tally.among(answers, is_satisfied), answers),
                    tally.count("repairs", tally.among(all, of_category(Category::kRepair))),
                    tally.count("complaints", complaints),
                    tally.count("valid", valid),
                    tally.per_mille("valid_per_mille", valid),
                    tally.count("praises", tally.among(all, of_category(Category::kPraise))),
                    tally.count("found_items", tally.among(all, thing("found")))};
  const std::vector<ColumnRule> months = {
      tally.counting("repairs", of_category(Category::kRepair)),
      tally.counting("complaints", of_category(Category::kComplaint)),
      tally.counting("others", [](const Ticket& t) {
        return t.category != Category::kRepair && t.category != Category::kComplaint;
      })};
  report.sections.push_back(by_month(tally, ChartKind::kStacked, months));
  std::vector<ColumnRule> columns = indicator_columns(tally);
  columns.insert(columns.begin(), tally.counting("handled", is_resolved));
  columns.insert(columns.begin(), tally.counting("total", any));
  report.sections.push_back(tally.grouped(
      {"by_category", Axis::kCategory, ChartKind::kNone, category_key}, all, columns));
  report.sections.push_back(tally.grouped(
      {"by_department", Axis::kDepartment, ChartKind::kNone, department_key}, all, columns));
  report.sections.push_back(alike_section(tally, complaints, true));
}

}  // namespace huiyin
