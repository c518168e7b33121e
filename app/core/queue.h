// The waiting line: pure questions to a set of tickets.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "app/core/ticket.h"

namespace huiyin {

// True when `a` is served before `b`: emergencies, then transferred or returned visits, then by
// time of registration (ties by number).
bool served_before(const Ticket& a, const Ticket& b);

// Waiting tickets in order of service. With a desk: those transferred to another desk are left out.
std::vector<const Ticket*> waiting_line(const std::vector<Ticket>& tickets,
                                        std::string_view desk = {});

int people_ahead(const std::vector<Ticket>& tickets, const TicketId& id);

}  // namespace huiyin
