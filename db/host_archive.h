// Is the record whole, and can it be had back: verify, rebuild, backup, restore.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "app/core/result.h"
#include "db/store_options.h"

namespace huiyin::db {

class HostJournal;

struct VerifyReport {
  bool ok = true;
  std::int64_t events = 0;
  std::string first_bad;  // "" or "device 00000000000000a1 seq 17: hash does not match"
};

struct BackupReport {
  std::filesystem::path file;
  std::int64_t events = 0;
};

class HostArchive {
 public:
  explicit HostArchive(HostJournal& journal) : journal_(journal) {}

  // Re-hashes every device's chain, folds the journal and compares with the projections, and asks
  // SQLite for its integrity. A damage found is a report with ok = false, not an error.
  Result<VerifyReport> verify();

  // Folds the whole journal anew, in one transaction. Kiosks take a fresh snapshot afterwards.
  // Returns the number of events.
  Result<std::int64_t> rebuild();

  // A verified copy `counter-YYYYMMDD-HHMMSS.db` in `dir`, complete or not there at all. What it
  // holds becomes durable: kiosks may let go of it.
  Result<BackupReport> backup(const std::filesystem::path& dir);

 private:
  HostJournal& journal_;
};

// Puts a verified backup in the place of options.path; nobody may have it open (kDatabaseBusy).
// The old file stays beside it as *.replaced-YYYYMMDD-HHMMSS. The host gets a new epoch and a new
// device id, and its numbers of today jump ahead, because what was handed out since is not known.
// Errors: kNoSuchFile, kDatabaseDamaged (the backup does not verify), kDatabaseNewer.
Result<VerifyReport> restore_host(const StoreOptions& options, const SealKeys& keys,
                                  const std::filesystem::path& backup_file);

}  // namespace huiyin::db
