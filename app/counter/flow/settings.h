// What the site's settings mean to the counter. Not for reading files (app/run does that). A plain
// value, fixed while the program runs.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/core/procedure.h"

namespace huiyin::counter {

// Responsible departments as code names (requirements 1.5); screens translate them.
std::vector<std::string> default_departments();

struct Settings {
  std::string office_name;
  std::string public_host;  // of the codes on slips: tells our own slips from another site's
  SiteClock clock;
  SharedProcedures procedures;  // as the record has them now; nullptr: nothing is owed
  std::vector<std::string> desks = {"1", "2", "3"};
  std::vector<std::string> departments = default_departments();
  std::int64_t idle_lock_ms = 5 * kMinute_ms;  // P-04: nobody reads over an empty chair; 0 = never
};

// Wall time is for people and deadlines of tickets, steady time for everything the screen counts.
struct Now {
  Moment wall;
  std::int64_t steady_ms = 0;
};

}  // namespace huiyin::counter
