// Hears within milliseconds that somebody committed to a store file, without asking a clock. Every
// commit of a store rings a bell file beside the database (PATH-bell); this watches it.
// Thread: its owner's, who polls fd() and calls handle() when it is readable.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>

#include "app/core/result.h"

namespace huiyin::db {

class ChangeWatcher {
 public:
  // `on_change` runs inside handle(), once however many commits there were. It is also called for
  // commits of the owner's own store: HostStore::changed_elsewhere() tells them apart.
  static Result<std::unique_ptr<ChangeWatcher>> open(const std::filesystem::path& database,
                                                     std::function<void()> on_change);
  ~ChangeWatcher();
  ChangeWatcher(const ChangeWatcher&) = delete;
  ChangeWatcher& operator=(const ChangeWatcher&) = delete;

  int fd() const { return fd_; }
  bool handle();              // true when something was committed since
  bool wait(int timeout_ms);  // for owners without a loop of their own: poll, then handle()

 private:
  ChangeWatcher(int fd, std::function<void()> on_change)
      : fd_(fd), on_change_(std::move(on_change)) {}
  int fd_;
  std::function<void()> on_change_;
};

}  // namespace huiyin::db
