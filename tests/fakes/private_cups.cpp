#include "tests/fakes/private_cups.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <stdexcept>

namespace huiyin::fakes {

namespace {

const std::string kScript = HUIYIN_SOURCE_DIR "/tests/fakes/private-cups";
const std::string kBackend = HUIYIN_ESCPOS_BACKEND;

int shell(const std::string& command) {
  const int status = std::system(command.c_str());
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void must(const std::string& command) {
  if (shell(command) != 0) throw std::runtime_error("failed: " + command);
}

}  // namespace

PrivateCups::PrivateCups() {
  std::string pattern = "/tmp/huiyin-cups-XXXXXX";  // short: the socket's path must fit
  if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no folder in /tmp");
  folder_ = pattern;
  start_again();
}

PrivateCups::~PrivateCups() {
  stop();
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

void PrivateCups::start_again() const {
  must(kScript + " start " + folder_.string() + " >/dev/null");
}

void PrivateCups::stop() const {
  shell(kScript + " stop " + folder_.string());
}

void PrivateCups::add_queue(const std::string& name, const std::string& uri) const {
  must(kScript + " queue " + folder_.string() + " " + name + " '" + uri + "' " + kBackend +
       " >/dev/null");
}

int PrivateCups::run(const std::string& command) const {
  return shell("CUPS_SERVER=" + socket() + " " + command + " >/dev/null 2>&1");
}

void PrivateCups::kill_hard() const {
  pid_t pid = 0;
  std::ifstream(folder_ / "cupsd.pid") >> pid;
  if (pid > 0) kill(pid, SIGKILL);
}

}  // namespace huiyin::fakes
