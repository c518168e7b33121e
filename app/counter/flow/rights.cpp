#include "app/counter/flow/rights.h"

namespace huiyin::counter {

Person person_in(const Session& session) {
  const Account& account = session.account;
  return {account.login, account.name, account.role};
}

bool may(const Session& session, Permission permission) {
  return huiyin::may(session.account.role, permission);
}

Sight sight_in(const Session& session, const Ticket& ticket) {
  return sight_of(ticket, person_in(session));
}

bool settings_locked(const Session& session) {
  return session.account.has_password && !session.people.settings_open;
}

std::vector<OfferedAction> allowed(const Session& session, const Ticket& ticket,
                                   const std::vector<OfferedAction>& offered) {
  std::vector<OfferedAction> out;
  if (sight_in(session, ticket) == Sight::kNothing) return out;
  for (const OfferedAction& one : offered) {
    const ActCommand command{one.action, {}, std::nullopt};
    if (!refused(ticket, command, person_in(session))) out.push_back(one);
  }
  return out;
}

TicketRow row_seen(const CounterState& state, const Ticket& ticket, Moment now) {
  const Session* session = session_of(state);
  const bool hidden = session != nullptr && sight_in(*session, ticket) == Sight::kNothing;
  return row_of(hidden ? as_seen(ticket, Sight::kNothing) : ticket, state.settings, now);
}

Dossier dossier_seen(const Session& session, Dossier dossier) {
  const Sight sight = sight_in(session, dossier.ticket);
  if (sight == Sight::kAll) return dossier;
  dossier.ticket = as_seen(std::move(dossier.ticket), sight);
  if (sight == Sight::kNothing) {
    for (HistoryEntry& entry : dossier.history)
      entry.detail.clear();
  }
  return dossier;
}

}  // namespace huiyin::counter
