// The kiosk's journal: the one place that writes its events. Inside this room only; throws Failure.
// Methods that write run in the caller's transaction.
#pragma once

#include <functional>

#include "db/event_rows.h"
#include "db/kiosk_rows.h"
#include "db/procedure_view.h"

namespace huiyin::db {

class KioskJournal {
 public:
  explicit KioskJournal(const StoreOptions& options);

  Database& database() { return database_; }
  Clock& clock() { return options_.clock; }
  // Our clock as the host last corrected it: what events and the business day go by, so that a
  // kiosk with a wrong clock does not disorder the line.
  Moment now();
  Crypto& crypto() { return options_.crypto; }
  PairedHost station();    // kNotPaired
  SiteClock site_clock();  // the host's once paired
  SharedProcedures procedures() { return procedures_.of(database_, site_clock()); }

  // Gives the event its seq and its place in the chain, and stores it. Returns its time.
  Moment record(const TicketId& ticket, EventBody body, std::string_view actor = kKioskActor);
  // Moves what the host may not hold to a chain of its own under another device.
  void rechain(DeviceId device, std::int64_t after);

  StoredEvent read_event(const Statement& row, DeviceId device) const;
  static constexpr std::string_view kColumns =
      "SELECT seq, at, actor, ticket, type, version, body, hash FROM event ";

 private:
  void insert(const StoredEvent& stored);

  StoreOptions options_;
  Database database_;
  ProcedureView procedures_{options_.procedures};
};

}  // namespace huiyin::db
