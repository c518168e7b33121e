#include "app/core/register_def.h"

#include <algorithm>
#include <array>

#include "app/core/words.h"

namespace huiyin {
namespace {

constexpr Words<FieldType, 14> kTypes{{{{FieldType::kText, "text"},
                                        {FieldType::kNote, "note"},
                                        {FieldType::kChoice, "choice"},
                                        {FieldType::kYesNo, "yes_no"},
                                        {FieldType::kHousehold, "household"},
                                        {FieldType::kPerson, "person"},
                                        {FieldType::kPhone, "phone"},
                                        {FieldType::kDate, "date"},
                                        {FieldType::kTime, "time"},
                                        {FieldType::kMoney, "money"},
                                        {FieldType::kNumber, "number"},
                                        {FieldType::kSignature, "signature"},
                                        {FieldType::kChecklist, "checklist"},
                                        {FieldType::kTicket, "ticket"}}}};

template <typename List>
auto find_by_key(const List& list, std::string_view key) -> decltype(list.data()) {
  const auto found =
      std::find_if(list.begin(), list.end(), [&](const auto& item) { return item.key == key; });
  return found == list.end() ? nullptr : &*found;
}

template <typename List>
std::string keys_of(const List& list) {
  std::string out;
  for (const auto& item : list)
    out.append(out.empty() ? "" : ", ").append(item.key);
  return out;
}

// Looks at one definition; remembers the first thing that is named and not there.
class Check {
 public:
  explicit Check(const RegisterDef& def) : def_(def) {}

  void field(std::string_view where, const std::string& key) {
    if (key.empty() || key == "today" || def_.field(key) != nullptr) return;
    complain(where, "field " + key, keys_of(def_.fields));
  }
  void fields(std::string_view where, const std::vector<std::string>& keys) {
    for (const std::string& key : keys)
      field(where, key);
  }
  void states(std::string_view where, const std::vector<std::string>& keys) {
    for (const std::string& key : keys) {
      if (def_.state(key) == nullptr) complain(where, "state " + key, keys_of(def_.states));
    }
  }
  void condition(std::string_view where, const Condition& when) {
    field(where, when.field);
    const RegisterField* f = def_.field(when.field);
    if (f == nullptr || f->options.empty()) return;
    for (const std::string& value : when.values) {
      if (find_by_key(f->options, value) == nullptr) {
        complain(where, when.field + " = " + value, keys_of(f->options));
      }
    }
  }
  void verbs(std::string_view where, const std::vector<std::string>& verbs) {
    for (const std::string& verb : verbs) {
      if (verb == "create" || verb == "edit" || def_.step(verb) != nullptr) continue;
      std::string known = "create, edit";
      for (const RegisterStep& step : def_.steps)
        known += ", " + step.verb;
      complain(where, "verb " + verb, known);
    }
  }
  void complain(std::string_view where, const std::string& what, const std::string& allowed) {
    if (fault_.empty()) {
      fault_ = std::string(where) + ": unknown " + what + "; allowed: " + allowed;
    }
  }
  Result<Ok> verdict() const {
    if (!fault_.empty()) return fail(ErrorCode::kConfig, fault_);
    return Ok{};
  }

 private:
  const RegisterDef& def_;
  std::string fault_;
};

void check_rules(Check& check, const RegisterDef& def) {
  for (const RegisterRule& rule : def.rules) {
    check.verbs("rules", rule.verbs);
    check.condition("rules", rule.when);
    check.fields("rules", rule.fields);
    check.field("rules", rule.reason);
    const bool pair = rule.kind == RegisterRuleKind::kLead || rule.kind == RegisterRuleKind::kSame;
    if (rule.fields.size() < (pair ? 2U : 1U)) {
      check.complain("rules", "shape", pair ? "fields = two of them" : "fields = at least one");
    }
  }
}

void check_times(Check& check, const RegisterDef& def) {
  for (const RegisterDeadline& deadline : def.deadlines) {
    if (deadline.from != "created") check.field("deadlines.from", deadline.from);
    check.condition("deadlines", deadline.when);
    check.states("deadlines.until", deadline.until);
    check.field("deadlines.filled", deadline.filled);
  }
  for (const RegisterDuty& duty : def.duties) {
    check.condition("duties", duty.when);
    check.field("duties.date", duty.date);
    check.states("duties.states", duty.states);
  }
}

}  // namespace

const std::string& Titles::in(std::string_view language) const {
  if (language == "zh_CN") return zh_cn;
  return language == "zh_TW" ? zh_tw : en;
}

std::string_view name_of(FieldType type) {
  return kTypes.name(type);
}

std::optional<FieldType> parse_field_type(std::string_view name) {
  return kTypes.parse(name);
}

std::string field_type_names() {
  std::string out;
  for (const auto& [type, name] : kTypes.rows)
    out.append(out.empty() ? "" : ", ").append(name);
  return out;
}

bool Condition::holds(const std::map<std::string, std::string>& fields) const {
  if (field.empty()) return true;
  const auto found = fields.find(field);
  const std::string value = found == fields.end() ? std::string() : found->second;
  return std::find(values.begin(), values.end(), value) != values.end();
}

const RegisterField* RegisterDef::field(std::string_view key) const {
  return find_by_key(fields, key);
}

const RegisterState* RegisterDef::state(std::string_view key) const {
  return find_by_key(states, key);
}

const RegisterStep* RegisterDef::step(std::string_view verb) const {
  const auto found = std::find_if(steps.begin(), steps.end(),
                                  [&](const RegisterStep& s) { return s.verb == verb; });
  return found == steps.end() ? nullptr : &*found;
}

std::vector<const RegisterStep*> RegisterDef::steps_from(std::string_view state) const {
  std::vector<const RegisterStep*> out;
  for (const RegisterStep& step : steps) {
    if (std::find(step.from.begin(), step.from.end(), state) != step.from.end()) {
      out.push_back(&step);
    }
  }
  return out;
}

bool RegisterDef::is_end(std::string_view key) const {
  const RegisterState* found = state(key);
  return found != nullptr && found->is_end;
}

const RegisterDef* RegisterSet::find(std::string_view id) const {
  const auto found =
      std::find_if(defs.begin(), defs.end(), [&](const RegisterDef& d) { return d.id == id; });
  return found == defs.end() ? nullptr : &*found;
}

Result<Ok> check_register(const RegisterDef& def) {
  Check check(def);
  if (def.states.empty()) check.complain("states", "shape", "at least one state");
  if (def.fields.empty()) check.complain("fields", "shape", "at least one field");
  for (const RegisterField& field : def.fields) {
    check.condition("fields." + field.key, field.when);
    const bool picks = field.type == FieldType::kChoice || field.type == FieldType::kChecklist;
    if (picks && field.options.empty()) {
      check.complain("fields." + field.key, "shape", "options = at least one");
    }
  }
  for (const RegisterStep& step : def.steps) {
    check.states("steps." + step.verb, step.from);
    check.states("steps." + step.verb, {step.to});
    check.fields("steps." + step.verb, step.needs);
    check.fields("steps." + step.verb, step.asks);
  }
  for (const std::string& column : def.list) {
    if (column != "state" && column != "created") check.field("list", column);
  }
  check.field("summary.date", def.summary.date);
  check.field("summary.group", def.summary.group);
  check.fields("summary.sum", def.summary.sum);
  check_rules(check, def);
  check_times(check, def);
  return check.verdict();
}

}  // namespace huiyin
