#include "app/counter/flow/views.h"

namespace huiyin::counter {

RegistersView registers_view(const CounterState& state, const Now& now) {
  const Session& session = std::get<Session>(state.who);
  return {{state.settings, now}, session, session.registers};
}

HouseholdsView households_view(const CounterState& state, const Now& now) {
  const Session& session = std::get<Session>(state.who);
  return {{state.settings, now}, session, session.households};
}

ShiftView shift_view(const CounterState& state, const Now& now) {
  const Session& session = std::get<Session>(state.who);
  return {{state.settings, now}, state.record, session, session.shift};
}

ReportsView reports_view(const CounterState& state, const Now& now) {
  const Session& session = std::get<Session>(state.who);
  return {{state.settings, now}, session, session.reports};
}

RulesView rules_view(const CounterState& state, const Now& now) {
  const Session& session = std::get<Session>(state.who);
  return {{state.settings, now}, session, session.rules};
}

PeopleView people_view(const CounterState& state, const Now& now) {
  const Session& session = std::get<Session>(state.who);
  return {{state.settings, now}, session, session.people};
}

RemindersView reminders_view(const CounterState& state, const Now& now) {
  return {{state.settings, now}, std::get<Session>(state.who).reminders};
}

GateView gate_view(const CounterState& state, const Now& now) {
  return {{state.settings, now}, std::get<Session>(state.who).people};
}

}  // namespace huiyin::counter
