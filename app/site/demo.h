// A community to play with: six buildings, made-up owners, four colleagues, two notices.
#pragma once

#include "app/run/config.h"
#include "db/host_store.h"

namespace huiyin::site {

run::SiteConfig demo_config();
// Returns the number of households. Accounts: zhang, li, chen (supervisor), wang (manager); PIN
// 1234.
Result<int> fill_demo(db::HostStore& store, Moment now, const SiteClock& clock);

}  // namespace huiyin::site
