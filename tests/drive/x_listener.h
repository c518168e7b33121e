// A bare X window that fills a display and remembers what reached it. For the driver's own tests;
// Xlib's macros stay out of sight.
#pragma once

#include <cstddef>
#include <memory>
#include <string>

namespace huiyin::drive {

class XListener {
 public:
  explicit XListener(const std::string& display_name);
  ~XListener();

  struct Press {
    int x = 0;
    int y = 0;
  };
  // Each waits for what comes next of its kind.
  Press next_press();
  std::string next_text(std::size_t bytes);
  unsigned long next_symbol();

 private:
  struct Connection;
  std::unique_ptr<Connection> connection_;
};

}  // namespace huiyin::drive
