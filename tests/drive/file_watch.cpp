#include "tests/drive/file_watch.h"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <optional>
#include <stdexcept>

namespace huiyin::drive {
namespace {

constexpr int kLookAgain_ms = 250;

void drain(int handle) {
  std::array<char, 4096> events{};
  while (read(handle, events.data(), events.size()) > 0) {
  }
}

std::optional<std::string> line_in(const std::string& text, const std::string& beginning) {
  std::size_t start = 0;
  for (std::size_t end = text.find('\n'); end != std::string::npos; end = text.find('\n', start)) {
    const std::string line = text.substr(start, end - start);
    if (line.starts_with(beginning)) return line.substr(beginning.size());
    start = end + 1;
  }
  return std::nullopt;
}

}  // namespace

FileWatch::FileWatch(const std::filesystem::path& folder)
    : handle_(inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
  constexpr auto kChanges = IN_MOVED_TO | IN_CLOSE_WRITE | IN_MODIFY | IN_CREATE;
  if (inotify_add_watch(handle_, folder.c_str(), kChanges) < 0) {
    throw std::runtime_error("cannot watch " + folder.string());
  }
}

FileWatch::~FileWatch() {
  close(handle_);
}

bool FileWatch::wait_until(const std::function<bool()>& is_there, const Deadline& deadline) const {
  while (true) {
    drain(handle_);
    if (is_there()) return true;
    if (deadline.is_over()) return false;
    pollfd changed{handle_, POLLIN, 0};
    poll(&changed, 1, std::min(deadline.left_ms(), kLookAgain_ms));
  }
}

std::string wait_for_line(const std::filesystem::path& file, const std::string& beginning,
                          Process& writer, std::chrono::milliseconds time) {
  const FileWatch watch(file.parent_path());
  std::optional<std::string> found;
  bool has_ended = false;
  watch.wait_until(
      [&] {
        has_ended =
            !writer.is_running();  // asked first: what it wrote before its end is read below
        found = line_in(read_file(file), beginning);
        return found.has_value() || has_ended;
      },
      Deadline(time));
  if (found) return *found;
  throw std::runtime_error("no \"" + beginning + "\" in " + file.filename().string() + ":\n" +
                           read_file(file));
}

}  // namespace huiyin::drive
