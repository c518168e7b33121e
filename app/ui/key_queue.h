// Lets fast fingers wait for the screen: a key that may change what has the keyboard (Enter, a
// function key, a one-key shortcut) gets a frame of its own, and what was typed behind it comes
// when the screen has followed. So "1234 Enter" never overtakes itself, however long a frame takes.
// Pure; not for scanners (scan_recogniser.h), they are told apart before.
#pragma once

#include <deque>
#include <vector>

#include "app/ui/input.h"

namespace huiyin::ui {

class KeyQueue {
 public:
  // Frames until a widget that was asked for in a frame really has the keyboard.
  static constexpr int kFramesToFollow = 2;

  struct Moment {
    bool editing = false;       // a text input has the keyboard
    bool toolkit_busy = false;  // the toolkit still works off what it was given before
    bool pressed = false;       // a pointer press is on its way: it may move the keyboard
  };

  void push(const InputEvent& event) { waiting_.push_back(event); }
  // What belongs to the frame that begins now, in the order it was typed.
  std::vector<InputEvent> take(const Moment& moment);
  bool empty() const { return waiting_.empty(); }

 private:
  std::deque<InputEvent> waiting_;
  int frames_to_wait_ = 0;
};

}  // namespace huiyin::ui
