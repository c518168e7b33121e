// One SQLite connection: opened with the settings that notes of the sync study measured (WAL,
// synchronous=FULL), statements kept prepared, errors as Failure with a code people can act on.
// Not for anything that knows tickets.
//
// Thread: its owner's. Owns: the connection, its prepared statements, the bell file.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>

#include "db/statement.h"
#include "db/store_options.h"

struct sqlite3;

namespace huiyin::db {

// One step of a schema: the SQL file NNN_name.sql, embedded at build.
struct Migration {
  int number = 0;
  std::string_view name;
  std::string_view sql;
};

// What a file must be to be opened as this kind of store.
struct Schema {
  std::int32_t application_id = 0;
  std::string_view what;  // "a site's record"
  std::span<const Migration> migrations;
};

enum class OpenMode { kExisting, kCreate, kReadOnly };

class Database {
 public:
  // Opens, checks and migrates. Throws Failure: kNoSuchFile, kReadOnly, kDatabaseBusy,
  // kDatabaseDamaged, kDatabaseNewer, kDiskFull, kIo.
  Database(const StoreOptions& options, const Schema& schema, OpenMode mode);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  // The statement with its values bound, not stepped yet: db.query("… WHERE id = ?", id).
  template <typename... Values>
  Statement query(std::string_view sql, const Values&... values) {
    Statement statement = prepare(sql);
    (statement.bind(values), ...);
    return statement;
  }
  // Runs to the end; returns the number of rows changed.
  template <typename... Values>
  int run(std::string_view sql, const Values&... values) {
    query(sql, values...).finish();
    return changes();
  }
  // The first column of the first row; 0 or empty when there is none.
  template <typename... Values>
  std::int64_t integer(std::string_view sql, const Values&... values) {
    Statement statement = query(sql, values...);
    return statement.step() ? statement.integer(0) : 0;
  }
  template <typename... Values>
  std::string text(std::string_view sql, const Values&... values) {
    Statement statement = query(sql, values...);
    return statement.step() ? statement.text(0) : std::string();
  }

  void execute(std::string_view script);  // several statements, no values
  bool in_transaction() const;
  std::int64_t last_row() const;
  std::int64_t rows_changed() const;  // since it was opened
  std::int64_t data_version();        // changes when another connection commits
  void ring();                        // tells watchers that something was committed
  void checkpoint();                  // empties the log when nobody reads it; never waits long

  const std::filesystem::path& path() const { return path_; }

 private:
  friend class Statement;
  Statement prepare(std::string_view sql);
  int changes() const;
  void give_back(sqlite3_stmt* statement);
  void connect(const StoreOptions& options, OpenMode mode);
  void check_kind(const Schema& schema, OpenMode mode);
  void configure(const StoreOptions& options, OpenMode mode);
  void migrate(const Schema& schema);
  void close();

  struct Kept {
    sqlite3_stmt* statement = nullptr;
    bool in_use = false;
  };
  std::filesystem::path path_;
  sqlite3* handle_ = nullptr;
  std::map<std::string, Kept, std::less<>> kept_;
  int bell_fd_ = -1;
};

// Returns when nobody else has the file open, with its log written back. Throws kDatabaseBusy.
void sole_user(const std::filesystem::path& path);

}  // namespace huiyin::db
