#include "app/core/register_limits.h"

#include <charconv>
#include <optional>

namespace huiyin {
namespace {

// Of a rule that is a number, or of a limit in days.
std::optional<int> number_of(const std::string& key, const Procedures& procedures) {
  const Rule* rule = procedures.book().find(key);
  if (rule == nullptr) return std::nullopt;
  if (rule->kind == RuleKind::kLimit) {
    const auto limit = procedures.limit_of(key);
    const bool in_days = limit && limit->unit == LimitUnit::kDays;
    return in_days ? std::optional(limit->amount) : std::nullopt;
  }
  const std::string value = procedures.value_of(*rule).value;
  int number = 0;
  const auto read = std::from_chars(value.data(), value.data() + value.size(), number);
  const bool whole = read.ec == std::errc() && read.ptr == value.data() + value.size();
  return whole ? std::optional(number) : std::nullopt;
}

void apply(RegisterDef& def, const Procedures& procedures) {
  for (RegisterDeadline& deadline : def.deadlines) {
    if (deadline.rule.empty()) continue;
    deadline.limit = procedures.limit_of(deadline.rule).value_or(deadline.limit);
  }
  for (RegisterRule& rule : def.rules) {
    if (!rule.rule.empty()) rule.number = number_of(rule.rule, procedures).value_or(rule.number);
  }
  for (RegisterDuty& duty : def.duties) {
    if (!duty.rule.empty()) duty.day = number_of(duty.rule, procedures).value_or(duty.day);
  }
}

}  // namespace

void apply_limits(RegisterSet& set, const Procedures& procedures) {
  for (RegisterDef& def : set.defs)
    apply(def, procedures);
  set.calendar = procedures.calendar();
}

}  // namespace huiyin
