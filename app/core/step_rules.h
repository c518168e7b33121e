// What the procedures ask for at each step of a ticket's life, and what blocks it: consent before
// paid work, a promise before an inquiry is handed on, everything owed before the write-off.
// Pure; decide() and the counter's forms ask the same rules. Which state follows which action is
// lifecycle.h's.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/core/event.h"
#include "app/core/result.h"

namespace huiyin {

// Who acts. An empty login is a program or a test and may do everything.
struct Doer {
  std::string login = {};
  std::string name = {};    // as people call him: a respondent may be written down by name
  bool may_collect = true;  // false: technicians take no money (001 篇5 六-2)
  Moment at = {};           // now; what is allowed once a day needs it
};

// Something that must be written down first. `key` is a fact's (facts.h), or "department",
// "result".
struct Owed {
  std::string key;
  std::string_view clause;
  bool may_be_waived = true;  // by closing with a reason
  bool operator==(const Owed&) const = default;
};

// What the form of an action asks, in order. Required ones are refused by decide() when missing.
struct AskedFact {
  std::string_view key;
  bool is_required = false;
};
std::vector<AskedFact> asked_facts(const Ticket& ticket, Action action);

// What keeps the action from being done now; empty: nothing. kClose: everything that is still owed
// before the write-off.
std::vector<Owed> owed_for(const Ticket& ticket, Action action);

// Refuses what the procedures refuse about one decided action, facts cleaned: kStillOwed (detail:
// the keys), kBadValue, kForbidden, kAlreadyDone, kNotAllowedNow.
std::optional<Error> step_fault(const Ticket& ticket, const TicketActed& acted, const Doer& doer);

// Facts that are meant without being said: the slip of a department, the level of an escalation.
void add_meant_facts(const Ticket& ticket, TicketActed& acted);

// The call-back that would be done now: the first that is owed and may be made already; empty:
// none. Keys: first_call_back, leak_call_back, second_call_back, rain_call_back.
std::string_view next_call_back(const Ticket& ticket);
// Those that are owed and not done, whether they may be made already or not.
std::vector<std::string_view> missing_call_backs(const Ticket& ticket);

// Is the owner to pay, as far as it is known: a service, or a repair marked or quoted so.
bool is_paid_work(const Ticket& ticket);
// From what is known of a complaint: harm makes it major, a fault of ours important.
std::string_view proposed_severity(const Ticket& ticket);
// The rung a person of the ladder stands on: head 1, manager and director 2, gm 3; else 0.
int escalation_level(std::string_view reported_to);

}  // namespace huiyin
