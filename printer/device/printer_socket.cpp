#include "printer/device/printer_socket.h"

#include <fcntl.h>
#include <linux/sockios.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <memory>
#include <utility>

namespace huiyin::device {

namespace {

constexpr int kStopCheckMs = 200;

struct AddressDeleter {
  void operator()(addrinfo* list) const { freeaddrinfo(list); }
};

Error lost(int error) {
  return fail(ErrorCode::kIo, std::strerror(error));
}

int slice_ms(Deadline deadline) {
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
      deadline - std::chrono::steady_clock::now());
  return static_cast<int>(std::clamp<long>(left.count() + 1, 0, kStopCheckMs));
}

void set_option(int descriptor, int level, int name, unsigned value) {
  // Best effort: without it the connection still works, dead peers are only noticed later.
  static_cast<void>(setsockopt(descriptor, level, name, &value, sizeof value));
}

}  // namespace

PrinterSocket::PrinterSocket(PrinterSocket&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), stopped_(std::move(other.stopped_)) {}

PrinterSocket::~PrinterSocket() {
  if (descriptor_ >= 0) close(descriptor_);
}

Result<PrinterSocket> PrinterSocket::connect(const std::string& host, std::uint16_t port,
                                             Deadline deadline, StopCheck stopped) {
  addrinfo hints{};
  hints.ai_socktype = SOCK_STREAM;
  addrinfo* list = nullptr;
  const int looked_up = getaddrinfo(host.c_str(), std::to_string(port).c_str(), &hints, &list);
  if (looked_up != 0) return fail(ErrorCode::kPrinterNotReady, gai_strerror(looked_up));
  const std::unique_ptr<addrinfo, AddressDeleter> addresses(list);
  std::string reason = "no address";
  for (const addrinfo* address = list; address != nullptr; address = address->ai_next) {
    PrinterSocket socket(
        ::socket(address->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0), stopped);
    if (socket.descriptor_ < 0) return lost(errno);
    set_option(socket.descriptor_, IPPROTO_TCP, TCP_NODELAY, 1);
    // No TCP_USER_TIMEOUT: it would also end the wait of a printer whose buffer is full because it
    // has no paper. A dead peer shows as the caller's own deadline.
    set_option(socket.descriptor_, SOL_SOCKET, SO_KEEPALIVE, 1);
    int error = 0;
    if (::connect(socket.descriptor_, address->ai_addr, address->ai_addrlen) != 0) error = errno;
    if (error == EINPROGRESS) {
      pollfd wanted{.fd = socket.descriptor_, .events = POLLOUT, .revents = 0};
      while (wanted.revents == 0 && std::chrono::steady_clock::now() < deadline) {
        if (stopped && stopped()) return fail(ErrorCode::kPrinterNotReady, "stopped");
        poll(&wanted, 1, slice_ms(deadline));
      }
      socklen_t length = sizeof error;
      error = ETIMEDOUT;
      if (wanted.revents != 0) {
        getsockopt(socket.descriptor_, SOL_SOCKET, SO_ERROR, &error, &length);
      }
    }
    if (error == 0) return socket;
    reason = std::strerror(error);
  }
  return fail(ErrorCode::kPrinterNotReady, reason);
}

Ready PrinterSocket::wait(Wish wish, Deadline deadline) const {
  const short events = wish == Wish::kRead ? POLLIN : static_cast<short>(POLLIN | POLLOUT);
  while (true) {
    if (stopped_ && stopped_()) return Ready::kStopped;
    pollfd wanted{.fd = descriptor_, .events = events, .revents = 0};
    if (poll(&wanted, 1, slice_ms(deadline)) > 0) {
      const bool readable = (wanted.revents & (POLLIN | POLLERR | POLLHUP)) != 0;
      return readable ? Ready::kReadable : Ready::kWritable;
    }
    if (std::chrono::steady_clock::now() >= deadline) return Ready::kTimedOut;
  }
}

Result<std::size_t> PrinterSocket::send(std::string_view bytes) const {
  const ssize_t taken = ::send(descriptor_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
  if (taken >= 0) return static_cast<std::size_t>(taken);
  if (errno == EAGAIN || errno == EINTR) return std::size_t{0};
  return lost(errno);
}

Result<std::string> PrinterSocket::receive() const {
  std::array<char, 512> buffer;
  const ssize_t count = recv(descriptor_, buffer.data(), buffer.size(), 0);
  if (count > 0) return std::string(buffer.data(), static_cast<std::size_t>(count));
  if (count == 0) return fail(ErrorCode::kIo, "the printer closed the connection");
  if (errno == EAGAIN || errno == EINTR) return std::string();
  return lost(errno);
}

void PrinterSocket::finish_sending() const {
  shutdown(descriptor_, SHUT_WR);
}

std::size_t PrinterSocket::unacknowledged() const {
  int count = 0;
  return ioctl(descriptor_, SIOCOUTQ, &count) == 0 && count > 0 ? static_cast<std::size_t>(count)
                                                                : 0;
}

}  // namespace huiyin::device
