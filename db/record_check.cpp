#include "db/record_check.h"

#include <map>
#include <optional>

#include "db/entry_rows.h"
#include "db/failure.h"
#include "db/transaction.h"

namespace huiyin::db {

namespace {

std::string name_of_event(const Event& event) {
  return "device " + to_string(event.device) + " seq " + std::to_string(event.seq);
}

// "" or the first event that does not stand in its chain.
std::string check_chains(HostJournal& journal, std::int64_t& events) {
  std::map<DeviceId, ChainHead> heads;
  std::string bad;
  journal.each_event([&](std::int64_t, const StoredEvent& stored) {
    ++events;
    if (!bad.empty()) return;
    ChainHead& head = heads[stored.event.device];
    const std::string hash = chain_hash(journal.crypto(), head.hash, stored.event, stored.body);
    if (stored.event.seq != head.seq + 1) {
      bad = name_of_event(stored.event) + ": follows seq " + std::to_string(head.seq);
    } else if (hash != stored.hash) {
      bad = name_of_event(stored.event) + ": hash does not match";
    }
    head.seq = stored.event.seq;
    head.hash = stored.hash;
  });
  if (!bad.empty()) return bad;
  for (const auto& [device, head] : heads) {
    const ChainHead kept = journal.chain(device);
    if (kept.seq != head.seq || kept.hash != head.hash) {
      return "device " + to_string(device) + ": its newest events are missing, " +
             std::to_string(head.seq) + " of " + std::to_string(kept.seq) + " are there";
    }
  }
  const auto known = static_cast<std::int64_t>(heads.size());
  const bool all = journal.database().integer("SELECT count(*) FROM chain WHERE seq > 0") == known;
  return all ? std::string() : "a device's events are missing";
}

std::string check_ticket(HostJournal& journal, const TicketRow& row) {
  TicketRow folded;
  journal.each_event_of(row.ticket.id, [&](std::int64_t pos, const StoredEvent& stored) {
    const bool was_nil = folded.ticket.id.is_nil();
    journal.step(folded.ticket, stored);
    if (was_nil && !folded.ticket.id.is_nil()) folded.pos = pos;
  });
  if (folded.pos == row.pos && folded.ticket == row.ticket) return {};
  return "ticket " + row.ticket.number + " (" + to_string(row.ticket.id) +
         "): the table differs from its events; huiyin rebuild makes it anew";
}

// "" or the first ticket whose row is not the fold of its events.
std::string check_projections(HostJournal& journal) {
  Database& database = journal.database();
  Statement row = database.query(select_tickets("ORDER BY pos"));
  std::int64_t tickets = 0;
  while (row.step()) {
    ++tickets;
    std::string bad = check_ticket(journal, read_ticket_row(row));
    if (!bad.empty()) return bad;
  }
  const std::int64_t registered = database.integer(
      "SELECT count(*) FROM event e WHERE e.type = 'registered'"
      " AND NOT EXISTS (SELECT 1 FROM quarantine q WHERE q.pos = e.pos)");
  if (registered == tickets) return {};
  return std::to_string(registered) + " tickets are registered, " + std::to_string(tickets) +
         " are in the table; huiyin rebuild makes it anew";
}

std::string check_entry_row(HostJournal& journal, const EntryRow& row) {
  Entry folded;
  std::int64_t first = 0;
  journal.each_event_of_entry(row.pos, [&](std::int64_t pos, const StoredEvent& stored) {
    if (first == 0) first = pos;
    fold_stored(folded, stored);
  });
  if (first == row.pos && folded == row.entry) return {};
  return row.entry.book + " " + row.entry.id +
         ": the table differs from its events; huiyin rebuild makes it anew";
}

// "" or the first entry of a book whose row is not the fold of its events.
std::string check_entries(HostJournal& journal) {
  Database& database = journal.database();
  Statement row = database.query(select_entries("ORDER BY e.pos"));
  while (row.step()) {
    std::string bad = check_entry_row(journal, read_entry_row(database, row));
    if (!bad.empty()) return bad;
  }
  const std::int64_t acted = database.integer(
      "SELECT count(*) FROM event e WHERE e.type = 'entry'"
      " AND NOT EXISTS (SELECT 1 FROM quarantine q WHERE q.pos = e.pos)");
  const std::int64_t known = database.integer("SELECT count(*) FROM entry_event");
  if (acted == known) return {};
  return "of " + std::to_string(acted) + " events of registers " + std::to_string(known) +
         " are in the tables; huiyin rebuild makes them anew";
}

}  // namespace

VerifyReport check_record(HostJournal& journal) {
  VerifyReport report;
  try {
    const Transaction view(journal.database(), Transaction::Kind::kRead);
    const std::string verdict = journal.database().text("PRAGMA integrity_check(1)");
    if (verdict != "ok") report.first_bad = "file: " + verdict;
    if (report.first_bad.empty()) report.first_bad = check_chains(journal, report.events);
    if (report.first_bad.empty()) report.first_bad = check_projections(journal);
    if (report.first_bad.empty()) report.first_bad = check_entries(journal);
  } catch (const Failure& failure) {
    if (failure.error.code != ErrorCode::kDatabaseDamaged) throw;
    report.first_bad = failure.error.detail;
  }
  report.ok = report.first_bad.empty();
  return report;
}

}  // namespace huiyin::db
