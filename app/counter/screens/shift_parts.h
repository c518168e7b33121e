// What the pages of the shift share. For app/counter/screens/shift_*.cpp and duty_page.cpp only.
#pragma once

#include <string>

#include "app/counter/screens/parts.h"

namespace huiyin::counter {

template <typename I>
void want_shift(Intents& out, I intent) {
  tell(out, shift::Intent{std::move(intent)});
}

std::string fault_words(ui::Language l, HandoverFault fault);
std::string shift_words(ui::Language l, std::string_view key);  // "11/22 night shift"
std::string name_in(const ShiftView& view, const std::string& login);

// The right column of a handover: tools and keys, the place, remarks, both signatures.
void draw_handover_side(ui::Ui& ui, ui::Rect rect, const ShiftView& view, Intents& out);
void draw_signatures(ui::Ui& ui, ui::Rect rect, const ShiftView& view, Intents& out);
float signatures_height(const ShiftView& view);
void draw_duty(ui::Ui& ui, ui::Rect rect, const ShiftView& view, Intents& out);

}  // namespace huiyin::counter
