// The waiting line, the list, searching and scanning.
#include "app/core/text.h"
#include "app/counter/flow/rights.h"
#include "app/counter/flow/turn.h"

namespace huiyin::counter {
namespace {

const Ticket* visit_of(const CounterState& state, const TicketId& id) {
  for (const Ticket& t : state.record.visits) {
    if (t.id == id) return &t;
  }
  return nullptr;
}

ActCommand visit_command(Action action, const Session& session, const Ticket& ticket) {
  ActCommand command;
  command.action = action;
  command.expected_rev = ticket.rev;
  const bool takes_desk =
      action == Action::kCall || action == Action::kRecall || action == Action::kServe;
  if (takes_desk) command.fields.desk = session.desk;
  return command;
}

// Letters of our slips are told from other words by core; anything else is searched for.
void look_up_or_search(Turn& turn, Session& session) {
  Search& search = session.work.search;
  const std::string text = trim(search.text);
  const auto scan = read_scan(text, turn.state.settings.public_host);
  if (scan) {
    turn.ask(LookUpScan{*scan});
    return;
  }
  search.busy = true;
  turn.ask(SearchTickets{++search.serial, text});
}

void forget_ticket(Desk& desk) {
  desk.dossier.reset();
  desk.contact_shown = false;
  desk.tell_who_changed = false;
  desk.form.reset();
}

}  // namespace

void open_ticket(Turn& turn, const TicketId& id) {
  auto* session = std::get_if<Session>(&turn.state.who);
  if (session == nullptr) return;
  Desk& desk = session->work;
  if (desk.selected != id) forget_ticket(desk);
  desk.selected = id;
  const Ticket* known = find_ticket(turn.state.record, id);
  if (known == nullptr) {
    for (const Ticket& t : desk.search.found) {
      if (t.id == id) known = &t;
    }
  }
  if (known != nullptr && !desk.dossier) {
    desk.sight = sight_in(*session, *known);
    desk.dossier = dossier_seen(*session, Dossier{*known, {}});
  }
  turn.ask(LoadTicket{id});
}

void show_dossier(Turn& turn, const Dossier& dossier) {
  auto& session = std::get<Session>(turn.state.who);
  Desk& desk = session.work;
  if (desk.selected != dossier.ticket.id) forget_ticket(desk);
  desk.selected = dossier.ticket.id;
  desk.sight = sight_in(session, dossier.ticket);
  desk.dossier = dossier_seen(session, dossier);
  merge(turn.state.record, dossier.ticket);
  refresh_lists(turn);
}

void send_visit_action(Turn& turn, const ActCommand& command, const TicketId& id) {
  Session* session = turn.working();
  if (session == nullptr || session->visit_busy) return;
  if (!may(*session, Permission::kServeVisitors)) {
    return say_error(turn, refusal_of(Permission::kServeVisitors));
  }
  session->visit_busy = true;
  turn.ask(ActOnTicket{id, command, session->account.login});
}

void on(Turn& turn, const CallNext&) {
  const Session* session = turn.working();
  if (session == nullptr || session->visit_busy) return;
  if (const QueueRow* current = current_visit(turn.state)) {
    return say(turn, Notice{.kind = NoticeKind::kFinishFirst, .number = current->number});
  }
  if (turn.state.line.waiting.empty()) return say(turn, Notice{.kind = NoticeKind::kNobodyWaits});
  const TicketId next = turn.state.line.waiting.front().id;
  on(turn, ActOnVisit{Action::kCall, next});
}

void on(Turn& turn, const ActOnVisit& in) {
  Session* session = turn.working();
  const Ticket* ticket = visit_of(turn.state, in.id);
  if (session == nullptr || ticket == nullptr || session->visit_busy) return;
  const QueueRow* current = current_visit(turn.state);
  if (in.action == Action::kCall && current != nullptr && current->id != in.id) {
    return say(turn, Notice{.kind = NoticeKind::kFinishFirst, .number = current->number});
  }
  if (in.action == Action::kTransferVisit) {
    session->screen = Screen::kDesk;
    open_ticket(turn, in.id);
    return on(turn, BeginAction{in.action});
  }
  send_visit_action(turn, visit_command(in.action, *session, *ticket), in.id);
}

void on(Turn& turn, const PickFilter& in) {
  Session* session = turn.working();
  if (session == nullptr) return;
  Desk& desk = session->work;
  desk.search = Search{.serial = desk.search.serial + 1};
  refresh_lists(turn);
  desk.board.show(turn.state.record, in.filter, desk.board.chips());
  turn.wish_focus("list");
}

void on(Turn& turn, const EditSearch& in) {
  Session* session = turn.working();
  if (session == nullptr) return;
  session->work.search.text = in.text;
  if (trim(in.text).empty() && session->work.search.shown) on(turn, LeaveSearch{});
}

void on(Turn& turn, const SubmitSearch&) {
  Session* session = turn.working();
  if (session == nullptr) return;
  if (trim(session->work.search.text).empty()) return on(turn, LeaveSearch{});
  session->screen = Screen::kDesk;
  look_up_or_search(turn, *session);
}

void on(Turn& turn, const LeaveSearch&) {
  Session* session = turn.working();
  if (session == nullptr) return;
  session->work.search = Search{.serial = session->work.search.serial + 1};
  refresh_lists(turn);
  turn.wish_focus("list");
}

void on(Turn& turn, const SelectTicket& in) {
  Session* session = turn.working();
  if (session == nullptr) return;
  session->screen = Screen::kDesk;
  open_ticket(turn, in.id);
}

void on(Turn& turn, const ScanLine& in) {
  if (turn.working() == nullptr) return;
  if (open_scanned_entry(turn, in.line)) return;
  const auto scan = read_scan(in.line, turn.state.settings.public_host);
  if (!scan) return say_error(turn, scan.error());
  turn.ask(LookUpScan{*scan});
}

void on(Turn& turn, const SearchDone& in) {
  Session* session = turn.working();
  if (session == nullptr || in.serial != session->work.search.serial) return;
  Search& search = session->work.search;
  search.busy = false;
  if (!in.tickets) return say_error(turn, in.tickets.error());
  search.found = *in.tickets;
  search.shown = true;
  refresh_lists(turn);
  turn.wish_focus("list");
  if (search.found.size() == 1) open_ticket(turn, search.found.front().id);
}

void on(Turn& turn, const ScanLooked& in) {
  Session* session = turn.working();
  if (session == nullptr) return;
  if (!in.dossier) return say_error(turn, in.dossier.error());
  session->screen = Screen::kDesk;
  show_dossier(turn, *in.dossier);
  turn.wish_focus("list");
}

void on(Turn& turn, const TicketLoaded& in) {
  auto* session = std::get_if<Session>(&turn.state.who);
  if (session == nullptr || session->work.selected != in.id) return;
  if (!in.dossier) return say_error(turn, in.dossier.error());
  const bool tell = session->work.tell_who_changed && !in.dossier->history.empty();
  show_dossier(turn, *in.dossier);
  if (!tell) return;
  session->work.tell_who_changed = false;
  const HistoryEntry& last = in.dossier->history.back();
  say(turn, Notice{.kind = NoticeKind::kChangedBy,
                   .number = in.dossier->ticket.number,
                   .action = parse_action(last.event).value_or(Action::kAddNote),
                   .who = person_of(turn.state.record, last.actor)});
}

}  // namespace huiyin::counter
