// The site's record: journal, projections, directory, staff, devices, in one SQLite file
// (counter.db). Not for talking to anyone (app/link) and not for deciding (app/core).
//
// Thread: a store belongs to one thread at a time. Another thread or process opens a store of its
// own on the same file; writers take turns (kDatabaseBusy after busy_timeout_ms).
// Owns: its connection. Sub-objects live as long as the store. Every promise is one transaction:
// when a call returns, what it says is on the disk; when it fails, nothing of it happened.
// Errors of every call: kDatabaseBusy, kDatabaseDamaged, kDiskFull, kReadOnly, kIo.
#pragma once

#include <memory>

#include "app/ports/sync_host.h"
#include "db/host_archive.h"
#include "db/host_devices.h"
#include "db/host_documents.h"
#include "db/host_entries.h"
#include "db/host_households.h"
#include "db/host_reminders.h"
#include "db/host_reports.h"
#include "db/host_rules.h"
#include "db/host_shift.h"
#include "db/host_staff.h"
#include "db/host_tickets.h"
#include "db/host_views.h"
#include "db/store_options.h"

namespace huiyin::db {

struct HostParts;

class HostStore {
 public:
  // `keys` open what kiosks sealed. create(): a new file; kAlreadyDone when there is one. open():
  // also kNoSuchFile, kDatabaseNewer (made by a newer program: nothing is touched).
  static Result<std::unique_ptr<HostStore>> create(const StoreOptions& options, SealKeys keys);
  static Result<std::unique_ptr<HostStore>> open(const StoreOptions& options, SealKeys keys);
  ~HostStore();
  HostStore(const HostStore&) = delete;
  HostStore& operator=(const HostStore&) = delete;

  HostTickets& tickets();
  HostHouseholds& households();
  HostStaff& staff();
  HostDocuments& documents();
  HostDevices& devices();
  HostShift& shift();
  HostReminders& reminders();
  HostViews& views();
  HostReports& reports();
  HostEntries& entries();
  HostArchive& archive();
  SyncHost& sync();
  HostRules& rules();
  // As they are now, site settings and calendar in; nullptr: opened without procedures.
  Result<SharedProcedures> procedures();

  DeviceId device() const;      // the host's own, in its events
  std::string site_id() const;  // made by create(), the same for life

  // True once after another connection (the command line, another thread's store) committed.
  Result<bool> changed_elsewhere();

  // House-keeping, to be called about once a minute: checkpoint, feed floor, old pairings.
  Result<Ok> maintain();

 private:
  explicit HostStore(std::unique_ptr<HostParts> parts);
  std::unique_ptr<HostParts> parts_;
};

}  // namespace huiyin::db
