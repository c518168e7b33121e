#include "tests/drive/close_request.h"

#include <X11/Xlib.h>

#include <memory>
#include <stdexcept>

namespace huiyin::drive {

void ask_windows_to_close(const std::string& display_name) {
  const auto close = [](Display* display) { XCloseDisplay(display); };
  const std::unique_ptr<Display, decltype(close)> display(XOpenDisplay(display_name.c_str()),
                                                          close);
  if (!display) throw std::runtime_error("cannot open the display " + display_name);
  Display* x = display.get();
  Window root = 0, parent = 0;
  Window* windows = nullptr;
  unsigned count = 0;
  XQueryTree(x, DefaultRootWindow(x), &root, &parent, &windows, &count);
  for (unsigned i = 0; i < count; ++i) {
    XEvent event = {};
    event.xclient.type = ClientMessage;
    event.xclient.window = windows[i];
    event.xclient.message_type = XInternAtom(x, "WM_PROTOCOLS", False);
    event.xclient.format = 32;
    event.xclient.data.l[0] = static_cast<long>(XInternAtom(x, "WM_DELETE_WINDOW", False));
    event.xclient.data.l[1] = CurrentTime;
    XSendEvent(x, windows[i], False, NoEventMask, &event);
  }
  if (windows != nullptr) XFree(windows);
  XSync(x, False);
}

}  // namespace huiyin::drive
