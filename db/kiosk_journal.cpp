#include "db/kiosk_journal.h"

#include <utility>
#include <vector>

#include "db/failure.h"
#include "db/schema.h"

namespace huiyin::db {

KioskJournal::KioskJournal(const StoreOptions& options)
    : options_(options), database_(options, kiosk_schema(), OpenMode::kCreate) {}

PairedHost KioskJournal::station() {
  std::optional<PairedHost> host = load_station(database_);
  if (!host) raise(ErrorCode::kNotPaired, "this station is not paired with a counter yet");
  return *std::move(host);
}

Moment KioskJournal::now() {
  return options_.clock.now() + load_progress(database_).host_offset_ms;
}

SiteClock KioskJournal::site_clock() {
  const std::optional<PairedHost> host = load_station(database_);
  return host ? host->clock : options_.site_clock;
}

void KioskJournal::insert(const StoredEvent& stored) {
  const Event& event = stored.event;
  const std::string ticket = to_bytes(event.ticket);
  database_.run(
      "INSERT INTO event (seq, at, actor, ticket, type, version, body, hash)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      event.seq, event.at.utc_ms, event.actor, Blob{ticket}, stored.body.type, stored.body.version,
      stored.body.text, Blob{stored.hash});
}

Moment KioskJournal::record(const TicketId& ticket, EventBody body, std::string_view actor) {
  Progress progress = load_progress(database_);
  StoredEvent stored;
  stored.event =
      Event{station().device, progress.seq + 1, now(), std::string(actor), ticket, std::move(body)};
  stored.body = encode_body(stored.event.body);
  stored.hash = chain_hash(crypto(), progress.hash, stored.event, stored.body);
  insert(stored);
  progress.seq = stored.event.seq;
  progress.hash = stored.hash;
  save_progress(database_, progress);
  return stored.event.at;
}

StoredEvent KioskJournal::read_event(const Statement& row, DeviceId device) const {
  StoredEvent stored;
  stored.event.device = device;
  stored.event.seq = row.integer(0);
  stored.event.at = Moment{row.integer(1)};
  stored.event.actor = row.text(2);
  stored.event.ticket = ticket_id_of(row.text(3));
  stored.body = EncodedBody{row.text(4), row.small(5), row.text(6)};
  stored.hash = row.text(7);
  return stored;
}

void KioskJournal::rechain(DeviceId device, std::int64_t after) {
  std::vector<StoredEvent> kept;
  {
    Statement row = database_.query(std::string(kColumns) + "WHERE seq > ? ORDER BY seq", after);
    while (row.step())
      kept.push_back(read_event(row, device));
  }
  database_.run("DELETE FROM event");
  Progress progress = load_progress(database_);
  progress.seq = progress.high = progress.durable = 0;
  progress.hash.clear();
  for (StoredEvent& stored : kept) {
    stored.event.seq = ++progress.seq;
    stored.hash = chain_hash(crypto(), progress.hash, stored.event, stored.body);
    progress.hash = stored.hash;
    insert(stored);
  }
  save_progress(database_, progress);
}

}  // namespace huiyin::db
