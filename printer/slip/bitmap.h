// A black-and-white picture as a thermal head wants it. Not for grey, colour or drawing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "app/core/result.h"

namespace huiyin::slip {

// One bit a dot, 1 = black, rows packed most significant bit first and padded to whole bytes with
// white. A plain value: copies are copies. Thread: as any value.
class Bitmap {
 public:
  Bitmap() = default;
  Bitmap(int width, int height);  // all white

  int width() const { return width_; }
  int height() const { return height_; }
  std::size_t row_bytes() const { return row_bytes_; }

  // Dots outside the picture are white, and setting them changes nothing.
  bool black(int x, int y) const;
  void set_black(int x, int y);

  // y must be inside the picture.
  std::span<const std::uint8_t> row(int y) const;
  std::span<std::uint8_t> row(int y);
  std::span<std::uint8_t> bytes() { return bits_; }  // all rows, top to bottom
  bool row_is_blank(int y) const;

  // Adds white rows at the bottom.
  void add_rows(int count);

  bool operator==(const Bitmap&) const = default;

 private:
  int width_ = 0;
  int height_ = 0;
  std::size_t row_bytes_ = 0;
  std::vector<std::uint8_t> bits_;
};

// The picture as the bytes of a grey PNG file. Errors: kBadValue for an empty picture, kIo when
// the PNG writer fails.
Result<std::string> bitmap_png(const Bitmap& bitmap);

}  // namespace huiyin::slip
