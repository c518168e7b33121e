// What an ESC/POS printer sends back, byte by byte, and what it means. Pure; not for sockets.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <variant>

#include "app/ports/slip_printer.h"

namespace huiyin::device {

struct RealtimeStatus {  // the answer to one DLE EOT
  std::uint8_t bits = 0;
};
struct AutomaticStatus {  // sent by itself after GS a
  std::array<std::uint8_t, 4> bits{};
};
struct ProcessIdEcho {  // all before GS ( H is done
  std::string id;
};
using StatusReply = std::variant<std::monostate, RealtimeStatus, AutomaticStatus, ProcessIdEcho>;

// Takes the printer's bytes in any pieces and never fails: bytes that fit no reply are dropped.
class StatusReader {
 public:
  // monostate until a reply is complete.
  StatusReply take(std::uint8_t byte);

 private:
  enum class Inside { kNothing, kAutomatic, kProcessId };
  Inside inside_ = Inside::kNothing;
  std::string collected_;
};

// The four answers to DLE EOT 1, 2, 3 and 4 in this order.
PrinterReasons reasons_of(const std::array<RealtimeStatus, 4>& answers);
PrinterReasons reasons_of(const AutomaticStatus& status);

// Whether a printer with these reasons would keep a slip waiting: all but kPaperLow.
bool blocks_printing(const PrinterReasons& reasons);

}  // namespace huiyin::device
