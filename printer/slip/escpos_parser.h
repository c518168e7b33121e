// ESC/POS bytes to commands, as they trickle in. For decoding our own slips and for the printer
// simulator; knows the commands of this product, skips the rest. Not a full emulator: text is not
// drawn.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace huiyin::slip {

enum class EscposKind {
  kInit,        // ESC @
  kFeedDots,    // ESC J n
  kFeedLines,   // ESC d n, LF
  kRaster,      // GS v 0
  kCut,         // GS V
  kStatusBack,  // GS a n: automatic status back
  kProcessId,   // GS ( H 48 48: ask for an echo once all before is done
  kRealtime,    // DLE EOT / ENQ / DC4, outside picture data
  kOther,       // text, unknown commands
};

struct EscposCommand {
  EscposKind kind = EscposKind::kOther;
  std::string raw;            // the whole command as it came
  int argument = 0;           // rows, lines, n of GS a
  std::size_t row_bytes = 0;  // kRaster
  int rows = 0;               // kRaster
  std::string id;             // kProcessId: four bytes

  // The picture bytes of a kRaster command.
  std::string_view raster_data() const { return std::string_view(raw).substr(8); }
};

// Never fails: bytes that make no sense come out as kOther. Thread: one.
class EscposParser {
 public:
  void feed(std::string_view bytes) { pending_.append(bytes); }

  // The next whole command, or nothing until more bytes are fed.
  std::optional<EscposCommand> next();

  // At the end of input: a raster command that was cut short, with the data that came. Clears it.
  std::optional<EscposCommand> rest_of_raster();

 private:
  EscposCommand take(EscposKind kind, std::size_t length, int argument = 0);
  std::uint8_t at(std::size_t index) const;
  std::size_t pair_at(std::size_t index) const;
  std::size_t left() const { return pending_.size() - used_; }
  std::optional<EscposCommand> escape();
  std::optional<EscposCommand> group();
  std::optional<EscposCommand> realtime();
  std::optional<EscposCommand> raster();
  std::optional<EscposCommand> function();

  std::string pending_;
  std::size_t used_ = 0;
};

}  // namespace huiyin::slip
