#include <algorithm>

#include "app/core/number.h"
#include "db/failure.h"
#include "db/file_steps.h"
#include "db/host_archive.h"
#include "db/host_journal.h"
#include "db/record_check.h"
#include "db/transaction.h"

namespace huiyin::db {

namespace {

// Numbers handed out after the backup are not known any more; a day's worth of them is stepped
// over, so that nobody in the lobby holds a number twice.
constexpr int kNumbersSkipped = 200;

VerifyReport prove_backup(const StoreOptions& options, const SealKeys& keys,
                          const std::filesystem::path& file) {
  StoreOptions copy = options;
  copy.path = file;
  HostJournal journal(copy, keys, OpenMode::kReadOnly);
  VerifyReport report = check_record(journal);
  if (!report.ok) raise(ErrorCode::kDatabaseDamaged, file.string() + ": " + report.first_bad);
  return report;
}

// Another program with the file open would go on writing into the one put aside.
void must_be_free(const StoreOptions& options) {
  if (!std::filesystem::exists(options.path)) return;
  try {
    sole_user(options.path);
  } catch (const Failure& failure) {
    // A damaged file is what restoring is for; a busy one is not.
    if (failure.error.code == ErrorCode::kDatabaseBusy) throw;
  }
}

void put_aside(const StoreOptions& options) {
  const std::string stamp = file_stamp(options.clock.now(), options.site_clock);
  for (const char* part : {"", "-wal", "-shm"}) {
    const std::filesystem::path file = options.path.string() + part;
    if (!std::filesystem::exists(file)) continue;
    move_file(file, options.path.string() + ".replaced-" + stamp + part);
  }
}

void begin_anew(const StoreOptions& options, const SealKeys& keys) {
  HostJournal journal(options, keys, OpenMode::kExisting);
  Database& database = journal.database();
  Transaction transaction(database);
  const Day today = business_day(options.clock.now(), options.site_clock);
  const std::int64_t day = database.integer("SELECT value FROM meta WHERE name = 'number_day'");
  const std::int64_t last = database.integer("SELECT value FROM meta WHERE name = 'number_last'");
  const std::int64_t base = day >= today.days ? last : 0;
  database.run("DELETE FROM meta WHERE name IN ('number_day', 'number_last')");
  database.run("INSERT INTO meta (name, value) VALUES ('number_day', ?), ('number_last', ?)",
               std::max<std::int64_t>(day, today.days), base + kNumbersSkipped);
  journal.new_epoch();
  journal.new_device();
  journal.note("huiyin", "restored", file_stamp(options.clock.now(), options.site_clock));
  transaction.commit();
}

}  // namespace

Result<VerifyReport> restore_host(const StoreOptions& options, const SealKeys& keys,
                                  const std::filesystem::path& backup_file) {
  return guard([&] {
    VerifyReport report = prove_backup(options, keys, backup_file);
    must_be_free(options);
    const std::filesystem::path incoming = options.path.string() + ".incoming";
    copy_file_synced(backup_file, incoming);
    // Until the last step the old record is in place or beside it, never half over it.
    StoreOptions changed = options;
    changed.path = incoming;
    begin_anew(changed, keys);
    std::error_code ignored;
    std::filesystem::remove(incoming.string() + "-bell", ignored);
    put_aside(options);
    move_file(incoming, options.path);
    return report;
  });
}

}  // namespace huiyin::db
