#include "tests/drive/temp_dir.h"

#include <cstdlib>
#include <stdexcept>
#include <system_error>

namespace huiyin::drive {

TempDir::TempDir() {
  std::string name = (std::filesystem::temp_directory_path() / "huiyin-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make " + name);
  path_ = name;
}

TempDir::~TempDir() {
  std::error_code ignored;  // a leftover below the system's temporary folder harms nobody
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace huiyin::drive
