// Grammar (bits from 7 down to 0, x = any), after the ESC/POS command reference:
//   realtime  = 0xx1xx10                                     one byte for each DLE EOT n
//   automatic = 0xx1xx00 0xx0xxxx 0xx0xxxx 0xx0xxxx          after GS a
//   echo      = 37 22 d1 d2 d3 d4 00                         after GS ( H, hexadecimal
// XON (11) and XOFF (13) and all other bytes between replies are dropped. An echo may not begin
// inside an automatic status and the other way round: the printer sends each in one piece.
#include "printer/device/status_bytes.h"

namespace huiyin::device {

namespace {

constexpr std::uint8_t kEchoFirst = 0x37;
constexpr std::size_t kEchoLength = 6;  // after the first byte

bool is_realtime(std::uint8_t byte) {
  return (byte & 0x93) == 0x12;
}
bool is_automatic_first(std::uint8_t byte) {
  return (byte & 0x93) == 0x10;
}
bool is_automatic_next(std::uint8_t byte) {
  return (byte & 0x90) == 0x00;
}

void add_if(PrinterReasons& reasons, bool condition, PrinterReason reason) {
  if (condition) reasons.insert(reason);
}

}  // namespace

StatusReply StatusReader::take(std::uint8_t byte) {
  if (inside_ == Inside::kAutomatic && is_automatic_next(byte)) {
    collected_ += static_cast<char>(byte);
    if (collected_.size() < 4) return {};
    inside_ = Inside::kNothing;
    AutomaticStatus status;
    for (std::size_t i = 0; i < 4; ++i)
      status.bits[i] = static_cast<std::uint8_t>(collected_[i]);
    return status;
  }
  if (inside_ == Inside::kProcessId) {
    collected_ += static_cast<char>(byte);
    if (collected_.size() < kEchoLength) return {};
    inside_ = Inside::kNothing;
    const bool whole = collected_.front() == 0x22 && collected_.back() == 0;
    return whole ? StatusReply(ProcessIdEcho{collected_.substr(1, 4)}) : StatusReply();
  }
  inside_ = Inside::kNothing;
  collected_.clear();
  if (is_realtime(byte)) return RealtimeStatus{byte};
  if (is_automatic_first(byte)) {
    inside_ = Inside::kAutomatic;
    collected_ += static_cast<char>(byte);
  } else if (byte == kEchoFirst) {
    inside_ = Inside::kProcessId;
  }
  return {};
}

PrinterReasons reasons_of(const std::array<RealtimeStatus, 4>& answers) {
  const auto [printer, offline, error, paper] = answers;
  PrinterReasons reasons;
  add_if(reasons, (offline.bits & 0x04) != 0, PrinterReason::kCoverOpen);
  add_if(reasons, (offline.bits & 0x20) != 0 || (paper.bits & 0x60) != 0, PrinterReason::kPaperOut);
  add_if(reasons, (error.bits & 0x08) != 0, PrinterReason::kCutterFault);
  add_if(reasons, (error.bits & 0x40) != 0, PrinterReason::kOverheated);
  add_if(reasons, (error.bits & 0x24) != 0, PrinterReason::kFault);
  add_if(reasons, (printer.bits & 0x08) != 0 && reasons.empty(), PrinterReason::kOffline);
  const bool paper_low = (paper.bits & 0x0C) != 0 && !reasons.contains(PrinterReason::kPaperOut);
  add_if(reasons, paper_low, PrinterReason::kPaperLow);
  return reasons;
}

PrinterReasons reasons_of(const AutomaticStatus& status) {
  const auto [printer, error, paper, reserved] = status.bits;
  PrinterReasons reasons;
  add_if(reasons, (printer & 0x20) != 0, PrinterReason::kCoverOpen);
  add_if(reasons, (paper & 0x0C) != 0, PrinterReason::kPaperOut);
  add_if(reasons, (error & 0x08) != 0, PrinterReason::kCutterFault);
  add_if(reasons, (error & 0x40) != 0, PrinterReason::kOverheated);
  add_if(reasons, (error & 0x24) != 0, PrinterReason::kFault);
  add_if(reasons, (printer & 0x08) != 0 && reasons.empty(), PrinterReason::kOffline);
  const bool paper_low = (paper & 0x03) != 0 && !reasons.contains(PrinterReason::kPaperOut);
  add_if(reasons, paper_low, PrinterReason::kPaperLow);
  return reasons;
}

bool blocks_printing(const PrinterReasons& reasons) {
  for (const PrinterReason reason : reasons) {
    if (reason != PrinterReason::kPaperLow) return true;
  }
  return false;
}

}  // namespace huiyin::device
