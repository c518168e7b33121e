#include "app/counter/flow/views.h"

#include <algorithm>

#include "app/core/text.h"
#include "app/counter/flow/rights.h"

namespace huiyin::counter {
namespace {

PinView pin_view(const PinEntry& entry, const Now& now) {
  const std::int64_t left_ms = std::max<std::int64_t>(0, entry.blocked_until_ms - now.steady_ms);
  return {.entry = entry,
          .wait_s = (left_ms + 999) / 1000,
          .may_submit = left_ms == 0 && !entry.busy && !entry.pin.empty()};
}

const Session& session_in(const CounterState& state) {
  return std::get<Session>(state.who);
}

std::optional<std::size_t> place_of(const Desk& desk) {
  if (!desk.selected) return std::nullopt;
  if (!desk.search.shown) return desk.board.place_of(*desk.selected);
  for (std::size_t i = 0; i < desk.search.found.size(); ++i) {
    if (desk.search.found[i].id == *desk.selected) return i;
  }
  return std::nullopt;
}

}  // namespace

KioskTrouble trouble_of(const Kiosk& kiosk, Moment now) {
  if (kiosk.revoked) return KioskTrouble::kRevoked;
  const bool heard = kiosk.last_seen.is_set() && now - kiosk.last_seen < kKioskSilence_ms;
  if (!heard) return KioskTrouble::kAway;
  const bool prints = kiosk.printer.empty() || kiosk.printer == "ready" || kiosk.printer == "busy";
  return prints ? KioskTrouble::kNone : KioskTrouble::kPrinter;
}

SignInView sign_in_view(const CounterState& state, const Now& now) {
  const auto& out = std::get<SignedOut>(state.who);
  return {.frame = {state.settings, now},
          .accounts = state.record.accounts,
          .login = out.login,
          .desk = out.desk,
          .pin = pin_view(out.entry, now),
          .record_known = state.record_known,
          .no_accounts = state.record_known && state.record.accounts.empty()};
}

LockedView locked_view(const CounterState& state, const Now& now) {
  const Session& session = session_in(state);
  return {.frame = {state.settings, now},
          .account = session.account,
          .pin = pin_view(*session.lock, now)};
}

namespace {

// Not known yet, or of another month: nothing to press for.
SummaryStage summary_now(const Session& session, const Settings& settings, const Now& now) {
  const auto& watched = session.reports.watched;
  const Day today = local_day(now.wall, settings.clock);
  if (!watched || watched->month != calendar_month(today)) return SummaryStage::kCollecting;
  return summary_stage(watched->month, today, watched->sign_off);
}

}  // namespace

ShellView shell_view(const CounterState& state, const Now& now) {
  const Session& session = session_in(state);
  ShellView view{.frame = {state.settings, now},
                 .account = session.account,
                 .desk = session.desk,
                 .screen = session.screen,
                 .alarms = alarms(state, now.wall),
                 .kiosks_in_trouble = 0,
                 .pairings = static_cast<int>(state.record.pairings.size()),
                 .summary = summary_now(session, state.settings, now),
                 .reminders = session.reminders.unread(),
                 .may_manage = may(session, Permission::kManageAccounts),
                 .printer = state.printer,
                 .paper = state.paper,
                 .link = state.link};
  for (const Kiosk& kiosk : state.record.kiosks) {
    const KioskTrouble trouble = trouble_of(kiosk, now.wall);
    if (trouble == KioskTrouble::kAway || trouble == KioskTrouble::kPrinter) {
      ++view.kiosks_in_trouble;
    }
  }
  return view;
}

QueueView queue_view(const CounterState& state, const Now& now) {
  const Session& session = session_in(state);
  const QueueRow* current = current_visit(state);
  return {.frame = {state.settings, now},
          .line = state.line,
          .current = current,
          .may_call_next = current == nullptr && !state.line.waiting.empty() &&
                           !session.visit_busy && may(session, Permission::kServeVisitors),
          .busy = session.visit_busy};
}

std::size_t ListView::size() const {
  return search.shown ? search.found.size() : board.size();
}

TicketId ListView::id_at(std::size_t place) const {
  return search.shown ? search.found[place].id : board.id_at(place);
}

TicketRow ListView::row(std::size_t place) const {
  const Ticket* ticket = search.shown ? &search.found[place] : record.open.find(board.id_at(place));
  if (ticket == nullptr) return {};
  const bool hidden = sight_of(*ticket, viewer) == Sight::kNothing;
  TicketRow made =
      row_of(hidden ? as_seen(*ticket, Sight::kNothing) : *ticket, frame.settings, frame.now.wall);
  made.owner = person_of(record, made.owner);
  return made;
}

ListView list_view(const CounterState& state, const Now& now) {
  const Desk& desk = session_in(state).work;
  ListView view{.frame = {state.settings, now},
                .record = state.record,
                .board = desk.board,
                .search = desk.search,
                .desk = desk,
                .for_marked = {},
                .held = state.held ? &*state.held : nullptr,
                .held_s = 0,
                .viewer = person_in(session_in(state)),
                .selected = place_of(desk),
                .record_known = state.record_known};
  if (!desk.marked.empty() && desk.dossier) {
    const Ticket& model = desk.dossier->ticket;
    view.for_marked = allowed(session_in(state), model, offered_actions(model));
  }
  if (state.held) view.held_s = (state.held->send_at_ms - now.steady_ms + 999) / 1'000;
  return view;
}

GlanceView glance_view(const CounterState& state, const Now& now) {
  const Desk& desk = session_in(state).work;
  GlanceView view{.frame = {state.settings, now},
                  .board = desk.board,
                  .line = state.line,
                  .filter = desk.board.filter(),
                  .searching = desk.search.shown,
                  .takes_keys = !desk.form && desk.chooser == list::Chooser::kNone,
                  .next = std::nullopt,
                  .late_by_owner = desk.board.late_by_owner()};
  const auto next = desk.board.next_due();
  const Ticket* ticket = next ? state.record.open.find(*next) : nullptr;
  if (ticket != nullptr) view.next = row_seen(state, *ticket, now.wall);
  for (auto& [owner, count] : view.late_by_owner)
    owner = person_of(state.record, owner);
  return view;
}

PaletteView palette_view(const CounterState& state, const Now& now) {
  const Session& session = session_in(state);
  PaletteView view{.frame = {state.settings, now},
                   .palette = *session.work.palette,
                   .session = session,
                   .accounts = state.record.accounts,
                   .tickets = {},
                   .actions = {},
                   .initials = state.initials};
  for (const TicketId& id : view.palette.tickets) {
    const Ticket* ticket = state.record.open.find(id);
    if (ticket != nullptr) view.tickets.push_back(row_seen(state, *ticket, now.wall));
  }
  if (session.work.dossier) {
    const Ticket& open = session.work.dossier->ticket;
    view.actions = allowed(session, open, offered_actions(open));
  }
  return view;
}

TicketView ticket_view(const CounterState& state, const Now& now) {
  const Desk& desk = session_in(state).work;
  TicketView view{.frame = {state.settings, now}};
  if (!desk.dossier) return view;
  const Ticket& ticket = desk.dossier->ticket;
  const Private& personal = ticket.personal;
  view.dossier = &*desk.dossier;
  view.record = &state.record;
  view.sight = desk.sight;
  view.contact_shown = desk.contact_shown;
  view.has_contact = !personal.name.empty() || !personal.phone.empty();
  view.name = desk.contact_shown ? personal.name : mask_name(personal.name);
  view.phone = desk.contact_shown ? personal.phone : mask_phone(personal.phone);
  view.receiver = person_of(state.record, ticket.first_receiver);
  for (const HistoryEntry& entry : desk.dossier->history) {
    view.actors.push_back(person_of(state.record, entry.actor));
  }
  view.dues = dues_of(ticket, state.settings);
  view.reckoned = session_in(state).rules.reckoned;
  for (const Due& due : view.dues) {
    if (due.rule == view.reckoned) {
      view.reckoning = explain(due, ticket, *state.settings.procedures);
    }
  }
  if (desk.sight != Sight::kNothing) {
    view.actions = allowed(session_in(state), ticket, offered_actions(ticket));
  }
  const bool near_end = ticket.state == State::kInProgress || ticket.state == State::kResolved ||
                        ticket.state == State::kCalledBack;
  if (near_end && desk.sight == Sight::kAll) view.owed = owed_for(ticket, Action::kClose);
  view.form = desk.form ? &*desk.form : nullptr;
  if (desk.form) view.form_fields = fields_of(ticket, desk.form->action);
  view.may_print =
      ticket.slip.state != SlipState::kQueued && ticket.slip.state != SlipState::kSending;
  return view;
}

FormView form_view(const CounterState& state, const Now& now) {
  const RegisterForm& form = session_in(state).form;
  const RequiredFields required =
      form.category ? required_fields(*form.category, form.channel) : RequiredFields{};
  FormView view{.frame = {state.settings, now},
                .form = form,
                .household_required = required.household,
                .phone_required = required.phone,
                .same_home = {}};
  const std::string home = normal_household(form.household);
  for (const TicketId& id : session_in(state).work.board.of_home(home)) {
    const Ticket* t = state.record.open.find(id);
    if (t != nullptr) view.same_home.push_back(row_seen(state, *t, now.wall));
  }
  return view;
}

DevicesView devices_view(const CounterState& state, const Now& now) {
  return {.frame = {state.settings, now},
          .kiosks = state.record.kiosks,
          .pairings = state.record.pairings,
          .printer = state.printer,
          .link = state.link,
          .may_approve = may(session_in(state), Permission::kApprovePairing)};
}

}  // namespace huiyin::counter
