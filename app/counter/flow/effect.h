// What the flow asks of the world. Workers do it; the answer comes back as an input.
#pragma once

#include <string>
#include <variant>

#include "app/core/decide.h"
#include "app/core/token.h"
#include "app/counter/flow/intent.h"

namespace huiyin::counter {

struct LoadRecord {};
struct LoadTicket {
  TicketId id;
};
struct SearchTickets {
  int serial = 0;
  std::string text;
};
struct LookUpScan {
  Scan scan;
};
struct CheckPin {
  std::string login;
  std::string pin;
};
struct TellSignedOut {
  std::string login;
};
struct ActOnTicket {
  TicketId id;
  ActCommand command;
  std::string actor;
};
struct RegisterTicket {
  int serial = 0;
  Draft draft;
  std::string actor;
};
struct FindHouseholds {
  int serial = 0;
  std::string text;
};
struct PrintSlip {
  TicketId id;
  std::string actor;
};
// As a PDF into the site's folder "forms".
struct SaveForm {
  TicketId id;
  std::string form;  // form_for()
};
// Who looked at a telephone number must be provable (requirements 5.4).
struct TellContactShown {
  TicketId id;
  std::string actor;
};
struct DecideOnPairing {
  std::string digits;
  Verdict verdict = Verdict::kRefuse;
  std::string actor;
};
struct SetLanguage {
  std::string code;
};

using Effect =
    std::variant<LoadRecord, LoadTicket, SearchTickets, LookUpScan, CheckPin, TellSignedOut,
                 ActOnTicket, RegisterTicket, FindHouseholds, PrintSlip, SaveForm, TellContactShown,
                 DecideOnPairing, SetLanguage, list::Effect, registers::Effect, households::Effect,
                 shift::Effect, reports::Effect, rules::Effect, people::Effect, reminders::Effect>;

}  // namespace huiyin::counter
