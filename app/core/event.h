// Everything that happens is an event in one append-only journal; a ticket is the fold of its
// events. (device, seq) is gapless per device and the only dedupe key.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>

#include "app/core/ticket.h"

namespace huiyin {

// The personal part as it travels: readable (made at the counter) or sealed to the site's key.
struct PrivatePart {
  bool sealed = false;
  std::string
      sealed_bytes;  // when sealed: base64 text made by the Crypto port over encode_private()
  Private plain;     // when not sealed
  bool operator==(const PrivatePart&) const = default;
};

struct TicketRegistered {
  std::string number;
  Day day;
  std::string token;
  Category category = Category::kOther;
  Channel channel = Channel::kKiosk;
  Attendance attendance = Attendance::kDropOff;
  Urgency urgency = Urgency::kNormal;
  std::string language = "zh_CN";
  PrivatePart personal;
  std::map<std::string, std::string> facts = {};  // keys that may be told at a kiosk, no personal
  bool operator==(const TicketRegistered&) const = default;
};

// What an action may say. Only the fields that its action uses are set.
struct ActionFields {
  std::string department = {};
  std::string person = {};
  std::string desk = {};
  std::string reason = {};  // hold, cancel, reopen, escalate, transfer, waived call-back
  std::string result = {};  // resolve
  std::string note = {};
  std::string sealed = {};  // a note written at a kiosk, as PrivatePart::sealed_bytes (its text)
  Satisfaction satisfaction = Satisfaction::kNone;  // call back
  Moment until = {};                                // hold
  std::map<std::string, std::string> facts = {};    // keys of facts.h
  bool operator==(const ActionFields&) const = default;
};

struct TicketActed {
  Action action = Action::kAddNote;
  ActionFields fields;
  bool operator==(const TicketActed&) const = default;
};

struct SlipMoved {
  int attempt = 1;
  SlipState state = SlipState::kQueued;
  std::string reason;
  bool operator==(const SlipMoved&) const = default;
};

// Not about a ticket's state but must be provable: signed in, a household opened, a setting
// changed.
struct Noted {
  std::string verb;     // "signed_in", "signed_out", "ticket_opened", "paired", "unpaired", …
  std::string subject;  // never personal data
  bool operator==(const Noted&) const = default;
};

// What happened in a book other than the tickets: a register, the shift log, the rules. Stays at
// the host: kiosks neither make nor get it. See entry.h for the fold.
struct EntryActed {
  std::string book;   // "lost_found", "shift", "rules", …
  std::string entry;  // id inside the book: a UUIDv7's text, or a rule's key
  std::string verb;   // "create", "edit", or the name of the transition
  std::string state;  // the state it is in now; empty: unchanged
  std::map<std::string, std::string> fields = {};  // only what changed; empty value: emptied
  bool operator==(const EntryActed&) const = default;
};

// Who is no member of staff.
inline constexpr std::string_view kOwnerActor = "owner";
inline constexpr std::string_view kKioskActor = "kiosk";

using EventBody = std::variant<TicketRegistered, TicketActed, SlipMoved, Noted, EntryActed>;

struct Event {
  DeviceId device;
  std::int64_t seq = 0;  // gapless from 1 per device, given by the store in its transaction
  Moment at;             // the device's wall clock, for people
  std::string actor;     // staff account, "kiosk", "owner"; never an owner's name
  TicketId ticket;       // nil for Noted without one
  EventBody body;
  bool operator==(const Event&) const = default;
};

std::string event_name(const EventBody& body);  // registered, accept … slip_printed, a verb

}  // namespace huiyin
