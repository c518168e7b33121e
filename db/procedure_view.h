// The procedures as a record has them: the shipped ones with the documents "rules" and "calendar"
// on top, made anew when one of these has another version. Inside this room only.
#pragma once

#include <memory>
#include <utility>

#include "app/core/procedure.h"
#include "db/database.h"

namespace huiyin::db {

class ProcedureView {
 public:
  explicit ProcedureView(std::shared_ptr<const ProcedureFacts> shipped)
      : shipped_(std::move(shipped)) {}

  // nullptr when the store was opened without procedures.
  SharedProcedures of(Database& database, const SiteClock& clock);

 private:
  struct Version {
    std::int64_t rules = -1, calendar = -1;
    int utc_offset_min = 0;
    bool operator==(const Version&) const = default;
  };

  std::shared_ptr<const ProcedureFacts> shipped_;
  Version made_of_;
  SharedProcedures made_;
};

}  // namespace huiyin::db
