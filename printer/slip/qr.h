// Text to QR modules, for paper and for the kiosk's screen. Not for drawing them.
#pragma once

#include <string_view>
#include <vector>

#include "app/core/result.h"

namespace huiyin::slip {

inline constexpr int kQuietZoneModules = 4;

// A square of modules without quiet zone (draw kQuietZoneModules of white around it).
struct QrGrid {
  int size = 0;
  std::vector<bool> modules;  // row by row, true = black
  bool black(int x, int y) const {
    return modules[static_cast<std::size_t>(y) * static_cast<std::size_t>(size) +
                   static_cast<std::size_t>(x)];
  }
};

// Error correction Q. Upper-case URLs go into alphanumeric mode, which is why our URLs are upper
// case; other text is taken as bytes. Errors: kBadValue for empty or too long text.
Result<QrGrid> qr_grid(std::string_view text);

}  // namespace huiyin::slip
