// A transaction as a guard object: open until committed; what is not committed never happened.
#pragma once

#include "db/database.h"

namespace huiyin::db {

class [[nodiscard]] Transaction {
 public:
  // kWrite takes the writer's turn at once (BEGIN IMMEDIATE): a turn taken later could fail in the
  // middle without the busy timeout. kRead is one unchanging view for several queries.
  enum class Kind { kWrite, kRead };

  explicit Transaction(Database& database, Kind kind = Kind::kWrite);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  // On the disk when it returns. On Failure the transaction is rolled back by the destructor.
  void commit();

 private:
  enum class Stage { kOpen, kCommitted };
  Database& database_;
  std::int64_t rows_before_;
  Stage stage_ = Stage::kOpen;
};

}  // namespace huiyin::db
