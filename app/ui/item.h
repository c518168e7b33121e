// How a widget reports itself: to the UI tree, to the keyboard focus, to the pointer. Only for the
// widgets of this room.
#pragma once

#include <string_view>

#include "app/ui/ui_state.h"

namespace huiyin::ui {

struct ItemName {
  std::string_view id;
  std::string_view label;
  std::string_view role;  // a literal
  bool enabled = true;
  bool selected = false;
};

// Some part of the rectangle lies inside the window and the scroll area that is being drawn.
bool can_be_seen(const UiState& state, const Rect& rect);
// Adds the item's visible part to the UI tree.
void note_item(UiState& state, const ItemName& name, const Rect& rect);

struct Press {
  bool clicked = false;  // released inside, or pressed by key
  bool held = false;
  bool hovered = false;  // by a pointer that hovers; never by a finger
  bool focused = false;  // has the keyboard, visibly
};
// Notes the item, offers it to Tab and arrows, and looks at pointer and keys.
Press press_item(UiState& state, const ItemName& name, const Rect& rect);
// The same without a focus stop of its own: rows of a table, parts of a widget.
Press press_part(UiState& state, const ItemName& name, const Rect& rect);

// Offers an item to Tab and arrows; scrolls it into view when the focus has just come to it, a text
// as long as it waits for the keyboard.
void add_stop(UiState& state, std::string_view id, const Rect& rect, StopKind kind);
// In the frame after this one the part that scrolls shows it.
void bring_into_sight(UiState& state, const Rect& rect);

}  // namespace huiyin::ui
