#include "app/ui/paint.h"

#include <cmath>

namespace huiyin::ui {
namespace {

float width_px(const UiState& state, float width) {
  return std::max(1.0F, std::round(width * state.scale));
}

}  // namespace

ImU32 packed(Colour c) {
  return IM_COL32(c.r, c.g, c.b, c.a);
}

ImVec2 min_px(const UiState& state, const Rect& rect) {
  return {std::round(rect.x * state.scale), std::round(rect.y * state.scale)};
}

ImVec2 max_px(const UiState& state, const Rect& rect) {
  return {std::round(rect.right() * state.scale), std::round(rect.bottom() * state.scale)};
}

void fill(UiState& state, const Rect& rect, Colour colour, float radius) {
  if (rect.empty()) return;
  ImGui::GetWindowDrawList()->AddRectFilled(min_px(state, rect), max_px(state, rect),
                                            packed(colour), radius * state.scale);
}

void edge(UiState& state, const Rect& rect, Colour colour, float radius, float width) {
  if (rect.empty()) return;
  const float line = width_px(state, width);
  const float half = line / 2;  // the stroke lies inside the rectangle
  const ImVec2 low = min_px(state, rect);
  const ImVec2 high = max_px(state, rect);
  // ImGui draws a stroke half a pixel off its path: take that back.
  ImGui::GetWindowDrawList()->AddRect({low.x + half - 0.5F, low.y + half - 0.5F},
                                      {high.x - half + 0.5F, high.y - half + 0.5F}, packed(colour),
                                      std::max(0.0F, radius * state.scale - half), 0, line);
}

void focus_edge(UiState& state, const Rect& rect, float radius) {
  const float width = state.theme.focus_width;
  const Rect around = rect.inset(-width - state.theme.line_width);
  edge(state, around, state.theme.colour.focus, radius + width, width);
}

}  // namespace huiyin::ui
