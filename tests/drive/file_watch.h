// Wakes when something in a folder changes, so that waits for files need no clock.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>

#include "tests/drive/deadline.h"
#include "tests/drive/process.h"

namespace huiyin::drive {

class FileWatch {
 public:
  explicit FileWatch(const std::filesystem::path& folder);
  ~FileWatch();
  FileWatch(const FileWatch&) = delete;
  FileWatch& operator=(const FileWatch&) = delete;

  // Looks again and again, each time something changed and now and then besides (a writer that died
  // changes nothing), until `is_there` says yes (true) or the time is over (false).
  bool wait_until(const std::function<bool()>& is_there, const Deadline& deadline) const;

 private:
  int handle_ = -1;
};

// The rest of the first whole line of a growing file that begins so. Throws, with all the file
// says, when its writer ends without it or the time is over.
std::string wait_for_line(const std::filesystem::path& file, const std::string& beginning,
                          Process& writer, std::chrono::milliseconds time);

}  // namespace huiyin::drive
