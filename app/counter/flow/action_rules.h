// Which actions a ticket offers at the counter, by which key, and what each of them asks. What is
// legal is core's (lifecycle.h); this file orders it for a person.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "app/core/decide.h"
#include "app/core/ticket.h"

namespace huiyin::counter {

enum class Field { kDepartment, kPerson, kResult, kReason, kNote, kDesk, kSatisfaction };
std::string_view name_of(Field f);  // department person result reason note desk satisfaction

struct FieldRule {
  Field field = Field::kNote;
  bool required = false;
};

struct OfferedAction {
  Action action = Action::kAddNote;
  char key = '?';        // one key while no text is being typed
  bool primary = false;  // what the procedures expect next
};

// In the order of the buttons, the primary one first.
std::vector<OfferedAction> offered_actions(const Ticket& ticket);

// What the action asks before it is done; empty: it is done at once. Closing a ticket whose
// call-back was not made asks for the reason (N-052: every matter is called back, or it says why
// not).
std::vector<FieldRule> fields_of(Action action, State from);

// Empty, or the first required field that is not filled in.
std::optional<Field> missing_field(Action action, State from, const ActionFields& fields);

std::string_view text_of(const ActionFields& fields, Field field);  // "" for satisfaction
void set_text(ActionFields& fields, Field field, std::string_view text);

}  // namespace huiyin::counter
