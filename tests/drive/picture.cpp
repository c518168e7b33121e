#include "tests/drive/picture.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <cairo.h>

#include <cstring>
#include <memory>
#include <stdexcept>

#include "tests/drive/process.h"

namespace huiyin::drive {
namespace {

struct CloseDisplay {
  void operator()(Display* display) const { XCloseDisplay(display); }
};
struct DestroyImage {
  void operator()(XImage* image) const { XDestroyImage(image); }
};
struct DestroySurface {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};

}  // namespace

void take_picture(const std::string& display_name, const std::filesystem::path& png) {
  const std::unique_ptr<Display, CloseDisplay> display(XOpenDisplay(display_name.c_str()));
  if (display == nullptr) throw std::runtime_error("no display " + display_name);
  const Window root = DefaultRootWindow(display.get());
  const int width = DisplayWidth(display.get(), 0);
  const int height = DisplayHeight(display.get(), 0);
  const std::unique_ptr<XImage, DestroyImage> image(
      XGetImage(display.get(), root, 0, 0, static_cast<unsigned>(width),
                static_cast<unsigned>(height), AllPlanes, ZPixmap));
  if (image == nullptr || image->bits_per_pixel != 32) {
    throw std::runtime_error("the display has no picture of 32 bits a pixel");
  }
  // Both sides hold pixels as 0x00RRGGBB words, in rows that are whole words.
  const std::unique_ptr<cairo_surface_t, DestroySurface> surface(
      cairo_image_surface_create_for_data(reinterpret_cast<unsigned char*>(image->data),
                                          CAIRO_FORMAT_RGB24, width, height,
                                          image->bytes_per_line));
  if (cairo_surface_write_to_png(surface.get(), png.c_str()) != CAIRO_STATUS_SUCCESS) {
    throw std::runtime_error("cannot write " + png.string());
  }
}

std::string read_qr(const std::filesystem::path& png) {
  const Outcome read = run(
      {"zbarimg", "--nodbus", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", png.string()});
  return read.out.substr(0, read.out.find('\n'));
}

}  // namespace huiyin::drive
