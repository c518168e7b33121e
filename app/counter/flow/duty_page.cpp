#include "app/counter/flow/duty_page.h"

#include <algorithm>

#include "app/core/text.h"

namespace huiyin::counter {

void move_duty_day(Turn& turn, Session& session, int by) {
  const Day today = local_day(turn.now.wall, turn.state.settings.clock);
  const Day from = session.shift.day.value_or(today);
  const Day to = std::min(Day{from.days + by}, today);
  if (to == from && session.shift.log) return;
  session.shift.day = to;
  session.shift.written.clear();
  turn.ask(shift::Effect{shift::LoadDay{to}});
}

void add_duty_note(Turn& turn, Session& session) {
  shift::DutyForm& form = session.shift.duty;
  if (form.busy) return;
  const bool stands_in = form.kind == shift::NoteKind::kStandIn;
  if (stands_in && trim(form.person).empty()) return turn.wish_focus("shift.note_person");
  if (!stands_in && trim(form.text).empty()) return turn.wish_focus("shift.note");
  form.busy = true;
  const Day day = session.shift.day.value_or(local_day(turn.now.wall, turn.state.settings.clock));
  DutyNote note{std::string(name_of(form.kind)), turn.now.wall, session.account.login, form.person,
                form.text};
  turn.ask(shift::Effect{shift::StoreNote{day, std::move(note)}});
}

}  // namespace huiyin::counter
