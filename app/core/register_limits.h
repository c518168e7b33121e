// The limits of registers as this site has them: a deadline, a lead time or a day of the month that
// names a rule of the procedures takes what the rule says here, and all count by the site's own
// calendar. A rule that is not set leaves what the register itself says. Pure.
#pragma once

#include "app/core/procedure.h"
#include "app/core/register_def.h"

namespace huiyin {

void apply_limits(RegisterSet& set, const Procedures& procedures);

}  // namespace huiyin
