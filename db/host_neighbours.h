// Which shared facility was reported from which entrance today, by how many households: what kiosks
// may tell a neighbour. No name, no door. Inside this room only; throws Failure. Runs in the
// caller's transaction.
#pragma once

#include "app/core/ticket.h"
#include "db/database.h"

namespace huiyin::db {

inline constexpr std::string_view kNeighboursDocument = "neighbours";

// True when the ticket counts, or may have counted before it changed.
bool is_neighbours_matter(const Ticket& ticket);
// Counts anew what was registered since `day_start` and is open; publishes it when it changed.
void tell_neighbours(Database& database, Moment day_start);

}  // namespace huiyin::db
