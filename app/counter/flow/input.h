// Everything that can happen to the counter: what a person wants, and what the workers answer.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/core/result.h"
#include "app/counter/flow/intent.h"
#include "app/counter/flow/record.h"

namespace huiyin::counter {

struct RecordLoaded {
  Record record;
};
// What happened since the last RecordLoaded or RecordChanged. The small books come whole.
struct RecordChanged {
  std::vector<Ticket> tickets;
  RecordBooks books;
};
struct TicketLoaded {
  TicketId id;
  Result<Dossier> dossier;
};
struct SearchDone {
  int serial = 0;
  Result<std::vector<Ticket>> tickets;
};
struct ScanLooked {
  Result<Dossier> dossier;
};
struct PinChecked {
  std::string login;
  Result<Account> account;
};
struct ActDone {
  TicketId id;
  Action action = Action::kAddNote;
  Result<Ticket> ticket;
};
struct RegisterDone {
  int serial = 0;
  Result<Ticket> ticket;
};
struct HouseholdsFound {
  int serial = 0;
  std::vector<HouseholdRow> rows;
};
struct FormSaved {
  std::string number;
  Result<std::string> file;
};
struct PairingDecided {
  Verdict verdict = Verdict::kRefuse;
  Result<std::string> name;  // of the kiosk
};
// The counter's own printer. An empty queue name: none is set up.
struct PrinterSaid {
  std::string queue;
  bool ready = false;
  std::string reasons;
};
// An A4 paper on its way to the office's own printer.
struct PaperSaid {
  std::string name;  // of its PDF
  SlipState state = SlipState::kQueued;
  std::string reasons;
};
struct LinkSaid {
  int port = 0;  // 0: does not serve
  std::optional<Error> error;
};
struct TroubleSaid {
  Error error;
};
struct Ticked {};

using Input = std::variant<Intent, RecordLoaded, RecordChanged, TicketLoaded, SearchDone,
                           ScanLooked, PinChecked, ActDone, RegisterDone, HouseholdsFound,
                           FormSaved, PairingDecided, PrinterSaid, PaperSaid, LinkSaid, TroubleSaid,
                           Ticked, list::Input, registers::Input, households::Input, shift::Input,
                           reports::Input, rules::Input, people::Input, reminders::Input>;

}  // namespace huiyin::counter
