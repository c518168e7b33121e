#include "app/sync/client_rule.h"

#include <algorithm>

namespace huiyin::sync {
namespace {

// A host that stops twice at the same event (a gap, a broken chain) will not take it by being
// asked at once again.
constexpr int kMaxStalls = 2;

std::uint64_t next_random(std::uint64_t x) {  // xorshift64
  x ^= x << 13;
  x ^= x >> 7;
  x ^= x << 17;
  return x;
}

}  // namespace

ClientTurn ClientRule::next(std::int64_t now_ms) const {
  if (failures_ > 0 && now_ms < retry_at_ms_) {
    return {ClientStep::kWait, retry_at_ms_ - now_ms, /*listen=*/false};
  }
  if (push_due_) return {ClientStep::kPush};
  if (pull_due_ || now_ms >= look_at_ms_) return {ClientStep::kPull};
  if (health_due_ || now_ms >= health_at_ms_) return {ClientStep::kReportHealth};
  const std::int64_t until = std::min(look_at_ms_, health_at_ms_);
  return {ClientStep::kWait, until - now_ms, /*listen=*/true};
}

void ClientRule::heard(std::int64_t now_ms) {
  heard_ = true;
  failures_ = 0;
  error_.reset();
  look_at_ms_ = now_ms + timing_.poll_ms;
}

void ClientRule::note_epoch(const std::string& epoch) {
  if (epoch == epoch_) return;
  // The host is another one than we knew: it may hold fewer of our events, and its feed is new.
  epoch_ = epoch;
  asked_ = false;
  push_due_ = true;
  pull_due_ = true;
}

void ClientRule::on_started(const std::string& epoch, std::int64_t cursor) {
  epoch_ = epoch;
  cursor_ = cursor;
}

Result<Ok> ClientRule::on_pushed(std::int64_t now_ms, const PushBatch& sent,
                                 const PushReply& reply) {
  const std::int64_t last_sent = sent.from_seq + static_cast<std::int64_t>(sent.events.size()) - 1;
  const bool moved = sent.events.empty() || reply.high >= sent.from_seq;
  const bool went_back = reply.high < sent.from_seq - 1;
  stalled_ = moved || went_back ? 0 : stalled_ + 1;
  if (stalled_ >= kMaxStalls) {
    stalled_ = 0;
    const Error stuck = fail(ErrorCode::kProtocol,
                             "the host does not take our event " + std::to_string(sent.from_seq));
    on_failed(now_ms, stuck);
    return stuck;
  }
  heard(now_ms);
  note_epoch(reply.epoch);
  asked_ = true;
  if (reply.head != cursor_) pull_due_ = true;
  // More may wait behind this batch; an empty batch that asked and heard "all of it" is the end.
  push_due_ = !sent.events.empty() || reply.high < last_sent;
  return Ok{};
}

Result<Ok> ClientRule::on_pulled(std::int64_t now_ms, const std::string& asked_epoch,
                                 std::int64_t asked_after, const FeedPage& page) {
  const bool answers_us = page.after == asked_after || page.snapshot;
  const bool same_feed = page.epoch == asked_epoch || page.snapshot;
  const bool goes_on =
      page.snapshot || page.cursor > asked_after || (page.cursor == asked_after && !page.more);
  if (!answers_us || !same_feed || !goes_on) {
    const Error wrong = fail(ErrorCode::kProtocol, "a page that does not follow ours");
    on_failed(now_ms, wrong);
    return wrong;
  }
  heard(now_ms);
  note_epoch(page.epoch);
  cursor_ = page.cursor;
  pull_due_ = page.more;
  return Ok{};
}

void ClientRule::on_health_reported(std::int64_t now_ms) {
  heard(now_ms);
  health_due_ = false;
  health_at_ms_ = now_ms + timing_.health_ms;
}

void ClientRule::on_head(std::int64_t head) {
  if (head != cursor_) pull_due_ = true;
}

void ClientRule::on_failed(std::int64_t now_ms, const Error& error) {
  failures_ = std::min(failures_ + 1, 16);
  error_ = error;
  push_due_ = true;  // whatever was under way is looked at afresh
  pull_due_ = true;
  const bool refused = error.code == ErrorCode::kNotPaired || error.code == ErrorCode::kKeyRefused;
  const std::int64_t grown = timing_.backoff_min_ms << std::min(failures_ - 1, 12);
  const std::int64_t base = refused ? timing_.refused_ms : std::min(grown, timing_.backoff_max_ms);
  random_ = next_random(random_);
  // Between 3/4 and all of it.
  const auto spread = static_cast<std::int64_t>(random_ % 256);
  retry_at_ms_ = now_ms + base - base * spread / 1024;
}

}  // namespace huiyin::sync
