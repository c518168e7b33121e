# The SQLite amalgamation as target sqlite3. Wants ${_sqlite}.
add_library(sqlite3 STATIC ${_sqlite}/sqlite3.c)
target_include_directories(sqlite3 SYSTEM PRIVATE ${_sqlite})
target_compile_definitions(sqlite3 PRIVATE SQLITE_THREADSAFE=1 SQLITE_DQS=0 SQLITE_ENABLE_FTS5
  SQLITE_ENABLE_SNAPSHOT SQLITE_SECURE_DELETE SQLITE_DEFAULT_FOREIGN_KEYS=1
  SQLITE_OMIT_LOAD_EXTENSION SQLITE_OMIT_DEPRECATED SQLITE_LIKE_DOESNT_MATCH_BLOBS
  SQLITE_USE_ALLOCA SQLITE_MAX_EXPR_DEPTH=0)
target_compile_options(sqlite3 PRIVATE -O2 -w)
set_target_properties(sqlite3 PROPERTIES POSITION_INDEPENDENT_CODE ON)
