// Steps of the duty log: days and what is added to them. For shift_page.cpp only.
#pragma once

#include "app/counter/flow/turn.h"

namespace huiyin::counter {

void move_duty_day(Turn& turn, Session& session, int by);
void add_duty_note(Turn& turn, Session& session);

}  // namespace huiyin::counter
