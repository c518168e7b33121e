#include "db/statement.h"

#include <sqlite3.h>

#include <utility>

#include "db/database.h"
#include "db/sqlite_error.h"

namespace huiyin::db {

Statement::Statement(Statement&& other) noexcept
    : database_(other.database_),
      statement_(std::exchange(other.statement_, nullptr)),
      bound_(other.bound_) {}

Statement::~Statement() {
  if (statement_ != nullptr) database_->give_back(statement_);
}

namespace {

void check(sqlite3_stmt* statement, int code) {
  if (code != SQLITE_OK) raise_sqlite(sqlite3_db_handle(statement), code);
}

}  // namespace

void Statement::bind(std::int64_t value) {
  check(statement_, sqlite3_bind_int64(statement_, ++bound_, value));
}

void Statement::bind(std::string_view value) {
  // An empty view may have no address, which SQLite would store as NULL.
  const char* start = value.empty() ? "" : value.data();
  check(statement_, sqlite3_bind_text64(statement_, ++bound_, start, value.size(), SQLITE_TRANSIENT,
                                        SQLITE_UTF8));
}

void Statement::bind(Blob value) {
  const char* start = value.bytes.empty() ? "" : value.bytes.data();
  check(statement_,
        sqlite3_bind_blob64(statement_, ++bound_, start, value.bytes.size(), SQLITE_TRANSIENT));
}

bool Statement::step() {
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) raise_sqlite(sqlite3_db_handle(statement_), code);
  return false;
}

void Statement::finish() {
  while (step()) {
  }
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(statement_, column);
}

std::string Statement::text(int column) const {
  const void* bytes = sqlite3_column_blob(statement_, column);
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
  return bytes == nullptr ? std::string() : std::string(static_cast<const char*>(bytes), size);
}

bool Statement::is_null(int column) const {
  return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

}  // namespace huiyin::db
