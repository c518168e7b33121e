// The few IPP calls of this product over libcups, one connection to one scheduler. For cups_printer
// only: what the answers mean for a slip is decided there.
#pragma once

#include <cups/cups.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/ports/slip_printer.h"

namespace huiyin::device {

struct QueueView {
  ipp_pstate_t state = IPP_PSTATE_IDLE;
  bool accepting = false;
  int waiting_jobs = 0;
  PrinterReasons reasons;
  std::string message;
  std::string device_uri;
};

struct JobView {
  int id = 0;
  std::string title;
  ipp_jstate_t state = IPP_JSTATE_PENDING;
  bool was_processed = false;  // its backend has been started at least once
  bool incoming = false;       // CUPS has not got all of it, and prints none of it
  int sheets = 0;              // confirmed by the backend
  std::string message;         // what the backend said last

  bool over() const { return state >= IPP_JSTATE_CANCELED; }
};

// How far a slip got on its way into CUPS.
struct HandOver {
  enum class State {
    kAccepted,
    kRefused,    // CUPS has not got all of it and will print none of it
    kUncertain,  // the connection broke while CUPS was saying yes or no
  };
  State state = State::kRefused;
  int job = 0;
  std::string detail;
};

// Thread: one. Errors of all calls: kNoPrinter = CUPS does not know the queue or job; kPeerAway =
// CUPS does not answer; kIo = it refuses, with its own words.
class CupsConnection {
 public:
  // server: socket path or host[:port]; empty = CUPS_SERVER, else the system's scheduler.
  static Result<CupsConnection> open(const std::string& server);

  Result<QueueView> queue(const std::string& name);
  HandOver hand_over(const PrintJob& job, const std::function<bool()>& stopped);
  Result<JobView> job(int id);
  Result<std::vector<JobView>> jobs(const std::string& queue);
  Result<Ok> cancel(int id);

  // A pull subscription to everything that happens on the queue. news: whether anything happened
  // after `sequence`, which is moved on.
  Result<int> subscribe(const std::string& queue);
  Result<bool> news(int subscription, int& sequence);
  void unsubscribe(int subscription);

  // Another number than before = libcups has connected anew by itself: the scheduler that was asked
  // before may be gone.
  std::uint64_t identity() const;

 private:
  struct HttpCloser {
    void operator()(http_t* http) const { httpClose(http); }
  };
  struct IppDeleter {
    void operator()(ipp_t* message) const { ippDelete(message); }
  };
  using Http = std::unique_ptr<http_t, HttpCloser>;
  using Message = std::unique_ptr<ipp_t, IppDeleter>;

  explicit CupsConnection(Http http) : http_(std::move(http)) {}
  Result<Message> ask(Message request, const char* resource);

  Http http_;
};

}  // namespace huiyin::device
