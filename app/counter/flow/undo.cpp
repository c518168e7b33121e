// Taking back: the command that leads back, and the many that are not sent yet.
#include <algorithm>

#include "app/counter/flow/turn.h"

namespace huiyin::counter {
namespace {

// Why a ticket was opened again: stands in its history for whoever reads it.
constexpr const char* kTakenBack = "撤销误操作";

bool may_do(const Ticket& ticket, Action action, const ActionFields& fields) {
  return next_state(ticket.state, action, ticket.held_from).has_value() &&
         !missing_field(ticket, action, fields);
}

}  // namespace

std::optional<ActCommand> way_back(const Ticket& before, Action action, const Ticket& after) {
  ActCommand back;
  back.expected_rev = after.rev;
  if (action == Action::kHold) {
    back.action = Action::kResume;
    return back;
  }
  if (action == Action::kResume) {
    back.action = Action::kHold;
    back.fields.reason = before.hold_reason;
    back.fields.until = before.hold_until;
    return back;
  }
  if (action == Action::kMerge) {
    back.action = Action::kUnmerge;
    return back;
  }
  if (action != Action::kClose && action != Action::kCancel) return std::nullopt;
  back.action = Action::kReopen;
  back.fields.reason = kTakenBack;
  return back;
}

void offer_undo(Turn& turn, const Ticket& after, Action action) {
  turn.state.undo.reset();
  const Ticket* before = find_ticket(turn.state.record, after.id);
  if (before == nullptr) return;
  const auto back = way_back(*before, action, after);
  if (!back) return;
  turn.state.undo = UndoOffer{after.id, after.number, action, *back, turn.now.steady_ms + kUndo_ms};
}

bool hold_for_marked(Turn& turn, Session& session, const ActionForm& form) {
  Desk& desk = session.work;
  if (desk.marked.empty() || is_visit_action(form.action)) return false;
  send_held(turn);  // one waits at a time
  const Sendable ready = sendable(form.fields, turn.now.wall, turn.state.settings.clock);
  Held held{form.action, ready.fields, {}, session.account.login, turn.now.steady_ms + kUndo_ms};
  for (const TicketId& id : desk.marked) {
    const Ticket* t = turn.state.record.open.find(id);
    if (t != nullptr && may_do(*t, form.action, ready.fields)) held.ids.push_back(id);
  }
  desk.marked.clear();
  desk.form.reset();
  turn.state.held = std::move(held);
  turn.wish_focus("list");
  return true;
}

void send_held(Turn& turn) {
  if (!turn.state.held) return;
  const Held held = *std::exchange(turn.state.held, std::nullopt);
  for (const TicketId& id : held.ids) {
    const Ticket* t = turn.state.record.open.find(id);
    if (t == nullptr) continue;
    turn.ask(ActOnTicket{id, ActCommand{held.action, held.fields, t->rev}, held.actor});
  }
}

// Nobody is left who could take it back: it is done now rather than never.
void settle_held(Turn& turn) {
  if (!turn.state.held) return;
  const bool is_due = turn.now.steady_ms >= turn.state.held->send_at_ms;
  if (is_due || turn.working() == nullptr) send_held(turn);
}

void take_back(Turn& turn) {
  const Session* session = turn.working();
  if (session == nullptr) return;
  if (turn.state.held) {
    turn.state.held.reset();
    return say(turn, Notice{.kind = NoticeKind::kTakenBack});
  }
  if (!turn.state.undo || turn.now.steady_ms >= turn.state.undo->until_ms) return;
  const UndoOffer offer = *std::exchange(turn.state.undo, std::nullopt);
  turn.ask(ActOnTicket{offer.id, offer.back, session->account.login});
}

}  // namespace huiyin::counter
