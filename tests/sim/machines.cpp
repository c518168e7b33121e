#include "tests/sim/machines.h"

#include <utility>

#include "app/core/event_codec.h"

namespace huiyin::sim {

namespace {

// Everything goes to the real store but what the bug changes.
class HostFront : public SyncHost {
 public:
  explicit HostFront(db::HostStore& store) : store_(store) {}
  Result<PushReply> push(const PushBatch& batch) override { return store_.sync().push(batch); }
  Result<FeedPage> feed(std::int64_t after, const std::string& epoch) override {
    return store_.sync().feed(after, epoch);
  }
  std::int64_t head() override { return store_.sync().head(); }
  std::string epoch() override { return store_.sync().epoch(); }
  Result<std::optional<PublicTicket>> find_public(const std::string& wanted) override {
    return store_.sync().find_public(wanted);
  }
  Result<std::optional<OwnerView>> find_own(const OwnerKey& key) override {
    return store_.sync().find_own(key);
  }
  Result<std::vector<PairedDevice>> devices() override { return store_.sync().devices(); }
  Result<Ok> note_seen(DeviceId device, Moment at, const std::string& health) override {
    return store_.sync().note_seen(device, at, health);
  }
  Result<Ok> save_pairing(const PairingRequest& request) override {
    return store_.sync().save_pairing(request);
  }
  Result<std::optional<PairingRequest>> find_pairing(const std::string& id) override {
    return store_.sync().find_pairing(id);
  }

 protected:
  db::HostStore& store_;
};

class ForgetsDedupe : public HostFront {
 public:
  ForgetsDedupe(db::HostStore& store, Crypto& crypto, Clock& clock)
      : HostFront(store), crypto_(crypto), clock_(clock) {}
  Result<PushReply> push(const PushBatch& batch) override {
    const Result<std::vector<PairedDevice>> devices = store_.sync().devices();
    if (!devices) return devices.error();
    for (const PairedDevice& device : *devices) {
      if (device.id == batch.device) take_again(batch, device.high);
    }
    return HostFront::push(batch);
  }

 private:
  void take_again(const PushBatch& batch, std::int64_t high) {
    for (const WireEvent& event : batch.events) {
      if (event.seq > high || event.body.type != "registered") continue;
      const TicketId id = make_ticket_id(clock_.now(), random_bytes<10>(crypto_));
      Draft draft;
      draft.personal.text = "taken again";
      const Result<Ticket> ignored = store_.tickets().register_ticket(draft, "kiosk", id);
      static_cast<void>(ignored);  // a bug does not look
    }
  }
  Crypto& crypto_;
  Clock& clock_;
};

class CursorBeforePage : public SyncClient {
 public:
  explicit CursorBeforePage(SyncClient& inner) : inner_(inner) {}
  Result<SyncCursor> cursor() override { return inner_.cursor(); }
  Result<PushBatch> outbox(std::int64_t after) override { return inner_.outbox(after); }
  Result<Ok> pushed(const PushReply& reply) override { return inner_.pushed(reply); }
  Result<Ok> apply(const FeedPage& page) override {
    FeedPage bare = page;
    bare.tickets.clear();
    const Result<Ok> moved = inner_.apply(bare);
    if (!moved) return moved;
    FeedPage rest = page;
    rest.snapshot = false;
    rest.after = page.cursor;
    return inner_.apply(rest);
  }

 private:
  SyncClient& inner_;
};

}  // namespace

bool HostMachine::start(Bug bug) {
  const db::StoreOptions its = options("counter.db", db::Durability::kFull);
  Result<std::unique_ptr<db::HostStore>> opened = db::HostStore::open(its, kSiteKeys);
  if (!opened) opened = db::HostStore::create(its, kSiteKeys);
  if (!opened) return false;
  store = std::move(opened).value();
  if (bug == Bug::kForgetsDedupe) front = std::make_unique<ForgetsDedupe>(*store, crypto, clock);
  return true;
}

bool KioskMachine::start(Bug bug, std::uint64_t seed) {
  const bool relaxed = bug == Bug::kRelaxedKiosk;
  Result<std::unique_ptr<db::KioskStore>> opened = db::KioskStore::open(
      options("kiosk.db", relaxed ? db::Durability::kRelaxed : db::Durability::kFull));
  if (!opened) return false;
  store = std::move(opened).value();
  if (bug == Bug::kCursorBeforePage) front = std::make_unique<CursorBeforePage>(store->sync());
  rule.emplace(sync::ClientTiming{}, seed);
  const Result<SyncCursor> cursor = sync().cursor();
  if (cursor.ok()) rule->on_started(cursor->epoch, cursor->cursor);
  return true;
}

}  // namespace huiyin::sim
