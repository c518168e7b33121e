#include "db/kiosk_sync.h"

#include <cstdlib>

#include "db/failure.h"
#include "db/ticket_rows.h"
#include "db/transaction.h"

namespace huiyin::db {

namespace {

// A push is one request of at most 1 MB; JSON adds to what is counted here.
constexpr std::size_t kMaxPush_bytes = 600'000;

// Each write is an fsync, so a contact that brings nothing new is remembered about once a minute.
constexpr std::int64_t kContactEvery_ms = 60'000;
constexpr std::int64_t kOffsetMatters_ms = 1'000;

WireEvent to_wire(const StoredEvent& stored) {
  WireEvent wire;
  wire.seq = stored.event.seq;
  wire.at_utc_ms = stored.event.at.utc_ms;
  wire.actor = stored.event.actor;
  if (!stored.event.ticket.is_nil()) wire.ticket = to_string(stored.event.ticket);
  wire.body = stored.body;
  wire.hash = to_hex(stored.hash);
  return wire;
}

// Takes in the host's clock; true when it is worth writing down.
bool hear(Progress& progress, Moment host_time, Moment now, const SiteClock& clock) {
  const std::int64_t offset = host_time - now;
  const Day day = business_day(host_time, clock);
  const std::int64_t silent = now - progress.last_contact;
  const bool news = std::abs(offset - progress.host_offset_ms) > kOffsetMatters_ms ||
                    day != progress.host_day || silent < 0 || silent > kContactEvery_ms;
  if (!news) return false;
  progress.host_offset_ms = offset;
  progress.host_day = day;
  progress.last_contact = now;
  return true;
}

void take_documents(Database& database, const FeedPage& page) {
  if (page.snapshot) database.run("DELETE FROM document");
  for (const SiteDocument& document : page.documents) {
    database.run(
        "INSERT INTO document (name, version, text) VALUES (?, ?, ?)"
        " ON CONFLICT (name) DO UPDATE SET"
        " version = excluded.version, text = excluded.text"
        " WHERE excluded.version > document.version",
        document.name, document.version, document.text);
  }
}

void take_tickets(Database& database, const FeedPage& page, const Procedures* procedures) {
  if (page.snapshot) {
    // Our own stay: the host may not hold them yet.
    database.run("DELETE FROM public_ticket");
    for (const OwnTicket& own : load_all_own(database)) {
      save_public(database, public_view(own.ticket, procedures));
    }
  }
  for (const PublicTicket& ticket : page.tickets)
    save_public(database, ticket);
}

}  // namespace

Result<SyncCursor> KioskSync::cursor() {
  return guard([&] {
    const Progress progress = load_progress(journal_.database());
    return SyncCursor{progress.epoch, progress.cursor, progress.high};
  });
}

Result<PushBatch> KioskSync::outbox(std::int64_t after) {
  return guard([&] {
    Database& database = journal_.database();
    PushBatch batch;
    batch.device = journal_.station().device;
    batch.epoch = load_progress(database).epoch;
    batch.from_seq = after + 1;
    std::size_t bytes = 0;
    Statement row =
        database.query(std::string(KioskJournal::kColumns) + "WHERE seq > ? ORDER BY seq LIMIT ?",
                       after, static_cast<std::int64_t>(kMaxPushEvents));
    while (row.step()) {
      WireEvent wire = to_wire(journal_.read_event(row, batch.device));
      bytes += wire.body.text.size() + 200;
      if (bytes > kMaxPush_bytes && !batch.events.empty()) break;
      batch.events.push_back(std::move(wire));
    }
    if (!batch.events.empty()) batch.from_seq = batch.events.front().seq;
    return batch;
  });
}

Result<Ok> KioskSync::pushed(const PushReply& reply) {
  return guard([&] {
    Database& database = journal_.database();
    Transaction transaction(database);
    Progress progress = load_progress(database);
    if (reply.high > progress.seq) {
      raise(ErrorCode::kNotPaired, "the counter holds " + std::to_string(reply.high) +
                                       " events of this station, here are only " +
                                       std::to_string(progress.seq) +
                                       ": this record was put back from a copy; pair again");
    }
    const bool moved = reply.high != progress.high || reply.durable != progress.durable;
    const bool heard =
        hear(progress, reply.host_time, journal_.clock().now(), journal_.site_clock());
    if (!moved && !heard) return;
    progress.high = reply.high;
    progress.durable = reply.durable;
    save_progress(database, progress);
    transaction.commit();
  });
}

Result<Ok> KioskSync::apply(const FeedPage& page) {
  return guard([&] {
    Database& database = journal_.database();
    Transaction transaction(database);
    Progress progress = load_progress(database);
    const bool follows =
        page.after == progress.cursor && (page.snapshot || page.epoch == progress.epoch);
    if (!follows) raise(ErrorCode::kStale, "the page answers an older question");
    const bool empty = page.tickets.empty() && page.documents.empty() && !page.snapshot &&
                       page.cursor == progress.cursor;
    const SiteClock clock = journal_.site_clock();
    const bool heard = hear(progress, page.host_time, journal_.clock().now(), clock);
    if (empty && !heard) return;
    take_documents(database, page);
    take_tickets(database, page, journal_.procedures().get());
    progress.epoch = page.epoch;
    progress.cursor = page.cursor;
    save_progress(database, progress);
    transaction.commit();
  });
}

}  // namespace huiyin::db
