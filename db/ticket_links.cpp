#include "db/ticket_links.h"

#include "app/core/permission.h"
#include "db/event_rows.h"
#include "db/failure.h"
#include "db/host_journal.h"

namespace huiyin::db {

namespace {

Ticket leading_ticket(HostJournal& journal, const std::string& key, const std::string& said) {
  Database& database = journal.database();
  std::optional<TicketRow> row;
  if (const auto id = parse_ticket_id(said)) {
    row = load_ticket(database, *id);
  } else {
    Statement found = database.query(
        select_tickets("WHERE number = ? ORDER BY day DESC, pos DESC LIMIT 1"), said);
    if (found.step()) row = read_ticket_row(found);
  }
  if (!row) raise(ErrorCode::kUnknownTicket, key + ": " + said);
  return std::move(row->ticket);
}

bool leads_others(HostJournal& journal, const TicketId& id) {
  return journal.database().integer("SELECT 1 FROM ticket WHERE merged_into = ?", to_string(id)) !=
         0;
}

void check_lead(HostJournal& journal, const Ticket& ticket, const std::string& key,
                const Ticket& lead) {
  const std::string word(lead.number);
  if (lead.id == ticket.id) raise(ErrorCode::kBadValue, key + ": the ticket itself");
  if (!is_open(lead.state)) raise(ErrorCode::kBadValue, key + ": " + word + " has ended");
  const bool merges = key == "merged_into";
  if (merges && leads_others(journal, ticket.id)) {
    raise(ErrorCode::kBadValue, key + ": others are merged into this one");
  }
  if (!merges && !fact_value(lead.facts, "incident").empty()) {
    raise(ErrorCode::kBadValue, key + ": " + word + " belongs to another incident");
  }
}

}  // namespace

Doer doer_of(HostJournal& journal, const std::string& actor) {
  Doer doer{.login = actor, .at = journal.clock().now()};
  Statement row = journal.database().query("SELECT name, role FROM staff WHERE login = ?", actor);
  if (!row.step()) return doer;
  doer.name = row.text(0);
  doer.may_collect = may(row.text(1), Permission::kCollectMoney);
  return doer;
}

ActCommand with_linked_ids(HostJournal& journal, const Ticket& ticket, ActCommand command) {
  for (auto& [key, value] : command.fields.facts) {
    const FactKey* known = find_fact_key(key);
    if (known == nullptr || known->kind != FactKind::kTicket) continue;
    const Ticket lead = leading_ticket(journal, key, value);
    check_lead(journal, ticket, key, lead);
    value = to_string(lead.id);
  }
  return command;
}

std::vector<TicketId> open_members(HostJournal& journal, const TicketId& head) {
  std::vector<TicketId> ids;
  Statement row = journal.database().query(
      "SELECT id FROM ticket WHERE incident = ? AND state NOT IN ('closed', 'cancelled')"
      " ORDER BY pos",
      to_string(head));
  while (row.step())
    ids.push_back(ticket_id_of(row.text(0)));
  return ids;
}

std::vector<Ticket> linked_tickets(HostJournal& journal, const Ticket& ticket) {
  std::vector<Ticket> linked;
  const std::string id = to_string(ticket.id);
  for (const std::string_view column : {"merged_into", "incident"}) {
    if (const auto lead = parse_ticket_id(fact_value(ticket.facts, column))) {
      if (auto row = load_ticket(journal.database(), *lead)) linked.push_back(row->ticket);
    }
    Statement row = journal.database().query(
        select_tickets("WHERE " + std::string(column) + " = ? ORDER BY pos"), id);
    while (row.step())
      linked.push_back(read_ticket_row(row).ticket);
  }
  return linked;
}

}  // namespace huiyin::db
