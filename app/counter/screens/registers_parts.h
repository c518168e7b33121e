// The parts of the registers page. For app/counter/screens only. Each appends what was done to
// `out`.
#pragma once

#include <string>

#include "app/counter/screens/parts.h"

namespace huiyin::counter::registers_screen {

// What every part needs: the page and the words of its definitions.
struct Part {
  const registers::State& page;
  Frame frame;
  Wording wording;
};

template <typename I>
void want(Intents& out, I intent) {
  tell(out, registers::Intent{std::move(intent)});
}

void draw_overview(ui::Ui& ui, ui::Rect rect, const Part& part, Intents& out);
void draw_book(ui::Ui& ui, ui::Rect rect, const Part& part, Intents& out);
void draw_entry(ui::Ui& ui, ui::Rect rect, const Part& part, Intents& out);
void draw_form(ui::Ui& ui, ui::Rect rect, const Part& part, Intents& out);
// One field's widget; `rect` is under its label.
void draw_input(ui::Ui& ui, ui::Rect rect, const Part& part, const RegisterField& field,
                Intents& out);
float input_height(ui::Ui& ui, const RegisterField& field, float width);

std::string fault_words(ui::Ui& ui, const Part& part, const EntryFault& fault);
std::string told_words(ui::Ui& ui, const registers::Told& told);
std::string day_and_time(Moment at, const Part& part);
ui::Tone duty_tone(DutyState state);
// The first columns of an entry in one line: "招领 · 2026-11-28".
std::string entry_words(const RegisterDef& def, const Entry& entry, const Part& part);

}  // namespace huiyin::counter::registers_screen
