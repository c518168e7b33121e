// evolve(state, event) → state: how each event changes a ticket.
#include <string>

#include "app/core/decide.h"
#include "app/core/holds.h"

namespace huiyin {
namespace {

bool apply_registered(Ticket& t, const Event& event, const TicketRegistered& r) {
  if (!t.id.is_nil() || event.ticket.is_nil()) return false;
  t.id = event.ticket;
  t.device = event.device;
  t.number = r.number;
  t.day = r.day;
  t.token = r.token;
  t.category = r.category;
  t.channel = r.channel;
  t.attendance = r.attendance;
  t.urgency = r.urgency;
  t.language = r.language;
  t.personal_known = !r.personal.sealed;
  if (!r.personal.sealed) t.personal = r.personal.plain;
  t.queue_state = r.attendance == Attendance::kWaiting ? QueueState::kWaiting : QueueState::kNone;
  t.registered_at = event.at;
  return true;
}

void apply_visit(Ticket& t, const Event& event, const TicketActed& acted, QueueState to) {
  t.queue_state = to;
  // Back in the line the desk is the one asked for, or any: not the one that called before.
  const bool back_in_line = to == QueueState::kWaiting;
  if (back_in_line || !acted.fields.desk.empty()) t.desk = acted.fields.desk;
  if (acted.action == Action::kCall || acted.action == Action::kRecall) {
    ++t.calls;
    t.called_at = event.at;
  }
  if (to == QueueState::kServed) t.served_at = event.at;
  t.front = back_in_line;
  if (back_in_line || to == QueueState::kNoShow) t.calls = 0;
}

void mark_time(Ticket& t, Moment at) {
  switch (t.state) {
    case State::kAccepted: t.accepted_at = at; break;
    case State::kDispatched: t.dispatched_at = at; break;
    case State::kResolved: t.resolved_at = at; break;
    case State::kCalledBack: t.called_back_at = at; break;
    case State::kClosed: t.closed_at = at; break;
    case State::kReopened:  // the clocks of a new round run from here
      t.accepted_at = t.dispatched_at = t.resolved_at = t.called_back_at = t.closed_at = Moment{};
      break;
    case State::kRegistered:
    case State::kInProgress:
    case State::kOnHold:
    case State::kCancelled: break;
  }
}

void apply_case(Ticket& t, const Event& event, const TicketActed& acted, State to) {
  const ActionFields& f = acted.fields;
  if (acted.action == Action::kHold) {
    t.held_from = t.state;
    t.hold_reason = f.reason;
    t.hold_until = f.until;
  }
  if (to != State::kOnHold) {  // resumed, transferred or cancelled: nothing is waited for
    t.hold_reason.clear();
    t.hold_until = Moment{};
  }
  if (!f.department.empty()) t.department = f.department;
  if (!f.person.empty()) t.person = f.person;
  if (acted.action == Action::kTransfer) t.person = f.person;  // the new department names its own
  if (!f.result.empty()) t.result = f.result;
  if (f.satisfaction != Satisfaction::kNone) t.satisfaction = f.satisfaction;
  if (acted.action == Action::kEscalate && t.escalation < 3) ++t.escalation;
  const bool moved = acted.action != Action::kAddNote && acted.action != Action::kEscalate;
  t.state = to;
  if (moved && acted.action != Action::kResume) mark_time(t, event.at);
  if (!is_open(to) && t.queue_state != QueueState::kServed) {
    t.queue_state = QueueState::kNone;
  }
}

bool apply_acted(Ticket& t, const Event& event, const TicketActed& acted) {
  if (is_visit_action(acted.action)) {
    const auto to = next_queue_state(t.queue_state, acted.action);
    if (!to) return false;
    apply_visit(t, event, acted, *to);
  } else {
    auto to = next_state(t.state, acted.action, t.held_from);
    const bool waived = acted.action == Action::kClose && t.state == State::kResolved &&
                        !acted.fields.reason.empty();
    if (waived) to = State::kClosed;
    if (!to) return false;
    // S-20: a call-back that finds the owner unsatisfied opens the matter again.
    if (acted.action == Action::kCallBack &&
        acted.fields.satisfaction == Satisfaction::kUnsatisfied) {
      to = State::kReopened;
    }
    apply_case(t, event, acted, *to);
  }
  const bool receives = acted.action == Action::kCall || acted.action == Action::kServe ||
                        acted.action == Action::kAccept || acted.action == Action::kDispatch;
  if (receives && t.first_receiver.empty()) t.first_receiver = event.actor;
  return true;
}

bool apply_slip(Ticket& t, const SlipMoved& s) {
  if (s.attempt < t.slip.attempt) return false;
  t.slip = SlipStatus{s.attempt, s.state, s.reason};
  return true;
}

}  // namespace

bool evolve(Ticket& ticket, const Event& event) {
  bool applied = false;
  const ClockMarks before = clock_marks(ticket);
  if (const auto* r = std::get_if<TicketRegistered>(&event.body)) {
    applied = apply_registered(ticket, event, *r);
  } else if (ticket.id.is_nil() || ticket.id != event.ticket) {
    return false;
  } else if (const auto* a = std::get_if<TicketActed>(&event.body)) {
    applied = apply_acted(ticket, event, *a);
  } else if (const auto* s = std::get_if<SlipMoved>(&event.body)) {
    applied = apply_slip(ticket, *s);
  }
  if (applied) {
    note_clocks(ticket, before, event.at);
    ++ticket.rev;
  }
  return applied;
}

}  // namespace huiyin
