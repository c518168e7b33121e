// Works out what the procedures tell somebody, and writes down that he has read it. On the record
// worker.
#pragma once

#include "app/counter/engine/page_work.h"

namespace huiyin::counter {

void carry_out(const PageWork& work, const reminders::Effect& effect);

}  // namespace huiyin::counter
