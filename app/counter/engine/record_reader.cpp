#include "app/counter/engine/record_reader.h"

#include <utility>

#include "app/core/terminal_health.h"

namespace huiyin::counter {
namespace {

constexpr int kPage = 500;
constexpr int kChanges = 2'000;  // more of them at once are read page by page
constexpr int kSuggestions = 6;

db::TicketFilter open_tickets() {
  db::TicketFilter filter;
  for (const State state : kStates) {
    if (is_open(state)) filter.states.push_back(state);
  }
  filter.limit = kPage;
  return filter;
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

Result<Ok> read_people(db::HostStore& store, RecordBooks& record) {
  auto accounts = store.staff().list();
  if (!accounts) return accounts.error();
  for (const db::StaffAccount& a : *accounts) {
    if (a.active) record.accounts.push_back({a.login, a.name, a.role, a.desk, a.has_password});
  }
  return Ok{};
}

Result<Ok> read_terminals(db::HostStore& store, RecordBooks& record) {
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

Result<Ok> read_books(db::HostStore& store, RecordBooks& books, Moment day_began) {
  books.shift_began = day_began;
  if (auto read = read_people(store, books); !read) return read.error();
  auto procedures = store.procedures();
  if (!procedures) return procedures.error();
  books.procedures = std::move(*procedures);
  return read_terminals(store, books);
}

}  // namespace

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

namespace {

Result<Record> read_record(db::HostStore& store, Day day, Moment day_began) {
  Record record;
  record.day = day;
  auto visits = store.tickets().visits(day);
  if (!visits) return visits.error();
  record.visits = std::move(*visits);
  auto open = read_open(store);
  if (!open) return open.error();
  record.open = OpenTickets(std::move(*open));
  if (auto read = read_books(store, record, day_began); !read) return read.error();
  return record;
}

}  // namespace

Result<Input> RecordReader::read(db::HostStore& store, Moment now, const SiteClock& clock) {
  const Day today = business_day(now, clock);
  const Moment day_began = end_of_local_day(now + -kDay_ms, clock) + 1;
  // The position first: what is committed while the rest is read comes twice rather than never.
  auto changes = store.tickets().changed_after(has_read_ ? position_ : 0, has_read_ ? kChanges : 0);
  if (!changes) return changes.error();
  if (has_read_ && changes->is_complete && today == day_) {
    RecordChanged changed{std::move(changes->tickets), {}};
    auto read = read_books(store, changed.books, day_began);
    if (!read) return read.error();
    position_ = changes->head;
    return Input{std::move(changed)};
  }
  auto record = read_record(store, today, day_began);
  if (!record) return record.error();
  has_read_ = true;
  position_ = changes->head;
  day_ = today;
  return Input{RecordLoaded{std::move(*record)}};
}

Result<Dossier> read_dossier(db::HostStore& store, const Ticket& ticket) {
  auto history = store.tickets().history(ticket.id);
  if (!history) return history.error();
  auto linked = store.tickets().linked(ticket.id);
  if (!linked) return linked.error();
  return Dossier{ticket, std::move(*history), std::move(*linked)};
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
