// One slip to one ESC/POS printer over TCP, with the printer's own word on what became of it: asked
// for its state before the first byte, listened to while it prints, asked to confirm after the last
// byte. One library for every front end: the CUPS backend now, direct printing or a printer
// application later. Not for making slips and not for queues.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "app/ports/slip_printer.h"
#include "printer/device/device_uri.h"

namespace huiyin::device {

enum class Verdict {
  kPrinted,      // the printer echoed our mark behind the last byte
  kNotSent,      // zero bytes of the slip left this machine
  kUnconfirmed,  // some or all bytes left, no confirmation came
  kSent,         // all bytes taken by a printer that cannot confirm (status=off)
};

struct TransportOutcome {
  Verdict verdict = Verdict::kUnconfirmed;
  std::size_t sent_bytes = 0;  // of the slip itself
  PrinterReasons reasons;      // as last heard
  std::string detail;
};

struct TransportOptions {
  EscposTarget target;
  int connect_ms = 3000;
  int answer_ms = 1000;           // for the status answers before the first byte
  std::function<bool()> stopped;  // true = give up within 200 ms
  std::function<void(const PrinterReasons&)> on_reasons;  // whenever the printer's state changes
};

// Blocks until the verdict; at most connect_ms + answer_ms + stall_ms after the last sign of life.
// Thread: any, one slip to a printer at a time (printers take one connection).
TransportOutcome send_slip(std::string_view slip, const TransportOptions& options);

// The state of an idle printer, without printing anything. kOffline when it cannot be reached,
// kNotResponding when it does not answer; always empty for a reachable printer with status=off.
PrinterReasons probe_printer(const TransportOptions& options);

}  // namespace huiyin::device
