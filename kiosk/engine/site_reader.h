// What the record knows of the site and of the waiting line, as the flow wants it. Not for changing
// anything. Thread: the record worker.
#pragma once

#include "app/core/paired_host.h"
#include "app/core/result.h"
#include "db/kiosk_store.h"
#include "kiosk/flow/lobby.h"

namespace huiyin::kiosk {

// What is not there yet, or cannot be read, is left as pairing told it.
Site read_site(db::KioskStore& store, const PairedHost& host);

inline constexpr std::size_t kShownCalls = 5;
Result<Calls> read_calls(db::KioskStore& store, Day today);
// How many are served before this one; 0 when it does not wait.
Result<int> read_people_ahead(db::KioskStore& store, const Ticket& ticket);
// … before one that waits already.
Result<int> read_people_ahead(db::KioskStore& store, const PublicTicket& ticket);

}  // namespace huiyin::kiosk
