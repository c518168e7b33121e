#include "app/counter/flow/action_rules.h"

#include <array>
#include <string>

#include "app/core/text.h"
#include "app/core/words.h"
#include "app/counter/flow/typed_time.h"

namespace huiyin::counter {
namespace {

constexpr Words<Field, 8> kFieldWords{{{{Field::kDepartment, "department"},
                                        {Field::kPerson, "person"},
                                        {Field::kResult, "result"},
                                        {Field::kReason, "reason"},
                                        {Field::kNote, "note"},
                                        {Field::kDesk, "desk"},
                                        {Field::kSatisfaction, "satisfaction"},
                                        {Field::kFact, "fact"}}}};

struct ActionKey {
  Action action;
  char key;
  bool minor = false;
};
// In the order of the buttons. Visit actions have their own keys beside the waiting line.
constexpr std::array<ActionKey, 24> kKeys = {
    {{Action::kAccept, 'A'},         {Action::kDispatch, 'D'},       {Action::kStart, 'S'},
     {Action::kResume, 'R'},         {Action::kResolve, 'E'},        {Action::kCallBack, 'B'},
     {Action::kClose, 'C'},          {Action::kQuote, 'Q'},          {Action::kConsent, 'Y'},
     {Action::kTell, 'W'},           {Action::kRecord, 'F'},         {Action::kReopen, 'O'},
     {Action::kUnmerge, 'K'},        {Action::kTransfer, 'T', true}, {Action::kHold, 'H', true},
     {Action::kEscalate, 'U', true}, {Action::kUrge, 'G', true},     {Action::kPromise, 'M', true},
     {Action::kPlan, 'L', true},     {Action::kMerge, 'J', true},    {Action::kJoin, 'I', true},
     {Action::kLeave, 'Z', true},    {Action::kAddNote, 'N', true},  {Action::kCancel, 'X', true}}};

bool has(const Ticket& t, std::string_view key) {
  return !fact_value(t.facts, key).empty();
}

// Consent before paid work (S-05).
Action before_work(const Ticket& t) {
  if (owed_for(t, Action::kStart).empty()) return Action::kStart;
  return has(t, "quote") ? Action::kConsent : Action::kQuote;
}

bool is_owed(const Ticket& t, std::string_view key) {
  for (const Owed& owed : owed_for(t, Action::kClose)) {
    if (owed.key == key) return true;
  }
  return false;
}

// A result is told before it is asked about; a leak is tested before it is called back.
Action before_call_back(const Ticket& t) {
  if (is_owed(t, "told") || is_owed(t, "reply")) return Action::kTell;
  return next_call_back(t).empty() ? Action::kRecord : Action::kCallBack;
}

// What the procedures expect next from each state (001 篇2, 篇3); none where the case is over.
std::optional<Action> expected_next(const Ticket& t) {
  switch (t.state) {
    case State::kRegistered:
    case State::kReopened: return Action::kAccept;
    case State::kAccepted: return Action::kDispatch;
    case State::kDispatched: return before_work(t);
    case State::kInProgress: return Action::kResolve;
    case State::kOnHold: return Action::kResume;
    case State::kResolved: return before_call_back(t);
    case State::kCalledBack:
      return owed_for(t, Action::kClose).empty() ? Action::kClose : Action::kRecord;
    case State::kClosed:
    case State::kCancelled: return std::nullopt;
  }
  return std::nullopt;
}

// Legal, and of use for this ticket.
bool is_offered(const Ticket& ticket, Action action) {
  if (action == Action::kClose && ticket.state == State::kResolved) return true;
  if (!next_state(ticket.state, action, ticket.held_from)) return false;
  const bool money = action == Action::kQuote || action == Action::kConsent;
  const bool works = ticket.category == Category::kRepair ||
                     ticket.category == Category::kAfterSales ||
                     ticket.category == Category::kService;
  if (money && !works) return false;
  if (action == Action::kConsent) return has(ticket, "quote");
  if (action == Action::kUnmerge) return has(ticket, "merged_into");
  if (action == Action::kLeave) return has(ticket, "incident");
  if (action == Action::kJoin) return !has(ticket, "incident");
  if (action == Action::kRecord && ticket.state == State::kClosed) return is_paid_work(ticket);
  return true;
}

struct AskRow {
  Action action;
  std::array<FieldRule, 2> fields;
  std::size_t count;
};
constexpr std::array<AskRow, 10> kAsks = {{
    {Action::kDispatch, {{{Field::kDepartment, true}, {Field::kPerson, false}}}, 2},
    {Action::kHold, {{{Field::kReason, true}, {}}}, 1},
    {Action::kResolve, {{{Field::kResult, true}, {}}}, 1},
    {Action::kCallBack, {{{Field::kSatisfaction, true}, {Field::kNote, false}}}, 2},
    {Action::kCancel, {{{Field::kReason, true}, {}}}, 1},
    {Action::kReopen, {{{Field::kReason, true}, {}}}, 1},
    {Action::kEscalate, {{{Field::kReason, true}, {}}}, 1},
    {Action::kTransfer, {{{Field::kDepartment, true}, {Field::kReason, true}}}, 2},
    {Action::kAddNote, {{{Field::kNote, true}, {}}}, 1},
    {Action::kTransferVisit, {{{Field::kDesk, true}, {Field::kReason, true}}}, 2},
}};

// Where a field's text lives; none for a choice.
std::string ActionFields::*place_of(Field field) {
  switch (field) {
    case Field::kDepartment: return &ActionFields::department;
    case Field::kPerson: return &ActionFields::person;
    case Field::kResult: return &ActionFields::result;
    case Field::kReason: return &ActionFields::reason;
    case Field::kNote: return &ActionFields::note;
    case Field::kDesk: return &ActionFields::desk;
    case Field::kSatisfaction:
    case Field::kFact: return nullptr;
  }
  return nullptr;
}

}  // namespace

std::string_view name_of(Field f) {
  return kFieldWords.name(f);
}

std::vector<OfferedAction> offered_actions(const Ticket& ticket) {
  std::vector<OfferedAction> out;
  const auto next = expected_next(ticket);
  for (const ActionKey& row : kKeys) {
    if (!is_offered(ticket, row.action)) continue;
    const bool primary = row.action == next;
    const OfferedAction offered{row.action, row.key, primary, row.minor && !primary};
    out.insert(offered.primary ? out.begin() : out.end(), offered);
  }
  return out;
}

std::string_view word_of(const FieldRule& rule) {
  return rule.field == Field::kFact ? rule.fact : name_of(rule.field);
}

std::vector<FieldRule> fields_of(const Ticket& ticket, Action action) {
  const bool waives = action == Action::kClose && (ticket.state == State::kResolved ||
                                                   !owed_for(ticket, Action::kClose).empty());
  if (waives) return {{Field::kReason, true}};
  std::vector<FieldRule> out;
  for (const AskRow& row : kAsks) {
    if (row.action == action) out.assign(row.fields.begin(), row.fields.begin() + row.count);
  }
  for (const AskedFact& asked : asked_facts(ticket, action))
    out.push_back({Field::kFact, asked.is_required, asked.key});
  return out;
}

std::optional<FieldRule> missing_field(const Ticket& ticket, Action action,
                                       const ActionFields& fields) {
  for (const FieldRule& rule : fields_of(ticket, action)) {
    if (!rule.required) continue;
    // Who could not be reached says nothing yet.
    const bool satisfied = fields.satisfaction != Satisfaction::kNone || !fields.reason.empty();
    const bool filled =
        rule.field == Field::kSatisfaction ? satisfied : !trim(text_of(fields, rule)).empty();
    if (!filled) return rule;
  }
  return std::nullopt;
}

std::string_view text_of(const ActionFields& fields, const FieldRule& rule) {
  if (rule.field == Field::kFact) {
    const auto it = fields.facts.find(std::string(rule.fact));
    return it == fields.facts.end() ? std::string_view{} : std::string_view(it->second);
  }
  const auto place = place_of(rule.field);
  return place == nullptr ? std::string_view{} : std::string_view(fields.*place);
}

void set_text(ActionFields& fields, const FieldRule& rule, std::string_view text) {
  if (rule.field == Field::kFact) {
    fields.facts[std::string(rule.fact)] = text;
  } else if (const auto place = place_of(rule.field)) {
    fields.*place = text;
  }
}

Sendable sendable(const ActionFields& typed, Moment now, const SiteClock& clock) {
  Sendable out{typed, std::nullopt};
  out.fields.facts.clear();
  for (const auto& [name, text] : typed.facts) {
    const FactKey* key = find_fact_key(name);
    if (key == nullptr || trim(text).empty()) continue;
    std::string value = text;
    if (key->kind == FactKind::kMoment) {
      const auto at = read_typed_time(text, now, clock);
      if (!at) return {typed, FieldRule{Field::kFact, true, key->key}};
      value = std::to_string(at->utc_ms);
    }
    out.fields.facts.emplace(name, std::move(value));
  }
  return out;
}

}  // namespace huiyin::counter
