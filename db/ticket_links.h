// Tickets that belong together: duplicates that were merged into one, the members of an incident.
// And who acts on them. Inside this room only; throws Failure.
#pragma once

#include <string>
#include <vector>

#include "app/core/decide.h"

namespace huiyin::db {

class HostJournal;

// Name and rights of the account behind a login, for core's step rules.
Doer doer_of(HostJournal& journal, const std::string& actor);

// The command with ids in place of the numbers that its facts name. Raises kUnknownTicket, and
// kBadValue for a ticket that cannot lead this one: itself, ended, or merged into another.
ActCommand with_linked_ids(HostJournal& journal, const Ticket& ticket, ActCommand command);

// Open tickets of the incident that this ticket leads.
std::vector<TicketId> open_members(HostJournal& journal, const TicketId& head);

std::vector<Ticket> linked_tickets(HostJournal& journal, const Ticket& ticket);

}  // namespace huiyin::db
