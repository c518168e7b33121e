#include "tests/sim/sim_peer.h"

namespace huiyin::sim {

namespace {

constexpr int kLoss_percent = 8;
constexpr int kTwice_percent = 8;

}  // namespace

bool SimPeer::arrives() {
  ++simulation_.outcome_.messages;
  const bool lost = !simulation_.calm_ && simulation_.world_.chance(kLoss_percent);
  return simulation_.kiosks_[kiosk_]->link_up && simulation_.host_.on() && !lost;
}

template <typename T>
Result<T> SimPeer::carry(const std::function<Result<T>(SyncHost&)>& ask) {
  const Error away = fail(ErrorCode::kPeerAway, "lost on the way");
  if (!arrives()) return away;
  // The same request once more, later than anything said since.
  if (!simulation_.calm_ && simulation_.world_.chance(kTwice_percent)) {
    simulation_.world_.after(simulation_.world_.between(1, 2'500), [this, ask] {
      if (!simulation_.host_.on()) return;
      const Result<T> nobody_hears = ask(simulation_.host_.sync());
      static_cast<void>(nobody_hears);
      simulation_.look_at_host();
    });
  }
  Result<T> answer = ask(simulation_.host_.sync());
  simulation_.look_at_host();
  if (!simulation_.host_.on() || !arrives()) return away;
  simulation_.tell_head();
  return answer;
}

Result<PushReply> SimPeer::push(const PushBatch& batch) {
  return carry<PushReply>([batch](SyncHost& host) { return host.push(batch); });
}

Result<FeedPage> SimPeer::feed(std::int64_t after, const std::string& epoch) {
  return carry<FeedPage>([after, epoch](SyncHost& host) { return host.feed(after, epoch); });
}

Result<PublicTicket> SimPeer::find_ticket(const std::string& wanted) {
  const auto found = carry<std::optional<PublicTicket>>(
      [wanted](SyncHost& host) { return host.find_public(wanted); });
  if (!found) return found.error();
  if (!found->has_value()) return fail(ErrorCode::kUnknownToken, wanted);
  return **found;
}

Result<OwnerView> SimPeer::find_own(const OwnerKey& key) {
  const auto found =
      carry<std::optional<OwnerView>>([key](SyncHost& host) { return host.find_own(key); });
  if (!found) return found.error();
  if (!found->has_value()) return fail(ErrorCode::kUnknownTicket, key.subject);
  return **found;
}

Result<Ok> SimPeer::report_health(const std::string& text) {
  const Result<std::optional<PairedHost>> who = simulation_.kiosks_[kiosk_]->store->identity();
  if (!who) return who.error();
  const DeviceId device = (*who)->device;
  const Moment at = simulation_.host_.clock.now();
  return carry<Ok>([=](SyncHost& host) { return host.note_seen(device, at, text); });
}

// The simulation brings the news itself (tell_head), so nobody waits here.
Result<LinkNews> SimPeer::wait_head(std::int64_t, std::int64_t) {
  return LinkNews{};
}

}  // namespace huiyin::sim
