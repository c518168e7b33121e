#include "app/core/rule_book.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "app/core/text.h"
#include "app/core/words.h"

namespace huiyin {
namespace {

constexpr Words<RuleKind, 7> kRuleWords{{{{RuleKind::kLimit, "limit"},
                                          {RuleKind::kEvery, "every"},
                                          {RuleKind::kNumber, "number"},
                                          {RuleKind::kWord, "word"},
                                          {RuleKind::kHours, "hours"},
                                          {RuleKind::kText, "text"},
                                          {RuleKind::kTicket, "ticket"}}}};
constexpr Words<RuleStage, 5> kStageWords{{{{RuleStage::kNone, "none"},
                                            {RuleStage::kBeforeDispatch, "before_dispatch"},
                                            {RuleStage::kInHandling, "in_handling"},
                                            {RuleStage::kOutside, "outside"},
                                            {RuleStage::kResolved, "resolved"}}}};

constexpr std::array<std::string_view, 10> kPeriods = {
    "day",     "week",      "two_weeks", "month",     "two_months",
    "quarter", "half_year", "year",      "each_time", kNotSet};
constexpr std::array<std::string_view, 4> kEvents = {"registered", "accepted", "dispatched",
                                                     "resolved"};
constexpr std::array<std::string_view, 7> kRoles = {"clerk",    "supervisor", "head", "manager",
                                                    "director", "gm",         "owner"};
constexpr std::array<std::string_view, 5> kTellTimes = {"warning", "due", "overdue", "step",
                                                        "step2"};
constexpr std::size_t kMostText_bytes = 120;

Error wrong(std::string what, const std::string& allowed) {
  return fail(ErrorCode::kBadValue, std::move(what) + "; allowed: " + allowed);
}

template <typename List>
bool holds(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}
template <typename List>
std::string joined(const List& list) {
  std::string out;
  for (const auto& word : list)
    out += (out.empty() ? "" : ", ") + std::string(word);
  return out;
}

bool is_whole_number(std::string_view text, int low, int high) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size() && value >= low && value <= high;
}

bool are_hours(std::string_view text) {
  int end = 0;
  const auto spans = words_in(text, ',');
  for (const std::string& word : spans) {
    const auto span = parse_span(word);
    if (!span || span->from_min < end) return false;
    end = span->to_min;
  }
  return !spans.empty();
}

bool is_allowed(const Rule& rule, std::string_view value) {
  switch (rule.kind) {
    case RuleKind::kLimit: return value == kNotSet || parse_limit(value).has_value();
    case RuleKind::kEvery: return holds(kPeriods, value);
    case RuleKind::kNumber: return value == kNotSet || is_whole_number(value, rule.low, rule.high);
    case RuleKind::kWord: return holds(rule.allowed, value);
    case RuleKind::kHours: return are_hours(value);
    case RuleKind::kText:
      return !value.empty() && value.size() <= kMostText_bytes &&
             value.find_first_of("\n\t") == std::string_view::npos;
    case RuleKind::kTicket: return value == rule.value;
  }
  return false;
}

bool is_event(std::string_view word) {
  if (word.starts_with("fact.")) return find_fact_key(word.substr(5)) != nullptr;
  return holds(kEvents, word);
}
bool is_moment(std::string_view key) {
  const FactKey* fact = find_fact_key(key);
  return key.empty() || (fact != nullptr && fact->kind == FactKind::kMoment);
}

// The first thing wrong with a rule's clock; empty: nothing.
std::string clock_fault(const Rule& rule) {
  const RuleClock& clock = rule.clock;
  if (clock.what.empty()) return {};
  if (clock.stage == RuleStage::kNone)
    return "stage; allowed: before_dispatch, in_handling, " + std::string("outside, resolved");
  if (!is_moment(clock.at)) return "at = " + clock.at + "; allowed: a fact that is a moment";
  if (!is_moment(clock.instead))
    return "instead = " + clock.instead + "; allowed: a fact that is a moment";
  if (clock.at.empty() && clock.start.empty())
    return "start; allowed: " + joined(kEvents) + ", fact.KEY";
  for (const auto* list : {&clock.start, &clock.until}) {
    for (const std::string& event : *list) {
      if (!is_event(event)) return event + "; allowed: " + joined(kEvents) + ", fact.KEY";
    }
  }
  return {};
}

std::string warn_fault(const Rule& rule) {
  if (rule.warn.empty() || parse_limit(rule.warn)) return {};
  if (rule.warn.size() == 5 && parse_span("00:00-" + rule.warn)) return {};
  return "warn = " + rule.warn + "; allowed: a limit before the due time or a time such as 19:00";
}

Error at_place(const std::string& place, const std::string& fault) {
  return fail(ErrorCode::kConfig, place + ": " + fault);
}

Result<Ok> check_sets(const RuleBook& book, const std::string& place,
                      const std::map<std::string, std::string>& sets) {
  for (const auto& [key, value] : sets) {
    const Rule* rule = book.find(key);
    if (rule == nullptr) return at_place(place, "no rule " + key);
    if (auto checked = check_value(*rule, value); !checked)
      return at_place(place, checked.error().detail);
  }
  return Ok{};
}

Result<Ok> check_rule(const Rule& rule) {
  if (auto checked = check_value(rule, rule.value); !checked)
    return at_place(rule.place, checked.error().detail);
  for (const std::string& fault : {clock_fault(rule), warn_fault(rule)}) {
    if (!fault.empty()) return at_place(rule.place, rule.id + ": " + fault);
  }
  return Ok{};
}

}  // namespace

std::string_view name_of(RuleKind kind) {
  return kRuleWords.name(kind);
}
std::optional<RuleKind> parse_rule_kind(std::string_view name) {
  return kRuleWords.parse(name);
}
std::string rule_kind_names() {
  std::vector<std::string_view> names;
  for (const auto& [kind, word] : kRuleWords.rows)
    names.push_back(word);
  return joined(names);
}
std::string_view name_of(RuleStage stage) {
  return kStageWords.name(stage);
}
std::optional<RuleStage> parse_rule_stage(std::string_view name) {
  return kStageWords.parse(name);
}

std::vector<std::string> words_in(std::string_view text, char apart) {
  std::vector<std::string> out;
  while (!text.empty()) {
    const std::size_t end = text.find(apart);
    if (end != 0) out.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return out;
}

Result<RuleTest> parse_rule_test(std::string_view text) {
  RuleTest test;
  const std::size_t equals = text.find('=');
  if (equals == std::string_view::npos || equals == 0) {
    return wrong(std::string(text), "FIELD=WORD|WORD or FIELD!=WORD");
  }
  test.is_not = text[equals - 1] == '!';
  const std::string_view field = text.substr(0, equals - (test.is_not ? 1 : 0));
  test.values = words_in(text.substr(equals + 1), '|');
  const auto known = [&test](auto parse) {
    return std::all_of(test.values.begin(), test.values.end(),
                       [parse](const std::string& v) { return parse(v).has_value(); });
  };
  bool fits = !test.values.empty();
  if (field == "category") {
    fits = fits && known(parse_category);
  } else if (field == "channel") {
    test.field = RuleTest::Field::kChannel;
    fits = fits && known(parse_channel);
  } else if (field == "urgency") {
    test.field = RuleTest::Field::kUrgency;
    fits = fits && known(parse_urgency);
  } else if (field.starts_with("fact.") && find_fact_key(field.substr(5)) != nullptr) {
    test.field = RuleTest::Field::kFact;
    test.fact = field.substr(5);
  } else {
    return wrong(std::string(text), "category, channel, urgency or fact.KEY, then = or !=");
  }
  if (!fits) return wrong(std::string(text), "known words of " + std::string(field));
  return test;
}

Result<RuleTell> parse_rule_tell(std::string_view text) {
  const std::size_t blank = text.rfind(' ');
  const std::string_view when = text.substr(0, blank == std::string_view::npos ? 0 : blank);
  const std::string_view role = blank == std::string_view::npos ? text : text.substr(blank + 1);
  const bool known = holds(kTellTimes, when) || parse_limit(when).has_value();
  if (!known || !holds(kRoles, role)) {
    return wrong(std::string(text),
                 "warning, due, overdue, step, step2 or a limit such as \"2 days\", then one of " +
                     joined(kRoles));
  }
  return RuleTell{std::string(when), std::string(role)};
}

const Rule* RuleBook::find(std::string_view key_or_id) const {
  const auto at = std::find_if(rules.begin(), rules.end(), [&](const Rule& rule) {
    return rule.key == key_or_id || rule.id == key_or_id;
  });
  return at == rules.end() ? nullptr : &*at;
}
const RuleChoice* RuleBook::find_choice(std::string_view key_or_id) const {
  const auto at = std::find_if(choices.begin(), choices.end(), [&](const RuleChoice& choice) {
    return choice.key == key_or_id || choice.id == key_or_id;
  });
  return at == choices.end() ? nullptr : &*at;
}

std::vector<std::string> groups_of(const RuleBook& book) {
  std::vector<std::string> out;
  for (const Rule& rule : book.rules) {
    if (!holds(out, rule.group)) out.push_back(rule.group);
  }
  return out;
}

std::string allowed_values(const Rule& rule) {
  switch (rule.kind) {
    case RuleKind::kLimit:
      return "\"N UNIT\" with minutes, hours, exact_days, work_minutes, work_hours, days, "
             "work_days or months; same_day; not_set";
    case RuleKind::kEvery: return joined(kPeriods);
    case RuleKind::kNumber:
      return std::to_string(rule.low) + " to " + std::to_string(rule.high) + ", not_set";
    case RuleKind::kWord: return joined(rule.allowed);
    case RuleKind::kHours: return "stretches of a day in order, such as 08:30-12:00,13:30-17:30";
    case RuleKind::kText: return "a short text in one line";
    case RuleKind::kTicket: return "nothing; it is said per ticket";
  }
  return {};
}

Result<Ok> check_value(const Rule& rule, std::string_view value) {
  if (is_allowed(rule, value)) return Ok{};
  return wrong(rule.key + " = " + std::string(value), allowed_values(rule));
}

Result<Ok> check_value(const RuleChoice& choice, std::string_view value) {
  std::vector<std::string> words;
  for (const ChoiceOption& option : choice.options)
    words.push_back(option.word);
  if (holds(words, value)) return Ok{};
  return wrong(choice.key + " = " + std::string(value), joined(words));
}

Result<Ok> check_book(const RuleBook& book) {
  std::set<std::string> seen;
  const auto once = [&seen](const std::string& word) { return seen.insert(word).second; };
  for (const Rule& rule : book.rules) {
    if (!once(rule.id) || !once(rule.key)) {
      return at_place(rule.place, rule.id + " " + rule.key + "; allowed: each id and key once");
    }
    if (auto checked = check_rule(rule); !checked) return checked.error();
  }
  for (const RuleChoice& choice : book.choices) {
    if (!once(choice.id) || !once(choice.key)) {
      return at_place(choice.place, choice.id + "; allowed: each id and key once");
    }
    if (auto checked = check_value(choice, choice.value); !checked)
      return at_place(choice.place, checked.error().detail);
    for (const ChoiceOption& option : choice.options) {
      if (auto checked = check_sets(book, choice.place, option.sets); !checked)
        return checked.error();
    }
  }
  for (const RuleProfile& profile : book.profiles) {
    if (!once(profile.word)) return at_place(profile.place, profile.word + "; allowed: once");
    if (auto checked = check_sets(book, profile.place, profile.sets); !checked)
      return checked.error();
  }
  return Ok{};
}

}  // namespace huiyin
