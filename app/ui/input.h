// What comes from keyboard and pointer, as plain values: from GLFW in a window, from a script in
// tests.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/ui/ui.h"

namespace huiyin::ui {

struct InputEvent {
  enum class Kind {
    kKeyDown,
    kKeyUp,
    kCharacter,
    kPointerMoved,
    kPointerPressed,
    kPointerReleased,
    kWheel
  };
  Kind kind = Kind::kKeyDown;
  Key key = Key::kNone;  // kKeyDown, kKeyUp
  Mods mods = {};
  char32_t character = 0;  // kCharacter
  bool repeat = false;
  float x = 0;  // kPointerMoved: window pixels, -FLT_MAX points nowhere; kWheel: steps
  float y = 0;
  bool finger = false;  // pointer events: a finger, not a mouse
};

struct KeyPress {
  Key key = Key::kNone;
  Mods mods = {};
  bool used = false;  // by focus movement or by the focused widget
};

// The pointer's way since the last frame, in window pixels: for what is drawn with a finger.
struct PointerStep {
  enum class Kind { kMoved, kPressed, kReleased };
  Kind kind = Kind::kMoved;
  float x = 0, y = 0;
};

// What arrived since the last frame; emptied when a frame ends.
struct InputBatch {
  std::vector<KeyPress> keys;
  std::vector<PointerStep> pointer;
  std::string typed;
  std::optional<std::string> scan;
  bool touched = false;
};

}  // namespace huiyin::ui
