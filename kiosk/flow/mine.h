// A matter that its owner looks at, and what he does with it: the part of the state that lives as
// long as he stands there. Plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "app/core/exchange.h"
#include "app/core/lifecycle.h"
#include "app/core/result.h"
#include "app/core/ticket.h"

namespace huiyin::kiosk {

// What the kiosk found for him.
struct OwnMatter {
  OwnerView view;
  bool from_host = false;    // false: as of the last contact with the counter
  int people_ahead = 0;      // while he waits in the line
  bool may_reprint = false;  // the slip was made here
};

// One thing that he did: on its way to the disk, stored, held by the counter, or refused.
enum class ActState { kStoring, kStored, kDelivered, kRefused };
struct OwnDeed {
  Action action = Action::kAddNote;
  ActState state = ActState::kStoring;
  std::int64_t seq = 0;        // of its event, once stored
  std::optional<Error> error;  // why it was refused
};

struct Mine {
  OwnMatter matter;
  std::string note;                   // being written
  std::optional<OwnDeed> deed;        // the last one
  std::optional<SlipStatus> reprint;  // of the copy that was asked for
};

// Four digits can be guessed: after some wrong ones nobody types a number here for a while.
// Outlives a visit.
struct KeyGuard {
  int wrong = 0;
  std::int64_t wrong_ms = 0;  // the last one
  std::int64_t until_ms = 0;  // locked until then
};
inline constexpr int kWrongKeys = 5;
inline constexpr std::int64_t kWrongKeysFor_ms = 10 * 60'000;
inline constexpr std::int64_t kKeyLock_ms = 5 * 60'000;

}  // namespace huiyin::kiosk
