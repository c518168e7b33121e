// What is done to the open ticket: buttons, their fields, contact and slip.
#include "app/core/form_doc.h"
#include "app/counter/flow/rights.h"
#include "app/counter/flow/turn.h"

namespace huiyin::counter {
namespace {

// Stands in the history of a call-back that reached nobody.
constexpr const char* kNobodyAnswered = "未接通";

std::string field_id(const FieldRule& rule) {
  return "ticket.field." + std::string(word_of(rule));
}

void point_at(Turn& turn, ActionForm& form, const FieldRule& rule) {
  form.missing = rule.field;
  form.missing_fact = rule.fact;
  turn.wish_focus(field_id(rule));
}

void send(Turn& turn, Session& session, const Ticket& ticket, ActionForm& form) {
  if (hold_for_marked(turn, session, form)) return;
  form.busy = true;
  form.missing.reset();
  form.error.reset();
  const Sendable ready = sendable(form.fields, turn.now.wall, turn.state.settings.clock);
  ActCommand command{form.action, ready.fields, ticket.rev};
  turn.ask(ActOnTicket{ticket.id, std::move(command), session.account.login});
}

// The names that are most likely meant stand there already and can be typed over.
ActionFields first_guess(Action action, const Ticket& ticket) {
  ActionFields fields;
  if (action == Action::kDispatch) {
    fields.department = ticket.department;
    const bool works = ticket.category == Category::kRepair && fields.department.empty();
    if (works) fields.department = "engineering";
    if (ticket.category == Category::kAfterSales && fields.department.empty()) {
      fields.department = "after_sales";
    }
    fields.person = ticket.person;
  }
  if (action == Action::kAccept && ticket.category == Category::kComplaint) {
    fields.facts["severity"] = proposed_severity(ticket);
  }
  if (action == Action::kTell && fact_value(ticket.facts, "reply").empty()) {
    fields.facts["reply"] = ticket.result;
  }
  return fields;
}

bool is_offered(const Session& session, const Ticket& ticket, Action action) {
  if (is_visit_action(action)) return next_queue_state(ticket.queue_state, action).has_value();
  if (session.work.sight == Sight::kNothing) return false;
  for (const OfferedAction& offered : allowed(session, ticket, offered_actions(ticket))) {
    if (offered.action == action) return true;
  }
  return false;
}

// Somebody was quicker: look at the ticket again and say who.
void start_over(Turn& turn, Session& session, const TicketId& id) {
  Desk& desk = session.work;
  if (desk.selected == id) {
    desk.tell_who_changed = true;
    turn.ask(LoadTicket{id});
  } else {
    turn.ask(LoadRecord{});
    say_error(turn, fail(ErrorCode::kStale));
  }
}

void take_result(Turn& turn, Session& session, const Ticket& ticket, Action action) {
  offer_undo(turn, ticket, action);
  merge(turn.state.record, ticket);
  Desk& desk = session.work;
  const bool is_shown = desk.selected == ticket.id;
  if (is_shown && desk.dossier) {
    desk.sight = sight_in(session, ticket);
    desk.dossier->ticket = as_seen(ticket, desk.sight);
  }
  if (is_shown && desk.form && desk.form->action == action) {
    desk.form.reset();
    turn.wish_focus("list");
  }
  // Who comes to the desk is opened, but not over something that is being typed.
  const bool comes_to_us = action == Action::kCall || action == Action::kServe;
  if ((comes_to_us && !desk.form) || is_shown) open_ticket(turn, ticket.id);
  refresh_lists(turn);
  say(turn, Notice{.kind = NoticeKind::kActed, .number = ticket.number, .action = action});
}

}  // namespace

void on(Turn& turn, const BeginAction& in) {
  Session* session = turn.working();
  if (session == nullptr || !session->work.dossier) return;
  Desk& desk = session->work;
  if (desk.form && desk.form->busy) return;
  const Ticket& ticket = desk.dossier->ticket;
  if (!is_offered(*session, ticket, in.action)) return;
  const auto fields = fields_of(ticket, in.action);
  desk.form =
      ActionForm{.id = ticket.id, .action = in.action, .fields = first_guess(in.action, ticket)};
  if (fields.empty()) return send(turn, *session, ticket, *desk.form);
  turn.wish_focus(field_id(fields.front()));
}

void on(Turn& turn, const EditField& in) {
  Session* session = turn.working();
  if (session == nullptr || !session->work.form || session->work.form->busy) return;
  ActionForm& form = *session->work.form;
  const FieldRule rule{in.field, false, in.fact};
  set_text(form.fields, rule, in.text);
  if (form.missing == in.field && form.missing_fact == in.fact) form.missing.reset();
  form.error.reset();
}

void on(Turn& turn, const PickSatisfaction& in) {
  Session* session = turn.working();
  if (session == nullptr || !session->work.form || session->work.form->busy) return;
  session->work.form->fields.satisfaction = in.satisfaction;
  session->work.form->missing.reset();
  turn.wish_focus("ticket.field.note");
}

void on(Turn& turn, const NobodyAnswered&) {
  Session* session = turn.working();
  if (session == nullptr || !session->work.form || session->work.form->busy) return;
  session->work.form->fields.satisfaction = Satisfaction::kNone;
  session->work.form->fields.reason = kNobodyAnswered;
  on(turn, ConfirmAction{});
}

void on(Turn& turn, const ConfirmAction&) {
  Session* session = turn.working();
  if (session == nullptr || !session->work.form || !session->work.dossier) return;
  ActionForm& form = *session->work.form;
  if (form.busy) return;
  const Ticket& ticket = session->work.dossier->ticket;
  if (const auto missing = missing_field(ticket, form.action, form.fields)) {
    return point_at(turn, form, *missing);
  }
  const Sendable ready = sendable(form.fields, turn.now.wall, turn.state.settings.clock);
  if (ready.unreadable) return point_at(turn, form, *ready.unreadable);
  send(turn, *session, ticket, form);
}

void on(Turn& turn, const AbandonAction&) {
  Session* session = turn.working();
  if (session == nullptr || !session->work.form || session->work.form->busy) return;
  session->work.form.reset();
  turn.wish_focus("list");
}

void on(Turn& turn, const ShowContact&) {
  Session* session = turn.working();
  if (session == nullptr || !session->work.dossier || session->work.contact_shown) return;
  if (session->work.sight != Sight::kAll) return;
  session->work.contact_shown = true;
  turn.ask(TellContactShown{session->work.dossier->ticket.id, session->account.login});
}

void on(Turn& turn, const PrintAgain&) {
  const Session* session = turn.working();
  if (session == nullptr || !session->work.dossier) return;
  const Ticket& ticket = session->work.dossier->ticket;
  const bool under_way =
      ticket.slip.state == SlipState::kQueued || ticket.slip.state == SlipState::kSending;
  if (under_way) return;
  turn.ask(PrintSlip{ticket.id, session->account.login});
  say(turn, Notice{.kind = NoticeKind::kSlipQueued, .number = ticket.number});
}

void on(Turn& turn, const PrintForm&) {
  const Session* session = turn.working();
  if (session == nullptr || !session->work.dossier) return;
  const Ticket& ticket = session->work.dossier->ticket;
  turn.ask(SaveForm{ticket.id, std::string(form_for(ticket))});
}

void on(Turn& turn, const FormSaved& in) {
  if (!in.file) return say_error(turn, in.file.error());
  say(turn, Notice{.kind = NoticeKind::kFormSaved, .number = in.number, .who = *in.file});
}

void on(Turn& turn, const ActDone& in) {
  auto* session = std::get_if<Session>(&turn.state.who);
  if (session == nullptr) return;
  session->visit_busy = false;
  std::optional<ActionForm>& form = session->work.form;
  const bool of_form = form && form->id == in.id && form->action == in.action;
  if (of_form) form->busy = false;
  if (in.ticket) return take_result(turn, *session, *in.ticket, in.action);
  const Error& error = in.ticket.error();
  if (error.code == ErrorCode::kStale) {
    const bool asks = of_form && session->work.dossier &&
                      !fields_of(session->work.dossier->ticket, form->action).empty();
    if (of_form && !asks) form.reset();
    return start_over(turn, *session, in.id);
  }
  if (of_form) form->error = error;
  say_error(turn, error);
}

}  // namespace huiyin::counter
