// The parts of the reports page. For reports_*.cpp only.
#pragma once

#include "app/counter/screens/parts.h"
#include "app/counter/screens/screens.h"

namespace huiyin::counter {

// Figures, charts and tables; each figure that has tickets behind it can be pressed.
void draw_figures(ui::Ui& ui, ui::Rect rect, const ReportsView& view, Intents& out);
// The tickets behind the opened figure.
void draw_behind(ui::Ui& ui, ui::Rect rect, const ReportsView& view, Intents& out);
// Who prepared, reviewed and signed, the next step, and how it stands before the 25th.
void draw_sign_off(ui::Ui& ui, ui::Rect rect, const ReportsView& view, Intents& out);

}  // namespace huiyin::counter
