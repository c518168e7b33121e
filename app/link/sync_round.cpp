#include "app/link/sync_round.h"

#include <algorithm>

namespace huiyin::link {
namespace {

// Calls the store where it wants to be called.
template <typename T>
Result<T> ask_store(RoundParts& parts, const std::function<Result<T>()>& call) {
  std::optional<Result<T>> result;
  if (!parts.on_store([&] { result = call(); }) || !result) {
    return fail(ErrorCode::kDatabaseBusy, "the record is closing");
  }
  return std::move(*result);
}

Error told(RoundParts& parts, const Error& error) {
  parts.rule.on_failed(parts.now_ms(), error);
  return error;
}

Result<PushBatch> outbox_after(RoundParts& parts, const SyncCursor& cursor, std::int64_t after) {
  auto batch = ask_store<PushBatch>(parts, [&] { return parts.store.outbox(after); });
  if (!batch) return batch;
  if (batch->events.empty()) batch->from_seq = after + 1;
  batch->epoch = cursor.epoch;
  return batch;
}

}  // namespace

Result<std::int64_t> push_round(RoundParts& parts) {
  const auto cursor = ask_store<SyncCursor>(parts, [&] { return parts.store.cursor(); });
  if (!cursor) return told(parts, cursor.error());
  const auto batch = outbox_after(parts, *cursor, cursor->high);
  if (!batch) return told(parts, batch.error());
  parts.unsent = static_cast<std::int64_t>(batch->events.size());
  if (batch->events.empty() && parts.rule.asked()) {
    parts.rule.on_nothing_to_push();
    return std::int64_t{0};
  }
  const auto reply = parts.peer.push(*batch);
  if (!reply) return told(parts, reply.error());
  const auto stored = ask_store<Ok>(parts, [&] { return parts.store.pushed(*reply); });
  if (!stored) return told(parts, stored.error());
  const auto accepted = parts.rule.on_pushed(parts.now_ms(), *batch, *reply);
  if (!accepted) return accepted.error();
  const std::int64_t taken =
      std::clamp<std::int64_t>(reply->high - batch->from_seq + 1, 0, parts.unsent);
  parts.unsent -= taken;
  return taken;
}

Result<FeedPage> pull_round(RoundParts& parts) {
  const auto cursor = ask_store<SyncCursor>(parts, [&] { return parts.store.cursor(); });
  if (!cursor) return told(parts, cursor.error());
  auto page = parts.peer.feed(cursor->cursor, cursor->epoch);
  if (!page) return told(parts, page.error());
  const auto follows = parts.rule.on_pulled(parts.now_ms(), cursor->epoch, cursor->cursor, *page);
  if (!follows) return follows.error();
  const auto applied = ask_store<Ok>(parts, [&] { return parts.store.apply(*page); });
  if (!applied) return told(parts, applied.error());
  return page;
}

}  // namespace huiyin::link
