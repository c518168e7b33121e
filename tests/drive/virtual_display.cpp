#include "tests/drive/virtual_display.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

#include "tests/drive/deadline.h"

namespace huiyin::drive {
namespace {

// Xvfb writes the number it found free, and a line break, when it is ready.
std::string number_from(int pipe) {
  const Deadline deadline(std::chrono::seconds(20));
  std::string number;
  pollfd readable{pipe, POLLIN, 0};
  while (number.find('\n') == std::string::npos && poll(&readable, 1, deadline.left_ms()) > 0) {
    std::array<char, 16> part{};
    const ssize_t count = read(pipe, part.data(), part.size());
    if (count <= 0) break;
    number.append(part.data(), static_cast<std::size_t>(count));
  }
  if (number.find('\n') == std::string::npos) throw std::runtime_error("Xvfb did not start");
  return number.substr(0, number.find('\n'));
}

}  // namespace

VirtualDisplay::VirtualDisplay(int width_px, int height_px) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  const std::string screen = std::to_string(width_px) + "x" + std::to_string(height_px) + "x24";
  server_ = Process({{"Xvfb", "-displayfd", std::to_string(ends[1]), "-screen", "0", screen,
                      "-nolisten", "tcp", "-noreset"},
                     {},
                     "/dev/null",
                     ends[1]});
  close(ends[1]);
  name_ = ":" + number_from(ends[0]);
  close(ends[0]);
}

}  // namespace huiyin::drive
