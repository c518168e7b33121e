// The parts of the households page. For households_*.cpp only.
#pragma once

#include "app/counter/screens/parts.h"
#include "app/counter/screens/screens.h"

namespace huiyin::counter {

// The opened household: who, its papers, its history, its notes.
void draw_home(ui::Ui& ui, ui::Rect rect, const HouseholdsView& view, Intents& out);
// A new directory: file, what it would change, row by row what is wrong.
void draw_import(ui::Ui& ui, ui::Rect rect, const HouseholdsView& view, Intents& out);

}  // namespace huiyin::counter
