// What the link needs of the host's store. Implemented by db (SQLite); later by a PostgreSQL one.
// Thread: every call comes from one thread at a time (the link's own worker).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/core/exchange.h"
#include "app/core/paired_host.h"
#include "app/core/result.h"

namespace huiyin {

struct PairedDevice {
  DeviceId id;
  std::string name;        // "大堂自助机 1"
  char letter = '?';       // of its numbers
  std::string key_sha256;  // hex, SHA-256 of the SubjectPublicKeyInfo it must present
  bool revoked = false;
  std::int64_t high = 0;  // last seq held of it
  Moment last_seen;
  std::string health;  // newest health report, canonical text (newest wins), see kiosk health
};

// A pairing that waits for staff: both screens show the same digits.
struct PairingRequest {
  std::string id;
  std::string name;
  std::string digits;  // "123456"
  std::string key_sha256;
  Moment at;
  using Status = PairingStatus;
  Status status = Status::kWaiting;
  DeviceId device;  // set when approved
  char letter = '?';
};

class SyncHost {
 public:
  virtual ~SyncHost() = default;

  // Stores the batch in ONE transaction: seq <= high skipped, stop at a gap or a broken hash chain,
  // events that cannot be decoded are kept in quarantine and count as held. Only after the commit
  // does it return. Errors: kNotPaired, kKeyRefused (revoked), kDiskFull, kDatabase*.
  virtual Result<PushReply> push(const PushBatch& batch) = 0;

  // Changes after a cursor; a snapshot when the epoch differs or the cursor is too old.
  virtual Result<FeedPage> feed(std::int64_t after, const std::string& epoch) = 0;
  virtual std::int64_t head() = 0;  // cheap: the newest feed position
  virtual std::string epoch() = 0;

  virtual Result<std::optional<PublicTicket>> find_public(const std::string& token_or_number) = 0;

  // For its owner. Nothing when the key does not fit, when there is no such ticket and while too
  // many wrong keys were tried on that number: one answer, so that nobody learns which.
  virtual Result<std::optional<OwnerView>> find_own(const OwnerKey& key) = 0;

  virtual Result<std::vector<PairedDevice>> devices() = 0;
  virtual Result<Ok> note_seen(DeviceId device, Moment at, const std::string& health) = 0;

  // Pairing goes through the store so that `huiyin approve` works from another process.
  virtual Result<Ok> save_pairing(const PairingRequest& request) = 0;
  virtual Result<std::optional<PairingRequest>> find_pairing(const std::string& id) = 0;
};

}  // namespace huiyin
