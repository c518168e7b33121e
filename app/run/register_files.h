// assets/registers/*.toml → checked definitions of registers. A site's own files, in
// SITE/registers, stand in the place of those with the same name, or add new registers. Every fault
// is told with file, line and what is allowed; nothing is guessed.
#pragma once

#include <filesystem>
#include <vector>

#include "app/core/register_def.h"

namespace huiyin::run {

// In the order of the index: by group, then by system. Errors: kNoSuchFile (the first folder is not
// there), kConfig.
Result<RegisterSet> load_registers(const std::vector<std::filesystem::path>& folders);
Result<RegisterDef> load_register(const std::filesystem::path& file);

}  // namespace huiyin::run
