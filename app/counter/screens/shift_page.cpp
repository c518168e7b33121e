// Draws the shift: handover (交接班), duty log, daily report.
#include "app/counter/screens/parts.h"
#include "app/counter/screens/screens.h"

namespace huiyin::counter {

void draw_shift(ui::Ui& ui, ui::Rect rect, const ShiftView& view, Intents& out) {
  (void)out;
  ui::card(ui, rect);
  ui::Rect inner = rect.inset(ui.theme().space_l, ui.theme().space_m);
  heading(ui, inner, ui.tr("Shift"));
  if (!view.page.known) return;
  message_in_middle(ui, inner, ui::Icon::kList, ui.tr("Nothing is here yet"), "");
}

}  // namespace huiyin::counter
