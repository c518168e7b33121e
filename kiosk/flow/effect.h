// What the flow asks of the world. Effects are run on workers by kiosk/engine; what comes of them
// returns as inputs.
#pragma once

#include <string>
#include <variant>

#include "app/core/decide.h"
#include "app/core/exchange.h"
#include "app/words/i18n.h"
#include "kiosk/flow/staff.h"

namespace huiyin::kiosk::effect {

// Store this, then print it, then send it. `visit` counts submissions: asked again under the same
// visit (the store was busy), it is the same ticket.
struct Register {
  int visit = 0;
  Draft draft;
  std::string incident = {};  // id of the neighbours' ticket that it joins
};

// Where does this ticket stand? With a token the own record first, then the host; with a number the
// host alone, which knows whose it is.
struct LookUp {
  int query = 0;
  OwnerKey key;
};

// An owner does something with his matter: store it, then send it. Asked again under the same
// number it is the same act.
struct ActOwn {
  int act = 0;
  PublicTicket ticket;
  ActCommand command;
};

// The slip once more, marked as a copy.
struct Reprint {
  TicketId ticket;
};

// Ask the counter to be paired (again).
struct Pair {};

// Is the record usable again?
struct ProbeRecord {};

// Read this aloud instead of what is being read.
struct Speak {
  words::Language language = words::Language::kZhCn;
  std::string words;
};
// Whoever touches has heard enough. Calls are said to their end.
struct Hush {};
// A number is called: chime and words, after the calls before it.
struct Announce {
  std::string number;
  std::string desk;
};

struct CheckPin {
  std::string pin;
};
struct DoForStaff {
  StaffAct act = StaffAct::kTestPrint;
};

}  // namespace huiyin::kiosk::effect

namespace huiyin::kiosk {

using Effect = std::variant<effect::Register, effect::LookUp, effect::ActOwn, effect::Reprint,
                            effect::Pair, effect::ProbeRecord, effect::Speak, effect::Hush,
                            effect::Announce, effect::CheckPin, effect::DoForStaff>;

}  // namespace huiyin::kiosk
