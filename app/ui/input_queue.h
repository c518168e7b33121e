// Lets fast hands wait for the screen: a press or a key that may change what has the keyboard
// (Enter, a function key, a one-key shortcut) gets a frame of its own, and what came behind it
// comes when the screen has followed. So "1234 Enter" never overtakes itself, nor a click what was
// typed before it, however long a frame takes.
// Pure; not for scanners (scan_recogniser.h), they are told apart before.
#pragma once

#include <deque>
#include <vector>

#include "app/ui/input.h"

namespace huiyin::ui {

class InputQueue {
 public:
  // Frames until a widget that was asked for in a frame really has the keyboard.
  static constexpr int kFramesToFollow = 2;

  struct Moment {
    bool editing = false;       // a text input has the keyboard
    bool toolkit_busy = false;  // the toolkit still works off what it was given before
  };

  void push(const InputEvent& event) { waiting_.push_back(event); }
  // What belongs to the frame that begins now, in the order it came.
  std::vector<InputEvent> take(const Moment& moment);
  bool empty() const { return waiting_.empty(); }

 private:
  void take_companions(const InputEvent& event, std::vector<InputEvent>& now);

  std::deque<InputEvent> waiting_;
  int frames_to_wait_ = 0;
};

}  // namespace huiyin::ui
