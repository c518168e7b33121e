// What may be done with an entry of a register, by when, and which recurring duties are done: pure
// decisions over a RegisterDef. The store records what comes out; nothing here writes.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/core/calendar.h"
#include "app/core/entry.h"
#include "app/core/register_def.h"

namespace huiyin {

using FieldValues = std::map<std::string, std::string>;
FieldValues values_of(const Entry& entry);

struct RegisterWorld {
  Moment now;
  SiteClock clock;
  const ServiceCalendar& calendar;
};

enum class FaultKind {
  kMissing,
  kBadDate,    // 2026-11-28
  kBadTime,    // 2026-11-28 18:00
  kBadNumber,  // 12 or 12.50
  kBadChoice,
  kBadPhone,
  kTooLong,
  kUnknownField,
  kUnknownVerb,
  kNotNow,       // the state does not allow it: `detail` is the state
  kForbidden,    // the role does not: `detail` is the roles that may
  kTooLate,      // kLead: `detail` is the latest day; a reason is needed
  kTooMuch,      // kLimit: `detail` is the most; a reason is needed
  kNotSame,      // kSame: `detail` is the other field
  kExpired,      // kUntil: `detail` is the time
  kNotAllTicked  // a checklist that must be complete
};
std::string_view name_of(FaultKind kind);

struct EntryFault {
  FaultKind kind = FaultKind::kMissing;
  std::string field;  // empty: of the act as a whole
  std::string detail;
  std::string clause;
  bool operator==(const EntryFault&) const = default;
};

struct EntryAct {
  std::string verb;  // "create", "edit", or a step's
  FieldValues fields;
  std::string role;  // of who acts; empty or "admin": everything
};

struct EntryDecision {
  std::string state;               // where it leads; empty: stays
  FieldValues fields;              // tidied: trimmed, dates and numbers in one form
  std::string ticket;              // category of the ticket to make; empty: none
  std::vector<EntryFault> faults;  // not empty: nothing may be recorded
};
// `before` is nullptr for a new entry.
EntryDecision decide_entry(const RegisterDef& def, const Entry* before, const EntryAct& act,
                           const RegisterWorld& world);

// The fields that a form for this act shows: for "create" and "edit" all that apply, for a step the
// ones it needs and asks for. `values` are what the form holds now.
std::vector<const RegisterField*> form_fields(const RegisterDef& def, std::string_view verb,
                                              const FieldValues& values);
bool is_needed(const RegisterDef& def, std::string_view verb, const RegisterField& field,
               const FieldValues& values);

struct EntryDue {
  const RegisterDeadline* deadline = nullptr;
  Moment at;
  bool is_overdue = false;
};
// What is still owed of this entry, soonest first. Empty for entries at their end.
std::vector<EntryDue> dues_of(const RegisterDef& def, const Entry& entry,
                              const RegisterWorld& world);

// Which day an entry counts for: the field's, or when it was entered.
std::optional<Day> day_of(const Entry& entry, const std::string& date_field,
                          const SiteClock& clock);

}  // namespace huiyin
