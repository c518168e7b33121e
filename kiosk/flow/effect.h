// What the flow asks of the world. Effects are run on workers by kiosk/engine; what comes of them
// returns as inputs.
#pragma once

#include <string>
#include <variant>

#include "app/core/decide.h"
#include "app/core/token.h"
#include "app/words/i18n.h"
#include "kiosk/flow/staff.h"

namespace huiyin::kiosk::effect {

// Store this, then print it, then send it. `visit` counts submissions: asked again under the same
// visit (the store was busy), it is the same ticket.
struct Register {
  int visit = 0;
  Draft draft;
};

// Where does this ticket stand? Own record first, then the host.
struct LookUp {
  int query = 0;
  Scan scan;
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

using Effect =
    std::variant<effect::Register, effect::LookUp, effect::Pair, effect::ProbeRecord, effect::Speak,
                 effect::Hush, effect::Announce, effect::CheckPin, effect::DoForStaff>;

}  // namespace huiyin::kiosk
