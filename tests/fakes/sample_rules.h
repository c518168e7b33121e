// A handful of rules for tests of rooms that may not read files: what every ticket owes, as the
// shipped procedures say it. Not for testing the shipped ones (tests/unit/procedures).
#pragma once

#include "app/core/procedure.h"

namespace huiyin {

inline Rule sample_rule(std::string id, std::string clause, std::string what, std::string value) {
  Rule rule;
  rule.id = std::move(id);
  rule.key = "sample." + rule.id;
  rule.group = "sample";
  rule.title = "示例";
  rule.clause = std::move(clause);
  rule.value = std::move(value);
  rule.clock.what = std::move(what);
  rule.clock.stage = RuleStage::kInHandling;
  rule.clock.start = {"registered"};
  rule.place = "sample_rules.h";
  return rule;
}

inline Rule for_tickets(Rule rule, std::initializer_list<const char*> tests, RuleStage stage,
                        bool promised = false) {
  for (const char* text : tests)
    rule.clock.when.push_back(*parse_rule_test(text));
  rule.clock.stage = stage;
  rule.clock.promised = promised;
  if (stage == RuleStage::kResolved) rule.clock.start = {"resolved"};
  return rule;
}

inline ProcedureFacts sample_procedure_facts() {
  constexpr auto kBefore = RuleStage::kBeforeDispatch;
  constexpr auto kHandling = RuleStage::kInHandling;
  constexpr auto kResolved = RuleStage::kResolved;
  ProcedureFacts facts;
  facts.book.rules = {
      for_tickets(sample_rule("N-042", "001 篇2 §3.17", "dispatch", "30 minutes"), {}, kBefore),
      for_tickets(sample_rule("N-036", "001 篇1 §4.5", "rework_slip", "same_day"),
                  {"category=after_sales"}, kHandling, true),
      for_tickets(sample_rule("N-049", "001 篇5 二-3", "reply", "24 hours"), {"category=complaint"},
                  kHandling, true),
      for_tickets(sample_rule("N-039", "001 篇2 §1.4", "forward", "same_day"),
                  {"category!=after_sales|complaint"}, kHandling, true),
      for_tickets(sample_rule("N-057", "001 篇5 五-6", "call_back", "24 hours"),
                  {"urgency=emergency"}, kResolved),
      for_tickets(sample_rule("N-089", "003 第一篇 四-2(3)④", "call_back", "2 days"),
                  {"category=repair|after_sales", "urgency=normal"}, kResolved),
      for_tickets(sample_rule("N-044", "001 篇3 §4.2", "call_back", "same_day"),
                  {"category!=repair|after_sales", "urgency=normal"}, kResolved)};
  return facts;
}

inline SharedProcedures sample_procedures() {
  auto made = Procedures::make(sample_procedure_facts());
  HUIYIN_CHECK(made.ok());
  return *made;
}

}  // namespace huiyin
