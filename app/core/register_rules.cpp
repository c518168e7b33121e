#include "app/core/register_rules.h"

#include <algorithm>

#include "app/core/field_value.h"

namespace huiyin {
namespace {

bool has(const std::vector<std::string>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::string value_in(const FieldValues& values, const std::string& key) {
  const auto found = values.find(key);
  return found == values.end() ? std::string() : found->second;
}

bool concerns(const RegisterRule& rule, std::string_view verb, const FieldValues& values) {
  return (rule.verbs.empty() || has(rule.verbs, verb)) && rule.when.holds(values);
}

FaultKind fault_of(const RegisterField& field, const Error& error) {
  if (error.code == ErrorCode::kTextTooLong) return FaultKind::kTooLong;
  if (error.code == ErrorCode::kBadPhone) return FaultKind::kBadPhone;
  switch (field.type) {
    case FieldType::kDate: return FaultKind::kBadDate;
    case FieldType::kTime: return FaultKind::kBadTime;
    case FieldType::kMoney:
    case FieldType::kNumber: return FaultKind::kBadNumber;
    case FieldType::kText:
    case FieldType::kNote:
    case FieldType::kChoice:
    case FieldType::kYesNo:
    case FieldType::kHousehold:
    case FieldType::kPerson:
    case FieldType::kPhone:
    case FieldType::kSignature:
    case FieldType::kChecklist:
    case FieldType::kTicket: return FaultKind::kBadChoice;
  }
  return FaultKind::kBadChoice;
}

// One act being judged: what was there, what comes, what is wrong with it.
class Judge {
 public:
  Judge(const RegisterDef& def, const Entry* before, const EntryAct& act,
        const RegisterWorld& world)
      : def_(def), before_(before), act_(act), world_(world) {
    if (before != nullptr) values_ = values_of(*before);
  }

  EntryDecision decide() {
    take_verb();
    if (!out_.faults.empty()) return std::move(out_);
    take_fields();
    check_needed();
    for (const RegisterRule& rule : def_.rules) {
      if (concerns(rule, act_.verb, values_)) check_rule(rule);
    }
    return std::move(out_);
  }

 private:
  void complain(FaultKind kind, const std::string& field, std::string detail = {},
                const std::string& clause = {}) {
    for (const EntryFault& fault : out_.faults) {
      if (!field.empty() && fault.field == field) return;  // one fault a field is enough
    }
    out_.faults.push_back({kind, field, std::move(detail), clause});
  }

  void take_verb() {
    if (act_.verb == kVerbCreate) {
      out_.state = def_.states.front().key;
      return;
    }
    if (act_.verb == kVerbEdit) {
      const bool closed = before_ != nullptr && def_.is_end(before_->state);
      if (closed) complain(FaultKind::kNotNow, {}, before_->state);
      return;
    }
    const RegisterStep* step = def_.step(act_.verb);
    if (step == nullptr) return complain(FaultKind::kUnknownVerb, {}, act_.verb);
    const std::string state = before_ == nullptr ? std::string() : before_->state;
    if (!has(step->from, state)) return complain(FaultKind::kNotNow, {}, state);
    const bool all = act_.role.empty() || act_.role == "admin" || step->roles.empty();
    if (!all && !has(step->roles, act_.role)) {
      std::string roles;
      for (const std::string& role : step->roles)
        roles.append(roles.empty() ? "" : ",").append(role);
      return complain(FaultKind::kForbidden, {}, roles);
    }
    out_.state = step->to;
    out_.ticket = step->ticket;
  }

  void take_fields() {
    for (const auto& [key, typed] : act_.fields) {
      const RegisterField* field = def_.field(key);
      if (field == nullptr) {
        complain(FaultKind::kUnknownField, key);
        continue;
      }
      const auto value = tidy_value(*field, typed, today());
      if (!value) {
        complain(fault_of(*field, value.error()), key, value.error().detail);
        continue;
      }
      out_.fields[key] = *value;
      values_[key] = *value;
    }
  }

  void check_needed() {
    for (const RegisterField& field : def_.fields) {
      const bool needed = is_needed(def_, act_.verb, field, values_);
      if (needed && value_in(values_, field.key).empty()) complain(FaultKind::kMissing, field.key);
    }
  }

  void check_rule(const RegisterRule& rule) {
    switch (rule.kind) {
      case RegisterRuleKind::kNeeds: return check_all_there(rule);
      case RegisterRuleKind::kLead: return check_lead(rule);
      case RegisterRuleKind::kSame: return check_same(rule);
      case RegisterRuleKind::kUntil: return check_until(rule);
      case RegisterRuleKind::kLimit: return check_limit(rule);
    }
  }

  void check_all_there(const RegisterRule& rule) {
    for (const std::string& key : rule.fields) {
      const std::string value = value_in(values_, key);
      const RegisterField* field = def_.field(key);
      if (value.empty()) {
        complain(FaultKind::kMissing, key, {}, rule.clause);
      } else if (field->type == FieldType::kChecklist && !all_ticked(*field, value)) {
        complain(FaultKind::kNotAllTicked, key, {}, rule.clause);
      }
    }
  }

  void check_lead(const RegisterRule& rule) {
    const auto early = day_in(rule.fields[0]);
    const auto late = day_in(rule.fields[1]);
    if (!early || !late || !value_in(values_, rule.reason).empty()) return;
    const Day latest{late->days - rule.number};
    if (*early <= latest) return;
    const std::string& at = rule.reason.empty() ? rule.fields[0] : rule.reason;
    complain(FaultKind::kTooLate, at, to_iso_date(latest), rule.clause);
  }

  void check_same(const RegisterRule& rule) {
    if (value_in(values_, rule.fields[0]) == value_in(values_, rule.fields[1])) return;
    complain(FaultKind::kNotSame, rule.fields[1], rule.fields[0], rule.clause);
  }

  void check_until(const RegisterRule& rule) {
    const RegisterField* field = def_.field(rule.fields[0]);
    if (field == nullptr) return;
    const std::string value = value_in(values_, field->key);
    auto until = moment_in(*field, value, world_.clock);
    if (!until) return;
    if (field->type == FieldType::kDate) until = end_of_local_day(*until, world_.clock);
    if (world_.now > *until) complain(FaultKind::kExpired, field->key, value, rule.clause);
  }

  void check_limit(const RegisterRule& rule) {
    const auto value = cents_of(value_in(values_, rule.fields[0]));
    if (!value || *value <= rule.number * 100LL) return;
    if (!rule.reason.empty() && !value_in(values_, rule.reason).empty()) return;
    const std::string& at = rule.reason.empty() ? rule.fields[0] : rule.reason;
    complain(FaultKind::kTooMuch, at, std::to_string(rule.number), rule.clause);
  }

  Day today() const { return local_day(world_.now, world_.clock); }
  std::optional<Day> day_in(const std::string& key) const {
    if (key == "today") return today();
    const RegisterField* field = def_.field(key);
    if (field == nullptr) return std::nullopt;
    const auto at = moment_in(*field, value_in(values_, key), world_.clock);
    if (!at) return std::nullopt;
    return local_day(*at, world_.clock);
  }

  const RegisterDef& def_;
  const Entry* before_;
  const EntryAct& act_;
  const RegisterWorld& world_;
  FieldValues values_;
  EntryDecision out_;
};

bool is_met(const RegisterDeadline& deadline, const Entry& entry) {
  if (has(deadline.until, entry.state)) return true;
  return !deadline.filled.empty() && !entry.text(deadline.filled).empty();
}

}  // namespace

std::string_view name_of(FaultKind kind) {
  switch (kind) {
    case FaultKind::kMissing: return "missing";
    case FaultKind::kBadDate: return "bad_date";
    case FaultKind::kBadTime: return "bad_time";
    case FaultKind::kBadNumber: return "bad_number";
    case FaultKind::kBadChoice: return "bad_choice";
    case FaultKind::kBadPhone: return "bad_phone";
    case FaultKind::kTooLong: return "too_long";
    case FaultKind::kUnknownField: return "unknown_field";
    case FaultKind::kUnknownVerb: return "unknown_verb";
    case FaultKind::kNotNow: return "not_now";
    case FaultKind::kForbidden: return "forbidden";
    case FaultKind::kTooLate: return "too_late";
    case FaultKind::kTooMuch: return "too_much";
    case FaultKind::kNotSame: return "not_same";
    case FaultKind::kExpired: return "expired";
    case FaultKind::kNotAllTicked: return "not_all_ticked";
  }
  return "missing";
}

FieldValues values_of(const Entry& entry) {
  FieldValues values;
  for (const auto& [key, kept] : entry.fields)
    values[key] = kept.value;
  return values;
}

bool is_needed(const RegisterDef& def, std::string_view verb, const RegisterField& field,
               const FieldValues& values) {
  if (!field.when.holds(values)) return false;
  if (verb == kVerbCreate || verb == kVerbEdit) return field.required;
  const RegisterStep* step = def.step(verb);
  return step != nullptr && has(step->needs, field.key);
}

std::vector<const RegisterField*> form_fields(const RegisterDef& def, std::string_view verb,
                                              const FieldValues& values) {
  const bool whole = verb == kVerbCreate || verb == kVerbEdit;
  const RegisterStep* step = def.step(verb);
  std::vector<const RegisterField*> out;
  for (const RegisterField& field : def.fields) {
    bool shown = whole && field.when.holds(values);
    if (step != nullptr) shown = has(step->needs, field.key) || has(step->asks, field.key);
    // A rule may need a field that the step does not name.
    for (const RegisterRule& rule : def.rules) {
      const bool names = has(rule.fields, field.key) || rule.reason == field.key;
      const bool once = step != nullptr && has(rule.verbs, verb) && rule.when.holds(values);
      shown = shown || (names && once);
    }
    if (shown) out.push_back(&field);
  }
  return out;
}

EntryDecision decide_entry(const RegisterDef& def, const Entry* before, const EntryAct& act,
                           const RegisterWorld& world) {
  return Judge(def, before, act, world).decide();
}

std::vector<EntryDue> dues_of(const RegisterDef& def, const Entry& entry,
                              const RegisterWorld& world) {
  std::vector<EntryDue> dues;
  if (def.is_end(entry.state)) return dues;
  const FieldValues values = values_of(entry);
  for (const RegisterDeadline& deadline : def.deadlines) {
    if (is_met(deadline, entry) || !deadline.when.holds(values)) continue;
    std::optional<Moment> start = entry.created_at;
    if (deadline.from != "created") {
      const RegisterField* field = def.field(deadline.from);
      start = field == nullptr ? std::nullopt
                               : moment_in(*field, value_in(values, deadline.from), world.clock);
    }
    if (!start) continue;
    const Reckoning reckoning{.limit = deadline.limit, .start = *start};
    const DueTime due = deadline.is_before
                            ? latest_before(deadline.limit, *start, world.calendar, world.clock)
                            : due_time(reckoning, world.calendar, world.clock);
    dues.push_back({&deadline, due.at, world.now > due.at});
  }
  std::stable_sort(dues.begin(), dues.end(),
                   [](const EntryDue& a, const EntryDue& b) { return a.at < b.at; });
  return dues;
}

std::optional<Day> day_of(const Entry& entry, const std::string& date_field,
                          const SiteClock& clock) {
  if (date_field.empty()) return local_day(entry.created_at, clock);
  const std::string value = entry.text(date_field);
  return parse_iso_date(std::string_view(value).substr(0, 10));
}

}  // namespace huiyin
