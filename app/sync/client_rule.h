// What a terminal's sync does next: push what the host has not, pull what changed, or wait. Pure:
// the time comes in, no call is made here; app/link/sync_runner.h carries the steps out, and the
// simulation drives the same rule.
//
//   start ─▶ push (may be empty: it asks how far the host is) ─▶ pull while more ─▶ wait ─▶ …
//   another epoch in any answer (host restored or taken over): push, then pull its snapshot
//   `high` lower than before: adopted, and the older events go up again
//   failure: wait longer each time within bounds, and say since when
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "app/core/exchange.h"
#include "app/core/result.h"

namespace huiyin::sync {

// The bounds. After a healed link everything must converge within 5 s, hence the upper one; a
// refused key is a matter for staff, not for seconds. poll_ms is the net under a silently dead
// event stream.
struct ClientTiming {
  std::int64_t backoff_min_ms = 200;
  std::int64_t backoff_max_ms = 4'000;
  std::int64_t refused_ms = 15'000;
  std::int64_t poll_ms = 5'000;
  std::int64_t health_ms = 30'000;
};

enum class ClientStep { kPush, kPull, kReportHealth, kWait };

struct ClientTurn {
  ClientStep step = ClientStep::kWait;
  std::int64_t wait_ms = 0;  // with kWait: at most so long
  bool listen = false;       // with kWait: the host may be listened to; false while backing off
};

class ClientRule {
 public:
  // `seed` spreads the back-off of many terminals, so that a host that returns is not stormed.
  ClientRule(const ClientTiming& timing, std::uint64_t seed)
      : timing_(timing), random_(seed * 0x9e3779b97f4a7c15U | 1) {}

  ClientTurn next(std::int64_t now_ms) const;

  // Where the terminal's store stands when the program starts.
  void on_started(const std::string& epoch, std::int64_t cursor);

  // What happened. Times are monotonic milliseconds.
  void on_local_change() { push_due_ = true; }  // a new event of ours is committed
  void on_health_change() { health_due_ = true; }
  void on_nothing_to_push() { push_due_ = false; }  // the outbox is empty and the host was asked
  // Ok, or kProtocol when the answer cannot be (then treated as a failure).
  Result<Ok> on_pushed(std::int64_t now_ms, const PushBatch& sent, const PushReply& reply);
  Result<Ok> on_pulled(std::int64_t now_ms, const std::string& asked_epoch,
                       std::int64_t asked_after, const FeedPage& page);
  void on_health_reported(std::int64_t now_ms);
  void on_head(std::int64_t head);  // the event stream says so
  void on_failed(std::int64_t now_ms, const Error& error);

  bool online() const { return failures_ == 0 && heard_; }
  bool asked() const { return asked_; }  // this host said how far it holds our events
  std::int64_t head_known() const { return cursor_; }
  const std::optional<Error>& last_error() const { return error_; }

 private:
  void heard(std::int64_t now_ms);
  void note_epoch(const std::string& epoch);

  ClientTiming timing_;
  std::uint64_t random_;
  bool heard_ = false;
  bool asked_ = false;
  bool push_due_ = true;
  bool pull_due_ = true;
  bool health_due_ = true;
  std::string epoch_;
  std::int64_t cursor_ = 0;
  int stalled_ = 0;  // pushes in a row that moved nothing
  int failures_ = 0;
  std::int64_t retry_at_ms_ = 0;
  std::int64_t look_at_ms_ = 0;
  std::int64_t health_at_ms_ = 0;
  std::optional<Error> error_;
};

}  // namespace huiyin::sync
