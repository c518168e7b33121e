// One turn of the flow: the state that is being changed and the effects it asks for. For the files
// of step() only; nobody else includes this.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "app/counter/flow/step.h"

namespace huiyin::counter {

struct Turn {
  CounterState& state;
  std::vector<Effect>& effects;
  const Now& now;

  template <typename E>
  void ask(E effect) {
    effects.push_back(Effect{std::move(effect)});
  }
  // The session that may work now; nullptr while nobody is signed in or the screen is locked.
  Session* working() {
    auto* session = std::get_if<Session>(&state.who);
    return session != nullptr && !session->lock ? session : nullptr;
  }
  void wish_focus(std::string_view id) { state.focus_wish = id; }
};

inline constexpr std::int64_t kShortNotice_ms = 4'000;
inline constexpr std::int64_t kLongNotice_ms = 9'000;

void say(Turn& turn, Notice notice);  // for kShortNotice_ms, errors for kLongNotice_ms
void say_error(Turn& turn, const Error& error);
void refresh_lists(Turn& turn);                    // rows, counts and line from the record
void open_ticket(Turn& turn, const TicketId& id);  // shows it in the detail, asks for its story
void show_dossier(Turn& turn, const Dossier& dossier);
void send_visit_action(Turn& turn, const ActCommand& command, const TicketId& id);
bool owns_session(const CounterState& state, std::string_view login);

// signing in: step_sign_in.cpp
void on(Turn& turn, const PickAccount& in);
void on(Turn& turn, const PickDesk& in);
void on(Turn& turn, const EditPin& in);
void on(Turn& turn, const SubmitPin& in);
void on(Turn& turn, const SignOut& in);
void on(Turn& turn, const LockNow& in);
void on(Turn& turn, const SwitchPerson& in);
void on(Turn& turn, const PinChecked& in);
void lock(Turn& turn);

// waiting line, list and ticket: step_desk.cpp
void on(Turn& turn, const CallNext& in);
void on(Turn& turn, const ActOnVisit& in);
void on(Turn& turn, const PickFilter& in);
void on(Turn& turn, const EditSearch& in);
void on(Turn& turn, const SubmitSearch& in);
void on(Turn& turn, const LeaveSearch& in);
void on(Turn& turn, const SelectTicket& in);
void on(Turn& turn, const ScanLine& in);
void on(Turn& turn, const SearchDone& in);
void on(Turn& turn, const ScanLooked& in);
void on(Turn& turn, const TicketLoaded& in);

// actions on the open ticket: step_action.cpp
void on(Turn& turn, const BeginAction& in);
void on(Turn& turn, const EditField& in);
void on(Turn& turn, const PickSatisfaction& in);
void on(Turn& turn, const NobodyAnswered& in);
void on(Turn& turn, const ConfirmAction& in);
void on(Turn& turn, const AbandonAction& in);
void on(Turn& turn, const ShowContact& in);
void on(Turn& turn, const PrintAgain& in);
void on(Turn& turn, const PrintForm& in);
void on(Turn& turn, const FormSaved& in);
void on(Turn& turn, const ActDone& in);

// the register: step_register.cpp
void on(Turn& turn, const PickCategory& in);
void on(Turn& turn, const PickChannel& in);
void on(Turn& turn, const SetAttendance& in);
void on(Turn& turn, const SetUrgency& in);
void on(Turn& turn, const EditForm& in);
void on(Turn& turn, const MoveHighlight& in);
void on(Turn& turn, const TakeSuggestion& in);
void on(Turn& turn, const NextFormField& in);
void on(Turn& turn, const SubmitForm& in);
void on(Turn& turn, const RegisterDone& in);
void on(Turn& turn, const HouseholdsFound& in);

// chips, views, marks, palette: step_list.cpp
void on(Turn& turn, const list::Intent& in);
void on(Turn& turn, const list::Input& in);

// taking back: undo.cpp
void offer_undo(Turn& turn, const Ticket& after, Action action);  // before it is merged
// True when rows are marked: the form is for all of them and waits for kUndo_ms.
bool hold_for_marked(Turn& turn, Session& session, const ActionForm& form);
void send_held(Turn& turn);
void settle_held(Turn& turn);
void take_back(Turn& turn);

// the pages: *_page.cpp
void on(Turn& turn, const registers::Intent& in);
void on(Turn& turn, const registers::Input& in);
bool open_scanned_entry(Turn& turn, const std::string& line);  // false: not a form's code
void on(Turn& turn, const households::Intent& in);
void on(Turn& turn, const households::Input& in);
void on(Turn& turn, const shift::Intent& in);
void on(Turn& turn, const shift::Input& in);
void watch_summary(Turn& turn);  // asks whether this month's complaint summary is signed
void settle_duty(Turn& turn);    // at the end of each step
void on(Turn& turn, const reports::Intent& in);
void on(Turn& turn, const reports::Input& in);
void on(Turn& turn, const rules::Intent& in);
void on(Turn& turn, const rules::Input& in);
void on(Turn& turn, const people::Intent& in);
void on(Turn& turn, const people::Input& in);
void on(Turn& turn, const reminders::Intent& in);
void on(Turn& turn, const reminders::Input& in);
void watch_reminders(Turn& turn);    // something happened: works them out again
void refresh_reminders(Turn& turn);  // when the list has grown old

// the rest: step.cpp
void on(Turn& turn, const GoTo& in);
void on(Turn& turn, const DecidePairing& in);
void on(Turn& turn, const PickLanguage& in);
void on(Turn& turn, const FocusTaken& in);
void on(Turn& turn, const Touched& in);
void on(Turn& turn, const RecordLoaded& in);
void on(Turn& turn, const RecordChanged& in);
void on(Turn& turn, const PairingDecided& in);
void on(Turn& turn, const PrinterSaid& in);
void on(Turn& turn, const PaperSaid& in);
void on(Turn& turn, const LinkSaid& in);
void on(Turn& turn, const TroubleSaid& in);
void on(Turn& turn, const Ticked& in);

}  // namespace huiyin::counter
