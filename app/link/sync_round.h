// One push and one pull between a store and a peer, telling the rule what happened. Shared by the
// runner's thread and `huiyin sync --once`. Internal to the room.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include "app/ports/link.h"
#include "app/ports/sync_client.h"
#include "app/sync/client_rule.h"

namespace huiyin::link {

struct RoundParts {
  SyncClient& store;
  PeerLink& peer;
  sync::ClientRule& rule;
  std::function<std::int64_t()> now_ms;
  // Runs a job on the store's thread and waits; false when that thread is gone.
  std::function<bool(const std::function<void()>&)> on_store;
  std::int64_t unsent = 0;  // in the outbox as last looked, at most one batch
};

// Errors are told to the rule and returned. push_round() says how many events the host took.
Result<std::int64_t> push_round(RoundParts& parts);
Result<FeedPage> pull_round(RoundParts& parts);

}  // namespace huiyin::link
