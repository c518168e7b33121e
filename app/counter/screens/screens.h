// The counter's screens: plain functions from a view to what a person did. They know no store, no
// clock and no other screen's state. Thread: the window's.
#pragma once

#include "app/counter/flow/views.h"
#include "app/ui/ui.h"

namespace huiyin::counter {

// Everything, by what the state says is to be seen: signing in, locked, or a working screen with
// the waiting line always at its left.
Intents draw_counter(ui::Ui& ui, const CounterState& state, const Now& now);

// The program cannot start: one sentence, one thing to do, and the detail for the technician.
void draw_start_error(ui::Ui& ui, const Error& error);

// The parts. Each appends what was done to `out`.
void draw_sign_in(ui::Ui& ui, const SignInView& view, Intents& out);
void draw_locked(ui::Ui& ui, const LockedView& view, Intents& out);
void draw_top_bar(ui::Ui& ui, ui::Rect rect, const ShellView& view, Intents& out);
void draw_alarm(ui::Ui& ui, ui::Rect rect, const ShellView& view, Intents& out);
void draw_bottom_bar(ui::Ui& ui, ui::Rect rect, const ShellView& view, Intents& out);
void draw_queue(ui::Ui& ui, ui::Rect rect, const QueueView& view, Intents& out);
// Who waits, what is due next, what is late and whose, the call-backs of today, what was left.
void draw_glance(ui::Ui& ui, ui::Rect rect, const GlanceView& view, Intents& out);
void draw_chips(ui::Ui& ui, ui::Rect& rect, const ListView& view, Intents& out);
void draw_marked(ui::Ui& ui, ui::Rect& rect, const ListView& view, Intents& out);
void draw_palette(ui::Ui& ui, ui::Rect rect, const PaletteView& view, Intents& out);
void draw_list(ui::Ui& ui, ui::Rect rect, const ListView& view, Intents& out);
void draw_ticket(ui::Ui& ui, ui::Rect rect, const TicketView& view, Intents& out);
void draw_action_form(ui::Ui& ui, ui::Rect rect, const TicketView& view, Intents& out);
float action_form_height(ui::Ui& ui, const TicketView& view, float width);
// Below the buttons: what blocks the write-off, what is written down, what belongs together, and
// what happened.
void draw_story(ui::Ui& ui, ui::Rect rect, const TicketView& view, Intents& out);
void draw_register(ui::Ui& ui, ui::Rect rect, const FormView& view, Intents& out);
void draw_devices(ui::Ui& ui, ui::Rect rect, const DevicesView& view, Intents& out);
void draw_nav_rail(ui::Ui& ui, ui::Rect rect, const ShellView& view, Intents& out);
void draw_registers(ui::Ui& ui, ui::Rect rect, const RegistersView& view, Intents& out);
void draw_households(ui::Ui& ui, ui::Rect rect, const HouseholdsView& view, Intents& out);
void draw_shift(ui::Ui& ui, ui::Rect rect, const ShiftView& view, Intents& out);
void draw_reports(ui::Ui& ui, ui::Rect rect, const ReportsView& view, Intents& out);
void draw_reminders(ui::Ui& ui, ui::Rect rect, const RemindersView& view, Intents& out);
void draw_people(ui::Ui& ui, ui::Rect rect, const PeopleView& view, Intents& out);
// The password before settings, in their place.
void draw_gate(ui::Ui& ui, ui::Rect rect, const GateView& view, Intents& out);
void draw_rules(ui::Ui& ui, ui::Rect rect, const RulesView& view, Intents& out);

}  // namespace huiyin::counter
