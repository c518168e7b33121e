// SQLite's result codes as the codes people can act on. Inside this room only.
#pragma once

struct sqlite3;

namespace huiyin::db {

// Throws Failure. The detail names the file and what SQLite said; SQL values are never in it.
[[noreturn]] void raise_sqlite(sqlite3* handle, int code);

}  // namespace huiyin::db
