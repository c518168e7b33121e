// How a visitor works the kiosk: with a finger on the glass, or with four arrows and OK alone.
//
// Errors: what does not work throws std::runtime_error.
#pragma once

#include <string>
#include <vector>

#include "tests/drive/screen.h"

namespace huiyin::drive {

enum class Means { kFinger, kKeypad };

class VisitorHand {
 public:
  VisitorHand(Screen& kiosk, Means means) : kiosk_(kiosk), means_(means) {}

  // An id that ends in a dot is the first of its kind: "ask.price.".
  void chooses(const std::string& id);
  void walks(const std::vector<std::string>& ids);
  void writes(const std::string& characters);  // with the keys of the pad
  [[nodiscard]] int touches() const { return touches_; }

 private:
  void moves_the_ring_to(const std::string& id);

  Screen& kiosk_;
  Means means_;
  int touches_ = 0;  // of the glass, or presses of OK
};

}  // namespace huiyin::drive
