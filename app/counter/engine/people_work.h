// Carries out what the counter's people page asks for. Runs on the record worker.
#pragma once

#include "app/counter/engine/page_work.h"

namespace huiyin::counter {

void carry_out(const PageWork& work, const people::Effect& effect);

}  // namespace huiyin::counter
