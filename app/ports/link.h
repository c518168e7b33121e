// A terminal's way to its host: the calls that carry commands up and bring changes down, and the
// steps of pairing. Not for deciding when to call what (app/sync/client_rule.h) and not for storing
// anything (ports/sync_client.h). app/link implements it over TLS; the simulation over its own net.
#pragma once

#include <cstdint>
#include <string>

#include "app/core/exchange.h"
#include "app/core/paired_host.h"
#include "app/core/result.h"

namespace huiyin {

// What waiting for news ended with.
struct LinkNews {
  enum class Kind { kHead, kQuiet, kInterrupted } kind = Kind::kQuiet;
  std::int64_t head = 0;  // of the host's feed, with kHead
};

// Errors of every call: kPeerAway (no connection, timed out, cancelled), kProtocol (an answer that
// is not ours, such as a captive portal's page, or a protocol version we do not share), kNotPaired,
// kKeyRefused (our key was revoked, or the host's key is not the pinned one), and the host's own
// errors (kDiskFull, kDatabase*). Every call ends by its deadline.
// Thread: any thread; calls other than the three of the last group wait for each other.
class PeerLink {
 public:
  virtual ~PeerLink() = default;

  virtual Result<PushReply> push(const PushBatch& batch) = 0;
  virtual Result<FeedPage> feed(std::int64_t after, const std::string& epoch) = 0;
  virtual Result<PublicTicket> find_ticket(
      const std::string& token_or_number) = 0;                    // kUnknownToken
  virtual Result<OwnerView> find_own(const OwnerKey& key) = 0;    // kUnknownTicket
  virtual Result<Ok> report_health(const std::string& text) = 0;  // canonical text, newest wins

  // Returns as soon as the host's feed stands elsewhere than at `known`, after timeout_ms of quiet,
  // or when interrupted. Thread: one waiter at a time.
  virtual Result<LinkNews> wait_head(std::int64_t known, std::int64_t timeout_ms) = 0;
  virtual void interrupt() = 0;  // ends this or else the next wait_head with kInterrupted
  virtual void cancel() = 0;     // ends every call, now and later, with kPeerAway
};

// Pairing by six digits that both screens show (commit before reveal, so that who stands in the
// middle has one guess in a million and none offline). Thread: one at a time; cancel() from any.
class PairingLink {
 public:
  virtual ~PairingLink() = default;
  // The digits to show. `name` says where the terminal stands ("大堂自助机 1").
  virtual Result<std::string> start(const std::string& name) = 0;
  // Waits until staff decide. Errors: kWrongDigits (staff refused: the screens differed),
  // kNotPaired (nobody approved in time), kPeerAway, kProtocol.
  virtual Result<PairedHost> wait() = 0;
  virtual void cancel() = 0;
};

}  // namespace huiyin
