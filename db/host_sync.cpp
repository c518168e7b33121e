#include "db/host_sync.h"

#include "app/core/number.h"
#include "app/core/text.h"
#include "app/core/token.h"
#include "db/device_rows.h"
#include "db/failure.h"
#include "db/feed.h"
#include "db/host_devices.h"
#include "db/host_own.h"
#include "db/transaction.h"

namespace huiyin::db {

namespace {

constexpr std::int64_t kSeenEvery_ms = 10'000;

// The event and its bytes, or nothing when it cannot stand in a chain.
std::optional<StoredEvent> read_wire(DeviceId device, const WireEvent& wire) {
  StoredEvent stored;
  stored.event.device = device;
  stored.event.seq = wire.seq;
  stored.event.at = Moment{wire.at_utc_ms};
  stored.event.actor = wire.actor;
  stored.body = wire.body;
  if (!wire.ticket.empty()) {
    const std::optional<TicketId> id = parse_ticket_id(wire.ticket);
    if (!id || to_string(*id) != wire.ticket) return std::nullopt;
    stored.event.ticket = *id;
  }
  const std::optional<std::string> hash = bytes_of_hex(wire.hash);
  if (!hash) return std::nullopt;
  stored.hash = *hash;
  return stored;
}

// One identity, two histories: a cloned or rolled-back terminal. Taking either would lose tickets.
void refuse_fork(Database& database, DeviceId device, const WireEvent& wire) {
  Statement row = database.query("SELECT hash FROM event WHERE device = ? AND seq = ?",
                                 to_row(device), wire.seq);
  if (!row.step() || to_hex(row.text(0)) == wire.hash) return;
  raise(ErrorCode::kKeyRefused, "station " + to_string(device) + ": event " +
                                    std::to_string(wire.seq) +
                                    " differs from the one held; pair it again");
}

void must_be_paired(Database& database, DeviceId id) {
  const std::optional<PairedDevice> device = load_device(database, id);
  if (!device) raise(ErrorCode::kNotPaired, to_string(id));
  if (device->revoked) raise(ErrorCode::kKeyRefused, to_string(id) + " was unpaired by staff");
}

ChainHead keep_batch(HostJournal& journal, const PushBatch& batch) {
  ChainHead head = journal.chain(batch.device);
  for (const WireEvent& wire : batch.events) {
    if (wire.seq <= head.seq) {
      refuse_fork(journal.database(), batch.device, wire);
      continue;
    }
    if (wire.seq != head.seq + 1) break;
    const std::optional<StoredEvent> stored = read_wire(batch.device, wire);
    if (!stored) break;
    const std::string hash = chain_hash(journal.crypto(), head.hash, stored->event, stored->body);
    if (hash != stored->hash) break;
    journal.keep(*stored);
    head.seq = wire.seq;
    head.hash = hash;
  }
  return head;
}

}  // namespace

Result<PushReply> HostSync::push(const PushBatch& batch) {
  return guard([&] {
    if (batch.events.size() > kMaxPushEvents) {
      raise(ErrorCode::kProtocol, "more than " + std::to_string(kMaxPushEvents) + " events");
    }
    Database& database = journal_.database();
    Transaction transaction(
        database, batch.events.empty() ? Transaction::Kind::kRead : Transaction::Kind::kWrite);
    must_be_paired(database, batch.device);
    const std::int64_t before = journal_.chain(batch.device).seq;
    const ChainHead head = keep_batch(journal_, batch);
    PushReply reply;
    reply.high = head.seq;
    reply.durable = head.durable;
    reply.epoch = journal_.meta("epoch");
    reply.head = feed_ends(database).head;
    reply.host_time = journal_.clock().now();
    if (head.seq > before) {
      journal_.save_chain(batch.device, head);
      transaction.commit();
    }
    return reply;
  });
}

Result<FeedPage> HostSync::feed(std::int64_t after, const std::string& epoch) {
  return guard([&] {
    const Transaction view(journal_.database(), Transaction::Kind::kRead);
    const std::string ours = journal_.meta("epoch");
    const SharedProcedures procedures = journal_.procedures();
    FeedPage page = read_feed(journal_.database(), procedures.get(), after, epoch != ours);
    page.epoch = ours;
    page.host_time = journal_.clock().now();
    return page;
  });
}

std::int64_t HostSync::head() {
  const Result<std::int64_t> asked = guard([&] { return feed_ends(journal_.database()).head; });
  if (asked.ok()) last_head_ = *asked;
  return last_head_;
}

std::string HostSync::epoch() {
  const Result<std::string> asked = guard([&] { return journal_.meta("epoch"); });
  if (asked.ok()) last_epoch_ = *asked;
  return last_epoch_;
}

Result<std::optional<PublicTicket>> HostSync::find_public(const std::string& token_or_number) {
  return guard([&]() -> std::optional<PublicTicket> {
    const std::string wanted = upper_ascii(trim(token_or_number));
    const std::string_view where = is_token(wanted)
                                       ? "WHERE token = ? ORDER BY pos LIMIT 1"
                                       : "WHERE number = ? ORDER BY day DESC, pos DESC LIMIT 1";
    Statement row = journal_.database().query(select_tickets(where), wanted);
    if (!row.step()) return std::nullopt;
    return public_view(read_ticket_row(row).ticket, journal_.procedures().get());
  });
}

Result<std::optional<OwnerView>> HostSync::find_own(const OwnerKey& key) {
  return guard([&] {
    Transaction transaction(journal_.database());
    std::optional<OwnerView> view = own_view(journal_, key);
    transaction.commit();
    return view;
  });
}

Result<std::vector<PairedDevice>> HostSync::devices() {
  return guard([&] { return load_devices(journal_.database()); });
}

Result<Ok> HostSync::note_seen(DeviceId device, Moment at, const std::string& health) {
  return guard([&] {
    Database& database = journal_.database();
    const std::optional<PairedDevice> known = load_device(database, device);
    if (!known) raise(ErrorCode::kNotPaired, to_string(device));
    // An empty report says "seen" only. Each write is an fsync, so the same news is told rarely.
    const bool news = !health.empty() && health != known->health;
    const std::int64_t since = at - known->last_seen;
    if (!news && since >= 0 && since < kSeenEvery_ms) return;
    Transaction transaction(database);
    database.run("UPDATE device SET last_seen = ?, health = ? WHERE id = ?", at.utc_ms,
                 health.empty() ? known->health : health, to_row(device));
    transaction.commit();
  });
}

Result<Ok> HostSync::save_pairing(const PairingRequest& request) {
  return guard([&] {
    Transaction transaction(journal_.database());
    save_pairing_row(journal_.database(), request);
    transaction.commit();
  });
}

Result<std::optional<PairingRequest>> HostSync::find_pairing(const std::string& id) {
  return guard([&] {
    std::optional<PairingRequest> request = load_pairing(journal_.database(), id);
    const bool late = request && request->status == PairingStatus::kWaiting &&
                      request->at + kPairingWindow_ms < journal_.clock().now();
    if (late) request->status = PairingStatus::kExpired;
    return request;
  });
}

}  // namespace huiyin::db
