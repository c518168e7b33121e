#include "db/sqlite_error.h"

#include <sqlite3.h>

#include <cerrno>
#include <string>
#include <string_view>

#include "db/failure.h"

namespace huiyin::db {

namespace {

// A full disk reaches us as a failed write with the system's reason beside it.
bool is_full(int system_errno) {
  return system_errno == ENOSPC || system_errno == EDQUOT || system_errno == EFBIG;
}

ErrorCode code_of(int code, int system_errno) {
  switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL: return ErrorCode::kDatabaseBusy;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return ErrorCode::kDatabaseDamaged;
    case SQLITE_FULL: return ErrorCode::kDiskFull;
    case SQLITE_READONLY:
    case SQLITE_PERM: return ErrorCode::kReadOnly;
    case SQLITE_CANTOPEN:
      if (system_errno == EACCES || system_errno == EROFS) return ErrorCode::kReadOnly;
      if (is_full(system_errno)) return ErrorCode::kDiskFull;
      return system_errno == ENOENT ? ErrorCode::kNoSuchFile : ErrorCode::kIo;
    case SQLITE_IOERR:
      if (is_full(system_errno)) return ErrorCode::kDiskFull;
      return system_errno == EROFS ? ErrorCode::kReadOnly : ErrorCode::kIo;
    default: return ErrorCode::kIo;
  }
}

// What staff can do about it, in one half sentence.
std::string_view advice_of(ErrorCode code) {
  if (code == ErrorCode::kDatabaseDamaged) return "; restore the newest backup (huiyin restore)";
  if (code == ErrorCode::kDiskFull) return "; the disk is full, nothing was stored";
  if (code == ErrorCode::kDatabaseBusy) return "; another program is writing, try again";
  if (code == ErrorCode::kReadOnly) return "; the folder must be writable";
  return "";
}

}  // namespace

void raise_sqlite(sqlite3* handle, int code) {
  const int system_errno = handle == nullptr ? 0 : sqlite3_system_errno(handle);
  const char* file = handle == nullptr ? nullptr : sqlite3_db_filename(handle, "main");
  std::string detail = file == nullptr ? std::string("database") : std::string(file);
  detail += ": ";
  detail += handle == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(handle);
  const ErrorCode meaning = code_of(code, system_errno);
  raise(meaning, detail.append(advice_of(meaning)));
}

}  // namespace huiyin::db
