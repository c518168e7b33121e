#include "db/change_watcher.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>
#include <utility>

namespace huiyin::db {

Result<std::unique_ptr<ChangeWatcher>> ChangeWatcher::open(const std::filesystem::path& database,
                                                           std::function<void()> on_change) {
  const std::string bell = database.string() + "-bell";
  const auto failed = [&](int error) {
    const ErrorCode code = error == EACCES || error == EROFS ? ErrorCode::kReadOnly
                           : error == ENOENT                 ? ErrorCode::kNoSuchFile
                                                             : ErrorCode::kIo;
    return fail(code, bell + ": " + std::generic_category().message(error));
  };
  const int file = ::open(bell.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0644);
  if (file < 0) return failed(errno);
  ::close(file);
  const int fd = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  if (fd < 0) return failed(errno);
  if (::inotify_add_watch(fd, bell.c_str(), IN_MODIFY) < 0) {
    const int error = errno;
    ::close(fd);
    return failed(error);
  }
  return std::unique_ptr<ChangeWatcher>(new ChangeWatcher(fd, std::move(on_change)));
}

ChangeWatcher::~ChangeWatcher() {
  ::close(fd_);
}

bool ChangeWatcher::handle() {
  alignas(inotify_event) std::array<char, 4096> events{};
  bool rang = false;
  while (::read(fd_, events.data(), events.size()) > 0)
    rang = true;
  if (rang && on_change_) on_change_();
  return rang;
}

bool ChangeWatcher::wait(int timeout_ms) {
  pollfd entry{fd_, POLLIN, 0};
  return ::poll(&entry, 1, timeout_ms) > 0 && handle();
}

}  // namespace huiyin::db
