// Complaints as a month brings them, for the tests of figures. Times are days of a month in China.
#pragma once

#include <string>
#include <vector>

#include "app/core/report.h"
#include "tests/fakes/sample_rules.h"

namespace huiyin::tests {

inline Moment at(int year, int month, int day, int hour = 10) {
  const SiteClock clock;
  return Moment{day_of(year, month, day).days * kDay_ms + hour * kHour_ms -
                clock.utc_offset_min * kMinute_ms};
}

struct Told {
  Moment registered;
  std::string home = "5-1-101";
  std::string text = "楼下太吵";
  std::string validity = {};
  Moment resolved = {};
  Satisfaction satisfaction = Satisfaction::kNone;
  Category category = Category::kComplaint;
};

inline Ticket ticket(const Told& told) {
  Ticket t;
  const auto number = static_cast<std::uint8_t>(told.registered.utc_ms / kHour_ms % 251);
  t.id.bytes.fill(number);
  t.number = "C" + std::to_string(number);
  t.category = told.category;
  t.registered_at = told.registered;
  t.personal = {told.home, "王小明", "13800138000", told.text};
  if (!told.validity.empty()) t.facts["validity"] = {told.validity, told.registered, "zhang"};
  if (told.resolved.is_set()) {
    t.resolved_at = told.resolved;
    t.state = State::kResolved;
  }
  if (told.satisfaction != Satisfaction::kNone) {
    t.satisfaction = told.satisfaction;
    t.called_back_at = told.resolved + kHour_ms;
    t.state = State::kCalledBack;
  }
  return t;
}

inline ReportInput november(ReportKind kind) {
  ReportInput input;
  input.kind = kind;
  input.month = {2026, 11};
  input.now = at(2026, 11, 24);
  input.rules.households = 400;
  input.procedures = sample_procedures();
  return input;
}

inline std::string value(const Report& report, std::string_view key) {
  const Figure* figure = find_figure(report, key);
  return figure == nullptr ? "?" : figure_text(*figure);
}

}  // namespace huiyin::tests
