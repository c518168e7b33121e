#include "db/host_neighbours.h"

#include <map>
#include <set>
#include <utility>
#include <vector>

#include "app/core/intake.h"
#include "db/document_rows.h"
#include "db/ticket_rows.h"

namespace huiyin::db {

namespace {

struct Group {
  NeighbourMatter matter;
  std::set<std::string> households;
};

}  // namespace

bool is_neighbours_matter(const Ticket& ticket) {
  return !fact_value(ticket.facts, "shared").empty() && !ticket.personal.household.empty();
}

void tell_neighbours(Database& database, Moment day_start) {
  std::map<std::pair<std::string, std::string>, Group> groups;
  Statement row = database.query(
      select_tickets("WHERE registered_at >= ? AND state NOT IN ('closed', 'cancelled')"
                     " AND facts LIKE '%shared%' ORDER BY registered_at, pos"),
      day_start.utc_ms);
  while (row.step()) {
    const Ticket ticket = read_ticket_row(row).ticket;
    if (!is_neighbours_matter(ticket)) continue;
    const std::string entrance = entrance_of(ticket.personal.household);
    const std::string shared(fact_value(ticket.facts, "shared"));
    Group& group = groups[{entrance, shared}];
    group.households.insert(ticket.personal.household);
    const bool leads = group.matter.ticket.empty() && fact_value(ticket.facts, "incident").empty();
    if (leads) {
      group.matter = {entrance, shared, 0, to_string(ticket.id), ticket.registered_at};
    }
  }
  std::vector<NeighbourMatter> matters;
  for (auto& [key, group] : groups) {
    if (group.matter.ticket.empty()) continue;
    group.matter.households = static_cast<int>(group.households.size());
    matters.push_back(std::move(group.matter));
  }
  put_document(database, std::string(kNeighboursDocument), encode_neighbours(matters));
}

}  // namespace huiyin::db
