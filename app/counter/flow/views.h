// What each part of the screen shows, taken from the state: plain values and references, nothing to
// decide any more. Screens see views only. A view lives no longer than the state it was made of.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/core/permission.h"
#include "app/counter/flow/state.h"

namespace huiyin::counter {

// Where and when: what every part needs to put times into words.
struct Frame {
  const Settings& settings;
  Now now;
};

struct PinView {
  const PinEntry& entry;
  std::int64_t wait_s = 0;  // until the next try is allowed
  bool may_submit = false;
};

struct SignInView {
  Frame frame;
  const std::vector<Account>& accounts;
  const std::string& login;
  const std::string& desk;
  PinView pin;
  bool record_known = false;
  bool no_accounts = false;
};

struct LockedView {
  Frame frame;
  const Account& account;
  PinView pin;
};

// What stays around every working screen.
struct ShellView {
  Frame frame;
  const Account& account;
  const std::string& desk;
  Screen screen = Screen::kDesk;
  std::vector<TicketRow> alarms;
  int kiosks_in_trouble = 0;
  int pairings = 0;
  SummaryStage summary = SummaryStage::kCollecting;  // of this month's complaints
  int reminders = 0;                                 // unread ones
  bool may_manage = false;                           // accounts
  const PrinterSaid& printer;
  const std::optional<PaperSaid>& paper;
  const LinkSaid& link;
};

struct QueueView {
  Frame frame;
  const Line& line;
  const QueueRow* current = nullptr;  // at this desk
  bool may_call_next = false;
  bool busy = false;
};

// Rows are made when they are drawn: only those that are seen cost anything.
struct ListView {
  Frame frame;
  const Record& record;
  const WorkBoard& board;
  const Search& search;
  const Desk& desk;
  std::vector<OfferedAction> for_marked;  // what may be done to the open one, and so to its like
  const Held* held = nullptr;             // commands that wait for their ten seconds
  std::int64_t held_s = 0;
  Person viewer = {};
  std::optional<std::size_t> selected;
  bool record_known = false;

  std::size_t size() const;
  TicketId id_at(std::size_t place) const;
  TicketRow row(std::size_t place) const;
};

// The numbers of the first glance.
struct GlanceView {
  Frame frame;
  const WorkBoard& board;
  const Line& line;
  Filter filter = Filter::kDue;
  bool searching = false;
  bool takes_keys = true;                                  // digits are not for something else now
  std::optional<TicketRow> next;                           // the soonest that is not late
  std::vector<std::pair<std::string, int>> late_by_owner;  // department's code name or a name
};

struct PaletteView {
  Frame frame;
  const list::Palette& palette;
  const Session& session;
  const std::vector<Account>& accounts;
  std::vector<TicketRow> tickets;
  std::vector<OfferedAction> actions;  // of the open ticket
  const list::Initials& initials;
};

struct TicketView {
  Frame frame;
  const Dossier* dossier = nullptr;   // nullptr: none is open
  const Record* record = nullptr;     // names of people; there when a ticket is
  std::string name = {}, phone = {};  // masked until they are shown
  Sight sight = Sight::kAll;
  bool contact_shown = false;
  bool has_contact = false;
  std::string receiver = {};             // 首接, by name
  std::vector<std::string> actors = {};  // of the history, line by line, by name
  std::vector<Due> dues = {};
  std::string reckoned = {};  // the rule whose due time is explained
  std::optional<DueReckoning> reckoning = {};
  std::vector<OfferedAction> actions = {};
  const ActionForm* form = nullptr;
  std::vector<FieldRule> form_fields = {};
  bool may_print = false;
  std::vector<Owed> owed = {};  // what blocks the write-off; empty while nobody thinks of it
};

struct FormView {
  Frame frame;
  const RegisterForm& form;
  bool household_required = false;
  bool phone_required = false;
  std::vector<TicketRow> same_home;  // open tickets of that household: is it the same matter?
};

enum class KioskTrouble { kNone, kAway, kPrinter, kRevoked };
// A kiosk says how it is every 30 s; two missed ones and a little more mean that it is away.
inline constexpr std::int64_t kKioskSilence_ms = 75'000;
KioskTrouble trouble_of(const Kiosk& kiosk, Moment now);

struct DevicesView {
  Frame frame;
  const std::vector<Kiosk>& kiosks;
  const std::vector<Pairing>& pairings;
  const PrinterSaid& printer;
  const LinkSaid& link;
  bool may_approve = true;
};

// The pages show their own state.
struct RegistersView {
  Frame frame;
  const Session& session;
  const registers::State& page;
};
struct HouseholdsView {
  Frame frame;
  const Session& session;
  const households::State& page;
};
struct ShiftView {
  Frame frame;
  const Record& record;  // names of people
  const Session& session;
  const shift::State& page;
};
struct ReportsView {
  Frame frame;
  const Session& session;
  const reports::State& page;
};
struct RulesView {
  Frame frame;
  const Session& session;
  const rules::State& page;
};

struct RemindersView {
  Frame frame;
  const reminders::State& page;
};
struct PeopleView {
  Frame frame;
  const Session& session;
  const people::State& page;
};
// Settings behind the password of whoever has one.
struct GateView {
  Frame frame;
  const people::State& page;
};

SignInView sign_in_view(const CounterState& state,
                        const Now& now);  // only when nobody is signed in
// The rest only in a session.
LockedView locked_view(const CounterState& state, const Now& now);  // only when it is locked
ShellView shell_view(const CounterState& state, const Now& now);
QueueView queue_view(const CounterState& state, const Now& now);
ListView list_view(const CounterState& state, const Now& now);
GlanceView glance_view(const CounterState& state, const Now& now);
PaletteView palette_view(const CounterState& state, const Now& now);  // only when it is open
TicketView ticket_view(const CounterState& state, const Now& now);
FormView form_view(const CounterState& state, const Now& now);
DevicesView devices_view(const CounterState& state, const Now& now);
RegistersView registers_view(const CounterState& state, const Now& now);
HouseholdsView households_view(const CounterState& state, const Now& now);
ShiftView shift_view(const CounterState& state, const Now& now);
ReportsView reports_view(const CounterState& state, const Now& now);
RulesView rules_view(const CounterState& state, const Now& now);
PeopleView people_view(const CounterState& state, const Now& now);
RemindersView reminders_view(const CounterState& state, const Now& now);
GateView gate_view(const CounterState& state, const Now& now);

}  // namespace huiyin::counter
