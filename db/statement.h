// A prepared statement on loan from its Database: bound left to right, given back when it goes out
// of scope, so that no reader ever keeps the log from being emptied.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

struct sqlite3_stmt;

namespace huiyin::db {

class Database;

// Bytes as a BLOB; plain text values are bound as TEXT.
struct Blob {
  std::string_view bytes;
};

class Statement {
 public:
  Statement(Database& database, sqlite3_stmt* statement)
      : database_(&database), statement_(statement) {}
  Statement(Statement&& other) noexcept;
  Statement& operator=(Statement&&) = delete;
  Statement(const Statement&) = delete;
  ~Statement();

  // Values are copied, so temporaries are safe.
  void bind(std::int64_t value);
  void bind(std::int32_t value) { bind(std::int64_t{value}); }
  void bind(std::string_view value);
  void bind(const std::string& value) { bind(std::string_view(value)); }
  void bind(const char* value) { bind(std::string_view(value)); }
  void bind(Blob value);
  void bind(bool) = delete;           // say 1 or 0: SQLite has no booleans
  void bind(double) = delete;         // nothing here is a fraction
  void bind(std::uint64_t) = delete;  // would turn negative in silence
  void bind(const void*) = delete;    // a pointer is never a value

  bool step();    // true: a row is there
  void finish();  // to the end, rows ignored

  std::int64_t integer(int column) const;
  std::int32_t small(int column) const { return static_cast<std::int32_t>(integer(column)); }
  std::string text(int column) const;  // of TEXT and BLOB columns; empty for NULL
  bool is_null(int column) const;

 private:
  Database* database_;
  sqlite3_stmt* statement_;
  int bound_ = 0;
};

}  // namespace huiyin::db
