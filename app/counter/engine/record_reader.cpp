#include "app/counter/engine/record_reader.h"

#include <utility>

#include "app/core/terminal_health.h"

namespace huiyin::counter {
namespace {

constexpr int kPage = 500;
constexpr int kSuggestions = 6;

db::TicketFilter open_tickets() {
  db::TicketFilter filter;
  for (const State state : kStates) {
    if (is_open(state)) filter.states.push_back(state);
  }
  filter.limit = kPage;
  return filter;
}

// All of them, page by page: what waits longest stands on the last one.
Result<std::vector<Ticket>> read_open(db::HostStore& store) {
  std::vector<Ticket> all;
  db::TicketFilter filter = open_tickets();
  do {
    auto page = store.tickets().list(filter);
    if (!page) return page.error();
    for (Ticket& ticket : page->tickets)
      all.push_back(std::move(ticket));
    filter.before = page->next;
  } while (filter.before != 0);
  return all;
}

Kiosk kiosk_of(const PairedDevice& device) {
  const TerminalHealth health = decode_health(device.health);
  return {.id = device.id,
          .name = device.name,
          .letter = device.letter,
          .revoked = device.revoked,
          .last_seen = device.last_seen,
          .outbox = health.outbox,
          .printer = health.printer,
          .reasons = health.reasons};
}

Result<Ok> read_people(db::HostStore& store, Record& record) {
  auto accounts = store.staff().list();
  if (!accounts) return accounts.error();
  for (const db::StaffAccount& a : *accounts) {
    if (a.active) record.accounts.push_back({a.login, a.name, a.role, a.desk});
  }
  return Ok{};
}

Result<Ok> read_terminals(db::HostStore& store, Record& record) {
  auto devices = store.devices().list();
  if (!devices) return devices.error();
  for (const PairedDevice& device : *devices)
    record.kiosks.push_back(kiosk_of(device));
  auto requests = store.devices().waiting();
  if (!requests) return requests.error();
  for (const PairingRequest& r : *requests)
    record.pairings.push_back({r.name, r.digits, r.at});
  return Ok{};
}

}  // namespace

Result<Record> read_record(db::HostStore& store, Moment now, const SiteClock& clock) {
  Record record;
  record.day = business_day(now, clock);
  auto visits = store.tickets().visits(record.day);
  if (!visits) return visits.error();
  record.visits = std::move(*visits);
  auto open = read_open(store);
  if (!open) return open.error();
  record.open = OpenTickets(std::move(*open));
  if (auto read = read_people(store, record); !read) return read.error();
  if (auto read = read_terminals(store, record); !read) return read.error();
  return record;
}

Result<Dossier> read_dossier(db::HostStore& store, const Ticket& ticket) {
  auto history = store.tickets().history(ticket.id);
  if (!history) return history.error();
  return Dossier{ticket, std::move(*history)};
}

Result<std::vector<HouseholdRow>> find_households(db::HostStore& store, const std::string& text) {
  auto found = store.households().search(text, kSuggestions);
  if (!found) return found.error();
  std::vector<HouseholdRow> rows;
  for (const db::Household& h : *found)
    rows.push_back({h.label(), h.owner, h.phone});
  return rows;
}

}  // namespace huiyin::counter
