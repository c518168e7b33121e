// SyncClient over the kiosk's journal. Inside this room only; KioskStore::sync() hands it out.
#pragma once

#include "app/ports/sync_client.h"
#include "db/kiosk_journal.h"

namespace huiyin::db {

class KioskSync : public SyncClient {
 public:
  explicit KioskSync(KioskJournal& journal) : journal_(journal) {}

  Result<SyncCursor> cursor() override;
  Result<PushBatch> outbox(std::int64_t after) override;
  Result<Ok> pushed(const PushReply& reply) override;
  Result<Ok> apply(const FeedPage& page) override;

 private:
  KioskJournal& journal_;
};

}  // namespace huiyin::db
