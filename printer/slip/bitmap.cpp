#include "printer/slip/bitmap.h"

#include <algorithm>
#include <bit>

#include "printer/slip/cairo_handles.h"

namespace huiyin::slip {

Bitmap::Bitmap(int width, int height)
    : width_(width), height_(height), row_bytes_((static_cast<std::size_t>(width) + 7) / 8) {
  HUIYIN_CHECK(width >= 0 && height >= 0);
  bits_.resize(row_bytes_ * static_cast<std::size_t>(height));
}

bool Bitmap::black(int x, int y) const {
  if (x < 0 || y < 0 || x >= width_ || y >= height_) return false;
  return (row(y)[static_cast<std::size_t>(x) / 8] >> (7 - x % 8) & 1) != 0;
}

void Bitmap::set_black(int x, int y) {
  if (x < 0 || y < 0 || x >= width_ || y >= height_) return;
  std::uint8_t& byte = row(y)[static_cast<std::size_t>(x) / 8];
  byte = static_cast<std::uint8_t>(byte | 0x80u >> (x % 8));
}

std::span<const std::uint8_t> Bitmap::row(int y) const {
  HUIYIN_CHECK(y >= 0 && y < height_);
  return {bits_.data() + static_cast<std::size_t>(y) * row_bytes_, row_bytes_};
}

std::span<std::uint8_t> Bitmap::row(int y) {
  HUIYIN_CHECK(y >= 0 && y < height_);
  return {bits_.data() + static_cast<std::size_t>(y) * row_bytes_, row_bytes_};
}

bool Bitmap::row_is_blank(int y) const {
  const auto bytes = row(y);
  return std::all_of(bytes.begin(), bytes.end(), [](std::uint8_t byte) { return byte == 0; });
}

void Bitmap::add_rows(int count) {
  HUIYIN_CHECK(count >= 0);
  height_ += count;
  bits_.resize(row_bytes_ * static_cast<std::size_t>(height_));
}

namespace {

std::uint8_t reversed(std::uint8_t byte) {
  std::uint8_t result = 0;
  for (int bit = 0; bit < 8; ++bit) {
    result = static_cast<std::uint8_t>(result << 1 | (byte >> bit & 1));
  }
  return result;
}

}  // namespace

Result<std::string> bitmap_png(const Bitmap& bitmap) {
  if (bitmap.width() == 0 || bitmap.height() == 0) {
    return fail(ErrorCode::kBadValue, "an empty picture has no PNG");
  }
  // Cairo takes a set bit of A1 for white, least significant bit first on little-endian machines.
  const SurfaceHandle surface(
      cairo_image_surface_create(CAIRO_FORMAT_A1, bitmap.width(), bitmap.height()));
  if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) {
    return fail(ErrorCode::kIo, "no memory for the picture");
  }
  cairo_surface_flush(surface.get());
  unsigned char* data = cairo_image_surface_get_data(surface.get());
  const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface.get()));
  for (int y = 0; y < bitmap.height(); ++y) {
    unsigned char* out = data + stride * static_cast<std::size_t>(y);
    for (const std::uint8_t byte : bitmap.row(y)) {
      const auto white = static_cast<std::uint8_t>(~byte);
      *out++ = std::endian::native == std::endian::little ? reversed(white) : white;
    }
  }
  cairo_surface_mark_dirty(surface.get());
  std::string png;
  const cairo_status_t status =
      cairo_surface_write_to_png_stream(surface.get(), append_to_string, &png);
  if (status != CAIRO_STATUS_SUCCESS) return fail(ErrorCode::kIo, cairo_status_to_string(status));
  return png;
}

}  // namespace huiyin::slip
