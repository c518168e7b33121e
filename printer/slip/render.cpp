#include "printer/slip/render.h"

#include <cairo-pdf.h>

#include "printer/slip/cairo_handles.h"
#include "printer/slip/escpos.h"
#include "printer/slip/slip_layout.h"

namespace huiyin::slip {

namespace {

constexpr double kPointsPerInch = 72.0;
constexpr unsigned kInkThreshold = 128;  // of 255: text needs no dithering, which frays its edges

// Every fourth byte of a row of grey pixels, darker than the threshold = a dot.
void threshold(const unsigned char* pixels, std::size_t stride, Bitmap& bitmap) {
  for (int y = 0; y < bitmap.height(); ++y) {
    const unsigned char* in = pixels + stride * static_cast<std::size_t>(y);
    const auto out = bitmap.row(y);
    for (int x = 0; x < bitmap.width(); ++x) {
      if (in[static_cast<std::size_t>(x) * 4] >= kInkThreshold) continue;
      std::uint8_t& byte = out[static_cast<std::size_t>(x) / 8];
      byte = static_cast<std::uint8_t>(byte | 0x80u >> (x % 8));
    }
  }
}

Result<Ok> paint(cairo_surface_t* surface, double scale, const SlipLayout& layout) {
  const CairoHandle cairo(cairo_create(surface));
  cairo_set_source_rgb(cairo.get(), 1, 1, 1);
  cairo_paint(cairo.get());
  cairo_scale(cairo.get(), scale, scale);
  draw(cairo.get(), layout);
  cairo_show_page(cairo.get());
  const cairo_status_t status = cairo_status(cairo.get());
  if (status != CAIRO_STATUS_SUCCESS) return fail(ErrorCode::kIo, cairo_status_to_string(status));
  return Ok{};
}

}  // namespace

Result<Bitmap> render_slip(const SlipContent& content, const Paper& paper) {
  auto layout = lay_out(content, paper);
  if (!layout.ok()) return layout.error();
  // RGB24 and not A8: white text on a black banner needs a colour that covers.
  const SurfaceHandle surface(
      cairo_image_surface_create(CAIRO_FORMAT_RGB24, layout->width, layout->height));
  if (auto painted = paint(surface.get(), 1.0, *layout); !painted.ok()) return painted.error();
  cairo_surface_flush(surface.get());
  Bitmap bitmap(layout->width, layout->height);
  threshold(cairo_image_surface_get_data(surface.get()),
            static_cast<std::size_t>(cairo_image_surface_get_stride(surface.get())), bitmap);
  keep_realtime_commands_out(bitmap);
  return bitmap;
}

Result<std::string> slip_pdf(const SlipContent& content, const Paper& paper) {
  auto layout = lay_out(content, paper);
  if (!layout.ok()) return layout.error();
  const double points_per_dot = kPointsPerInch / kDotsPerInch;
  std::string pdf;
  const SurfaceHandle surface(cairo_pdf_surface_create_for_stream(
      append_to_string, &pdf, layout->width * points_per_dot, layout->height * points_per_dot));
  if (auto painted = paint(surface.get(), points_per_dot, *layout); !painted.ok()) {
    return painted.error();
  }
  cairo_surface_finish(surface.get());
  const cairo_status_t status = cairo_surface_status(surface.get());
  if (status != CAIRO_STATUS_SUCCESS) return fail(ErrorCode::kIo, cairo_status_to_string(status));
  return pdf;
}

Result<std::string> slip_png(const SlipContent& content, const Paper& paper) {
  const auto bitmap = render_slip(content, paper);
  if (!bitmap.ok()) return bitmap.error();
  return bitmap_png(*bitmap);
}

void warm_fonts(const Paper& paper) {
  SlipContent content;
  content.language = "zh_CN";
  content.title = "回音 Aa";
  content.number = "A0123456789";
  content.lines = {{"时间", "时间 0123456789:"}};
  const auto ignored = render_slip(content, paper);
  HUIYIN_CHECK(ignored.ok() || ignored.error().code == ErrorCode::kIo);
}

}  // namespace huiyin::slip
