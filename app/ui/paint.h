// Between design pixels and ImGui's draw list: shapes and text lines. Only for the widgets here.
#pragma once

#include <string_view>
#include <vector>

#include <imgui.h>

#include "app/ui/line_break.h"
#include "app/ui/ui_state.h"
#include "app/ui/widgets.h"

namespace huiyin::ui {

ImU32 packed(Colour colour);
// On whole window pixels, so that edges are sharp at any scale.
ImVec2 min_px(const UiState& state, const Rect& rect);
ImVec2 max_px(const UiState& state, const Rect& rect);

void fill(UiState& state, const Rect& rect, Colour colour, float radius = 0);
void edge(UiState& state, const Rect& rect, Colour colour, float radius, float width);
void focus_edge(UiState& state, const Rect& rect, float radius);
void draw_icon(UiState& state, const Rect& rect, Icon icon, Colour colour);

// A face at a size: what measures and draws text.
struct Face {
  ImFont* font = nullptr;
  float size_px = 0;  // ImGui's size: the font's line height
  float em_px = 0;
};
Face face_of(UiState& state, TextSize size, Weight weight);
AdvanceOf advance_of(const Face& face);

// A text laid out for a rectangle; lengths in window pixels.
struct TextBlock {
  Face face;
  float line_px = 0;  // from line to line
  std::vector<std::string> lines;
  std::vector<float> widths;
  float width_px = 0;
  float height_px = 0;
  bool is_cut = false;  // not all of the words are shown
};
// Of this size; at least one.
int lines_that_fit(const UiState& state, const Rect& rect, TextSize size);
struct TextLimits {
  float width_px = 0;
  int max_lines = 1;
};
TextBlock lay_out(UiState& state, std::string_view words, const TextStyle& style,
                  const TextLimits& limits);
// The largest step of the scale, from style.size down to kCaption, at which the words fit the
// rectangle without an ellipsis; wraps when the height has room for more lines.
TextBlock fit(UiState& state, std::string_view words, TextStyle style, const Rect& rect);
// Neither ends in an ellipsis nor breaks a word.
bool is_shown_whole(const TextBlock& block, std::string_view words);
void draw_block(UiState& state, const Rect& rect, const TextBlock& block, const TextStyle& style,
                Colour colour);
// fit + draw in one, for the labels of widgets.
void draw_label(UiState& state, const Rect& rect, std::string_view words, const TextStyle& style,
                Colour colour);

}  // namespace huiyin::ui
