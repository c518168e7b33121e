// The slip printer behind a CUPS queue. A slip is `printed` only when our own backend (escpos://)
// says that the printer confirmed it; a job that CUPS calls completed without that word is
// `unknown`.
#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>

#include "app/ports/slip_printer.h"
#include "printer/device/cups_connection.h"

namespace huiyin::device {

struct CupsPrinterOptions {
  std::string server;          // empty: CUPS_SERVER, else the system's scheduler
  int poll_ms = 40;            // how often CUPS is asked for news while a slip is on its way
  int paused_grace_ms = 1000;  // a queue stopped for so long gets its waiting slip taken back
  int whole_ms = 15 * 60'000;  // a slip that is not over by then is taken back or given up
  int reconnect_ms = 2000;     // how long a vanished scheduler may take to come back
};

class CupsPrinter : public SlipPrinter {
 public:
  explicit CupsPrinter(CupsPrinterOptions options = {}) : options_(std::move(options)) {}

  Result<PrintOutcome> submit(const PrintJob& job, const Listener& listener) override;
  PrinterStatus status(const std::string& queue) override;
  Result<std::vector<LeftJob>> find_jobs(const std::string& queue,
                                         std::string_view title_prefix) override;
  Result<Ok> cancel_job(int cups_job) override;
  void stop() override;

 private:
  class Watch;

  // False when stopped meanwhile.
  bool pause(int ms);

  CupsPrinterOptions options_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::atomic<bool> stopped_{false};
};

}  // namespace huiyin::device
