// A folder of its own for one test, gone with it.
#pragma once

#include <filesystem>
#include <string>

namespace huiyin::drive {

class TempDir {
 public:
  // Short on purpose: sockets below it have at most 107 characters of path.
  TempDir();
  ~TempDir();
  TempDir(const TempDir&) = delete;
  TempDir& operator=(const TempDir&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  [[nodiscard]] std::filesystem::path operator/(const std::string& name) const {
    return path_ / name;
  }

 private:
  std::filesystem::path path_;
};

}  // namespace huiyin::drive
