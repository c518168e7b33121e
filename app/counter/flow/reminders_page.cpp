#include "app/counter/flow/reminders_page.h"

#include <algorithm>

#include "app/counter/flow/turn.h"

namespace huiyin::counter {

namespace rem = reminders;

namespace reminders {
namespace {

void ask(Turn& turn, Session& session) {
  rem::State& page = session.reminders;
  if (page.busy) {
    page.stale = true;
    return;
  }
  page.busy = true;
  page.stale = false;
  page.asked_at_ms = turn.now.steady_ms;
  turn.ask(rem::Effect{rem::Load{session.account.login}});
}

void tell_read(Turn& turn, const Session& session, rem::Line& line) {
  if (line.is_read) return;
  line.is_read = true;
  const Reminder& reminder = line.reminder;
  turn.ask(rem::Effect{rem::TellRead{reminder.ticket, reminder.key(), session.account.login}});
}

void take(Turn& turn, Session& session, const rem::Opened&) {
  ask(turn, session);
  turn.wish_focus("reminders");
}

void take(Turn&, Session& session, const rem::Select& in) {
  rem::State& page = session.reminders;
  if (in.place < page.lines.size()) page.selected = in.place;
}

void take(Turn& turn, Session& session, const rem::Read&) {
  rem::State& page = session.reminders;
  if (page.selected >= page.lines.size()) return;
  tell_read(turn, session, page.lines[page.selected]);
  const auto next = std::find_if(page.lines.begin(), page.lines.end(),
                                 [](const rem::Line& line) { return !line.is_read; });
  if (next != page.lines.end()) {
    page.selected = static_cast<std::size_t>(next - page.lines.begin());
  }
}

void take(Turn& turn, Session& session, const rem::ReadAll&) {
  for (rem::Line& line : session.reminders.lines)
    tell_read(turn, session, line);
}

void take(Turn& turn, Session& session, const rem::OpenTicket&) {
  const rem::State& page = session.reminders;
  if (page.selected >= page.lines.size()) return;
  const TicketId id = page.lines[page.selected].reminder.ticket;
  session.screen = Screen::kDesk;
  open_ticket(turn, id);
  turn.wish_focus("list");
}

void take(Turn& turn, Session& session, const rem::Loaded& in) {
  if (session.account.login != in.login) return;
  rem::State& page = session.reminders;
  page.busy = false;
  page.known = true;
  page.error = in.error;
  const std::string chosen =
      page.selected < page.lines.size() ? page.lines[page.selected].reminder.key() : "";
  page.lines = in.lines;
  page.selected = 0;
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    if (page.lines[i].reminder.key() == chosen) page.selected = i;
  }
  if (page.stale) ask(turn, session);
}

}  // namespace
}  // namespace reminders

int reminders::State::unread() const {
  return static_cast<int>(
      std::count_if(lines.begin(), lines.end(), [](const Line& line) { return !line.is_read; }));
}

void watch_reminders(Turn& turn) {
  auto* session = std::get_if<Session>(&turn.state.who);
  if (session != nullptr) reminders::ask(turn, *session);
}

void refresh_reminders(Turn& turn) {
  auto* session = std::get_if<Session>(&turn.state.who);
  if (session == nullptr) return;
  const std::int64_t age_ms = turn.now.steady_ms - session->reminders.asked_at_ms;
  if (age_ms >= rem::kReminderAge_ms) reminders::ask(turn, *session);
}

void on(Turn& turn, const reminders::Intent& in) {
  Session* session = turn.working();
  if (session == nullptr) return;
  std::visit([&](const auto& intent) { reminders::take(turn, *session, intent); }, in);
}

void on(Turn& turn, const reminders::Input& in) {
  auto* session = std::get_if<Session>(&turn.state.who);
  if (session == nullptr) return;
  std::visit([&](const auto& input) { reminders::take(turn, *session, input); }, in);
}

}  // namespace huiyin::counter
