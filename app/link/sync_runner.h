// Keeps a terminal and its host in step: joins the client rule (app/sync), the store's SyncClient
// and a PeerLink in one thread. Not for deciding (client_rule.h) nor for carrying (https_peer.h).
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "app/core/result.h"
#include "app/ports/clock.h"
#include "app/ports/link.h"
#include "app/ports/sync_client.h"
#include "app/sync/client_rule.h"

namespace huiyin::link {

struct SyncStatus {
  bool online = false;
  Moment offline_since;     // set while offline
  std::int64_t outbox = 0;  // events the host does not hold yet, as far as was looked (≤ one batch)
  bool up_to_date = false;     // nothing to push, nothing to pull
  std::optional<Error> error;  // why offline
};

struct RunnerOptions {
  // Runs a job on the store's thread; without it the runner's thread calls the store itself.
  std::function<void(std::function<void()>)> post;
  std::function<void(const SyncStatus&)> on_status;  // on the runner's thread, when it changed
  std::function<void(const FeedPage&)> on_page;  // on the runner's thread, after a page is applied
  sync::ClientTiming timing;
  std::uint64_t seed = 1;
};

// Owns its thread. The store, the peer and the clock outlive it.
class SyncRunner {
 public:
  SyncRunner(SyncClient& store, PeerLink& peer, Clock& clock, const RunnerOptions& options);
  ~SyncRunner();  // stops

  void start();
  // Cancels the peer's calls and joins; the PeerLink is of no use afterwards. Not from the store's
  // thread, which the runner may be waiting for.
  void stop();
  void poke();                               // an event was committed; any thread
  void set_health(const std::string& text);  // canonical text, newest wins; any thread
  SyncStatus status() const;                 // any thread

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// One round without a thread, for `huiyin sync --once`: pushes until the outbox is empty, pulls
// until nothing is more. Returns how many events went up and ticket changes came down.
struct SyncOnce {
  std::int64_t pushed = 0;
  std::int64_t pulled = 0;
};
Result<SyncOnce> sync_once(SyncClient& store, PeerLink& peer, Clock& clock);

}  // namespace huiyin::link
