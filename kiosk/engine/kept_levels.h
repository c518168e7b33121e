// How loud and how bright staff made this kiosk, kept in its folder so that a restart changes
// neither: DIR/levels, lines such as "louder -20" and "brightness 60". Nothing of visitors is in
// it. Thread: any; each call reads or writes a small file.
#pragma once

#include <filesystem>
#include <optional>

#include "app/core/result.h"

namespace huiyin::kiosk {

struct KeptLevels {
  int louder = 0;                 // percent on top of what sound.toml says for the hour
  std::optional<int> brightness;  // percent; none: as the machine has it
  bool operator==(const KeptLevels&) const = default;
};

// What cannot be read, or makes no sense, is as if nobody had changed it.
KeptLevels load_levels(const std::filesystem::path& station);
// The old file or the new one, never half of one. Errors: kIo.
Result<Ok> save_levels(const std::filesystem::path& station, const KeptLevels& levels);

}  // namespace huiyin::kiosk
