// One member of staff who goes on wherever the last crash left the desk.
#pragma once

#include <string>

#include "tests/drive/screen.h"

namespace huiyin::drive {

class Desk {
 public:
  explicit Desk(Screen& counter) : counter_(counter) {}

  [[nodiscard]] int people_waiting() const;  // as far as the waiting line shows them
  void sit_down();                           // starts the window and signs in
  // Serves whoever is at the desk, else whoever is next, until their case is closed.
  void attend();

 private:
  std::string person_at_the_desk();
  // Does what the procedures expect next; false when the case is closed.
  bool do_next_action();

  Screen& counter_;
};

}  // namespace huiyin::drive
