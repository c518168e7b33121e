// Household lists as CSV (RFC 4180: commas, quotes, a header line).
#pragma once

#include <string>
#include <vector>

#include "db/host_households.h"

namespace huiyin::cli {

// Errors: kNoSuchFile; kBadValue with file, line and the columns that are allowed.
Result<std::vector<db::Household>> read_households_csv(const std::string& file);

std::vector<std::vector<std::string>> parse_csv(std::string_view text);
std::string csv_line(const std::vector<std::string>& cells);

}  // namespace huiyin::cli
