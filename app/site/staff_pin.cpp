#include "app/site/staff_pin.h"

#include <algorithm>
#include <fstream>
#include <string>

namespace huiyin::site {
namespace {

namespace fs = std::filesystem;

fs::path file_of(const fs::path& station) {
  return station / "keys" / "staff_pin";
}

bool is_pin(std::string_view pin) {
  return pin.size() >= 4 && pin.size() <= 8 &&
         std::all_of(pin.begin(), pin.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

Result<Ok> set_staff_pin(const fs::path& station, Crypto& crypto, std::string_view pin) {
  if (!is_pin(pin)) return fail(ErrorCode::kBadValue, "a PIN has 4 to 8 digits");
  const fs::path file = file_of(station);
  fs::path fresh = file;
  fresh += ".new";
  std::error_code error;
  fs::create_directories(file.parent_path(), error);
  {
    std::ofstream out(fresh, std::ios::trunc);
    fs::permissions(fresh, fs::perms::owner_read | fs::perms::owner_write, error);
    out << crypto.hash_secret(pin) << '\n';
    out.flush();
    if (!out) return fail(ErrorCode::kIo, "cannot write " + fresh.string());
  }
  fs::rename(fresh, file, error);
  if (error) return fail(ErrorCode::kIo, file.string() + ": " + error.message());
  return Ok{};
}

std::optional<bool> check_staff_pin(const fs::path& station, Crypto& crypto, std::string_view pin) {
  std::ifstream in(file_of(station));
  std::string hash;
  if (!std::getline(in, hash) || hash.empty()) return std::nullopt;
  return crypto.check_secret(hash, pin);
}

}  // namespace huiyin::site
