#include "app/counter/flow/state.h"

#include <algorithm>

#include "app/counter/flow/rights.h"

namespace huiyin::counter {

std::int64_t pin_delay_ms(int wrong) {
  if (wrong <= 0) return 0;
  return std::min<std::int64_t>(60'000, 1'000LL << std::min(wrong - 1, 6));
}

CounterState initial_state(const Settings& settings, const std::string& language, const Now& now) {
  CounterState state;
  state.settings = settings;
  state.language = language;
  state.last_touch_ms = now.steady_ms;
  state.focus_wish = "sign_in.pin";
  if (!settings.desks.empty()) std::get<SignedOut>(state.who).desk = settings.desks.front();
  return state;
}

const Session* session_of(const CounterState& state) {
  return std::get_if<Session>(&state.who);
}

Viewer viewer_of(const CounterState& state) {
  const Session* session = session_of(state);
  if (session == nullptr) return {};
  return {session->account.login, session->account.name, session->desk};
}

const QueueRow* current_visit(const CounterState& state) {
  return state.line.here.empty() ? nullptr : &state.line.here.front();
}

std::vector<TicketRow> alarms(const CounterState& state, Moment now) {
  const Session* session = session_of(state);
  if (session == nullptr) return {};
  std::vector<const Ticket*> urgent;
  for (const TicketId& id : session->work.board.alarms()) {
    if (const Ticket* t = state.record.open.find(id)) urgent.push_back(t);
  }
  std::sort(urgent.begin(), urgent.end(),
            [](const Ticket* a, const Ticket* b) { return a->registered_at < b->registered_at; });
  std::vector<TicketRow> rows;
  for (const Ticket* t : urgent)
    rows.push_back(row_seen(state, *t, now));
  return rows;
}

}  // namespace huiyin::counter
