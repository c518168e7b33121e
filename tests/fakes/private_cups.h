// A CUPS scheduler of the test's own, in a folder that goes with it (tests/fakes/private-cups).
#pragma once

#include <filesystem>
#include <string>

namespace huiyin::fakes {

// Owns its folder and its cupsd; ends both. Throws std::runtime_error when cupsd does not start.
class PrivateCups {
 public:
  PrivateCups();
  ~PrivateCups();
  PrivateCups(const PrivateCups&) = delete;
  PrivateCups& operator=(const PrivateCups&) = delete;

  std::string socket() const { return (folder_ / "run/cups.sock").string(); }
  const std::filesystem::path& folder() const { return folder_; }

  void add_queue(const std::string& name, const std::string& uri) const;  // with our backend

  // Runs a CUPS command line tool against this scheduler; its exit code.
  int run(const std::string& command) const;

  void kill_hard() const;  // kill -9 of cupsd alone: backends live on
  void start_again() const;
  void stop() const;

 private:
  std::filesystem::path folder_;
};

}  // namespace huiyin::fakes
