// From the host's store to what the flow knows: one snapshot, one ticket's story. Not for changing
// anything. Thread: the store's.
#pragma once

#include "app/counter/flow/record.h"
#include "db/host_store.h"

namespace huiyin::counter {

Result<Record> read_record(db::HostStore& store, Moment now, const SiteClock& clock);
Result<Dossier> read_dossier(db::HostStore& store, const Ticket& ticket);
Result<std::vector<HouseholdRow>> find_households(db::HostStore& store, const std::string& text);

}  // namespace huiyin::counter
