// One TOML file as a table, or what is wrong with it by file and line. Not for what its keys mean.
// For app/run only: nothing else may know the library.
#pragma once

#include <toml++/toml.h>

#include <filesystem>

#include "app/core/result.h"

namespace huiyin::run {

// Errors: kNoSuchFile, kConfig.
Result<toml::table> read_toml(const std::filesystem::path& file);

}  // namespace huiyin::run
