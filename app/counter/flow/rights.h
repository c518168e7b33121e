// What the person at the desk may do and see (app/core/permission.h), asked by steps and views so
// that nothing is offered that the record would refuse. The record's own check is db/rights.h.
// Pure.
#pragma once

#include <vector>

#include "app/core/permission.h"
#include "app/counter/flow/state.h"

namespace huiyin::counter {

Person person_in(const Session& session);
bool may(const Session& session, Permission permission);
Sight sight_in(const Session& session, const Ticket& ticket);

// Settings (rules, people, pairing) want the password of whoever has one, once a session.
bool settings_locked(const Session& session);

// Those of the offered actions that he may take.
std::vector<OfferedAction> allowed(const Session& session, const Ticket& ticket,
                                   const std::vector<OfferedAction>& offered);
TicketRow row_seen(const CounterState& state, const Ticket& ticket, Moment now);
Dossier dossier_seen(const Session& session, Dossier dossier);

}  // namespace huiyin::counter
