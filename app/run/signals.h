// SIGINT and SIGTERM as a call on an ordinary thread; and a watch on a file descriptor the same
// way. Make SignalWatch before any other thread: it blocks the signals for all of them.
#pragma once

#include <functional>
#include <memory>
#include <thread>

namespace huiyin::run {

// Calls `on_ready` on its own thread whenever `fd` can be read, until destroyed or until the other
// end has hung up and all is read.
class FdWatch {
 public:
  FdWatch(int fd, std::function<void()> on_ready);
  ~FdWatch();
  FdWatch(const FdWatch&) = delete;
  FdWatch& operator=(const FdWatch&) = delete;

 private:
  int stop_fd_;
  std::thread thread_;
};

class SignalWatch {
 public:
  explicit SignalWatch(std::function<void()> on_stop);
  ~SignalWatch();
  SignalWatch(const SignalWatch&) = delete;
  SignalWatch& operator=(const SignalWatch&) = delete;

 private:
  int signal_fd_;
  std::unique_ptr<FdWatch> watch_;
};

}  // namespace huiyin::run
