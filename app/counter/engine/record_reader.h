// From the host's store to what the flow knows: a snapshot and then what changed, one ticket's
// story. Not for changing anything. Thread: the store's.
#pragma once

#include "app/counter/flow/input.h"
#include "db/host_store.h"

namespace huiyin::counter {

// Reads everything once, and on a new business day; after that only what changed, however many
// tickets are open.
class RecordReader {
 public:
  Result<Input> read(db::HostStore& store, Moment now, const SiteClock& clock);  // RecordLoaded or
                                                                                 // RecordChanged
 private:
  bool has_read_ = false;
  std::int64_t position_ = 0;  // of the journal, up to which the flow knows
  Day day_;
};
Result<std::vector<Ticket>> read_open(db::HostStore& store);  // every open ticket
Result<Dossier> read_dossier(db::HostStore& store, const Ticket& ticket);
Result<std::vector<HouseholdRow>> find_households(db::HostStore& store, const std::string& text);

}  // namespace huiyin::counter
