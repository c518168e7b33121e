// Paper as an interface: hand over the bytes of one slip, learn what became of it. The real one is
// printer/device/cups_printer.h. Not for making the bytes (printer/slip) and not for keeping the
// slip's state: the caller writes `sending` to its own journal before submit() and the outcome
// after it, because CUPS job ids do not survive a power cut and a spooler may print twice.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/core/result.h"
#include "app/core/ticket.h"

namespace huiyin {

// Why a printer does not print, or soon will not. name_of gives the word that SlipStatus::reason
// and the wire carry ("paper_out"); screens translate it.
enum class PrinterReason {
  kPaperOut,
  kPaperLow,  // a warning: slips still print
  kCoverOpen,
  kCutterFault,  // cutter or paper jam
  kOverheated,
  kFault,          // the printer reports an error of its own that has no better word
  kOffline,        // cannot be reached, or switched off line
  kNotResponding,  // connected, but gives no answer within its time
  kPaused,         // the queue is stopped or refuses jobs
  kNoPrinter,      // CUPS has no queue of this name
  kNoScheduler,    // CUPS itself cannot be reached
  kOther,
};

using PrinterReasons = std::set<PrinterReason>;

inline std::string_view name_of(PrinterReason reason) {
  switch (reason) {
    case PrinterReason::kPaperOut: return "paper_out";
    case PrinterReason::kPaperLow: return "paper_low";
    case PrinterReason::kCoverOpen: return "cover_open";
    case PrinterReason::kCutterFault: return "cutter_fault";
    case PrinterReason::kOverheated: return "overheated";
    case PrinterReason::kFault: return "fault";
    case PrinterReason::kOffline: return "offline";
    case PrinterReason::kNotResponding: return "not_responding";
    case PrinterReason::kPaused: return "paused";
    case PrinterReason::kNoPrinter: return "no_printer";
    case PrinterReason::kNoScheduler: return "no_scheduler";
    case PrinterReason::kOther: return "other";
  }
  return "other";
}

// "cover_open,paper_out": the form SlipStatus::reason has.
inline std::string joined_names(const PrinterReasons& reasons) {
  std::string text;
  for (const PrinterReason reason : reasons) {
    text.append(text.empty() ? "" : ",").append(name_of(reason));
  }
  return text;
}

struct PrintJob {
  std::string queue;    // name of the CUPS queue
  std::string title;    // ticket id and attempt, "0190…-2": how a leftover job is known again
  std::string bytes;    // one whole slip in the queue's language
  bool is_pdf = false;  // an A4 paper instead: a PDF for a queue with a driver
};

// What became of a slip.
//   kPrinted  the printer itself confirmed it after the last byte
//   kNotSent  not one byte of it reached the printer and none will: trying again is safe
//   kUnknown  anything else: part or all of it may be on paper, or may still come out. Never
//   printed
//             again by itself; a person decides, and the reprint says 补打.
struct PrintOutcome {
  SlipState state = SlipState::kUnknown;  // one of the three
  int cups_job = 0;                       // 0: no job was made
  PrinterReasons reasons;
  std::string detail;  // English, for staff and log, without personal data
};

// A step on the way, for "printing …" and "please wait, paper is being refilled" on the screen.
struct PrintProgress {
  int cups_job = 0;
  bool processing = false;  // the printer has the job now
  PrinterReasons reasons;   // what it waits for; empty when all is well
};

struct PrinterStatus {
  bool reachable = false;  // CUPS answered and knows the queue
  bool accepting = false;  // a slip submitted now would be tried
  PrinterReasons reasons;
  std::string detail;
};

// A job that CUPS still remembers, found by its title.
struct LeftJob {
  int cups_job = 0;
  std::string title;
  bool active = false;  // still waiting or printing
  // kPrinted; kUnknown (always while printing); or kNotSent when the hand-over to CUPS was never
  // finished: CUPS then prints none of it, and cancel_job clears it away.
  PrintOutcome outcome;
};

// Thread: submit, status, find_jobs and cancel_job block and belong to one worker thread; stop may
// be called from any. Owns: its connection to CUPS.
class SlipPrinter {
 public:
  using Listener = std::function<void(const PrintProgress&)>;

  virtual ~SlipPrinter() = default;

  // Prints and waits for the end, which may be minutes when paper has to be refilled. The listener,
  // which may be empty, is called on this thread whenever the progress changes.
  // Errors: kBadValue for an empty queue, title or slip. All that printers and spoolers do wrong is
  // an outcome, not an error.
  virtual Result<PrintOutcome> submit(const PrintJob& job, const Listener& listener) = 0;

  // Live state of the queue, and of the printer behind it when no job is being printed. Takes up to
  // the connect and answer times of the printer.
  virtual PrinterStatus status(const std::string& queue) = 0;

  // Jobs of the queue whose title begins with the prefix, newest first: how a slip that was
  // `sending` when the power went is judged. Errors: kNoPrinter when CUPS or the queue is away.
  virtual Result<std::vector<LeftJob>> find_jobs(const std::string& queue,
                                                 std::string_view title_prefix) = 0;

  // Ends a leftover job, so that it does not come out by surprise. Ok when it had ended already.
  virtual Result<Ok> cancel_job(int cups_job) = 0;

  // Makes a running submit return within 200 ms (kNotSent before the slip was handed to CUPS, else
  // kUnknown; the job is left to CUPS) and every later one at once. For shutdown only.
  virtual void stop() = 0;
};

}  // namespace huiyin
