// decide(state, command) → events; evolve(state, event) → state. Pure: time, ids and random bytes
// come in as values, so the same journal always folds to the same tickets.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/core/event.h"
#include "app/core/result.h"
#include "app/core/step_rules.h"

namespace huiyin {

// What a person wants registered, before it is checked.
struct Draft {
  Category category = Category::kOther;
  Channel channel = Channel::kKiosk;
  Attendance attendance = Attendance::kDropOff;
  Urgency urgency = Urgency::kNormal;
  std::string language = "zh_CN";
  Private personal;
  std::map<std::string, std::string> facts = {};  // only keys with at_kiosk
};

// Which parts the procedures ask for (R-15: name, address, contact; P-13 for complaints). A repair
// cannot be done without a door and a telephone; praise may be left by anyone.
struct RequiredFields {
  bool household = false;
  bool phone = false;
};
RequiredFields required_fields(Category c, Channel channel);

// Checks and cleans a draft. `household_known` answers for draft.personal.household (true when it
// is empty). Errors: kEmptyText, kTextTooLong, kBadUtf8, kBadPhone, kUnknownHousehold,
// kMissingField (detail: "household" or "phone"), kBadValue (a fact's key and what is allowed).
Result<Draft> check_draft(const Draft& draft, bool household_known);

// Facts given by the store inside its transaction.
struct Registration {
  TicketId id;
  std::string number;
  Day day;
  std::string token;
};
TicketRegistered registered_event(const Draft& checked, const Registration& facts,
                                  PrivatePart personal);

struct ActCommand {
  Action action = Action::kAddNote;
  ActionFields fields;
  std::optional<int> expected_rev;  // compare-and-set: kStale when the matter moved on
};

// Errors: kNotAllowedNow (detail: state and action), kStale, kTextTooLong, kBadUtf8, and those of
// clean_facts() and step_fault().
Result<TicketActed> decide(const Ticket& ticket, const ActCommand& command, const Doer& doer = {});

// Applies one event. Events that do not fit (an unknown ticket's action, a registration of an
// existing ticket) leave the ticket as it is: returns false.
bool evolve(Ticket& ticket, const Event& event);

}  // namespace huiyin
