// assets/procedures/*.toml and a calendar file → core's plain values. Every fault is told with
// file, line and what is allowed. Not for a site's settings, which live in its record.
#pragma once

#include <filesystem>
#include <string>

#include "app/core/procedure.h"
#include "app/core/result.h"

namespace huiyin::run {

// All *.toml of the folder, in the order of their names. Errors: kNoSuchFile (no folder, no rules),
// kConfig.
Result<RuleBook> load_rule_book(const std::filesystem::path& folder);
// Errors: kNoSuchFile, kConfig. The hours of a day are a rule's, not the calendar's.
Result<CalendarFacts> load_calendar(const std::filesystem::path& file);
Result<CalendarFacts> read_calendar(const std::string& text, const std::string& name);
Result<std::string> text_of_file(const std::filesystem::path& file);

// <folder of the running program>/../share/huiyin: where the build puts procedures and calendar.
std::filesystem::path share_dir();

}  // namespace huiyin::run
