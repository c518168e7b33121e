#include "db/host_reports.h"

#include <string>

#include "db/failure.h"
#include "db/host_journal.h"

namespace huiyin::db {
namespace {

std::vector<Ticket> tickets_in(Statement row) {
  std::vector<Ticket> tickets;
  while (row.step())
    tickets.push_back(read_ticket_row(row).ticket);
  return tickets;
}

}  // namespace

Result<std::vector<Ticket>> HostReports::tickets(Moment from, Moment to,
                                                 std::optional<Category> category) {
  return guard([&] {
    Database& database = journal_.database();
    if (category) {
      return tickets_in(database.query(
          select_tickets("WHERE category = ? AND registered_at >= ? AND registered_at < ?"
                         " ORDER BY registered_at"),
          std::string(name_of(*category)), from.utc_ms, to.utc_ms));
    }
    return tickets_in(
        database.query(select_tickets("WHERE (registered_at >= ? AND registered_at < ?)"
                                      " OR (resolved_at >= ? AND resolved_at < ?) ORDER BY pos"),
                       from.utc_ms, to.utc_ms, from.utc_ms, to.utc_ms));
  });
}

}  // namespace huiyin::db
