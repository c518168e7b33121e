// The procedures as data: every limit with its clause, the questions on which the procedures
// disagree as named choices, and profiles of estates. Plain values; a site's settings go on top
// (procedure.h). Not for reading files (app/run) or counting (deadline.h).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "app/core/deadline.h"
#include "app/core/ticket.h"

namespace huiyin {

enum class RuleKind {
  kLimit,   // "24 hours", "same_day", …; see deadline.h
  kEvery,   // a period: day … year
  kNumber,  // a whole number from `low` to `high`, in `measure`
  kWord,    // one of `allowed`
  kHours,   // stretches of a day: "08:30-12:00,13:30-17:30"
  kText,    // anything short
  kTicket,  // said per ticket; nothing to set
};
std::string_view name_of(RuleKind kind);  // limit every number word hours text ticket
std::optional<RuleKind> parse_rule_kind(std::string_view name);
std::string rule_kind_names();

inline constexpr std::string_view kNotSet = "not_set";  // the clause leaves the number open

// "category=repair|service", "channel!=forwarded", "fact.kind=leak".
struct RuleTest {
  enum class Field { kCategory, kChannel, kUrgency, kFact };
  Field field = Field::kCategory;
  std::string fact;
  bool is_not = false;
  std::vector<std::string> values;
};
Result<RuleTest> parse_rule_test(std::string_view text);

// When a case owes it.
enum class RuleStage { kNone, kBeforeDispatch, kInHandling, kOutside, kResolved };
std::string_view name_of(RuleStage stage);  // none before_dispatch in_handling outside resolved
std::optional<RuleStage> parse_rule_stage(std::string_view name);

// How a limit runs on a ticket. Events are registered, accepted, dispatched, resolved, or fact.KEY:
// when that was written down.
struct RuleClock {
  std::string what;  // of Due; empty: not counted on tickets
  RuleStage stage = RuleStage::kNone;
  std::vector<RuleTest> when;
  std::vector<std::string> start;  // the first of these that has happened
  std::vector<std::string> until;  // any of these facts ends it
  std::string at;                  // a moment that somebody wrote down is the due time itself
  std::string instead;             // such a moment, where there is one, goes before the limit
  bool pauses = false;             // stands still while the case is on hold
  bool by_severity = false;        // counts from a later change of severity
  bool promised = false;           // told to the owner, on slips too
};

// Who is told: "warning clerk", "due head", "overdue supervisor", "2 days gm" (so long after),
// "step manager", "step2 gm" (one and two intervals of escalation.step after).
struct RuleTell {
  std::string when;
  std::string role;
  bool operator==(const RuleTell&) const = default;
};
Result<RuleTell> parse_rule_tell(std::string_view text);

struct Rule {
  std::string id;     // "N-049"
  std::string key;    // "complaint.reply"
  std::string group;  // "complaint"
  std::string title;  // 简体, in our own words
  std::string clause;
  RuleKind kind = RuleKind::kLimit;
  std::string value;
  std::vector<std::string> allowed;  // of kWord
  std::string measure;               // of kNumber: "times", "people", "percent"
  int low = 0, high = 0;
  RuleClock clock;
  std::string warn;  // a limit before the due time, or a time of its day: "19:00"
  std::vector<RuleTell> tell;
  std::string place;  // "complaint.toml:12"
};

struct ChoiceOption {
  std::string word;
  std::string title;
  std::map<std::string, std::string> sets;  // values of rules, by key
};
struct RuleChoice {
  std::string id;   // "C-01"
  std::string key;  // "choice.first_reply"
  std::string title;
  std::string clause;
  std::string value;  // the default's word
  std::vector<ChoiceOption> options;
  std::string place;
};
struct RuleProfile {
  std::string word;  // "residence"
  std::string title;
  std::map<std::string, std::string> sets;
  std::string place;
};

struct RuleBook {
  std::vector<Rule> rules;
  std::vector<RuleChoice> choices;
  std::vector<RuleProfile> profiles;  // the first is the default
  std::vector<RuleTell> tell;         // where a rule names nobody

  const Rule* find(std::string_view key_or_id) const;
  const RuleChoice* find_choice(std::string_view key_or_id) const;
};

std::vector<std::string> groups_of(const RuleBook& book);  // in the order of the files
std::string allowed_values(const Rule& rule);              // for people: what may be set
// Whether a value may be set; kBadValue with the key and what is allowed.
Result<Ok> check_value(const Rule& rule, std::string_view value);
Result<Ok> check_value(const RuleChoice& choice, std::string_view value);
// The whole book: keys and ids once, values allowed, tests and events known. kConfig with the
// place.
Result<Ok> check_book(const RuleBook& book);

std::vector<std::string> words_in(std::string_view text, char apart = ' ');

}  // namespace huiyin
