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

  // A visible focus came by key and is shown and pressed by Enter; a pointer leaves it invisible.
  void set(std::string_view id, bool visible);
  void clear();
  bool has(std::string_view id) const { return !current_.empty() && current_ == id; }
  const std::string& current() const { return current_; }
  bool visible() const { return visible_; }
  bool moved() const { return moved_; }  // by key since the last end_frame
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
  bool moved_ = false;
};

}  // namespace huiyin::ui
