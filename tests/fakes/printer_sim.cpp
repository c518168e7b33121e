#include "tests/fakes/printer_sim.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <fstream>
#include <stdexcept>

#include "printer/slip/bitmap.h"
#include "printer/slip/escpos.h"

namespace huiyin::fakes {

namespace {

sockaddr* generic(sockaddr_in* address) {
  return static_cast<sockaddr*>(static_cast<void*>(address));
}

// Complete or not there: whoever watches the folder never sees half a file.
void write_whole(const std::filesystem::path& path, const std::string& bytes) {
  const std::filesystem::path draft = path.string() + ".part";
  std::ofstream(draft, std::ios::binary) << bytes;
  std::filesystem::rename(draft, path);
}

}  // namespace

PrinterSim::PrinterSim(const PrinterSimOptions& options) : options_(options), port_(options.port) {
  if (!options_.out_dir.empty()) std::filesystem::create_directories(options_.out_dir);
  wake_ = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
  open_port();
  thread_ = std::thread([this] { serve(); });
}

PrinterSim::~PrinterSim() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  eventfd_write(wake_, 1);
  thread_.join();
  close_connection();
  if (listener_ >= 0) close(listener_);
  close(wake_);
}

void PrinterSim::open_port() {
  listener_ = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  const int yes = 1;
  setsockopt(listener_, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  // A real printer's network module holds a few kilobytes, not the kernel's hundreds, and takes
  // Ethernet's segments; loopback's of 64 KB would not fit and be sent again and again.
  const int buffer = 16 * 1024;
  setsockopt(listener_, SOL_SOCKET, SO_RCVBUF, &buffer, sizeof buffer);
  const int segment = 1400;
  setsockopt(listener_, IPPROTO_TCP, TCP_MAXSEG, &segment, sizeof segment);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(port_);
  socklen_t length = sizeof address;
  if (bind(listener_, generic(&address), length) != 0 || listen(listener_, 4) != 0 ||
      getsockname(listener_, generic(&address), &length) != 0) {
    throw std::runtime_error("printer simulator: port " + std::to_string(port_) + " is in use");
  }
  port_ = ntohs(address.sin_port);
}

bool PrinterSim::command(std::string_view line) {
  bool known = true;
  {
    const std::lock_guard lock(mutex_);
    if (line == "off" || line == "on") {
      switched_on_ = line == "on";
    } else {
      known = model_.command(line);
    }
  }
  eventfd_write(wake_, 1);
  if (known && (line == "off" || line == "on")) {
    // The caller may connect right after this: wait until the port really is open or closed.
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return ending_ || (listener_ >= 0) == switched_on_; });
  }
  return known;
}

PrinterSimState PrinterSim::state() const {
  const std::lock_guard lock(mutex_);
  return state_;
}

bool PrinterSim::wait_until(const std::function<bool(const PrinterSimState&)>& condition,
                            std::chrono::milliseconds at_most) const {
  std::unique_lock lock(mutex_);
  return changed_.wait_for(lock, at_most, [&] { return condition(state_); });
}

void PrinterSim::serve() {
  while (true) {
    std::array<pollfd, 3> wanted{};
    {
      const std::lock_guard lock(mutex_);
      if (ending_) return;
      turn();
      write_connection();
      publish();
      wanted[0] = {.fd = wake_, .events = POLLIN, .revents = 0};
      // One connection at a time: the next one waits in the kernel, as with real printers.
      wanted[1] = {.fd = connection_ < 0 ? listener_ : -1, .events = POLLIN, .revents = 0};
      wanted[2] = {.fd = connection_, .events = POLLIN, .revents = 0};
      if (model_.room() == 0) wanted[2].events = 0;
    }
    poll(wanted.data(), wanted.size(), -1);
    const std::lock_guard lock(mutex_);
    eventfd_t ignored = 0;
    eventfd_read(wake_, &ignored);
    if (wanted[1].revents != 0) accept_connection();
    if (wanted[2].revents != 0) read_connection();
  }
}

// Switches, faults and printing: everything that follows from what has happened.
void PrinterSim::turn() {
  if (!switched_on_ && listener_ >= 0) {
    close(listener_);
    listener_ = -1;
    reset_connection();
  }
  if (switched_on_ && listener_ < 0) open_port();
  model_.work();
  if (model_.wants_reset()) reset_connection();
}

void PrinterSim::publish() {
  for (const std::string& slip : model_.take_slips()) {
    state_.slips.push_back(slip);
    keep_slip(slip);
  }
  state_.partial = model_.partial();
  state_.printed_bytes = model_.printed_bytes();
  state_.connected = connection_ >= 0;
  state_.stuck = model_.stuck();
  changed_.notify_all();
}

void PrinterSim::accept_connection() {
  connection_ = accept4(listener_, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
  if (connection_ >= 0) ++state_.connections;
}

void PrinterSim::read_connection() {
  std::array<char, 4096> buffer;
  const std::size_t room = std::min(model_.room(), buffer.size());
  const ssize_t count =
      recv(connection_, buffer.data(), std::max<std::size_t>(room, 1), room == 0 ? MSG_PEEK : 0);
  if (count > 0 && room > 0) model_.receive({buffer.data(), static_cast<std::size_t>(count)});
  if (count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR)) close_connection();
}

void PrinterSim::write_connection() {
  const std::string replies = model_.take_replies();
  if (connection_ < 0 || replies.empty()) return;
  if (send(connection_, replies.data(), replies.size(), MSG_NOSIGNAL) < 0) close_connection();
}

void PrinterSim::close_connection() {
  if (connection_ < 0) return;
  close(connection_);
  connection_ = -1;
  model_.disconnected();
}

void PrinterSim::reset_connection() {
  if (connection_ >= 0) {
    const linger at_once{.l_onoff = 1, .l_linger = 0};
    setsockopt(connection_, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    close(connection_);
    connection_ = -1;
  }
  model_.power_cycle();
}

void PrinterSim::keep_slip(const std::string& slip) {
  if (options_.out_dir.empty()) return;
  const std::string number = std::to_string(state_.slips.size());
  write_whole(options_.out_dir / ("slip-" + number + ".escpos"), slip);
  const auto picture = slip::decode_escpos(slip, options_.width_dots);
  if (picture.ok()) {
    if (const auto png = slip::bitmap_png(*picture); png.ok()) {
      write_whole(options_.out_dir / ("slip-" + number + ".png"), *png);
    }
  }
  std::ofstream(options_.out_dir / "log.jsonl", std::ios::app)
      << R"({"event":"slip","n":)" << number << R"(,"bytes":)" << slip.size() << R"(,"rows":)"
      << (picture.ok() ? picture->height() : 0) << "}\n";
}

}  // namespace huiyin::fakes
