// Child processes for tests: started with a clean end in sight. Not for the product.
//
// Owns: a Process ends its child when it goes; a child dies with the test program, even when that
// is killed. Errors: what cannot be started throws std::runtime_error.
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace huiyin::drive {

using Words = std::vector<std::string>;
using Environment = std::map<std::string, std::string>;

struct Command {
  Words words;              // program (looked up in PATH) and arguments
  Environment environment;  // added to our own
  // Where its output and error output go; empty: to ours.
  std::filesystem::path log;
  int kept_descriptor = -1;  // stays open in the child under the same number
};

class Process {
 public:
  Process() = default;
  explicit Process(const Command& command);
  ~Process();
  Process(Process&& other) noexcept;
  Process& operator=(Process&& other) noexcept;

  [[nodiscard]] bool is_running();
  [[nodiscard]] int id() const { return pid_; }

  // The exit code, 128 + signal when one ended it; nothing when it still runs after `time`.
  std::optional<int> wait(std::chrono::milliseconds time);

  void ask_to_end();  // SIGTERM
  void kill();        // SIGKILL and reaped: nothing of it runs when this returns

  // Asks, waits, kills if it must; the exit code.
  int end(std::chrono::milliseconds time = std::chrono::seconds(10));

 private:
  int pid_ = -1;
  std::optional<int> exit_code_;
};

struct Outcome {
  int exit_code = -1;
  std::string out;
  std::string err;
};

// Runs a program to its end. Throws when it does not end within `time`.
Outcome run(const Words& words, const Environment& environment = {},
            std::chrono::milliseconds time = std::chrono::seconds(60));

std::string read_file(const std::filesystem::path& path);

}  // namespace huiyin::drive
