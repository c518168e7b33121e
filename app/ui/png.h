// Writes a picture as PNG: for screenshots. Not for slips (printer/slip draws its own).
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "app/core/result.h"

namespace huiyin::ui {

// RGB, 8 bits a channel, rows from the top. The file is replaced whole. kIo on failure.
Result<Ok> write_png(const std::string& path, int width, int height, std::span<const uint8_t> rgb);

}  // namespace huiyin::ui
