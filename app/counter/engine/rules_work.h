// Carries out what the counter's rules page asks for. Runs on the record worker.
#pragma once

#include "app/counter/engine/page_work.h"

namespace huiyin::counter {

void carry_out(const PageWork& work, const rules::Effect& effect);

}  // namespace huiyin::counter
