// Keeps each person's saved views in the site's books. Runs on the record worker.
#pragma once

#include "app/counter/engine/page_work.h"

namespace huiyin::counter {

void carry_out(const PageWork& work, const list::Effect& effect);

}  // namespace huiyin::counter
