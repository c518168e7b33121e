// Made-up shifts and accounts for tests and pictures of the counter.
#pragma once

#include <vector>

#include "tests/unit/counter/scenes.h"

namespace huiyin::counter::samples {

Account wang();  // a manager
Driver& sign_in_as(Driver& driver, const Account& account);
Handover handover_of_busy_record();  // zhang's, everything counted, nobody has signed
std::vector<people::Colleague> colleagues();
Scenes people_scenes();

}  // namespace huiyin::counter::samples
