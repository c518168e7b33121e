// Grammar of the bytes this room makes (numbers are hexadecimal, little-endian pairs):
//
//   slip      = init units *(band / feed) [cut]
//   init      = 1B 40                       ESC @       printer to its defaults
//   units     = 1D 50 CB CB                 GS P        feeds count in 1/203 inch = one dot row
//   band      = 1D 76 30 00 xL xH yL 00 xH*256+xL bytes a row, yL rows      GS v 0
//   feed      = 1B 4A n                     ESC J       n white rows, 1 to 255
//   cut       = 1D 56 42 00                 GS V B      feed to the cutter, partial cut
//
// Nowhere in a slip stands a real-time command: 10 04 n (status), 10 05 n (clears the buffers!),
// 10 14 n. A printer obeys those even inside picture data. Bands and feeds begin with 1B or 1D, and
// no header can hold 10 followed by 04, 05 or 14 (a row has at most 512 bytes, so xH is below 4),
// so only picture data inside one band has to be looked at: there 10 becomes 11, one dot more.
#include "printer/slip/escpos.h"

#include <algorithm>
#include <cstring>

#include "printer/slip/escpos_parser.h"

namespace huiyin::slip {

namespace {

constexpr std::size_t kMaxRowBytes = 512;
constexpr int kMaxFeedRows = 255;
constexpr int kMinFeedRun = 8;     // shorter white runs stay in the picture: fewer motor stops
constexpr int kLineFeedRows = 34;  // 1/6 inch, the line height after ESC @

void append_bytes(std::string& out, std::initializer_list<int> bytes) {
  for (const int byte : bytes)
    out += static_cast<char>(byte);
}

bool second_of_realtime(char byte) {
  return byte == 0x04 || byte == 0x05 || byte == 0x14;
}

template <typename Bytes>
void defuse_realtime(Bytes&& bytes, std::size_t from) {
  for (std::size_t i = from; i + 1 < bytes.size(); ++i) {
    if (bytes[i] == 0x10 && second_of_realtime(static_cast<char>(bytes[i + 1]))) bytes[i] = 0x11;
  }
}

void append_band(std::string& out, const Bitmap& bitmap, int first, int rows) {
  const auto width = static_cast<int>(bitmap.row_bytes());
  append_bytes(out, {0x1D, 0x76, 0x30, 0x00, width & 0xFF, width >> 8, rows, 0x00});
  const std::size_t data_from = out.size();
  for (int y = first; y < first + rows; ++y) {
    for (const std::uint8_t byte : bitmap.row(y))
      out += static_cast<char>(byte);
  }
  defuse_realtime(out, data_from);
}

void append_feed(std::string& out, int rows) {
  for (; rows > 0; rows -= kMaxFeedRows) {
    append_bytes(out, {0x1B, 0x4A, std::min(rows, kMaxFeedRows)});
  }
}

int blank_run(const Bitmap& bitmap, int from) {
  int y = from;
  while (y < bitmap.height() && bitmap.row_is_blank(y))
    ++y;
  return y - from;
}

// Where the picture piece that begins at `from` ends: before the next white run worth a feed.
int piece_end(const Bitmap& bitmap, int from) {
  int y = from;
  while (y < bitmap.height()) {
    const int run = blank_run(bitmap, y);
    if (run >= kMinFeedRun) break;
    y += std::max(run, 1);
  }
  return y;
}

}  // namespace

void keep_realtime_commands_out(Bitmap& bitmap) {
  defuse_realtime(bitmap.bytes(), 0);
}

std::string escpos_bytes(const Bitmap& bitmap, const EscposOptions& options) {
  HUIYIN_CHECK(bitmap.row_bytes() <= kMaxRowBytes);
  const int band_rows = std::clamp(options.band_rows, 1, 255);
  std::string out;
  out.reserve(bitmap.row_bytes() * static_cast<std::size_t>(bitmap.height()) + 64);
  append_bytes(out, {0x1B, 0x40, 0x1D, 0x50, 0xCB, 0xCB});
  const bool feeds = options.blank_rows == BlankRows::kFeed;
  int y = bitmap.width() == 0 ? bitmap.height() : 0;
  while (y < bitmap.height()) {
    const int blank = feeds ? blank_run(bitmap, y) : 0;
    if (blank >= kMinFeedRun) {
      append_feed(out, blank);
      y += blank;
      continue;
    }
    const int end = feeds ? piece_end(bitmap, y) : bitmap.height();
    for (; y < end; y += band_rows)
      append_band(out, bitmap, y, std::min(band_rows, end - y));
    y = end;
  }
  if (options.cut == Cut::kPartial) append_bytes(out, {0x1D, 0x56, 0x42, 0x00});
  return out;
}

namespace {

// A strip of paper that grows as the commands arrive.
class Strip {
 public:
  explicit Strip(int width) : picture_(width, 0) {}

  // False when the strip would get too long.
  bool take(const EscposCommand& command) {
    switch (command.kind) {
      case EscposKind::kFeedDots: return feed(command.argument);
      case EscposKind::kFeedLines: return feed(command.argument * kLineFeedRows);
      case EscposKind::kRaster: return raster(command);
      case EscposKind::kInit:
      case EscposKind::kCut:
      case EscposKind::kStatusBack:
      case EscposKind::kProcessId:
      case EscposKind::kRealtime:
      case EscposKind::kOther: return true;
    }
    return true;
  }

  Bitmap picture() && { return std::move(picture_); }

 private:
  bool feed(int rows) {
    if (rows > kMaxDecodedRows - picture_.height()) return false;
    picture_.add_rows(rows);
    return true;
  }

  bool raster(const EscposCommand& command) {
    const std::string_view data = command.raster_data();
    if (command.row_bytes == 0) return true;
    const auto whole_rows = static_cast<int>(std::min<std::size_t>(
        data.size() / command.row_bytes, static_cast<std::size_t>(command.rows)));
    const int top = picture_.height();
    if (!feed(whole_rows)) return false;
    for (int y = 0; y < whole_rows; ++y) {
      const auto out = picture_.row(top + y);
      const std::size_t count = std::min(out.size(), command.row_bytes);
      std::memcpy(out.data(), data.data() + static_cast<std::size_t>(y) * command.row_bytes, count);
      const int spare = static_cast<int>(out.size()) * 8 - picture_.width();
      out.back() = static_cast<std::uint8_t>(out.back() & (0xFFu << spare));
    }
    return true;
  }

  Bitmap picture_;
};

}  // namespace

Result<Bitmap> decode_escpos(std::string_view bytes, int width_dots) {
  if (width_dots < 1 || width_dots > 4096) return fail(ErrorCode::kBadValue, "paper width");
  Strip strip(width_dots);
  EscposParser parser;
  parser.feed(bytes);
  while (true) {
    auto command = parser.next();
    if (!command) command = parser.rest_of_raster();
    if (!command) return std::move(strip).picture();
    if (!strip.take(*command)) return fail(ErrorCode::kBadValue, "the picture is too long");
  }
}

}  // namespace huiyin::slip
