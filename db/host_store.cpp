#include "db/host_store.h"

#include <utility>

#include "db/device_rows.h"
#include "db/failure.h"
#include "db/feed.h"
#include "db/host_sync.h"
#include "db/transaction.h"

namespace huiyin::db {

namespace {

constexpr std::int64_t kCommandsKept_ms = 30 * kDay_ms;
constexpr std::int64_t kPairingsKept_ms = kDay_ms;

}  // namespace

struct HostParts {
  HostParts(const StoreOptions& options, SealKeys keys, OpenMode mode)
      : journal(options, std::move(keys), mode) {}

  HostJournal journal;
  HostTickets tickets{journal};
  HostHouseholds households{journal};
  HostStaff staff{journal};
  HostDocuments documents{journal};
  HostDevices devices{journal};
  HostRules rules{journal};
  HostViews views{journal};
  HostReports reports{journal};
  HostEntries entries{journal};
  HostArchive archive{journal};
  HostReminders reminders{{journal, entries, staff, tickets}};
  HostShift shift{{journal, entries, staff, tickets, reminders}};
  HostSync sync{journal};
  std::int64_t seen_version = journal.database().data_version();
};

HostStore::HostStore(std::unique_ptr<HostParts> parts) : parts_(std::move(parts)) {}
HostStore::~HostStore() = default;

Result<std::unique_ptr<HostStore>> HostStore::create(const StoreOptions& options, SealKeys keys) {
  return guard([&] {
    auto parts = std::make_unique<HostParts>(options, std::move(keys), OpenMode::kCreate);
    Transaction transaction(parts->journal.database());
    if (!parts->journal.meta("site_id").empty()) {
      raise(ErrorCode::kAlreadyDone, options.path.string() + ": there is a record already");
    }
    parts->journal.found();
    transaction.commit();
    return std::unique_ptr<HostStore>(new HostStore(std::move(parts)));
  });
}

Result<std::unique_ptr<HostStore>> HostStore::open(const StoreOptions& options, SealKeys keys) {
  return guard([&] {
    return std::unique_ptr<HostStore>(
        new HostStore(std::make_unique<HostParts>(options, std::move(keys), OpenMode::kExisting)));
  });
}

HostTickets& HostStore::tickets() {
  return parts_->tickets;
}
HostHouseholds& HostStore::households() {
  return parts_->households;
}
HostStaff& HostStore::staff() {
  return parts_->staff;
}
HostDocuments& HostStore::documents() {
  return parts_->documents;
}
HostShift& HostStore::shift() {
  return parts_->shift;
}
HostReminders& HostStore::reminders() {
  return parts_->reminders;
}
HostViews& HostStore::views() {
  return parts_->views;
}
HostReports& HostStore::reports() {
  return parts_->reports;
}
HostEntries& HostStore::entries() {
  return parts_->entries;
}
HostDevices& HostStore::devices() {
  return parts_->devices;
}
HostArchive& HostStore::archive() {
  return parts_->archive;
}
SyncHost& HostStore::sync() {
  return parts_->sync;
}

HostRules& HostStore::rules() {
  return parts_->rules;
}

Result<SharedProcedures> HostStore::procedures() {
  return guard([&] { return parts_->journal.procedures(); });
}

DeviceId HostStore::device() const {
  return parts_->journal.device();
}

std::string HostStore::site_id() const {
  const Result<std::string> id = guard([&] { return parts_->journal.meta("site_id"); });
  return id.ok() ? *id : std::string();
}

Result<bool> HostStore::changed_elsewhere() {
  return guard([&] {
    const std::int64_t version = parts_->journal.database().data_version();
    return std::exchange(parts_->seen_version, version) != version;
  });
}

Result<Ok> HostStore::maintain() {
  return guard([&] {
    HostJournal& journal = parts_->journal;
    Database& database = journal.database();
    const Moment now = journal.clock().now();
    Transaction transaction(database);
    age_feed(database, business_day(now, journal.site_clock()));
    expire_pairings(database, now);
    database.run("DELETE FROM pairing WHERE at < ?", now.utc_ms - kPairingsKept_ms);
    database.run("DELETE FROM command WHERE at < ?", now.utc_ms - kCommandsKept_ms);
    transaction.commit();
    database.checkpoint();
  });
}

}  // namespace huiyin::db
