// The link of one kiosk in the simulation: requests and answers that get lost, come twice, come
// late and out of order, or find nobody at home.
#pragma once

#include "tests/sim/simulation.h"

namespace huiyin::sim {

class SimPeer : public PeerLink {
 public:
  SimPeer(Simulation& simulation, std::size_t kiosk) : simulation_(simulation), kiosk_(kiosk) {}

  Result<PushReply> push(const PushBatch& batch) override;
  Result<FeedPage> feed(std::int64_t after, const std::string& epoch) override;
  Result<PublicTicket> find_ticket(const std::string& wanted) override;
  Result<OwnerView> find_own(const OwnerKey& key) override;
  Result<Ok> report_health(const std::string& text) override;
  Result<LinkNews> wait_head(std::int64_t known, std::int64_t timeout_ms) override;
  void interrupt() override {}
  void cancel() override {}

 private:
  template <typename T>
  Result<T> carry(const std::function<Result<T>(SyncHost&)>& ask);
  bool arrives();

  Simulation& simulation_;
  std::size_t kiosk_;
};

}  // namespace huiyin::sim
