// What the procedures tell the people of the office about due times (core's ladder.h), worked out
// from the open tickets as they stand; that somebody has read it is an entry of the book
// "reminders", one event of the journal.
#pragma once

#include <string>
#include <vector>

#include "app/core/duty_log.h"
#include "app/core/ladder.h"
#include "app/core/result.h"

namespace huiyin::db {

class HostJournal;
class HostEntries;
class HostStaff;
class HostTickets;

struct ReminderLine {
  Reminder reminder;
  std::string household;
  bool is_read = false;  // by who asked
};
inline constexpr std::size_t kMostReminders = 300;

struct ReminderParts {
  HostJournal& journal;
  HostEntries& entries;
  HostStaff& staff;
  HostTickets& tickets;
};

class HostReminders {
 public:
  explicit HostReminders(const ReminderParts& parts) : parts_(parts) {}

  // What this person has to hear now: of each due time the newest, unread ones first, newest first;
  // at most kMostReminders.
  Result<std::vector<ReminderLine>> of(const std::string& login);
  // Errors: kUnknownTicket, kUnknownEntry (it is not, or no longer, his to hear).
  Result<Ok> read(const TicketId& ticket, const std::string& key, const std::string& login);
  // What was told on a day of tickets that are still open, and what was read of it.
  Result<std::vector<DutyLine>> between(Moment begins, Moment ends);

 private:
  ReminderParts parts_;
};

}  // namespace huiyin::db
