// What is known of the open ticket: its words, home and contact, due times, who has it. Drawn over
// its story, in the part that scrolls. For ticket_column.cpp and history.cpp only.
#pragma once

#include "app/counter/screens/parts.h"
#include "app/counter/screens/screens.h"

namespace huiyin::counter {

// These two alone stand over a form that is being filled in.
void draw_matter(ui::Ui& ui, ui::Rect& inner, const TicketView& view, int max_lines);
void draw_contact(ui::Ui& ui, ui::Rect& inner, const TicketView& view, Intents& out);

float ticket_facts_height(ui::Ui& ui, const TicketView& view, float width);
void draw_ticket_facts(ui::Ui& ui, ui::Rect& inner, const TicketView& view, Intents& out);

}  // namespace huiyin::counter
