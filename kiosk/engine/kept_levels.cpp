#include "kiosk/engine/kept_levels.h"

#include <algorithm>
#include <fstream>
#include <string>

namespace huiyin::kiosk {
namespace {

namespace fs = std::filesystem;

constexpr const char* kLevelsFile = "levels";

}  // namespace

KeptLevels load_levels(const fs::path& station) {
  KeptLevels levels;
  std::ifstream in(station / kLevelsFile);
  std::string word;
  int percent = 0;
  while (in >> word >> percent) {
    if (word == "louder") levels.louder = std::clamp(percent, -100, 100);
    if (word == "brightness") levels.brightness = std::clamp(percent, 0, 100);
  }
  return levels;
}

Result<Ok> save_levels(const fs::path& station, const KeptLevels& levels) {
  const fs::path file = station / kLevelsFile;
  fs::path fresh = file;
  fresh += ".new";
  {
    std::ofstream out(fresh, std::ios::trunc);
    out << "louder " << levels.louder << '\n';
    if (levels.brightness) out << "brightness " << *levels.brightness << '\n';
    out.flush();
    if (!out) return fail(ErrorCode::kIo, "cannot write " + fresh.string());
  }
  std::error_code error;
  fs::rename(fresh, file, error);
  if (error) return fail(ErrorCode::kIo, file.string() + ": " + error.message());
  return Ok{};
}

}  // namespace huiyin::kiosk
