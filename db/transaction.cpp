#include "db/transaction.h"

#include "db/failure.h"

namespace huiyin::db {

Transaction::Transaction(Database& database, Kind kind)
    : database_(database), rows_before_(database.rows_changed()) {
  HUIYIN_CHECK(!database.in_transaction());
  database_.run(kind == Kind::kWrite ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction() {
  // SQLite rolls back by itself on a full disk or a read error; then there is nothing left to undo.
  if (stage_ != Stage::kOpen || !database_.in_transaction()) return;
  try {
    database_.run("ROLLBACK");
  } catch (const Failure&) {
    // A roll-back that fails leaves the log without a commit record: nothing of it happened.
  }
}

void Transaction::commit() {
  HUIYIN_CHECK(stage_ == Stage::kOpen);
  database_.run("COMMIT");
  stage_ = Stage::kCommitted;
  // Nobody needs to look when nothing is new.
  if (database_.rows_changed() != rows_before_) database_.ring();
}

}  // namespace huiyin::db
