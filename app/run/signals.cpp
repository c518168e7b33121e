#include "app/run/signals.h"

#include <poll.h>
#include <pthread.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <utility>

#include "app/core/result.h"

namespace huiyin::run {
namespace {

void watch_until(int fd, int stop_fd, const std::function<void()>& on_ready) {
  std::array<pollfd, 2> fds{pollfd{fd, POLLIN, 0}, pollfd{stop_fd, POLLIN, 0}};
  while (true) {
    if (poll(fds.data(), fds.size(), -1) < 0) continue;  // EINTR
    if ((fds[1].revents & POLLIN) != 0) return;
    if ((fds[0].revents & (POLLERR | POLLNVAL)) != 0) return;
    if ((fds[0].revents & POLLIN) != 0) {
      on_ready();
    } else if ((fds[0].revents & POLLHUP) != 0) {
      return;  // read to the end and nobody can write any more: poll would never rest again
    }
  }
}

}  // namespace

FdWatch::FdWatch(int fd, std::function<void()> on_ready)
    : stop_fd_(eventfd(0, EFD_CLOEXEC)),
      thread_(
          [fd, stop = stop_fd_, ready = std::move(on_ready)] { watch_until(fd, stop, ready); }) {
  HUIYIN_CHECK(stop_fd_ >= 0);
}

FdWatch::~FdWatch() {
  const std::uint64_t one = 1;
  const ssize_t written = write(stop_fd_, &one, sizeof one);
  HUIYIN_CHECK(written == sizeof one);
  thread_.join();
  close(stop_fd_);
}

SignalWatch::SignalWatch(std::function<void()> on_stop) : signal_fd_(-1) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  sigaddset(&set, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
  std::signal(SIGPIPE, SIG_IGN);
  signal_fd_ = signalfd(-1, &set, SFD_CLOEXEC);
  HUIYIN_CHECK(signal_fd_ >= 0);
  watch_ = std::make_unique<FdWatch>(signal_fd_, [fd = signal_fd_, stop = std::move(on_stop)] {
    signalfd_siginfo info{};
    if (read(fd, &info, sizeof info) == sizeof info) stop();
  });
}

SignalWatch::~SignalWatch() {
  watch_.reset();
  close(signal_fd_);
}

}  // namespace huiyin::run
