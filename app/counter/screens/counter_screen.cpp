// Which screen is to be seen, and the keys that work on all of them.
#include "app/counter/flow/rights.h"
#include "app/counter/screens/parts.h"
#include "app/counter/screens/screens.h"

namespace huiyin::counter {

using ui::Key;
using ui::Rect;

namespace {

constexpr float kTopBar = 48;
constexpr float kBottomBar = 32;
constexpr float kAlarm = 48;
constexpr float kRail = 64;
constexpr float kGlance = 52;

struct Layout {
  Rect top, rail, alarm, queue, glance, middle, side, bottom;
};

Layout cut(ui::Ui& ui, bool alarm) {
  const bool wide = ui.size().w >= 1600;
  Rect area = ui.area().inset(8, 8);
  Layout l;
  l.top = area.split_top(kTopBar, 8);
  l.bottom = area.split_bottom(kBottomBar, 8);
  l.rail = area.split_left(kRail, 8);
  if (alarm) l.alarm = area.split_top(kAlarm, 8);
  l.queue = area.split_left(wide ? 288.0F : 224.0F, 8);
  l.side = area.split_right(wide ? 488.0F : 344.0F, 8);
  l.middle = area;
  return l;
}

// The desk's list and ticket stand under its numbers; a form that is being filled in on a low
// window needs the whole height.
void cut_desk(Layout& l, bool over_ticket) {
  l.glance = l.middle.split_top(kGlance, 8);
  if (!over_ticket) return;
  l.glance.w = l.side.right() - l.glance.x;
  l.side.split_top(kGlance, 8);
}

const char* screen_id(Screen screen) {
  switch (screen) {
    case Screen::kDesk: return "desk";
    case Screen::kRegister: return "register";
    case Screen::kRegisters: return "registers";
    case Screen::kHouseholds: return "households";
    case Screen::kShift: return "shift";
    case Screen::kReports: return "reports";
    case Screen::kRules: return "rules";
    case Screen::kDevices: return "devices";
    case Screen::kPeople: return "people";
    case Screen::kReminders: return "reminders";
  }
  return "desk";
}

struct VisitKey {
  Key key;
  Action action;
};
constexpr VisitKey kVisitKeys[] = {{Key::kF3, Action::kRecall},
                                   {Key::kF4, Action::kServe},
                                   {Key::kF5, Action::kServed},
                                   {Key::kF6, Action::kNoShow},
                                   {Key::kF7, Action::kTransferVisit}};

void read_visit_keys(ui::Ui& ui, const QueueView& view, Intents& out) {
  if (ui.pressed(Key::kF2)) tell(out, CallNext{});
  if (view.current == nullptr) return;
  for (const VisitKey& k : kVisitKeys) {
    const bool legal = next_queue_state(view.current->state, k.action).has_value();
    if (legal && ui.pressed(k.key)) tell(out, ActOnVisit{k.action, view.current->id});
  }
}

void leave_by_escape(ui::Ui& ui, const CounterState& state, Intents& out) {
  const Session& session = *session_of(state);
  if (session.work.palette) return tell(out, list::Intent{list::ClosePalette{}});
  if (session.screen == Screen::kRegister && state.focus_wish.empty()) {
    for (const char* id :
         {"register.household", "register.name", "register.phone", "register.text"}) {
      if (ui.focused(id)) return ui.focus("register.category.repair");
    }
  }
  if (session.screen == Screen::kRules && session.rules.edit) {
    return tell(out, rules::Intent{rules::Abandon{}});
  }
  if (session.screen == Screen::kRegisters && session.registers.has_something_open()) {
    return tell(out, registers::Intent{registers::Back{}});
  }
  if (session.screen == Screen::kReports && session.reports.opened) {
    return tell(out, reports::Intent{reports::CloseFigure{}});
  }
  if (session.screen == Screen::kHouseholds && session.households.importing) {
    return tell(out, households::Intent{households::LeaveImport{}});
  }
  if (session.screen != Screen::kDesk) return tell(out, GoTo{Screen::kDesk});
  if (session.work.form) return tell(out, AbandonAction{});
  if (session.work.chooser != list::Chooser::kNone) {
    return tell(out, list::Intent{list::OpenChooser{session.work.chooser}});
  }
  if (!session.work.marked.empty()) return tell(out, list::Intent{list::ClearMarks{}});
  if (session.work.search.shown || !session.work.search.text.empty()) {
    return tell(out, LeaveSearch{});
  }
  ui.focus("list");
}

void read_keys(ui::Ui& ui, const CounterState& state, Intents& out) {
  if (ui.pressed(Key::kL, {.ctrl = true})) tell(out, LockNow{});
  if (ui.pressed(Key::kK, {.ctrl = true})) {
    const bool opens = !session_of(state)->work.palette;
    if (opens) tell(out, list::Intent{list::OpenPalette{}});
    if (!opens) tell(out, list::Intent{list::ClosePalette{}});
  }
  if (ui.pressed(Key::kEscape)) leave_by_escape(ui, state, out);
  const bool search = ui.pressed(Key::kSlash) || ui.pressed(Key::kF, {.ctrl = true});
  if (search && session_of(state)->screen == Screen::kDesk) ui.focus("list.search");
  if (search && session_of(state)->screen == Screen::kRules) ui.focus("rules.filter");
}

// Pages that the password of whoever has one comes before.
void draw_settings(ui::Ui& ui, Rect rect, const CounterState& state, const Now& now, Intents& out) {
  const Session& session = *session_of(state);
  const bool people = session.screen == Screen::kPeople;
  const Permission needed = people ? Permission::kManageAccounts : Permission::kChangeRules;
  const bool changes = may(session, needed);
  if (changes && settings_locked(session)) return draw_gate(ui, rect, gate_view(state, now), out);
  if (!people) return draw_rules(ui, rect, rules_view(state, now), out);
  if (!changes) return say_who_may(ui, rect, needed);
  draw_people(ui, rect, people_view(state, now), out);
}

void draw_session(ui::Ui& ui, const CounterState& state, const Now& now, Intents& out) {
  const Session& session = *session_of(state);
  ui::fill_background(ui);
  const ShellView shell = shell_view(state, now);
  Layout l = cut(ui, !shell.alarms.empty());
  const QueueView queue = queue_view(state, now);
  draw_top_bar(ui, l.top, shell, out);
  draw_nav_rail(ui, l.rail, shell, out);
  draw_alarm(ui, l.alarm, shell, out);
  draw_queue(ui, l.queue, queue, out);
  const Rect rest{l.middle.x, l.middle.y, l.side.right() - l.middle.x, l.middle.h};
  const bool on_desk = session.screen == Screen::kDesk;
  if (on_desk) cut_desk(l, !session.work.form || ui.size().h >= 900);
  if (session.work.palette) {
    draw_palette(ui, on_desk ? l.middle : rest, palette_view(state, now), out);
  }
  switch (session.work.palette && !on_desk ? Screen::kDesk : session.screen) {
    case Screen::kDesk:
      if (!on_desk) break;
      draw_glance(ui, l.glance, glance_view(state, now), out);
      if (!session.work.palette) draw_list(ui, l.middle, list_view(state, now), out);
      draw_ticket(ui, l.side, ticket_view(state, now), out);
      break;
    case Screen::kRegister: draw_register(ui, rest, form_view(state, now), out); break;
    case Screen::kDevices:
      if (!state.record.pairings.empty() && settings_locked(session)) {
        draw_gate(ui, rest, gate_view(state, now), out);
        break;
      }
      draw_devices(ui, rest, devices_view(state, now), out);
      break;
    case Screen::kRegisters: draw_registers(ui, rest, registers_view(state, now), out); break;
    case Screen::kHouseholds: draw_households(ui, rest, households_view(state, now), out); break;
    case Screen::kShift: draw_shift(ui, rest, shift_view(state, now), out); break;
    case Screen::kReports: draw_reports(ui, rest, reports_view(state, now), out); break;
    case Screen::kReminders: draw_reminders(ui, rest, reminders_view(state, now), out); break;
    case Screen::kRules:
    case Screen::kPeople: draw_settings(ui, rest, state, now, out); break;
  }
  draw_bottom_bar(ui, l.bottom, shell, out);
  read_visit_keys(ui, queue, out);
  read_keys(ui, state, out);
}

void take_focus(ui::Ui& ui, const CounterState& state, Intents& out) {
  if (state.focus_wish.empty()) return;
  ui.focus(state.focus_wish);
  tell(out, FocusTaken{});
}

}  // namespace

Intents draw_counter(ui::Ui& ui, const CounterState& state, const Now& now) {
  Intents out;
  if (ui.touched()) tell(out, Touched{});
  const Session* session = session_of(state);
  if (session == nullptr) {
    ui.screen("sign_in");
    take_focus(ui, state, out);
    draw_sign_in(ui, sign_in_view(state, now), out);
  } else if (session->lock) {
    ui.screen("locked");
    take_focus(ui, state, out);
    draw_locked(ui, locked_view(state, now), out);
  } else {
    ui.screen(screen_id(session->screen));
    take_focus(ui, state, out);
    draw_session(ui, state, now, out);
    if (const auto line = ui.scan()) tell(out, ScanLine{*line});
  }
  if (state.notice && now.steady_ms < state.notice->until_ms) {
    ui::toast(ui, notice_words(ui.language(), *state.notice), notice_tone(*state.notice));
  }
  return out;
}

}  // namespace huiyin::counter
