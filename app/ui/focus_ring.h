// Which widget has the keyboard, and where Tab and the arrows take it. Pure: the widgets report
// themselves in each frame, moves are decided among those of the frame before.
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
  // Tab and Shift+Tab always, arrows while a button has the focus. True when the key was used.
  bool handle(Key key, Mods mods);
  void begin_frame();        // forgets the stops of the frame before the last
  void add(FocusStop stop);  // in drawing order
  void end_frame();          // a focus whose widget is gone is dropped

  // Focus by key or by the program: shown, scrolled into view, pressed by Enter; a text takes
  // input.
  void move_to(std::string_view id);
  // Focus that came by pointer: where Tab goes on from. `visible` for texts that are being edited.
  void note(std::string_view id, bool visible);
  // True once after move_to, for the text that has to take the input now.
  bool take_request(std::string_view id);
  void clear();
  bool has(std::string_view id) const { return !current_.empty() && current_ == id; }
  const std::string& current() const { return current_; }
  bool visible() const { return visible_; }
  bool moved() const { return moved_ || moved_before_; }  // by move_to, in or before this frame
  // Kind of the focused stop; kButton when there is none.
  StopKind kind() const;

 private:
  bool step(int direction);
  bool go(Key arrow);
  const FocusStop* find(std::string_view id) const;

  std::vector<FocusStop> stops_;       // being collected
  std::vector<FocusStop> last_stops_;  // of the last whole frame
  std::string current_;
  bool visible_ = false;
  bool moved_ = false;         // since begin_frame
  bool moved_before_ = false;  // before it
  bool requested_ = false;
};

}  // namespace huiyin::ui
