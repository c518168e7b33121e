// Shifts at the host: handover (book "shift"), what people add to a day's log (book "duty"), the
// shift's times (book "shift_times"). What may be signed when is core's handover.h; here it is held
// to it, whoever asks: the counter's page and the command line come through this one door.
#pragma once

#include <string>
#include <vector>

#include "app/core/duty_log.h"
#include "app/core/handover.h"
#include "app/core/result.h"

namespace huiyin::db {

class HostJournal;
class HostEntries;
class HostReminders;
class HostStaff;
class HostTickets;

// What somebody sees who opens the handover.
struct ShiftBoard {
  Handover handover;  // the newest; state kNone: never one
  ShiftTimes times;
  Shift ending;                             // the shift that a handover begun now would end
  HandoverDuty duty = HandoverDuty::kNone;  // of who asked
  std::vector<Ticket> night_rows;           // must become orders first
  std::vector<Ticket> his_again;            // open, first received by who asked: N-046
  std::size_t open = 0;
};

struct ShiftSign {
  std::string handover;
  int rev = 0;
  Side side = Side::kOutgoing;
  std::string login;
  std::string pin;
  std::string absent_reason = {};  // who goes is not there; the one who takes over says why
};

struct ShiftParts {
  HostJournal& journal;
  HostEntries& entries;
  HostStaff& staff;
  HostTickets& tickets;
  HostReminders& reminders;
};

class HostShift {
 public:
  explicit HostShift(const ShiftParts& parts) : parts_(parts) {}

  Result<ShiftBoard> board(const std::string& login);
  // Freezes the list of open matters; one that nobody has signed yet is frozen anew. Errors:
  // kForbidden, kNotAllowedNow (who goes has signed already).
  Result<Handover> begin(const std::string& actor);
  // Keeps counts, remarks and what was found of the place. Once who goes has signed, only the place
  // may change. Errors: kStale, kForbidden, kNotAllowedNow.
  Result<Handover> keep(const Handover& draft, const std::string& actor);
  // Errors: kNotAllowedNow (detail: a word of HandoverFault), kStale, and those of signing in.
  Result<Handover> sign(const ShiftSign& sign);
  Result<std::vector<Handover>> list(int limit);  // newest first
  Result<Handover> find(const std::string& id);   // kUnknownEntry
  // A night matter becomes what the morning makes of it (003 duty system 5): works are accepted and
  // dispatched as a work order, complaints and the rest accepted into their own book.
  Result<Ticket> convert(const TicketId& id, const std::string& actor);

  Result<ShiftTimes> times();
  Result<Ok> set_times(const ShiftTimes& times, const std::string& actor);  // kForbidden

  // `kind`: remark, stand_in (names a person), figure. Errors: kMissingField (text or person).
  Result<Ok> note(Day day, const DutyNote& note);
  Result<DutyDay> day(Day day);

 private:
  ShiftParts parts_;
};

}  // namespace huiyin::db
