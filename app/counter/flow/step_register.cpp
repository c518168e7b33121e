// The reception register: one form, every channel.
#include <algorithm>

#include "app/core/text.h"
#include "app/counter/flow/turn.h"

namespace huiyin::counter {
namespace {

constexpr std::size_t kSuggestFrom_chars = 1;

std::string field_id(FormField field) {
  return "register." + std::string(name_of(field));
}

RegisterForm* form_of(Turn& turn) {
  Session* session = turn.working();
  return session == nullptr || session->form.busy ? nullptr : &session->form;
}

void clear_fault(RegisterForm& form, FormField field) {
  if (form.fault && form.fault->field == field) form.fault.reset();
}

void go_to_fault(Turn& turn, const FormFault& fault) {
  turn.wish_focus(fault.field == FormField::kCategory ? "register.category.repair"
                                                      : field_id(fault.field));
}

// Whoever stands at the counter gets a slip in his hand; who called or wrote does not.
bool wants_slip(Channel channel) {
  return channel == Channel::kCounter;
}

}  // namespace

void on(Turn& turn, const PickCategory& in) {
  RegisterForm* form = form_of(turn);
  if (form == nullptr) return;
  form->category = in.category;
  clear_fault(*form, FormField::kCategory);
  turn.wish_focus(field_id(form->household.empty() ? FormField::kHousehold : FormField::kText));
}

void on(Turn& turn, const PickChannel& in) {
  if (RegisterForm* form = form_of(turn)) {
    form->channel = in.channel;
    if (in.channel != Channel::kCounter) form->attendance = Attendance::kDropOff;
  }
}

void on(Turn& turn, const SetAttendance& in) {
  if (RegisterForm* form = form_of(turn)) form->attendance = in.attendance;
}

void on(Turn& turn, const SetUrgency& in) {
  if (RegisterForm* form = form_of(turn)) form->urgency = in.urgency;
}

void on(Turn& turn, const EditForm& in) {
  RegisterForm* form = form_of(turn);
  if (form == nullptr) return;
  clear_fault(*form, in.field);
  switch (in.field) {
    case FormField::kCategory: break;
    case FormField::kHousehold:
      form->household = in.text;
      form->highlighted = 0;
      ++form->serial;
      if (count_chars(trim(in.text)) < kSuggestFrom_chars) {
        form->suggestions.clear();
      } else {
        turn.ask(FindHouseholds{form->serial, normal_household(in.text)});
      }
      break;
    case FormField::kName: form->name = in.text; break;
    case FormField::kPhone: form->phone = in.text; break;
    case FormField::kText: form->text = in.text; break;
  }
}

void on(Turn& turn, const MoveHighlight& in) {
  RegisterForm* form = form_of(turn);
  if (form == nullptr || form->suggestions.empty()) return;
  const int last = static_cast<int>(form->suggestions.size()) - 1;
  form->highlighted = std::clamp(form->highlighted + in.by, 0, last);
}

void on(Turn& turn, const TakeSuggestion& in) {
  RegisterForm* form = form_of(turn);
  if (form == nullptr || in.index < 0) return;
  const auto index = static_cast<std::size_t>(in.index);
  if (index >= form->suggestions.size()) return;
  const HouseholdRow row = form->suggestions[index];
  take_household(*form, row);
  clear_fault(*form, FormField::kHousehold);
  turn.wish_focus(field_id(FormField::kName));
}

void on(Turn& turn, const NextFormField& in) {
  RegisterForm* form = form_of(turn);
  if (form == nullptr) return;
  switch (in.from) {
    case FormField::kCategory: turn.wish_focus(field_id(FormField::kHousehold)); break;
    case FormField::kHousehold:
      if (!form->suggestions.empty()) return on(turn, TakeSuggestion{form->highlighted});
      form->household = normal_household(form->household);
      turn.wish_focus(field_id(FormField::kName));
      break;
    case FormField::kName: turn.wish_focus(field_id(FormField::kPhone)); break;
    case FormField::kPhone: turn.wish_focus(field_id(FormField::kText)); break;
    case FormField::kText: on(turn, SubmitForm{}); break;
  }
}

void on(Turn& turn, const SubmitForm&) {
  RegisterForm* form = form_of(turn);
  if (form == nullptr) return;
  form->fault = check_form(*form, turn.state.language);
  if (form->fault) return go_to_fault(turn, *form->fault);
  form->busy = true;
  form->suggestions.clear();
  const Session& session = std::get<Session>(turn.state.who);
  turn.ask(
      RegisterTicket{form->serial, draft_of(*form, turn.state.language), session.account.login});
}

void on(Turn& turn, const RegisterDone& in) {
  auto* session = std::get_if<Session>(&turn.state.who);
  if (session == nullptr || !session->form.busy || in.serial != session->form.serial) return;
  session->form.busy = false;
  if (!in.ticket) {
    session->form.fault = fault_of(in.ticket.error());
    go_to_fault(turn, *session->form.fault);
    return say_error(turn, in.ticket.error());
  }
  const Ticket& ticket = *in.ticket;
  if (wants_slip(session->form.channel)) {
    turn.ask(PrintSlip{ticket.id, session->account.login});
  }
  session->form = RegisterForm{.serial = in.serial + 1};
  session->screen = Screen::kDesk;
  merge(turn.state.record, ticket);
  refresh_lists(turn);
  open_ticket(turn, ticket.id);
  turn.wish_focus("list");
  say(turn, Notice{.kind = NoticeKind::kRegistered, .number = ticket.number});
}

void on(Turn& turn, const HouseholdsFound& in) {
  RegisterForm* form = form_of(turn);
  if (form == nullptr || in.serial != form->serial) return;
  form->suggestions = in.rows;
  form->highlighted = 0;
  const std::string typed = normal_household(form->household);
  // A door that is typed in full needs no choosing, however many longer ones begin with it.
  for (const HouseholdRow& row : in.rows) {
    if (row.label == typed) {
      const auto keep = form->household;
      take_household(*form, row);
      form->household = keep;
      return;
    }
  }
}

}  // namespace huiyin::counter
