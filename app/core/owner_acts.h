// What an owner may do with a matter of his own at a kiosk, and what a kiosk needs to decide it
// from what everyone may know. The moves themselves are lifecycle.h's and step_rules.h's. Pure.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "app/core/decide.h"
#include "app/core/exchange.h"

namespace huiyin {

// Urge, note, cancel, confirm, rate, "it is not in order", join an incident and leave it.
bool is_owners(Action action);

// The ticket as far as a public view tells it; enough for decide() on an owner's actions.
Ticket known_of(const PublicTicket& view);

// decide() for somebody who is not of the staff: refuses also what is not an owner's to do. A
// kiosk asks it before it writes the event down, the host before it lets the event have an effect.
Result<TicketActed> decide_for_owner(const Ticket& ticket, const ActCommand& command, Moment at);
std::optional<Error> owners_fault(const Ticket& ticket, const TicketActed& acted, Moment at);

// What to offer him now, in the order of the buttons. That he pressed today already is told when he
// presses again.
std::vector<Action> offered_to_owner(const PublicTicket& view);

// The view after the owner's own act, before the host has said anything.
PublicTicket after_owners_act(const PublicTicket& view, const TicketActed& acted, Moment at);

// What of a history its owner may know, at most the newest kMaxOwnerSteps.
bool may_owner_know(std::string_view event, bool by_owner);

}  // namespace huiyin
