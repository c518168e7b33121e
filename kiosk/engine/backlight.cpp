#include "kiosk/engine/backlight.h"

#include <algorithm>
#include <fstream>

namespace huiyin::kiosk {
namespace {

namespace fs = std::filesystem;

int number_in(const fs::path& file) {
  int value = 0;
  std::ifstream(file) >> value;
  return value;
}

// Empty: there is none.
fs::path first_display(const fs::path& folder) {
  std::error_code error;
  fs::path first;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    const bool is_usable = number_in(entry.path() / "max_brightness") > 0;
    if (is_usable && (first.empty() || entry.path() < first)) first = entry.path();
  }
  return first;
}

}  // namespace

std::optional<int> brightness(const fs::path& folder) {
  const fs::path display = first_display(folder);
  if (display.empty()) return std::nullopt;
  const int most = number_in(display / "max_brightness");
  return std::clamp(number_in(display / "brightness") * 100 / most, 0, 100);
}

Result<Ok> set_brightness(int percent, const fs::path& folder) {
  const fs::path display = first_display(folder);
  if (display.empty()) return fail(ErrorCode::kNoSuchFile, folder.string());
  const int most = number_in(display / "max_brightness");
  const int share = std::clamp(percent, kDarkest_percent, 100);
  std::ofstream out(display / "brightness");
  out << (most * share + 99) / 100 << '\n';
  out.flush();
  if (!out) return fail(ErrorCode::kIo, "cannot write " + (display / "brightness").string());
  return Ok{};
}

}  // namespace huiyin::kiosk
