#include "app/counter/flow/step.h"

#include <algorithm>

#include "app/counter/flow/rights.h"
#include "app/counter/flow/turn.h"

namespace huiyin::counter {
namespace {

constexpr std::int64_t kRowsAge_ms = 20'000;  // how old "overdue" may be on the screen

// The record no longer holds what is shown: read it anew, its story too.
void follow_selected(Turn& turn, Session& session) {
  if (!session.work.selected) return;
  const TicketId id = *session.work.selected;
  const Ticket* newer = find_ticket(turn.state.record, id);
  const auto& shown = session.work.dossier;
  if (newer == nullptr || !shown || shown->ticket.rev != newer->rev) turn.ask(LoadTicket{id});
}

enum class WorkBoardNeeds { kAllAnew, kChanges };

void after_reading(Turn& turn, WorkBoardNeeds needs) {
  CounterState& state = turn.state;
  if (auto* out = std::get_if<SignedOut>(&state.who)) {
    const auto& accounts = state.record.accounts;
    if (out->login.empty() && !accounts.empty()) on(turn, PickAccount{accounts.front().login});
  }
  auto* session = std::get_if<Session>(&state.who);
  if (session != nullptr && needs == WorkBoardNeeds::kAllAnew) {
    session->work.board.build(state.record, viewer_of(state), state.settings, turn.now.wall);
  }
  refresh_lists(turn);
  if (session != nullptr) follow_selected(turn, *session);
  watch_reminders(turn);
}

// The registers count by the rules that were there when they were read.
void read_registers_anew(Turn& turn) {
  const auto* session = std::get_if<Session>(&turn.state.who);
  const bool known = session != nullptr && session->registers.set != nullptr;
  if (known) turn.ask(registers::Effect{registers::Load{}});
}

// True when other rules hold from here on.
bool take_procedures(CounterState& state) {
  const SharedProcedures& now = state.record.procedures;
  if (!now || now == state.settings.procedures) return false;
  state.settings.procedures = now;
  return true;
}

bool day_has_changed(const CounterState& state, const Now& now) {
  return state.record_known && business_day(now.wall, state.settings.clock) > state.record.day;
}

// A page reads what it shows when it comes to the front.
void open_page(Turn& turn, Screen screen) {
  switch (screen) {
    case Screen::kRegisters: return on(turn, registers::Intent{registers::Opened{}});
    case Screen::kHouseholds: return on(turn, households::Intent{households::Opened{}});
    case Screen::kShift: return on(turn, shift::Intent{shift::Opened{}});
    case Screen::kReports: return on(turn, reports::Intent{reports::Opened{}});
    case Screen::kRules: return on(turn, rules::Intent{rules::Opened{}});
    case Screen::kPeople: return on(turn, people::Intent{people::Opened{}});
    case Screen::kReminders: return on(turn, reminders::Intent{reminders::Opened{}});
    case Screen::kDesk:
    case Screen::kRegister:
    case Screen::kDevices: return;
  }
}

bool is_idle(const CounterState& state, const Now& now) {
  const std::int64_t limit = state.settings.idle_lock_ms;
  return limit > 0 && now.steady_ms - state.last_touch_ms >= limit;
}

std::int64_t ms_to_next_minute(const Now& now) {
  return kMinute_ms - now.wall.utc_ms % kMinute_ms;
}

}  // namespace

void say(Turn& turn, Notice notice) {
  const bool lasting = notice.kind == NoticeKind::kError || notice.kind == NoticeKind::kChangedBy ||
                       notice.kind == NoticeKind::kNotFound;
  notice.until_ms = turn.now.steady_ms + (lasting ? kLongNotice_ms : kShortNotice_ms);
  turn.state.notice = std::move(notice);
}

void say_error(Turn& turn, const Error& error) {
  say(turn, Notice{.kind = NoticeKind::kError, .error = error});
}

void refresh_lists(Turn& turn) {
  CounterState& state = turn.state;
  auto* session = std::get_if<Session>(&state.who);
  state.line = line_of(state.record.visits, session == nullptr ? std::string{} : session->desk);
  state.rows_made_at = turn.now.wall;
  if (session == nullptr) return;
  WorkBoard& board = session->work.board;
  const std::vector<TicketId> changed = state.record.open.take_changes();
  if (board.is_built()) {
    board.follow(state.record, changed, state.settings);
    board.look(state.record, turn.now.wall);
  } else {
    board.build(state.record, viewer_of(state), state.settings, turn.now.wall);
  }
}

void on(Turn& turn, const GoTo& in) {
  Session* session = turn.working();
  if (session == nullptr) return;
  session->screen = in.screen;
  if (in.screen == Screen::kDesk) turn.wish_focus("list");
  if (in.screen == Screen::kRegister) {
    session->form.fault.reset();
    turn.wish_focus("register.category.repair");
  }
  open_page(turn, in.screen);
}

void on(Turn& turn, const DecidePairing& in) {
  const Session* session = turn.working();
  if (session == nullptr || settings_locked(*session)) return;
  if (!may(*session, Permission::kApprovePairing)) return;
  turn.ask(DecideOnPairing{in.digits, in.verdict, session->account.login});
}

void on(Turn& turn, const PickLanguage& in) {
  turn.state.language = in.code;
  turn.ask(SetLanguage{in.code});
}

void on(Turn& turn, const FocusTaken&) {
  turn.state.focus_wish.clear();
}

void on(Turn& turn, const Touched&) {
  turn.state.last_touch_ms = turn.now.steady_ms;
}

void on(Turn& turn, const RecordLoaded& in) {
  turn.state.record = in.record;
  turn.state.record_known = true;
  if (take_procedures(turn.state)) read_registers_anew(turn);
  after_reading(turn, WorkBoardNeeds::kAllAnew);
}

void on(Turn& turn, const RecordChanged& in) {
  Record& record = turn.state.record;
  const bool others =
      record.accounts != in.books.accounts || record.shift_began != in.books.shift_began;
  static_cast<RecordBooks&>(record) = in.books;
  for (const Ticket& ticket : in.tickets)
    merge(record, ticket);
  const bool rules = take_procedures(turn.state);
  if (rules) read_registers_anew(turn);
  after_reading(turn, others || rules ? WorkBoardNeeds::kAllAnew : WorkBoardNeeds::kChanges);
}

void on(Turn& turn, const PairingDecided& in) {
  if (!in.name) return say_error(turn, in.name.error());
  const bool approved = in.verdict == Verdict::kApprove;
  say(turn,
      Notice{.kind = approved ? NoticeKind::kPaired : NoticeKind::kPairRefused, .who = *in.name});
}

void on(Turn& turn, const PrinterSaid& in) {
  turn.state.printer = in;
}

void on(Turn& turn, const PaperSaid& in) {
  turn.state.paper = in;
}

void on(Turn& turn, const LinkSaid& in) {
  turn.state.link = in;
}

void on(Turn& turn, const TroubleSaid& in) {
  say_error(turn, in.error);
}

void on(Turn& turn, const Ticked&) {
  CounterState& state = turn.state;
  if (state.notice && turn.now.steady_ms >= state.notice->until_ms) state.notice.reset();
  if (state.undo && turn.now.steady_ms >= state.undo->until_ms) state.undo.reset();
  if (turn.working() != nullptr && is_idle(state, turn.now)) lock(turn);
  if (day_has_changed(state, turn.now)) {
    state.record.day = business_day(turn.now.wall, state.settings.clock);
    turn.ask(LoadRecord{});
  }
  if (!state.record.pairings.empty()) turn.ask(LoadRecord{});  // requests run out
  if (turn.now.wall - state.rows_made_at >= kRowsAge_ms) refresh_lists(turn);
  refresh_reminders(turn);
}

Outcome step(CounterState state, const Input& input, const Now& now) {
  Outcome outcome;
  Turn turn{state, outcome.effects, now};
  const auto handle = [&turn](const auto& in) { on(turn, in); };
  if (const auto* intent = std::get_if<Intent>(&input)) {
    std::visit(handle, *intent);
  } else {
    std::visit(
        [&handle](const auto& in) {
          if constexpr (!std::is_same_v<std::decay_t<decltype(in)>, Intent>) handle(in);
        },
        input);
  }
  settle_held(turn);
  settle_duty(turn);
  outcome.state = std::move(state);
  return outcome;
}

std::optional<std::int64_t> next_tick_ms(const CounterState& state, const Now& now) {
  std::int64_t next = now.steady_ms + ms_to_next_minute(now);
  if (state.notice) next = std::min(next, state.notice->until_ms);
  if (state.undo && state.undo->until_ms > now.steady_ms) {
    next = std::min(next, state.undo->until_ms);
  }
  // The seconds until many commands go are counted down.
  if (state.held) {
    const std::int64_t left = std::max<std::int64_t>(state.held->send_at_ms - now.steady_ms, 1);
    next = std::min(next, now.steady_ms + (left - 1) % 1'000 + 1);
  }
  const auto* session = std::get_if<Session>(&state.who);
  const PinEntry* entry = session == nullptr ? &std::get<SignedOut>(state.who).entry
                                             : (session->lock ? &*session->lock : nullptr);
  // The seconds of a blocked PIN are counted down in front of the person.
  if (entry != nullptr && entry->blocked_until_ms > now.steady_ms) {
    const std::int64_t left = entry->blocked_until_ms - now.steady_ms;
    next = std::min(next, now.steady_ms + (left - 1) % 1'000 + 1);
  }
  if (entry == nullptr && state.settings.idle_lock_ms > 0) {
    next = std::min(next, state.last_touch_ms + state.settings.idle_lock_ms);
  }
  return std::max(next, now.steady_ms);
}

}  // namespace huiyin::counter
