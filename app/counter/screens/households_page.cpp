// Draws the household file (一户一档).
#include "app/counter/screens/parts.h"
#include "app/counter/screens/screens.h"

namespace huiyin::counter {

void draw_households(ui::Ui& ui, ui::Rect rect, const HouseholdsView& view, Intents& out) {
  (void)out;
  ui::card(ui, rect);
  ui::Rect inner = rect.inset(ui.theme().space_l, ui.theme().space_m);
  heading(ui, inner, ui.tr("Households"));
  if (!view.page.known) return;
  message_in_middle(ui, inner, ui::Icon::kList, ui.tr("Nothing is here yet"), "");
}

}  // namespace huiyin::counter
