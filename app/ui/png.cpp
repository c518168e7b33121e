// Signature, then chunks of length (big-endian), type, data, CRC-32 of type and data:
// IHDR (size, 8 bit, RGB), IDAT (zlib: each row with filter byte 0 before it), IEND.
#include "app/ui/png.h"

#include <zlib.h>

#include <string_view>

#include "app/ui/ui_tree.h"

namespace huiyin::ui {
namespace {

std::string big_endian(uint32_t value) {
  std::string bytes;
  for (const int shift : {24, 16, 8, 0})
    bytes += static_cast<char>((value >> shift) & 0xFF);
  return bytes;
}

std::string chunk(std::string_view type, std::string_view data) {
  std::string body(type);
  body += data;
  const uLong crc =
      crc32(0, reinterpret_cast<const Bytef*>(body.data()), static_cast<uInt>(body.size()));
  return big_endian(static_cast<uint32_t>(data.size())) + body +
         big_endian(static_cast<uint32_t>(crc));
}

std::string deflated(const std::string& raw) {
  uLongf size = compressBound(static_cast<uLong>(raw.size()));
  std::string out(size, '\0');
  const int status = compress2(reinterpret_cast<Bytef*>(out.data()), &size,
                               reinterpret_cast<const Bytef*>(raw.data()),
                               static_cast<uLong>(raw.size()), Z_BEST_SPEED);
  HUIYIN_CHECK(status == Z_OK);
  out.resize(size);
  return out;
}

}  // namespace

Result<Ok> write_png(const std::string& path, int width, int height, std::span<const uint8_t> rgb) {
  const size_t row_bytes = static_cast<size_t>(width) * 3;
  HUIYIN_CHECK(rgb.size() == row_bytes * static_cast<size_t>(height));
  std::string raw;
  raw.reserve((row_bytes + 1) * static_cast<size_t>(height));
  for (size_t y = 0; y < static_cast<size_t>(height); ++y) {
    raw += '\0';
    raw.append(reinterpret_cast<const char*>(rgb.data() + y * row_bytes), row_bytes);
  }
  std::string header = big_endian(static_cast<uint32_t>(width));
  header += big_endian(static_cast<uint32_t>(height));
  header += std::string("\x08\x02\x00\x00\x00", 5);
  return replace_file(path, "\x89PNG\r\n\x1a\n" + chunk("IHDR", header) +
                                chunk("IDAT", deflated(raw)) + chunk("IEND", ""));
}

}  // namespace huiyin::ui
