// The conversation (hexadecimal; > we send, < the printer sends):
//
//   > 10 04 01  10 04 02  10 04 03  10 04 04    DLE EOT: printer, off-line, error, paper
//   < one byte each                             any blocking reason: nothing more is sent
//   > 1B 40                                     ESC @, the first two bytes of a slip of ours
//   > 1D 61 0E                                  GS a: report on-line, error and paper by yourself.
//                                               Behind ESC @, which would switch it off again
//   > the rest of the slip
//   < automatic status, any time
//   > 1D 28 48 06 00 30 30 d1 d2 d3 d4          GS ( H: echo d1..d4 when all before is done
//   < 37 22 d1 d2 d3 d4 00                      = printed
//   > 1D 61 00                                  GS a off
#include "printer/device/transport.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>

#include "printer/device/printer_socket.h"
#include "printer/device/status_bytes.h"

namespace huiyin::device {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view kAskStatus = "\x10\x04\x01\x10\x04\x02\x10\x04\x03\x10\x04\x04"sv;
constexpr std::string_view kInit = "\x1B\x40"sv;
constexpr std::string_view kReportsOn = "\x1D\x61\x0E"sv;
constexpr std::string_view kReportsOff = "\x1D\x61\x00"sv;
constexpr std::string_view kAskEcho = "\x1D(H\x06\x00\x30\x30"sv;
constexpr int kGoodbyeMs = 200;
constexpr int kTakenCheckMs = 20;

// A mark of four printable characters that no slip of the last hours had: a printer that was stuck
// echoes the mark of the slip before when it comes back, and that must not pass for this one.
std::string new_mark() {
  auto value = static_cast<std::uint64_t>(std::chrono::system_clock::now().time_since_epoch() /
                                          std::chrono::microseconds(100));
  std::string mark;
  for (int i = 0; i < 4; ++i, value /= 94)
    mark += static_cast<char>('!' + value % 94);
  return mark;
}

// The slip with the transport's own commands woven in, and how much of the slip proper is sent.
class Stream {
 public:
  // An empty mark weaves nothing in, for printers that do not answer.
  Stream(std::string_view slip, std::string_view mark) : slip_size_(slip.size()) {
    head_ = slip.starts_with(kInit) ? kInit.size() : 0;
    bytes_ = slip.substr(0, head_);
    if (!mark.empty()) bytes_.append(kReportsOn);
    woven_ = bytes_.size() - head_;
    bytes_.append(slip.substr(head_));
    if (!mark.empty()) bytes_.append(kAskEcho).append(mark);
  }

  std::string_view rest() const { return std::string_view(bytes_).substr(sent_); }
  void advance(std::size_t count) { sent_ += count; }
  bool done() const { return sent_ == bytes_.size(); }

  std::size_t slip_bytes_sent() const {
    if (sent_ <= head_) return sent_;
    return std::min(slip_size_, std::max(head_, sent_ - std::min(sent_, woven_)));
  }

 private:
  std::string bytes_;
  std::size_t slip_size_ = 0;
  std::size_t head_ = 0;   // slip bytes before the woven-in command
  std::size_t woven_ = 0;  // bytes of that command
  std::size_t sent_ = 0;
};

class Conversation {
 public:
  Conversation(const PrinterSocket& socket, const TransportOptions& options)
      : socket_(socket), options_(options) {}

  // True when the printer answered all four questions; the reasons then hold its state.
  bool ask_status() {
    const Deadline deadline = in_ms(options_.answer_ms);
    if (!socket_.send(kAskStatus).ok()) return false;
    std::array<RealtimeStatus, 4> answers{};
    std::size_t count = 0;
    while (count < answers.size()) {
      if (socket_.wait(Wish::kRead, deadline) != Ready::kReadable) return false;
      const auto bytes = socket_.receive();
      if (!bytes.ok()) return false;
      for (const char byte : *bytes) {
        const StatusReply reply = reader_.take(static_cast<std::uint8_t>(byte));
        const auto* answer = std::get_if<RealtimeStatus>(&reply);
        if (answer != nullptr && count < answers.size()) answers[count++] = *answer;
      }
    }
    hear(reasons_of(answers));
    return true;
  }

  // Sends and listens until the echo, or until there is no hope of it.
  TransportOutcome send(std::string_view slip) {
    Stream stream(slip, mark_);
    Deadline deadline = in_ms(options_.target.stall_ms);
    while (!echoed_) {
      const Wish wish = stream.done() ? Wish::kRead : Wish::kReadOrWrite;
      const Ready ready = socket_.wait(wish, deadline);
      if (ready == Ready::kStopped) return broken(stream, "stopped");
      if (ready == Ready::kTimedOut) return broken(stream, "no sign of life from the printer");
      const auto moved = ready == Ready::kReadable ? listen() : speak(stream);
      if (!moved.ok()) return broken(stream, moved.error().detail);
      if (*moved) deadline = in_ms(options_.target.stall_ms);
    }
    say_goodbye();
    return {Verdict::kPrinted, slip.size(), reasons_, "confirmed by the printer"};
  }

  // For printers that never answer: all one can know is that their side took the bytes.
  TransportOutcome send_blindly(std::string_view slip) {
    Stream stream(slip, "");
    Deadline deadline = in_ms(options_.target.stall_ms);
    while (!stream.done()) {
      const Ready ready = socket_.wait(Wish::kReadOrWrite, deadline);
      if (ready == Ready::kStopped) return broken(stream, "stopped");
      if (ready == Ready::kTimedOut) return broken(stream, "the printer takes no bytes");
      const auto moved = ready == Ready::kReadable ? listen() : speak(stream);
      if (!moved.ok()) return broken(stream, moved.error().detail);
      if (*moved) deadline = in_ms(options_.target.stall_ms);
    }
    socket_.finish_sending();
    bool closed = false;
    while (socket_.unacknowledged() > 0) {
      const Deadline next = std::min(deadline, in_ms(kTakenCheckMs));
      const Ready ready = socket_.wait(Wish::kRead, next);
      if (ready == Ready::kStopped) return broken(stream, "stopped");
      if (ready == Ready::kReadable && !listen().ok()) closed = true;
      const bool over = std::chrono::steady_clock::now() >= deadline;
      if ((closed || over) && socket_.unacknowledged() > 0) {
        return broken(stream, "the printer did not take all bytes");
      }
    }
    return {Verdict::kSent, slip.size(), reasons_, "this printer cannot confirm (status=off)"};
  }

  const PrinterReasons& reasons() const { return reasons_; }

 private:
  // True when it was news: a changed state or the echo.
  Result<bool> listen() {
    const auto bytes = socket_.receive();
    if (!bytes.ok()) return bytes.error();
    bool news = false;
    for (const char byte : *bytes) {
      const StatusReply reply = reader_.take(static_cast<std::uint8_t>(byte));
      if (const auto* status = std::get_if<AutomaticStatus>(&reply)) {
        news = hear(reasons_of(*status)) || news;
      }
      if (const auto* echo = std::get_if<ProcessIdEcho>(&reply); echo && echo->id == mark_) {
        echoed_ = news = true;
      }
    }
    return news;
  }

  Result<bool> speak(Stream& stream) const {
    const auto taken = socket_.send(stream.rest());
    if (!taken.ok()) return taken.error();
    stream.advance(*taken);
    return *taken > 0;
  }

  bool hear(const PrinterReasons& reasons) {
    const bool changed = !heard_ || reasons != reasons_;
    heard_ = true;
    reasons_ = reasons;
    if (changed && options_.on_reasons) options_.on_reasons(reasons_);
    return changed;
  }

  TransportOutcome broken(const Stream& stream, const std::string& why) const {
    const std::size_t sent = stream.slip_bytes_sent();
    return {sent == 0 ? Verdict::kNotSent : Verdict::kUnconfirmed, sent, reasons_, why};
  }

  // The slip is on paper: whatever fails here changes nothing.
  void say_goodbye() {
    if (!socket_.send(kReportsOff).ok()) return;
    socket_.finish_sending();
    const Deadline deadline = in_ms(kGoodbyeMs);
    while (socket_.wait(Wish::kRead, deadline) == Ready::kReadable && socket_.receive().ok()) {
    }
  }

  const PrinterSocket& socket_;
  const TransportOptions& options_;
  const std::string mark_ = new_mark();
  StatusReader reader_;
  PrinterReasons reasons_;
  bool heard_ = false;
  bool echoed_ = false;
};

Result<PrinterSocket> open(const TransportOptions& options) {
  return PrinterSocket::connect(options.target.host, options.target.port, in_ms(options.connect_ms),
                                options.stopped);
}

TransportOutcome nothing_sent(PrinterReasons reasons, const std::string& detail) {
  return {Verdict::kNotSent, 0, std::move(reasons), detail};
}

}  // namespace

TransportOutcome send_slip(std::string_view slip, const TransportOptions& options) {
  const auto socket = open(options);
  if (!socket.ok()) return nothing_sent({PrinterReason::kOffline}, socket.error().detail);
  Conversation conversation(*socket, options);
  if (options.target.replies == Replies::kNone) return conversation.send_blindly(slip);
  if (!conversation.ask_status()) {
    return nothing_sent({PrinterReason::kNotResponding}, "no answer to DLE EOT");
  }
  if (blocks_printing(conversation.reasons())) {
    return nothing_sent(conversation.reasons(), "the printer is not ready");
  }
  return conversation.send(slip);
}

PrinterReasons probe_printer(const TransportOptions& options) {
  const auto socket = open(options);
  if (!socket.ok()) return {PrinterReason::kOffline};
  if (options.target.replies == Replies::kNone) return {};
  Conversation conversation(*socket, options);
  if (!conversation.ask_status()) return {PrinterReason::kNotResponding};
  return conversation.reasons();
}

}  // namespace huiyin::device
