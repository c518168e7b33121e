#include "db/host_journal.h"

#include <utility>

#include "app/core/owner_acts.h"
#include "db/entry_rows.h"
#include "db/failure.h"
#include "db/feed.h"
#include "db/host_neighbours.h"
#include "db/schema.h"
#include "db/visit_rows.h"

namespace huiyin::db {

namespace {

constexpr std::string_view kEventColumns =
    "SELECT pos, device, seq, at, actor, ticket, type, version, body, hash FROM event ";

std::string random_hex(Crypto& crypto) {
  const auto bytes = random_bytes<8>(crypto);
  return to_hex(std::string(bytes.begin(), bytes.end()));
}

}  // namespace

HostJournal::HostJournal(const StoreOptions& options, SealKeys keys, OpenMode mode)
    : options_(options), keys_(std::move(keys)), database_(options, host_schema(), mode) {
  device_ = parse_device_id(meta("host_device")).value_or(DeviceId{});
  if (device_.value == 0 && mode != OpenMode::kCreate) {
    raise(ErrorCode::kDatabaseDamaged, options_.path.string() + ": has no host device");
  }
}

void HostJournal::found() {
  set_meta("site_id", random_hex(crypto()));
  new_epoch();
  new_device();
}

void HostJournal::new_epoch() {
  set_meta("epoch", random_hex(crypto()));
}

void HostJournal::new_device() {
  std::string hex = random_hex(crypto());
  while (parse_device_id(hex).value_or(DeviceId{}).value == 0)
    hex = random_hex(crypto());
  set_meta("host_device", hex);
  device_ = *parse_device_id(hex);
}

std::string HostJournal::meta(std::string_view name) {
  return database_.text("SELECT value FROM meta WHERE name = ?", name);
}

void HostJournal::set_meta(std::string_view name, std::string_view value) {
  database_.run(
      "INSERT INTO meta (name, value) VALUES (?, ?)"
      " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
      name, value);
}

ChainHead HostJournal::chain(DeviceId device) {
  Statement row =
      database_.query("SELECT seq, hash, durable FROM chain WHERE device = ?", to_row(device));
  if (!row.step()) return {};
  return {row.integer(0), row.text(1), row.integer(2)};
}

void HostJournal::save_chain(DeviceId device, const ChainHead& head) {
  database_.run(
      "INSERT INTO chain (device, seq, hash, durable) VALUES (?, ?, ?, ?)"
      " ON CONFLICT (device) DO UPDATE SET seq = excluded.seq, hash = excluded.hash",
      to_row(device), head.seq, Blob{head.hash}, head.durable);
}

void HostJournal::record(const std::string& actor, const TicketId& ticket, EventBody body) {
  ChainHead head = chain(device_);
  StoredEvent stored;
  stored.event = Event{device_, head.seq + 1, clock().now(), actor, ticket, std::move(body)};
  stored.body = encode_body(stored.event.body);
  stored.hash = chain_hash(crypto(), head.hash, stored.event, stored.body);
  keep(stored);
  save_chain(device_, {stored.event.seq, stored.hash, head.durable});
}

void HostJournal::note(const std::string& actor, std::string verb, std::string subject) {
  record(actor, {}, Noted{std::move(verb), std::move(subject)});
}

void HostJournal::keep(const StoredEvent& stored) {
  const Event& event = stored.event;
  const std::string ticket = to_bytes(event.ticket);
  database_.run(
      "INSERT INTO event (device, seq, at, actor, ticket, type, version, body, hash)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      to_row(event.device), event.seq, event.at.utc_ms, event.actor, Blob{ticket}, stored.body.type,
      stored.body.version, stored.body.text, Blob{stored.hash});
  project(database_.last_row(), stored, FeedMove::kTouch);
}

StoredEvent HostJournal::read_event(const Statement& row) const {
  StoredEvent stored;
  stored.event.device = device_of_row(row.integer(1));
  stored.event.seq = row.integer(2);
  stored.event.at = Moment{row.integer(3)};
  stored.event.actor = row.text(4);
  stored.event.ticket = ticket_id_of(row.text(5));
  stored.body = EncodedBody{row.text(6), row.small(7), row.text(8)};
  stored.hash = row.text(9);
  return stored;
}

void HostJournal::visit_all(Statement& row, const Visit& visit) {
  while (row.step())
    visit(row.integer(0), read_event(row));
}

void HostJournal::each_event(const Visit& visit) {
  Statement row = database_.query(std::string(kEventColumns) + "ORDER BY pos");
  visit_all(row, visit);
}

std::vector<Event> HostJournal::events_between(Moment from, Moment to) {
  Statement row = database_.query(
      std::string(kEventColumns) + "WHERE at >= ? AND at < ? ORDER BY pos", from.utc_ms, to.utc_ms);
  std::vector<Event> out;
  visit_all(row, [&](std::int64_t, const StoredEvent& stored) {
    auto body = decode_body(stored.body.type, stored.body.version, stored.body.text);
    if (!body) return;
    out.push_back(stored.event);
    out.back().body = std::move(body).value();
    open_note(out.back().body);
  });
  return out;
}

void HostJournal::each_event_of(const TicketId& ticket, const Visit& visit) {
  const std::string id = to_bytes(ticket);
  Statement row =
      database_.query(std::string(kEventColumns) + "WHERE ticket = ? ORDER BY pos", Blob{id});
  visit_all(row, visit);
}

void HostJournal::each_event_of_entry(std::int64_t entry, const Visit& visit) {
  Statement row =
      database_.query(std::string(kEventColumns) +
                          "WHERE pos IN (SELECT pos FROM entry_event WHERE entry = ?) ORDER BY pos",
                      entry);
  visit_all(row, visit);
}

bool HostJournal::is_kiosk(DeviceId device) {
  if (device == device_) return false;
  return database_.integer("SELECT 1 FROM device WHERE id = ?", to_row(device)) != 0;
}

// What does not open stays sealed: the event is kept, the ticket says so.
std::optional<Private> HostJournal::opened(const std::string& sealed_bytes) {
  if (keys_.secret_key.empty()) return std::nullopt;
  const Result<std::string> plain = crypto().open(keys_, sealed_bytes);
  if (!plain) return std::nullopt;
  Result<Private> read = decode_private(*plain);
  return read.ok() ? std::optional(*std::move(read)) : std::nullopt;
}

void HostJournal::open_note(EventBody& body) {
  auto* acted = std::get_if<TicketActed>(&body);
  if (acted == nullptr || acted->fields.sealed.empty()) return;
  if (auto plain = opened(acted->fields.sealed)) acted->fields.note = std::move(plain->text);
  acted->fields.sealed.clear();
}

StoredEvent HostJournal::readable(const StoredEvent& stored) {
  auto body = decode_body(stored.body.type, stored.body.version, stored.body.text);
  const auto* acted = body ? std::get_if<TicketActed>(&*body) : nullptr;
  if (acted == nullptr || acted->fields.sealed.empty()) return stored;
  open_note(*body);
  StoredEvent out = stored;
  out.body.text = encode_body(*body).text;
  return out;
}

// 3.3 of the protocol: a kiosk brings what an owner may do with a matter of his own, nothing else,
// and the rules hold for him as they do at the kiosk. "" or why the event has no effect.
std::string HostJournal::owners_refusal(const Ticket& ticket, const Event& event) {
  const auto* acted = std::get_if<TicketActed>(&event.body);
  if (acted == nullptr || !is_kiosk(event.device)) return {};
  const bool is_owners_word = event.actor == kOwnerActor || event.actor == kKioskActor;
  if (!is_owners_word || !is_owners(acted->action)) return "not a kiosk's to decide";
  const auto fault = owners_fault(ticket, *acted, event.at);
  if (!fault) return {};
  return acted->action == Action::kUrge ? "urged within a day" : "not possible at that point";
}

std::string HostJournal::step(Ticket& ticket, const StoredEvent& stored) {
  Result<EventBody> body = decode_body(stored.body.type, stored.body.version, stored.body.text);
  if (!body) return "cannot be read: " + body.error().detail;
  Event event = stored.event;
  event.body = std::move(body).value();
  if (std::holds_alternative<Noted>(event.body)) return {};
  if (event.ticket.is_nil()) return "names no ticket";
  if (auto* registered = std::get_if<TicketRegistered>(&event.body)) {
    if (!ticket.id.is_nil()) return "is registered already";
    PrivatePart& personal = registered->personal;
    if (auto plain = personal.sealed ? opened(personal.sealed_bytes) : std::nullopt) {
      personal = PrivatePart{false, {}, *std::move(plain)};
    }
  } else if (ticket.id.is_nil()) {
    return "unknown ticket";
  }
  open_note(event.body);
  if (std::string refusal = owners_refusal(ticket, event); !refusal.empty()) return refusal;
  return evolve(ticket, event) ? std::string() : "not possible at that point";
}

void HostJournal::project(std::int64_t pos, const StoredEvent& stored, FeedMove feed) {
  std::string reason;
  if (stored.body.type != kEntryType) {
    reason = project_ticket(pos, stored, feed);
  } else if (is_kiosk(stored.event.device)) {
    reason = "not a kiosk's to decide";
  } else {
    reason = project_entry(database_, pos, stored);
  }
  if (reason.empty()) return;
  database_.run("INSERT INTO quarantine (pos, reason) VALUES (?, ?)", pos, reason);
}

std::string HostJournal::project_ticket(std::int64_t pos, const StoredEvent& stored,
                                        FeedMove feed) {
  std::optional<TicketRow> found;
  if (!stored.event.ticket.is_nil()) found = load_ticket(database_, stored.event.ticket);
  TicketRow row = found.value_or(TicketRow{pos, {}});
  std::string reason = step(row.ticket, stored);
  if (!reason.empty() || row.ticket.id.is_nil()) return reason;  // nil: a note without a ticket
  const bool changed = !found || found->ticket.rev != row.ticket.rev;
  if (changed) save_ticket(database_, row);
  if (!changed || feed == FeedMove::kQuiet) return {};
  const SharedProcedures rules = procedures();
  if (!found || !looks_the_same(public_view(found->ticket, rules.get()),
                                public_view(row.ticket, rules.get()))) {
    touch_ticket(database_, row.pos);
  }
  if (is_neighbours_matter(row.ticket)) {
    const Day today = local_day(clock().now(), site_clock());
    tell_neighbours(database_, start_of(today, site_clock()));
  }
  return {};
}

}  // namespace huiyin::db
