// A ticket as its owner may see it, for whoever proves that it is his. Inside this room only;
// throws Failure. Runs in the caller's transaction: wrong keys are counted.
#pragma once

#include <optional>

#include "app/core/exchange.h"
#include "db/host_journal.h"

namespace huiyin::db {

// After so many wrong keys on a number it answers nothing until that long after the last of them.
inline constexpr int kWrongOwnerKeys = 3;
inline constexpr std::int64_t kOwnerLock_ms = 10 * kMinute_ms;

std::optional<OwnerView> own_view(HostJournal& journal, const OwnerKey& key);

}  // namespace huiyin::db
