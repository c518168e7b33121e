// The brightness of the display as the kernel offers it. Thread: any; each call reads or writes a
// small file.
#pragma once

#include <filesystem>
#include <optional>

#include "app/core/result.h"

namespace huiyin::kiosk {

inline constexpr const char* kBacklights = "/sys/class/backlight";

// Percent of the first display that has a setting; none where no display has.
std::optional<int> brightness(const std::filesystem::path& folder = kBacklights);
// Never below kDarkest: staff must see what they do. Errors: kNoSuchFile, kIo (no right to).
inline constexpr int kDarkest_percent = 10;
Result<Ok> set_brightness(int percent, const std::filesystem::path& folder = kBacklights);

}  // namespace huiyin::kiosk
