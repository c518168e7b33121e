#include "app/counter/flow/action_rules.h"

#include <array>
#include <string>

#include "app/core/text.h"
#include "app/core/words.h"

namespace huiyin::counter {
namespace {

constexpr Words<Field, 7> kFieldWords{{{{Field::kDepartment, "department"},
                                        {Field::kPerson, "person"},
                                        {Field::kResult, "result"},
                                        {Field::kReason, "reason"},
                                        {Field::kNote, "note"},
                                        {Field::kDesk, "desk"},
                                        {Field::kSatisfaction, "satisfaction"}}}};

struct ActionKey {
  Action action;
  char key;
};
// In the order of the buttons. Visit actions have their own keys beside the waiting line.
constexpr std::array<ActionKey, 13> kKeys = {{{Action::kAccept, 'A'},
                                              {Action::kDispatch, 'D'},
                                              {Action::kStart, 'S'},
                                              {Action::kResume, 'R'},
                                              {Action::kResolve, 'E'},
                                              {Action::kCallBack, 'B'},
                                              {Action::kClose, 'C'},
                                              {Action::kReopen, 'O'},
                                              {Action::kTransfer, 'T'},
                                              {Action::kHold, 'H'},
                                              {Action::kEscalate, 'U'},
                                              {Action::kAddNote, 'N'},
                                              {Action::kCancel, 'X'}}};

// What the procedures expect next from each state (001 篇2, 篇3); none where the case is over.
std::optional<Action> expected_next(State s) {
  switch (s) {
    case State::kRegistered:
    case State::kReopened: return Action::kAccept;
    case State::kAccepted: return Action::kDispatch;
    case State::kDispatched: return Action::kStart;
    case State::kInProgress: return Action::kResolve;
    case State::kOnHold: return Action::kResume;
    case State::kResolved: return Action::kCallBack;
    case State::kCalledBack: return Action::kClose;
    case State::kClosed:
    case State::kCancelled: return std::nullopt;
  }
  return std::nullopt;
}

bool is_offered(const Ticket& ticket, Action action) {
  const bool waive = action == Action::kClose && ticket.state == State::kResolved;
  return waive || next_state(ticket.state, action, ticket.held_from).has_value();
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
    case Field::kSatisfaction: return nullptr;
  }
  return nullptr;
}

}  // namespace

std::string_view name_of(Field f) {
  return kFieldWords.name(f);
}

std::vector<OfferedAction> offered_actions(const Ticket& ticket) {
  std::vector<OfferedAction> out;
  const auto next = expected_next(ticket.state);
  for (const ActionKey& row : kKeys) {
    if (!is_offered(ticket, row.action)) continue;
    const OfferedAction offered{row.action, row.key, row.action == next};
    out.insert(offered.primary ? out.begin() : out.end(), offered);
  }
  return out;
}

std::vector<FieldRule> fields_of(Action action, State from) {
  if (action == Action::kClose && from == State::kResolved) return {{Field::kReason, true}};
  for (const AskRow& row : kAsks) {
    if (row.action == action) return {row.fields.begin(), row.fields.begin() + row.count};
  }
  return {};
}

std::optional<Field> missing_field(Action action, State from, const ActionFields& fields) {
  for (const FieldRule& rule : fields_of(action, from)) {
    if (!rule.required) continue;
    const bool filled = rule.field == Field::kSatisfaction
                            ? fields.satisfaction != Satisfaction::kNone
                            : !trim(text_of(fields, rule.field)).empty();
    if (!filled) return rule.field;
  }
  return std::nullopt;
}

std::string_view text_of(const ActionFields& fields, Field field) {
  const auto place = place_of(field);
  return place == nullptr ? std::string_view{} : std::string_view(fields.*place);
}

void set_text(ActionFields& fields, Field field, std::string_view text) {
  if (const auto place = place_of(field)) fields.*place = text;
}

}  // namespace huiyin::counter
