// SyncHost over the host's journal. Inside this room only; HostStore::sync() hands it out.
#pragma once

#include "app/ports/sync_host.h"
#include "db/host_journal.h"

namespace huiyin::db {

class HostSync : public SyncHost {
 public:
  explicit HostSync(HostJournal& journal) : journal_(journal) {}

  Result<PushReply> push(const PushBatch& batch) override;
  Result<FeedPage> feed(std::int64_t after, const std::string& epoch) override;
  std::int64_t head() override;
  std::string epoch() override;
  Result<std::optional<PublicTicket>> find_public(const std::string& token_or_number) override;
  Result<std::optional<OwnerView>> find_own(const OwnerKey& key) override;
  Result<std::vector<PairedDevice>> devices() override;
  Result<Ok> note_seen(DeviceId device, Moment at, const std::string& health) override;
  Result<Ok> save_pairing(const PairingRequest& request) override;
  Result<std::optional<PairingRequest>> find_pairing(const std::string& id) override;

 private:
  HostJournal& journal_;
  // What head() and epoch() say when the database cannot be asked.
  std::int64_t last_head_ = 0;
  std::string last_epoch_;
};

}  // namespace huiyin::db
