// A report as the command line's JSON: {"report","period","rows":[…],"figures":{…}}.
#pragma once

#include <string>

#include "app/core/report.h"

namespace huiyin::cli {

std::string report_json(const Report& report);

}  // namespace huiyin::cli
