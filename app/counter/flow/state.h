// All the counter knows while it runs. Who may see it is part of its shape: without a session there
// is no list, no ticket and no form to show.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "app/core/permission.h"
#include "app/counter/flow/input.h"
#include "app/counter/flow/settings.h"
#include "app/counter/flow/work_board.h"

namespace huiyin::counter {

// A PIN being typed, at the sign-in and at the locked screen.
struct PinEntry {
  std::string pin;
  bool busy = false;
  int wrong = 0;
  std::int64_t blocked_until_ms = 0;  // steady
  std::optional<ErrorCode> error;
};
// Each wrong PIN doubles the wait: 1 s, 2 s, 4 s … 60 s.
std::int64_t pin_delay_ms(int wrong);

struct SignedOut {
  std::string login;
  std::string desk;
  PinEntry entry;
};

// An action whose fields are being filled in, under the ticket's head.
struct ActionForm {
  TicketId id = {};
  Action action = Action::kAddNote;
  ActionFields fields = {};
  std::optional<Field> missing = {};
  std::string missing_fact = {};  // its key, when a fact is missing or cannot be read
  std::optional<Error> error = {};
  bool busy = false;
};

struct Search {
  std::string text = {};  // in the field
  bool shown = false;     // the list shows what was found
  bool busy = false;
  int serial = 0;
  std::vector<Ticket> found = {};
};

struct Desk {
  WorkBoard board;  // the list, its chips, the numbers of the first glance
  list::Chooser chooser = list::Chooser::kNone;
  std::vector<SavedView> views;  // this person's
  std::set<TicketId> marked;     // rows that the next action is for
  std::optional<list::Palette> palette;
  Search search;
  std::optional<TicketId> selected;
  std::optional<Dossier> dossier;  // of the selected ticket; history comes a moment later
  Sight sight = Sight::kAll;       // how much of it this person may see
  bool contact_shown = false;
  bool tell_who_changed = false;  // a command was stale: name who was quicker
  std::optional<ActionForm> form;
};

struct Session {
  Account account;
  std::string desk;
  Screen screen = Screen::kDesk;
  Desk work;
  RegisterForm form;
  registers::State registers;
  households::State households;
  shift::State shift;
  reports::State reports;
  rules::State rules;
  people::State people;
  reminders::State reminders;
  std::optional<PinEntry> lock;  // set: only the locked screen is shown
  bool visit_busy = false;       // a visit command is on its way: a double press does nothing
};

enum class NoticeKind {
  kActed,
  kRegistered,
  kSlipQueued,
  kPaired,
  kPairRefused,
  kNobodyWaits,
  kFinishFirst,
  kChangedBy,
  kNotFound,
  kTakenBack,
  kFormSaved,
  kSaved,
  kError
};

// A short message at the lower edge; screens put it into words.
struct Notice {
  NoticeKind kind = NoticeKind::kError;
  std::string number = {};
  Action action = Action::kAddNote;
  std::string who = {};
  Error error = {};
  std::int64_t until_ms = 0;  // steady
};

struct CounterState {
  Settings settings;
  std::string language = "zh_CN";
  Record record;
  bool record_known = false;
  Line line;
  std::variant<SignedOut, Session> who;
  PrinterSaid printer;
  std::optional<PaperSaid> paper;  // the newest A4 paper
  LinkSaid link;
  std::optional<Notice> notice;
  std::optional<Held> held;       // many commands, not sent yet
  std::optional<UndoOffer> undo;  // of the last single one
  list::Initials initials;        // of what the palette offers
  std::string focus_wish;         // id of the widget that should have the keyboard
  std::int64_t last_touch_ms = 0;
  Moment rows_made_at;
};

CounterState initial_state(const Settings& settings, const std::string& language, const Now& now);

const Session* session_of(const CounterState& state);
Viewer viewer_of(const CounterState& state);
const QueueRow* current_visit(const CounterState& state);  // at this desk; nullptr: nobody
// Emergencies that nobody has accepted yet, oldest first: the alarm. Empty while nobody works.
std::vector<TicketRow> alarms(const CounterState& state, Moment now);

}  // namespace huiyin::counter
