// Brings slips to paper, one at a time, in the order that is never broken: the slip's row says
// "sending" before a byte leaves, and the outcome after. Not for layout (printer/slip) nor for
// words (app/words): both come in.
//
// What is not_sent is tried again by itself while somebody is likely to stand there (retry_for_ms);
// after that it stays not_sent and staff decide, so that refilled paper does not bring out slips of
// people who have long gone. What is unknown is never tried again by itself.
//
// Thread: one worker of its own. record() and on_update() are called on it.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "app/core/event.h"
#include "app/core/slip_content.h"
#include "app/ports/clock.h"
#include "app/ports/slip_printer.h"

namespace huiyin::run {

struct PrintOrder {
  TicketId ticket;
  int attempt = 1;
  SlipContent content;
};

struct PrintUpdate {
  TicketId ticket;
  SlipStatus slip;
  PrinterReasons waits_for;  // while sending: what the printer waits for
  int cups_job = 0;
  bool final = false;  // nothing more comes for this order
};

struct PrintDeskParts {
  SlipPrinter& printer;
  Clock& clock;
  std::string queue;  // empty: no printer is set up, every order ends as not_sent
  std::function<Result<std::string>(const SlipContent&)> make_bytes;
  // Writes the slip's row; returns when it is on the disk. Without the row "sending" nothing is
  // sent, and the order is tried again like anything that never left; without the row of its
  // outcome it counts as unknown.
  std::function<Result<Ok>(const TicketId&, const SlipMoved&)> record;
  std::function<void(const PrintUpdate&)> on_update;
  std::function<void()> on_start;  // on the thread, before the first order: warm fonts
  std::int64_t retry_for_ms = 45'000;
  std::int64_t retry_pause_ms = 3'000;
  std::int64_t settle_pause_ms = 250;
};

class PrintDesk {
 public:
  explicit PrintDesk(PrintDeskParts parts);
  ~PrintDesk();  // stops
  PrintDesk(const PrintDesk&) = delete;
  PrintDesk& operator=(const PrintDesk&) = delete;

  // Ends the printer's running call and the thread; what is asked for later is dropped. `record`
  // and `on_update` may be called until it returns.
  void stop();

  void print(PrintOrder order);

  // A slip that was on its way when the program last ended: asks the spooler what became of it,
  // ends what would still come out by surprise, and writes the row when the truth is known. What
  // nobody knows stays as it is.
  void settle(const TicketId& ticket, int attempt);

  // Looks at the printer when nothing is being printed; the answer goes to `told` on the desk's
  // thread.
  void look(std::function<void(const PrinterStatus&)> told);

 private:
  using Task = std::function<void()>;
  void loop();
  void post(Task task);
  void carry_out(const PrintOrder& order);
  SlipStatus try_once(const PrintOrder& order, const std::string& bytes);
  bool pause_for(std::int64_t ms);
  void settle_now(const TicketId& ticket, int attempt);
  std::optional<PrintOutcome> outcome_of(const std::string& title);
  void tell(const PrintOrder& order, const SlipStatus& slip, bool final);

  PrintDeskParts parts_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Task> tasks_;  // guarded by mutex_
  bool stopping_ = false;   // guarded by mutex_
  int cups_job_ = 0;        // of the running order; the desk's thread only
  std::thread thread_;
};

}  // namespace huiyin::run
