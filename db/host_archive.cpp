#include "db/host_archive.h"

#include <map>
#include <optional>

#include "db/entry_rows.h"
#include "db/failure.h"
#include "db/file_steps.h"
#include "db/host_journal.h"
#include "db/record_check.h"
#include "db/transaction.h"

namespace huiyin::db {

namespace {

void copy_to(Database& database, const std::filesystem::path& file) {
  std::error_code ignored;
  std::filesystem::remove(file, ignored);
  database.run("VACUUM INTO ?", file.string());
  sync_file(file);
}

// Reads the copy with fresh eyes: what it cannot prove is not a backup.
std::map<std::int64_t, std::int64_t> prove_copy(HostJournal& journal,
                                                const std::filesystem::path& file,
                                                std::int64_t& events) {
  StoreOptions options = journal.options();
  options.path = file;
  HostJournal copy(options, journal.keys(), OpenMode::kReadOnly);
  const VerifyReport report = check_record(copy);
  if (!report.ok) raise(ErrorCode::kDatabaseDamaged, "backup: " + report.first_bad);
  events = report.events;
  std::map<std::int64_t, std::int64_t> held;
  Statement row = copy.database().query("SELECT device, seq FROM chain");
  while (row.step())
    held[row.integer(0)] = row.integer(1);
  return held;
}

std::filesystem::path free_name(const std::filesystem::path& dir, const std::string& stem) {
  std::filesystem::path file = dir / (stem + ".db");
  for (int n = 2; std::filesystem::exists(file); ++n) {
    file = dir / (stem + "-" + std::to_string(n) + ".db");
  }
  return file;
}

}  // namespace

Result<VerifyReport> HostArchive::verify() {
  return guard([&] { return check_record(journal_); });
}

Result<std::int64_t> HostArchive::rebuild() {
  return guard([&] {
    Database& database = journal_.database();
    Transaction transaction(database);
    database.execute("PRAGMA defer_foreign_keys=ON");
    database.run("DELETE FROM quarantine");
    database.run("DELETE FROM ticket");
    forget_entries(database);
    std::int64_t events = 0;
    journal_.each_event([&](std::int64_t pos, const StoredEvent& stored) {
      journal_.project(pos, stored, HostJournal::FeedMove::kQuiet);
      ++events;
    });
    database.run("DELETE FROM ticket_feed WHERE ticket NOT IN (SELECT pos FROM ticket)");
    database.run(
        "INSERT INTO ticket_feed (ticket, pos)"
        " SELECT t.pos, (SELECT head FROM feed) + row_number() OVER (ORDER BY t.pos)"
        " FROM ticket t WHERE t.pos NOT IN (SELECT ticket FROM ticket_feed)");
    database.run(
        "UPDATE feed SET head = max(head, coalesce((SELECT max(pos) FROM ticket_feed), 0))");
    journal_.new_epoch();
    transaction.commit();
    return events;
  });
}

Result<BackupReport> HostArchive::backup(const std::filesystem::path& dir) {
  return guard([&] {
    make_folder(dir);
    const std::string stamp = file_stamp(journal_.clock().now(), journal_.site_clock());
    BackupReport report;
    report.file = free_name(dir, "counter-" + stamp);
    const std::filesystem::path unproved = report.file.string() + ".unproved";
    std::map<std::int64_t, std::int64_t> held;
    try {
      copy_to(journal_.database(), unproved);
      held = prove_copy(journal_, unproved, report.events);
      move_file(unproved, report.file);
    } catch (const Failure&) {
      std::error_code ignored;
      std::filesystem::remove(unproved, ignored);
      throw;
    }
    Database& database = journal_.database();
    Transaction transaction(database);
    for (const auto& [device, seq] : held) {
      database.run("UPDATE chain SET durable = max(durable, ?) WHERE device = ?", seq, device);
    }
    transaction.commit();
    return report;
  });
}

}  // namespace huiyin::db
