// Which widget has the keyboard, and where Tab and the arrows take it. Pure: the widgets report
// themselves in each frame, moves are decided among those of the frame before.
//
// A keypad of four arrows and OK is all that some people work a kiosk with (Manner::kKeypad): the
// first arrow shows where they are, Left and Right go on through the whole screen as one reads it,
// Up and Down to the neighbour, and there is always a place once arrows were used: on a new screen
// where it begins, beside what has gone on the same one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/ui/layout.h"
#include "app/ui/ui.h"

namespace huiyin::ui {

enum class StopKind { kButton, kText, kTextMultiline, kList };

struct FocusStop {
  std::string id;
  Rect rect;
  StopKind kind = StopKind::kButton;
};

class FocusRing {
 public:
  enum class Manner { kKeyboard, kKeypad };
  explicit FocusRing(Manner manner = Manner::kKeyboard) : manner_(manner) {}

  // Tab and Shift+Tab always, arrows while a button has the focus. True when the key was used.
  bool handle(Key key, Mods mods);
  void begin_frame();        // forgets the stops of the frame before the last
  void begin_here();         // the next stop is where a keypad begins
  void add(FocusStop stop);  // in drawing order
  // A focus whose widget is gone is dropped, or goes beside it: true when it did.
  bool end_frame();

  // Focus by key or by the program: shown, scrolled into view, pressed by Enter; a text takes
  // input.
  void move_to(std::string_view id);
  // Focus that came by pointer: where Tab goes on from. `visible` for texts that are being edited.
  void note(std::string_view id, bool visible);
  // True once after move_to, for the text that has to take the input now.
  bool take_request(std::string_view id);
  bool is_requested(std::string_view id) const { return has(id) && requested_; }
  void clear();
  void pointer_pressed();
  bool by_keypad() const { return is_keypad_used_; }
  bool has(std::string_view id) const { return !current_.empty() && current_ == id; }
  const std::string& current() const { return current_; }
  bool visible() const { return visible_; }
  bool moved() const { return moved_ || moved_before_; }  // by move_to, in or before this frame
  // Kind of the focused stop; kButton when there is none.
  StopKind kind() const;

 private:
  bool step(int direction);
  bool go(Key arrow);
  bool go_by_keypad(Key arrow);
  const FocusStop* nearest_of(const FocusStop& from, Key arrow) const;
  const FocusStop* next_as_read(const FocusStop& from, int direction) const;
  bool find_a_place();
  const FocusStop* find(std::string_view id) const;

  Manner manner_;
  std::vector<FocusStop> stops_;       // being collected
  std::vector<FocusStop> last_stops_;  // of the last whole frame
  std::size_t begins_at_ = 0;          // of the stops being collected
  std::size_t begin_ = 0;              // of last_stops_
  std::string current_;
  FocusStop last_focused_;  // what had the focus on this screen; no id: nothing
  bool is_keypad_used_ = false;
  bool visible_ = false;
  bool moved_ = false;         // since begin_frame
  bool moved_before_ = false;  // before it
  bool requested_ = false;
};

}  // namespace huiyin::ui
