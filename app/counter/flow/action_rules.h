// Which actions a ticket offers at the counter, by which key, and what each of them asks. What is
// legal is core's (lifecycle.h); this file orders it for a person.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "app/core/decide.h"
#include "app/core/ticket.h"

namespace huiyin::counter {

enum class Field { kDepartment, kPerson, kResult, kReason, kNote, kDesk, kSatisfaction, kFact };
std::string_view name_of(Field f);  // department person … satisfaction fact

struct FieldRule {
  Field field = Field::kNote;
  bool required = false;
  std::string_view fact = {};  // of kFact: a key of core's facts
  bool operator==(const FieldRule&) const = default;
};
// "department", or the fact's key: how a field is named in ids.
std::string_view word_of(const FieldRule& rule);

struct OfferedAction {
  Action action = Action::kAddNote;
  char key = '?';        // one key while no text is being typed
  bool primary = false;  // what the procedures expect next
  bool minor = false;    // seldom needed: shown small
};

// In the order of the buttons, the primary one first.
std::vector<OfferedAction> offered_actions(const Ticket& ticket);

// What the action asks before it is done; empty: it is done at once. Closing a ticket whose
// call-back was not made asks for the reason (N-052: every matter is called back, or it says why
// not).
// What else an action writes down is core's (step_rules.h).
std::vector<FieldRule> fields_of(const Ticket& ticket, Action action);

// Empty, or the first required field that is not filled in.
std::optional<FieldRule> missing_field(const Ticket& ticket, Action action,
                                       const ActionFields& fields);

std::string_view text_of(const ActionFields& fields, const FieldRule& rule);  // "" for satisfaction
void set_text(ActionFields& fields, const FieldRule& rule, std::string_view text);

// What stands in the fields as it is sent: empty facts left out, typed times read. The first time
// that cannot be read comes back instead.
struct Sendable {
  ActionFields fields;
  std::optional<FieldRule> unreadable;
};
Sendable sendable(const ActionFields& typed, Moment now, const SiteClock& clock);

}  // namespace huiyin::counter
