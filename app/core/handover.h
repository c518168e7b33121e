// A shift's handover (交接班, R-41): what is open at that moment, frozen; tools and keys counted;
// the place looked at; both sign. What may be signed when is decided here; keeping it is the
// record's (book "shift"), drawing it the counter's. Pure.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/core/procedure.h"
#include "app/core/shift.h"
#include "app/core/ticket.h"

namespace huiyin {

// An open matter as it stood when the list was frozen.
struct CarriedItem {
  TicketId id;
  std::string number;
  std::string category;  // code words
  std::string state;
  std::string household;
  std::string what;      // first line
  std::string receiver;  // 首接: gets it again in his next shift (N-046)
  std::string person;    // who works on it
  Moment due;
  bool emergency = false;
  bool operator==(const CarriedItem&) const = default;
};

struct ToolCount {
  std::string name;
  int expected = 0;
  std::optional<int> counted;
  std::string who;     // lost or borrowed by
  std::string reason;  // and why
  bool is_missing() const { return counted && *counted < expected; }
  bool operator==(const ToolCount&) const = default;
};

enum class Environment { kUnseen, kAccepted, kRefused };
std::string_view name_of(Environment e);  // unseen accepted refused

enum class HandoverState {
  kNone,
  kPrepared,        // the list is frozen, nobody has signed
  kOutgoingSigned,  // who goes has signed
  kSigned,          // both: the next shift runs
};
std::string_view name_of(HandoverState s);  // none prepared outgoing_signed signed

struct Handover {
  std::string id;
  int rev = 0;
  std::string shift;     // key of the shift that ends
  std::string outgoing;  // logins
  std::string incoming;
  HandoverState state = HandoverState::kNone;
  Moment prepared_at, outgoing_at, incoming_at;
  std::vector<CarriedItem> items;
  std::vector<ToolCount> tools;
  Environment environment = Environment::kUnseen;
  std::string environment_note;
  std::string remarks;        // 应注意事项
  std::string absent_reason;  // who goes is not there: signed by a leader in his place, and why
  bool operator==(const Handover&) const = default;
};

using TextFields = std::map<std::string, std::string>;
TextFields fields_of(const Handover& handover);  // as the book keeps it, state aside
Handover handover_from(const TextFields& fields, std::string_view state);

// The open matters in the order in which they are read out: emergencies, late ones, by due time.
inline constexpr std::size_t kMostCarried = 1'000;  // more cannot be read out by anybody
// Without procedures nothing has a due time.
std::vector<CarriedItem> frozen_list(const std::vector<Ticket>& open, const Procedures* procedures);
std::vector<ToolCount> usual_tools();                                  // of a site's first handover
std::vector<ToolCount> tools_to_count(const std::vector<ToolCount>&);  // next time: uncounted

// Night matters that nobody has turned into an order yet (003 值班五): told at night, not urgent,
// still only registered. They must become work orders, complaints or inquiries first.
bool is_open_night_row(const Ticket& ticket, const SiteClock& clock, const ShiftTimes& times);

enum class Side { kOutgoing, kIncoming };
enum class HandoverFault {
  kNone,
  kNotPrepared,
  kAlreadySigned,
  kToolsNotCounted,    // 003 交接班三
  kMissingUnanswered,  // a tool is missing and nobody says who has it and why
  kNightRows,          // S-03
  kPlaceNotSeen,       // 003 交接班四
  kPlaceRefused,       // who goes stays until it is in order
  kOutgoingFirst,      // 003 交接班五
  kSamePerson,
};
std::string_view name_of(HandoverFault f);

// Why this side cannot sign now; kNone: he can. `night_rows`: how many are open.
HandoverFault fault_of(const Handover& handover, Side side, std::string_view login,
                       std::size_t night_rows);

// Somebody who sits down. He is of the shift that ends when he was there before its relief was due.
struct Arrival {
  std::string_view login;
  Moment at;
  bool worked_before = false;
};
// Who has to hand over or take over when he sits down (S-17). `newest` is the book's last entry;
// without one the site has not begun to hand over and nobody is asked.
enum class HandoverDuty { kNone, kMayPrepare, kMustTakeOver };
HandoverDuty duty_of(const Handover& newest, const Arrival& who, const SiteClock& clock,
                     const ShiftTimes& times);
// The shift that a handover made now would end: near its end the running one, else the last.
Shift ending_shift(Moment now, const SiteClock& clock, const ShiftTimes& times);

}  // namespace huiyin
