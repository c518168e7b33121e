#include "tests/drive/patch.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>

#include <stdexcept>

namespace huiyin::drive {

struct Patch::Eye {
  explicit Eye(const std::string& name) : display(XOpenDisplay(name.c_str())) {
    if (display == nullptr) throw std::runtime_error("no display " + name);
  }
  ~Eye() { XCloseDisplay(display); }
  Eye(const Eye&) = delete;
  Eye& operator=(const Eye&) = delete;

  [[nodiscard]] std::string look() const {
    XImage* image = XGetImage(display, DefaultRootWindow(display), x, y, kSide_px, kSide_px,
                              AllPlanes, ZPixmap);
    if (image == nullptr) throw std::runtime_error("the display cannot be looked at");
    std::string bytes(image->data, static_cast<std::size_t>(image->bytes_per_line) * kSide_px);
    XDestroyImage(image);
    return bytes;
  }

  Display* display;
  int x = 0;
  int y = 0;
  std::string before;
};

Patch::Patch(const std::string& display_name) : eye_(std::make_unique<Eye>(display_name)) {}
Patch::~Patch() = default;

void Patch::remember(double x, double y) {
  constexpr double kHalf_px = kSide_px / 2.0;
  eye_->x = static_cast<int>(x - kHalf_px);
  eye_->y = static_cast<int>(y - kHalf_px);
  eye_->before = eye_->look();
}

std::optional<Patch::Clock::time_point> Patch::wait_for_change(std::chrono::milliseconds time) {
  const auto end = Clock::now() + time;
  while (Clock::now() < end) {
    if (eye_->look() != eye_->before) return Clock::now();
  }
  return std::nullopt;
}

}  // namespace huiyin::drive
