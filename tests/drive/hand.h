// A finger, a mouse, a keyboard and a wedge scanner, through the X server's own event path (XTest).
//
// Thread: one. Errors: a display that cannot be opened, or a character no key makes, throws.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace huiyin::drive {

class Hand {
 public:
  explicit Hand(const std::string& display_name);
  ~Hand();
  Hand(Hand&&) noexcept;

  // Moves there, presses and lifts, as a quick finger does; returns when it is lifted. Screen
  // pixels.
  void tap(double x, double y);
  // The two halves of a tap, at once: for who wants to know what each of them does.
  void press_at(double x, double y);
  void lift();
  // One stroke of a finger through these places.
  void draw(const std::vector<std::pair<double, double>>& way);
  // Twice as fast as a finger can, as on a "submit" that does not answer at once.
  void double_tap(double x, double y);
  void point(double x, double y);    // moves there, presses nothing
  void turn_wheel(int clicks_down);  // negative: up

  void type(std::string_view text);  // any characters, as a person at a keyboard would
  void scan(std::string_view text);  // a burst of 1 ms keys and Enter, as a wedge scanner sends it
  void press(std::string_view key);  // "Return", "F5", "Escape", "a": X key names
  void chord(std::string_view modifier, std::string_view key);  // "Control_L", "s"

 private:
  struct Keyboard;
  std::unique_ptr<Keyboard> keyboard_;
};

}  // namespace huiyin::drive
