// A ticket (登记单): the fold of its events. A plain value; evolve() is its only author.
#pragma once

#include <string>
#include <vector>

#include "app/core/category.h"
#include "app/core/facts.h"
#include "app/core/ids.h"
#include "app/core/lifecycle.h"
#include "app/core/moment.h"

namespace huiyin {

// Personal data. Travels and rests sealed outside the counter; empty where it is not readable.
struct Private {
  std::string household;  // "3-1-1502" = building-unit-room; empty: none given
  std::string name;
  std::string phone;
  std::string text;  // what is wrong, in the owner's words
  bool operator==(const Private&) const = default;
};

enum class SlipState { kNone, kQueued, kSending, kPrinted, kNotSent, kUnknown };
std::string_view name_of(SlipState s);  // none queued sending printed not_sent unknown
std::optional<SlipState> parse_slip_state(std::string_view name);

struct SlipStatus {
  int attempt = 0;  // 1 = first print; n > 1 carries "补打 n-1"
  SlipState state = SlipState::kNone;
  std::string reason;  // printer reason keywords, comma separated; empty when fine
  bool operator==(const SlipStatus&) const = default;
};

// Five levels. A call-back asks for the middle three only, as records of old do.
enum class Satisfaction {
  kNone,
  kVerySatisfied,
  kSatisfied,
  kNeutral,
  kUnsatisfied,
  kVeryUnsatisfied
};
// none very_satisfied satisfied neutral unsatisfied very_unsatisfied
std::string_view name_of(Satisfaction s);
std::optional<Satisfaction> parse_satisfaction(std::string_view name);
constexpr bool is_content(Satisfaction s) {
  return s == Satisfaction::kVerySatisfied || s == Satisfaction::kSatisfied;
}
constexpr bool is_discontent(Satisfaction s) {
  return s == Satisfaction::kUnsatisfied || s == Satisfaction::kVeryUnsatisfied;
}

struct Ticket {
  TicketId id;
  DeviceId device;     // where it was registered
  std::string number;  // "A012"
  Day day;             // business day of the number
  std::string token;
  Category category = Category::kOther;
  Channel channel = Channel::kKiosk;
  Attendance attendance = Attendance::kDropOff;
  Urgency urgency = Urgency::kNormal;
  std::string language = "zh_CN";  // in which the owner wants to be served
  Private personal;
  bool personal_known = false;  // false: sealed, not readable on this device

  State state = State::kRegistered;
  State held_from = State::kRegistered;  // where kResume returns to
  QueueState queue_state = QueueState::kNone;
  std::string department;      // responsible department, code name
  std::string person;          // dispatched to
  std::string first_receiver;  // 首接负责制 (001 篇3 §4.2): who called or accepted first
  std::string desk;            // of the visit
  int calls = 0;               // call + recalls of this visit
  bool front = false;          // transferred or returned: before the others (S-18)
  int escalation = 0;          // 0 none, 1 主管, 2 主任, 3 总经理
  Satisfaction satisfaction = Satisfaction::kNone;
  std::string result;
  std::string hold_reason;
  Moment hold_until;
  Facts facts;  // what the procedures want written down

  Moment registered_at, accepted_at, dispatched_at, resolved_at, called_back_at, closed_at;
  Moment reopened_at;  // the clocks of a new round run from here
  Moment called_at, served_at;
  SlipStatus slip;
  int rev = 0;  // events applied
  // rev as of the last event that was more than paper: who saw the ticket since then knows it well
  // enough to act. A slip that moves on meanwhile is nobody's quicker hand.
  int matter_rev = 0;
  bool operator==(const Ticket&) const = default;
};

}  // namespace huiyin
