#include "tests/drive/x_listener.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>

#include <array>
#include <stdexcept>

namespace huiyin::drive {

struct XListener::Connection {
  explicit Connection(const std::string& name) : display(XOpenDisplay(name.c_str())) {
    if (display == nullptr) throw std::runtime_error("no display " + name);
    window =
        XCreateSimpleWindow(display, DefaultRootWindow(display), 0, 0, 200, 100, 0, 0, 0xFF0000);
    XSelectInput(display, window, KeyPressMask | ButtonPressMask | ExposureMask);
    XMapWindow(display, window);
    wait_for(Expose);
    XSetInputFocus(display, window, RevertToParent, CurrentTime);
    XSync(display, False);
  }
  ~Connection() { XCloseDisplay(display); }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  XEvent wait_for(int type) {
    XEvent event{};
    do {
      XNextEvent(display, &event);
      if (event.type == MappingNotify) XRefreshKeyboardMapping(&event.xmapping);
    } while (event.type != type);
    return event;
  }

  Display* display;
  Window window = 0;
};

XListener::XListener(const std::string& display_name)
    : connection_(std::make_unique<Connection>(display_name)) {}

XListener::~XListener() = default;

XListener::Press XListener::next_press() {
  const XEvent event = connection_->wait_for(ButtonPress);
  return {event.xbutton.x, event.xbutton.y};
}

std::string XListener::next_text(std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) {
    XEvent event = connection_->wait_for(KeyPress);
    std::array<char, 8> letters{};
    const int length = XLookupString(&event.xkey, letters.data(), 8, nullptr, nullptr);
    text.append(letters.data(), static_cast<std::size_t>(length));
  }
  return text;
}

unsigned long XListener::next_symbol() {
  XEvent event = connection_->wait_for(KeyPress);
  return XLookupKeysym(&event.xkey, 0);
}

}  // namespace huiyin::drive
