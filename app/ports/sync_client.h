// What the link needs of a kiosk's store. Thread: the kiosk's one record worker.
#pragma once

#include <string>

#include "app/core/exchange.h"
#include "app/core/result.h"

namespace huiyin {

struct SyncCursor {
  std::string epoch;
  std::int64_t cursor = 0;
  std::int64_t high = 0;  // the host holds our events up to here
};

class SyncClient {
 public:
  virtual ~SyncClient() = default;
  virtual Result<SyncCursor> cursor() = 0;
  // Our events after `high`, oldest first, at most kMaxPushEvents.
  virtual Result<PushBatch> outbox(std::int64_t after) = 0;
  // kNotPaired when the host holds more of our events than we have made: this record was put back
  // from a copy, and going on would lose what it makes next.
  virtual Result<Ok> pushed(const PushReply& reply) = 0;
  // Page and cursor in one transaction, and only if cursor and epoch still equal what was asked.
  virtual Result<Ok> apply(const FeedPage& page) = 0;
};

}  // namespace huiyin
