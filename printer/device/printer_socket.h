// A TCP connection with deadlines and a stop flag, for transport.cpp. Not for protocols.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "app/core/result.h"

namespace huiyin::device {

using Deadline = std::chrono::steady_clock::time_point;
// Asked at least every 200 ms while waiting; empty = never stopped.
using StopCheck = std::function<bool()>;
inline Deadline in_ms(int ms) {
  return std::chrono::steady_clock::now() + std::chrono::milliseconds(ms);
}

enum class Ready {
  kReadable,
  kWritable,  // and not readable
  kTimedOut,
  kStopped,
};
enum class Wish { kRead, kReadOrWrite };

// Owns its descriptor. Thread: one.
class PrinterSocket {
 public:
  // Name look-up is the system's and blocks.
  // Errors: kPrinterNotReady with the system's words.
  static Result<PrinterSocket> connect(const std::string& host, std::uint16_t port,
                                       Deadline deadline, StopCheck stopped);

  PrinterSocket(PrinterSocket&& other) noexcept;
  PrinterSocket& operator=(PrinterSocket&&) = delete;
  ~PrinterSocket();

  // An error of the connection counts as readable: receive tells.
  Ready wait(Wish wish, Deadline deadline) const;

  // Both never block. send: bytes taken, 0 when the socket is full. receive: what has come, empty
  // when nothing has. Errors: kIo when the connection is lost; receive also when the printer
  // closed.
  Result<std::size_t> send(std::string_view bytes) const;
  Result<std::string> receive() const;

  void finish_sending() const;         // no more bytes from us
  std::size_t unacknowledged() const;  // bytes the other side has not taken yet

 private:
  PrinterSocket(int descriptor, StopCheck stopped)
      : descriptor_(descriptor), stopped_(std::move(stopped)) {}

  int descriptor_ = -1;
  StopCheck stopped_;
};

}  // namespace huiyin::device
