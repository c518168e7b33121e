// evolve(state, event) → state: how each event changes a ticket.
#include <algorithm>
#include <string>

#include "app/core/decide.h"
#include "app/core/holds.h"

namespace huiyin {
namespace {

void write_down(Ticket& t, const Event& event, std::string_view key, std::string value) {
  t.facts.insert_or_assign(std::string(key), FactValue{std::move(value), event.at, event.actor});
}

void drop(Ticket& t, std::string_view key) {
  const auto it = t.facts.find(key);
  if (it != t.facts.end()) t.facts.erase(it);
}

void count(Ticket& t, const Event& event, std::string_view key) {
  write_down(t, event, key, std::to_string(fact_number(t.facts, key) + 1));
}

// A quote above what was agreed asks the owner again.
void follow_quote(Ticket& t, const Event& event) {
  if (fact_fen(t.facts, "quote") <= fact_number(t.facts, "agreed")) return;
  if (event.at == t.facts.find("consent")->second.at) return;
  drop(t, "consent");
  drop(t, "consent_by");
}

// The facts of one event, and what follows from them.
void apply_facts(Ticket& t, const Event& event, const std::map<std::string, std::string>& facts) {
  for (const auto& [name, value] : facts) {
    const FactKey* key = find_fact_key(name);
    if (key != nullptr && key->kind != FactKind::kDerived) write_down(t, event, name, value);
  }
  if (facts.contains("consent") && fact_is(t.facts, "consent", "agreed")) {
    write_down(t, event, "agreed", std::to_string(fact_fen(t.facts, "quote")));
  }
  if (fact_is(t.facts, "consent", "refused")) drop(t, "agreed");
  if (facts.contains("quote") && t.facts.contains("consent")) follow_quote(t, event);
  // Who received it is complained about: his supervisor knows of it (S-09).
  const bool himself = facts.contains("respondent") && !t.first_receiver.empty() &&
                       fact_is(t.facts, "respondent", t.first_receiver);
  if (himself && t.escalation == 0) {
    t.escalation = 1;
    write_down(t, event, "reported_to", "head");
  }
}

// A new round: its clocks run from here, and what the last one ended with is owed again (S-20).
void begin_round(Ticket& t, const Event& event) {
  t.reopened_at = event.at;
  count(t, event, "rounds");
  for (const FactKey& key : fact_keys()) {
    if (key.of_round) drop(t, key.key);
  }
}

// Nobody answered: that is a try, not a call-back.
bool is_a_try(const TicketActed& acted) {
  return acted.action == Action::kCallBack && acted.fields.satisfaction == Satisfaction::kNone &&
         !acted.fields.reason.empty();
}

// Counts a call-back that was made, for the first one that was owed.
void mark_call_back(Ticket& t, const Event& event) {
  const std::string_view owed = next_call_back(t);
  count(t, event, "call_backs");
  if (!owed.empty()) write_down(t, event, owed, std::to_string(event.at.utc_ms));
}

State after_call_back(Ticket& t, const Event& event, const TicketActed& acted) {
  if (is_a_try(acted)) {
    count(t, event, "tries");
    return t.state;
  }
  // S-20: a call-back that finds the owner unsatisfied opens the matter again.
  if (is_discontent(acted.fields.satisfaction)) return State::kReopened;
  mark_call_back(t, event);
  return missing_call_backs(t).empty() ? State::kCalledBack : t.state;
}

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
  apply_facts(t, event, r.facts);
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

// What an action leaves behind beside the state and its own facts.
void follow_action(Ticket& t, const Event& event, const TicketActed& acted) {
  const ActionFields& f = acted.fields;
  if (acted.action == Action::kEscalate) {
    const auto it = f.facts.find("reported_to");
    const int rung = it == f.facts.end() ? 0 : escalation_level(it->second);
    t.escalation = std::clamp(rung == 0 ? t.escalation + 1 : std::max(rung, t.escalation), 1, 3);
  }
  if (acted.action == Action::kUrge) count(t, event, "urges");
  const std::string at = std::to_string(event.at.utc_ms);
  const bool by_owner = event.actor == kOwnerActor || event.actor == kKioskActor;
  if (acted.action == Action::kUrge && by_owner) write_down(t, event, "urged_at", at);
  if (acted.action == Action::kConfirm) write_down(t, event, "confirmed", at);
  if (acted.action == Action::kRate) write_down(t, event, "rated", at);
  if (acted.action == Action::kJoin) write_down(t, event, "joined", "true");
  if (acted.action == Action::kMerge && t.state != State::kOnHold) t.held_from = t.state;
  if (acted.action == Action::kUnmerge || acted.action == Action::kReopen) drop(t, "merged_into");
  if (acted.action == Action::kLeave) {
    drop(t, "incident");
    drop(t, "joined");
  }
  if (acted.action == Action::kClose && !f.reason.empty()) write_down(t, event, "waived", f.reason);
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
  follow_action(t, event, acted);
  const bool moved =
      t.state != to || acted.action == Action::kDispatch || acted.action == Action::kTransfer;
  t.state = to;
  const bool goes_on = acted.action == Action::kResume || acted.action == Action::kUnmerge;
  if (moved && !goes_on) mark_time(t, event.at);
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
    if (acted.action == Action::kCallBack) to = after_call_back(t, event, acted);
    if (*to == State::kReopened && t.state != State::kReopened) begin_round(t, event);
    apply_case(t, event, acted, *to);
  }
  const bool receives = acted.action == Action::kCall || acted.action == Action::kServe ||
                        acted.action == Action::kAccept || acted.action == Action::kDispatch;
  if (receives && t.first_receiver.empty()) t.first_receiver = event.actor;
  apply_facts(t, event, acted.fields.facts);
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
    if (!std::holds_alternative<SlipMoved>(event.body)) ticket.matter_rev = ticket.rev;
  }
  return applied;
}

}  // namespace huiyin
