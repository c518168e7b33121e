// Draws the registers (台帐): every form of the procedures that is not a ticket.
#include "app/counter/screens/parts.h"
#include "app/counter/screens/screens.h"

namespace huiyin::counter {

void draw_registers(ui::Ui& ui, ui::Rect rect, const RegistersView& view, Intents& out) {
  (void)out;
  ui::card(ui, rect);
  ui::Rect inner = rect.inset(ui.theme().space_l, ui.theme().space_m);
  heading(ui, inner, ui.tr("Registers"));
  if (!view.page.known) return;
  message_in_middle(ui, inner, ui::Icon::kList, ui.tr("Nothing is here yet"), "");
}

}  // namespace huiyin::counter
