#include "tests/drive/process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <utility>

#include "tests/drive/deadline.h"
#include "tests/drive/temp_dir.h"

namespace huiyin::drive {
namespace {

// The new environment as execve wants it: ours, with the command's words in front of their like.
std::vector<std::string> merged(const Environment& added) {
  std::vector<std::string> all;
  for (const auto& [name, value] : added)
    all.push_back(name + "=" + value);
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string text = *entry;
    if (!added.contains(text.substr(0, text.find('=')))) all.push_back(text);
  }
  return all;
}

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (std::string& text : texts)
    pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

// Runs in the child between fork and exec: only calls that are safe there.
[[noreturn]] void become(char** words, char** environment, int log, int kept) {
  prctl(PR_SET_PDEATHSIG, SIGTERM);
  const int nothing = open("/dev/null", O_RDONLY);
  dup2(nothing, STDIN_FILENO);
  if (log >= 0) {
    dup2(log, STDOUT_FILENO);
    dup2(log, STDERR_FILENO);
  }
  if (kept >= 0) fcntl(kept, F_SETFD, 0);
  execvpe(words[0], words, environment);
  _exit(127);
}

int exit_code_of(int status) {
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

Process::Process(const Command& command) {
  std::vector<std::string> words = command.words;
  std::vector<std::string> environment = merged(command.environment);
  const std::vector<char*> word_pointers = pointers_to(words);
  const std::vector<char*> environment_pointers = pointers_to(environment);
  int log = -1;
  if (!command.log.empty()) {
    log = open(command.log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    if (log < 0) throw std::runtime_error("cannot write " + command.log.string());
  }
  pid_ = fork();
  if (pid_ == 0) {
    become(const_cast<char**>(word_pointers.data()),
           const_cast<char**>(environment_pointers.data()), log, command.kept_descriptor);
  }
  if (log >= 0) close(log);
  if (pid_ < 0) throw std::runtime_error("cannot start " + words.front());
}

Process::~Process() {
  if (is_running()) end(std::chrono::seconds(5));
}

Process::Process(Process&& other) noexcept
    : pid_(std::exchange(other.pid_, -1)), exit_code_(std::exchange(other.exit_code_, {})) {}

Process& Process::operator=(Process&& other) noexcept {
  std::swap(pid_, other.pid_);
  std::swap(exit_code_, other.exit_code_);
  return *this;
}

bool Process::is_running() {
  return pid_ > 0 && !wait(std::chrono::milliseconds(0));
}

std::optional<int> Process::wait(std::chrono::milliseconds time) {
  if (exit_code_ || pid_ <= 0) return exit_code_;
  const Deadline deadline(time);
  const int handle = static_cast<int>(syscall(SYS_pidfd_open, pid_, 0));
  pollfd ended{handle, POLLIN, 0};
  while (poll(&ended, 1, deadline.left_ms()) < 0 && errno == EINTR) {
  }
  close(handle);
  int status = 0;
  if (waitpid(pid_, &status, WNOHANG) == pid_) exit_code_ = exit_code_of(status);
  return exit_code_;
}

void Process::ask_to_end() {
  if (is_running()) ::kill(pid_, SIGTERM);
}

void Process::kill() {
  if (!is_running()) return;
  ::kill(pid_, SIGKILL);
  wait(std::chrono::seconds(10));
}

int Process::end(std::chrono::milliseconds time) {
  ask_to_end();
  if (!wait(time)) kill();
  return exit_code_.value_or(-1);
}

Outcome run(const Words& words, const Environment& environment, std::chrono::milliseconds time) {
  const TempDir folder;
  Words in_shell = {"sh",
                    "-c",
                    "out=$1 err=$2; shift 2; exec \"$@\" >\"$out\" 2>\"$err\"",
                    "sh",
                    (folder / "out").string(),
                    (folder / "err").string()};
  in_shell.insert(in_shell.end(), words.begin(), words.end());
  Process process({in_shell, environment, {}, -1});
  const std::optional<int> code = process.wait(time);
  if (!code) throw std::runtime_error(words.front() + " does not end");
  return {*code, read_file(folder / "out"), read_file(folder / "err")};
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

}  // namespace huiyin::drive
