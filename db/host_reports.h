// What reports read: the tickets of a period. Not for computing anything (app/core/report.h).
#pragma once

#include <optional>
#include <vector>

#include "app/core/result.h"
#include "app/core/ticket.h"

namespace huiyin::db {

class HostJournal;

class HostReports {
 public:
  explicit HostReports(HostJournal& journal) : journal_(journal) {}

  // Registered or resolved from `from` on and before `to`, oldest first. With a category: those of
  // it that were registered then.
  Result<std::vector<Ticket>> tickets(Moment from, Moment to, std::optional<Category> category);

 private:
  HostJournal& journal_;
};

}  // namespace huiyin::db
