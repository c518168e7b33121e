// Tickets as rows of the host's ticket table, and what the public may see of them. Inside this room
// only.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/core/exchange.h"
#include "app/core/procedure.h"
#include "db/database.h"

namespace huiyin::db {

struct TicketRow {
  std::int64_t pos = 0;  // of the event that registered it
  Ticket ticket;
};

// "SELECT <all columns> FROM ticket " + rest
std::string select_tickets(std::string_view rest);
TicketRow read_ticket_row(const Statement& row);  // of a select_tickets() statement
std::optional<TicketRow> load_ticket(Database& database, const TicketId& id);
void save_ticket(Database& database, const TicketRow& row);

// Without procedures it promises nothing.
PublicTicket public_view(const Ticket& ticket, const Procedures* procedures);
// Whether owners and kiosks would see a difference; rev alone is none.
bool looks_the_same(const PublicTicket& a, const PublicTicket& b);

}  // namespace huiyin::db
