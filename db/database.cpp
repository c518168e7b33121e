#include "db/database.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "db/failure.h"
#include "db/sqlite_error.h"
#include "db/transaction.h"

namespace huiyin::db {

namespace {

constexpr int kAutoCheckpoint_pages = 4000;  // a net below maintain()'s own
constexpr std::size_t kMaxKept = 200;  // list filters make many texts; the usual ones come first
constexpr std::int64_t kLogLimit_bytes = 64 * 1024 * 1024;
constexpr std::uintmax_t kQuickCheckLimit_bytes = 8 * 1024 * 1024;  // stays under 30 ms

std::string pragma(std::string_view name, std::int64_t value) {
  return "PRAGMA " + std::string(name) + "=" + std::to_string(value);
}

}  // namespace

Database::Database(const StoreOptions& options, const Schema& schema, OpenMode mode)
    : path_(options.path) {
  try {
    connect(options, mode);
    check_kind(schema, mode);
    configure(options, mode);
    if (mode != OpenMode::kReadOnly) migrate(schema);
  } catch (...) {
    close();
    throw;
  }
}

Database::~Database() {
  close();
}

void Database::close() {
  for (auto& [sql, kept] : kept_)
    sqlite3_finalize(kept.statement);
  kept_.clear();
  if (handle_ != nullptr) HUIYIN_CHECK(sqlite3_close(handle_) == SQLITE_OK);
  handle_ = nullptr;
  if (bell_fd_ >= 0) ::close(bell_fd_);
  bell_fd_ = -1;
}

void Database::connect(const StoreOptions& options, OpenMode mode) {
  // SQLite would call a missing file one that it cannot open.
  if (options.vfs.empty() && mode != OpenMode::kCreate && ::access(path_.c_str(), F_OK) != 0) {
    raise(ErrorCode::kNoSuchFile, path_.string() + ": no such file");
  }
  int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  flags |= mode == OpenMode::kReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
  if (mode == OpenMode::kCreate) flags |= SQLITE_OPEN_CREATE;
  const char* vfs = options.vfs.empty() ? nullptr : options.vfs.c_str();
  const int code = sqlite3_open_v2(path_.c_str(), &handle_, flags, vfs);
  if (code != SQLITE_OK) raise_sqlite(handle_, code);
  // Asked to write, SQLite is content with reading where writing is forbidden.
  if (mode != OpenMode::kReadOnly && sqlite3_db_readonly(handle_, "main") != 0) {
    raise(ErrorCode::kReadOnly, path_.string() + ": may not be written");
  }
  sqlite3_busy_timeout(handle_, options.busy_timeout_ms);
  if (!options.vfs.empty()) execute("PRAGMA locking_mode=EXCLUSIVE");
}

void Database::check_kind(const Schema& schema, OpenMode mode) {
  const std::int64_t id = integer("PRAGMA application_id");
  const std::int64_t version = integer("PRAGMA user_version");
  const std::int64_t newest = schema.migrations.empty() ? 0 : schema.migrations.back().number;
  if (id == 0 && version == 0 && mode == OpenMode::kCreate &&
      integer("SELECT count(*) FROM sqlite_schema") == 0) {
    return;
  }
  if (id != schema.application_id || version == 0) {
    raise(ErrorCode::kDatabaseDamaged, path_.string() + ": is not " + std::string(schema.what));
  }
  if (version > newest) {
    raise(ErrorCode::kDatabaseNewer, path_.string() + ": made by a newer version (schema " +
                                         std::to_string(version) + ", this program knows " +
                                         std::to_string(newest) + ")");
  }
}

void Database::configure(const StoreOptions& options, OpenMode mode) {
  execute(
      "PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON;"
      "PRAGMA secure_delete=ON");
  if (mode != OpenMode::kReadOnly) {
    if (text("PRAGMA journal_mode=WAL") != "wal") {
      raise(ErrorCode::kReadOnly, path_.string() + ": no write-ahead log can be kept beside it");
    }
    execute(options.durability == Durability::kFull ? "PRAGMA synchronous=FULL"
                                                    : "PRAGMA synchronous=NORMAL");
    execute(pragma("journal_size_limit", kLogLimit_bytes));
    execute(pragma("wal_autocheckpoint", kAutoCheckpoint_pages));
  }
  if (!options.vfs.empty()) return;
  std::error_code ignored;
  const std::uintmax_t size = std::filesystem::file_size(path_, ignored);
  if (!ignored && size <= kQuickCheckLimit_bytes) {
    const std::string verdict = text("PRAGMA quick_check(1)");
    if (verdict != "ok") {
      raise(ErrorCode::kDatabaseDamaged,
            path_.string() + ": " + verdict + "; restore the newest backup (huiyin restore)");
    }
  }
  if (mode == OpenMode::kReadOnly) return;
  const std::string bell = path_.string() + "-bell";
  bell_fd_ = ::open(bell.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0644);
}

void Database::migrate(const Schema& schema) {
  const std::int64_t newest = schema.migrations.empty() ? 0 : schema.migrations.back().number;
  const std::int64_t before = integer("PRAGMA user_version");
  if (before == newest) return;
  if (before > 0) {  // the old record is kept aside until the new program has proved itself
    const std::string copy = path_.string() + ".before-" + std::to_string(newest);
    std::error_code ignored;
    std::filesystem::remove(copy, ignored);
    run("VACUUM INTO ?", copy);
  }
  Transaction transaction(*this);
  // Another program may have migrated while we waited for our turn.
  const std::int64_t now = integer("PRAGMA user_version");
  for (const Migration& step : schema.migrations) {
    if (step.number > now) execute(step.sql);
  }
  execute(pragma("application_id", schema.application_id));
  execute(pragma("user_version", newest));
  transaction.commit();
}

Statement Database::prepare(std::string_view sql) {
  const auto found = kept_.find(sql);
  if (found != kept_.end() && !found->second.in_use) {
    found->second.in_use = true;
    return {*this, found->second.statement};
  }
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  if (code != SQLITE_OK) raise_sqlite(handle_, code);
  if (found == kept_.end() && kept_.size() < kMaxKept) {
    kept_.emplace(std::string(sql), Kept{statement, true});
  }
  return {*this, statement};
}

void Database::give_back(sqlite3_stmt* statement) {
  sqlite3_reset(statement);
  sqlite3_clear_bindings(statement);
  const auto found = kept_.find(std::string_view(sqlite3_sql(statement)));
  if (found != kept_.end() && found->second.statement == statement) {
    found->second.in_use = false;
  } else {
    sqlite3_finalize(statement);  // a second one of the same text, used at the same time
  }
}

void Database::execute(std::string_view script) {
  const int code = sqlite3_exec(handle_, std::string(script).c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) raise_sqlite(handle_, code);
}

bool Database::in_transaction() const {
  return sqlite3_get_autocommit(handle_) == 0;
}

std::int64_t Database::last_row() const {
  return sqlite3_last_insert_rowid(handle_);
}

std::int64_t Database::rows_changed() const {
  return sqlite3_total_changes64(handle_);
}

int Database::changes() const {
  return sqlite3_changes(handle_);
}

std::int64_t Database::data_version() {
  return integer("PRAGMA data_version");
}

void Database::ring() {
  if (bell_fd_ < 0) return;
  const ssize_t written = ::pwrite(bell_fd_, "!", 1, 0);
  static_cast<void>(written);  // a bell that cannot ring only delays the listeners' next look
}

void Database::checkpoint() {
  int log_frames = 0;
  int done_frames = 0;
  int code = sqlite3_wal_checkpoint_v2(handle_, nullptr, SQLITE_CHECKPOINT_PASSIVE, &log_frames,
                                       &done_frames);
  if (code == SQLITE_OK && log_frames > kAutoCheckpoint_pages && log_frames == done_frames) {
    code =
        sqlite3_wal_checkpoint_v2(handle_, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
  }
  if (code != SQLITE_OK && code != SQLITE_BUSY) raise_sqlite(handle_, code);
}

void sole_user(const std::filesystem::path& path) {
  sqlite3* handle = nullptr;
  int code = sqlite3_open_v2(path.c_str(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE,
                             nullptr);
  // With this locking mode the first read wants the file for itself.
  if (code == SQLITE_OK) {
    code = sqlite3_exec(handle,
                        "PRAGMA locking_mode=EXCLUSIVE; BEGIN IMMEDIATE;"
                        "SELECT count(*) FROM sqlite_schema; COMMIT",
                        nullptr, nullptr, nullptr);
  }
  if (code == SQLITE_OK) {
    sqlite3_close(handle);
    return;
  }
  try {
    raise_sqlite(handle, code);
  } catch (...) {
    sqlite3_close(handle);
    throw;
  }
}

}  // namespace huiyin::db
