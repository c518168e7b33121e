// Grammar (hexadecimal): the commands of escpos.cpp, and
//   1B 64 n             ESC d     n lines            0A          LF      one line
//   1D 56 m [n]         GS V      cut; n for m = 41, 42, 61 to 68
//   1D 61 n             GS a      automatic status back
//   1D 28 c pL pH ...   GS ( c    pH*256+pL bytes; c = 48, first bytes 30 30: process id
//   10 {04,05} n        DLE EOT, DLE ENQ             10 14 n a b  DLE DC4
#include "printer/slip/escpos_parser.h"

namespace huiyin::slip {

namespace {

constexpr std::uint8_t kLineFeed = 0x0A;
constexpr std::uint8_t kDle = 0x10;
constexpr std::uint8_t kEsc = 0x1B;
constexpr std::uint8_t kGs = 0x1D;
constexpr std::size_t kRasterHeader = 8;
constexpr std::size_t kUsedBeforeShrink = 1 << 16;

bool cut_has_length(std::uint8_t mode) {
  return mode == 0x41 || mode == 0x42 || (mode >= 0x61 && mode <= 0x68);
}

}  // namespace

std::uint8_t EscposParser::at(std::size_t index) const {
  return static_cast<std::uint8_t>(pending_[used_ + index]);
}

std::size_t EscposParser::pair_at(std::size_t index) const {
  return at(index) + static_cast<std::size_t>(at(index + 1)) * 256;
}

EscposCommand EscposParser::take(EscposKind kind, std::size_t length, int argument) {
  EscposCommand command;
  command.kind = kind;
  command.raw = pending_.substr(used_, length);
  command.argument = argument;
  used_ += command.raw.size();
  if (used_ == pending_.size() || used_ > kUsedBeforeShrink) {
    pending_.erase(0, used_);
    used_ = 0;
  }
  return command;
}

std::optional<EscposCommand> EscposParser::next() {
  if (left() == 0) return std::nullopt;
  switch (at(0)) {
    case kEsc: return escape();
    case kGs: return group();
    case kDle: return realtime();
    case kLineFeed: return take(EscposKind::kFeedLines, 1, 1);
    default: return take(EscposKind::kOther, 1);
  }
}

std::optional<EscposCommand> EscposParser::realtime() {
  if (left() < 2) return std::nullopt;
  const std::uint8_t kind = at(1);
  if (kind != 0x04 && kind != 0x05 && kind != 0x14) return take(EscposKind::kOther, 1);
  const std::size_t length = kind == 0x14 ? 5 : 3;
  if (left() < length) return std::nullopt;
  return take(EscposKind::kRealtime, length, at(2));
}

std::optional<EscposCommand> EscposParser::escape() {
  if (left() < 2) return std::nullopt;
  switch (at(1)) {
    case '@': return take(EscposKind::kInit, 2);
    case 'J':
    case 'd':
      if (left() < 3) return std::nullopt;
      return take(at(1) == 'J' ? EscposKind::kFeedDots : EscposKind::kFeedLines, 3, at(2));
    default: return take(EscposKind::kOther, 2);
  }
}

std::optional<EscposCommand> EscposParser::group() {
  if (left() < 2) return std::nullopt;
  switch (at(1)) {
    case 'v': return raster();
    case '(': return function();
    case 'a':
      if (left() < 3) return std::nullopt;
      return take(EscposKind::kStatusBack, 3, at(2));
    case 'P':
      if (left() < 4) return std::nullopt;
      return take(EscposKind::kOther, 4);
    case 'V': {
      if (left() < 3) return std::nullopt;
      const std::size_t length = cut_has_length(at(2)) ? 4 : 3;
      if (left() < length) return std::nullopt;
      return take(EscposKind::kCut, length, at(2));
    }
    default: return take(EscposKind::kOther, 2);
  }
}

std::optional<EscposCommand> EscposParser::raster() {
  if (left() < kRasterHeader) return std::nullopt;
  const std::size_t row_bytes = pair_at(4);
  const std::size_t rows = pair_at(6);
  const std::size_t length = kRasterHeader + row_bytes * rows;
  if (left() < length) return std::nullopt;
  EscposCommand command = take(EscposKind::kRaster, length);
  command.row_bytes = row_bytes;
  command.rows = static_cast<int>(rows);
  return command;
}

std::optional<EscposCommand> EscposParser::function() {
  if (left() < 5) return std::nullopt;
  const std::size_t length = 5 + pair_at(3);
  if (left() < length) return std::nullopt;
  const bool process_id = at(2) == 'H' && length == 11 && at(5) == 0x30 && at(6) == 0x30;
  EscposCommand command = take(process_id ? EscposKind::kProcessId : EscposKind::kOther, length);
  if (process_id) command.id = command.raw.substr(7, 4);
  return command;
}

std::optional<EscposCommand> EscposParser::rest_of_raster() {
  if (left() < kRasterHeader || at(0) != kGs || at(1) != 'v') return std::nullopt;
  const std::size_t row_bytes = pair_at(4);
  const auto rows = static_cast<int>(pair_at(6));
  EscposCommand command = take(EscposKind::kRaster, left());
  command.row_bytes = row_bytes;
  command.rows = rows;
  return command;
}

}  // namespace huiyin::slip
