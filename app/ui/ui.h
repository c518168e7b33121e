// Ui: what a screen gets for one frame. It tells the screen about the window, the input that is not
// for a widget, and how long nothing will change. What a screen draws with is in widgets.h and
// lists.h (functions that take a Ui&). Screens are plain functions:
//
//     std::optional<WelcomeIntent> draw_welcome(Ui& ui, const WelcomeView& view);
//
// They keep no state of their own: what is selected or typed lives in the flow's state. Ui keeps
// only what belongs to the glass: keyboard focus, scroll places, the text being edited.
//
// Ids: stable, dotted, language-free ("category.repair"), unique in a screen. Every widget with an
// id is recorded in the UI tree (--ui-tree) and, when it can be operated, takes keyboard focus by
// Tab and arrows and is pressed by Enter or Space.
//
// Thread: the window's thread, inside the draw function only. Units: design pixels, ms.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/ui/i18n.h"
#include "app/ui/layout.h"
#include "app/ui/style.h"
#include "app/ui/theme.h"

namespace huiyin::ui {

enum class Key {
  kNone,
  kEnter,
  kEscape,
  kTab,
  kSpace,
  kBackspace,
  kDelete,
  kLeft,
  kRight,
  kUp,
  kDown,
  kHome,
  kEnd,
  kPageUp,
  kPageDown,
  kF1,
  kF2,
  kF3,
  kF4,
  kF5,
  kF6,
  kF7,
  kF8,
  kF9,
  kF10,
  kF11,
  kF12,
  k0,
  k1,
  k2,
  k3,
  k4,
  k5,
  k6,
  k7,
  k8,
  k9,
  kA,
  kB,
  kC,
  kD,
  kE,
  kF,
  kG,
  kH,
  kI,
  kJ,
  kK,
  kL,
  kM,
  kN,
  kO,
  kP,
  kQ,
  kR,
  kS,
  kT,
  kU,
  kV,
  kW,
  kX,
  kY,
  kZ,
  kSlash,
  kPlus,
  kMinus,
};

struct Mods {
  bool ctrl = false;
  bool shift = false;
  bool alt = false;
  friend bool operator==(const Mods&, const Mods&) = default;
};

struct UiTree;   // app/ui/ui_tree.h
struct UiState;  // app/ui/ui_state.h, for the widgets of this room only

class Ui {
 public:
  explicit Ui(UiState& state) : state_(state) {}
  Ui(const Ui&) = delete;
  Ui& operator=(const Ui&) = delete;

  // Names the screen in the UI tree. Call it first. Another name than last frame's forgets focus,
  // scroll places and half-edited text of the old screen.
  void screen(std::string_view id);

  Size size() const;  // of the whole window
  Rect area() const;  // {0, 0, size}
  // The part to work in is taller than wide: the whole window, or its lower half in low reach.
  bool portrait() const;
  bool upright() const;         // the window itself is taller than wide
  void reach_low(bool is_low);  // for a seated person; from here on in this frame, say it in each
  bool low_reach() const;
  Language language() const;
  const Theme& theme() const;     // for spacing: theme().space_m and so on
  void read_in(Reading reading);  // from here on in this frame; say it in every frame
  int64_t now_ms() const;         // steady clock of the window; for animation, never for dates

  // Translation into the window's language; see i18n.h.
  const char* tr(const char* msgid) const { return ui::tr(language(), msgid); }

  // A scanner's line (keyboard wedge burst ended by Enter) that came before this frame, whatever
  // had the focus. Delivered once, to the first frame drawn after it.
  std::optional<std::string> scan() const;
  // True in the frame after the key went down (and on its repeats) unless a focused widget has used
  // it: letters, digits and Space belong to a focused text_input; Enter and Space to a focused
  // button.
  bool pressed(Key key, Mods mods = {}) const;
  // Text typed on a real keyboard that no text_input has taken, UTF-8; for on-screen fields.
  std::string_view typed() const;
  // True when any finger, pointer or key was active before this frame: resets the idle guard.
  bool touched() const;

  // Ask for a frame in at most this many ms even if nothing happens (animation, blinking).
  void wants_frame_in(int64_t ms);
  // Move the keyboard focus to a widget of this screen (by id), or take it away with "".
  void focus(std::string_view id);
  bool focused(std::string_view id) const;
  // At kiosk density arrows alone work a screen: the next widget that is drawn is where they begin.
  void keypad_begins_here();
  bool by_keypad() const;  // the last that was used were arrows, not a finger
  // What this frame shows so far, for reading it aloud: items, and every text when it is kept.
  const UiTree& drawn() const;
  void keep_texts(bool is_heard);  // from here on in this frame
  void reads_from_here();  // what was drawn before in this frame is not part of what is read
  std::span<const std::string> texts() const;
  // A finger came down in the rectangle since the last frame, whatever lies there.
  bool pressed_in(Rect rect) const;

  UiState& state() { return state_; }
  const UiState& state() const { return state_; }

 private:
  UiState& state_;
};

}  // namespace huiyin::ui
