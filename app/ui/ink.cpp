#include "app/ui/ink.h"

#include <cmath>

#include "app/ui/item.h"
#include "app/ui/paint.h"

namespace huiyin::ui {
namespace {

constexpr float kPen = 7;     // design px, of the line
constexpr float kLeast = 2;   // shorter moves are trembling
constexpr float kCross = 24;  // between the dashes of the guide lines

bool is_inside(const Rect& rect, InkDot dot) {
  return dot.x >= 0 && dot.y >= 0 && dot.x < rect.w && dot.y < rect.h;
}

InkDot dot_of(const UiState& state, const Rect& rect, const PointerStep& step) {
  return {step.x / state.scale - rect.x, step.y / state.scale - rect.y};
}

// 田字格: what a child learns to write in.
void draw_guides(UiState& state, const Rect& rect) {
  const Colour line = state.theme.colour.line;
  const float middle_x = rect.x + rect.w / 2, middle_y = rect.y + rect.h / 2;
  for (float x = rect.x + kCross / 2; x < rect.right(); x += kCross)
    fill(state, {x, middle_y - 1, kCross / 2, 2}, line);
  for (float y = rect.y + kCross / 2; y < rect.bottom(); y += kCross)
    fill(state, {middle_x - 1, y, 2, kCross / 2}, line);
}

}  // namespace

std::vector<InkStep> ink_area(Ui& ui, std::string_view id, Rect rect, std::string_view label) {
  UiState& state = ui.state();
  const Palette& c = state.theme.colour;
  fill(state, rect, c.surface, state.theme.radius_m);
  edge(state, rect, c.line_strong, state.theme.radius_m, 2);
  draw_guides(state, rect.inset(8, 8));
  (void)press_part(state, {id, label, "drawing"}, rect);
  std::vector<InkStep> steps;
  for (const PointerStep& step : state.input.pointer) {
    const InkDot dot = dot_of(state, rect, step);
    const bool mine = state.inking == id;
    if (step.kind == PointerStep::Kind::kPressed && is_inside(rect, dot)) {
      state.inking = id;
      steps.push_back({InkStep::Kind::kBegins, dot});
    } else if (mine && step.kind == PointerStep::Kind::kReleased) {
      state.inking.clear();
      steps.push_back({InkStep::Kind::kEnds, dot});
    } else if (mine && step.kind == PointerStep::Kind::kMoved) {
      steps.push_back({InkStep::Kind::kGoesOn, dot});
    }
  }
  return steps;
}

void ink_stroke(Ui& ui, Rect rect, std::span<const InkDot> dots) {
  UiState& state = ui.state();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImU32 colour = packed(state.theme.colour.ink);
  const auto at = [&](InkDot dot) {
    return ImVec2((rect.x + dot.x) * state.scale, (rect.y + dot.y) * state.scale);
  };
  list.PushClipRect(min_px(state, rect), max_px(state, rect), true);
  std::vector<ImVec2> line;
  for (const InkDot& dot : dots) {
    const ImVec2 place = at(dot);
    const bool far = line.empty() || std::hypot(place.x - line.back().x, place.y - line.back().y) >=
                                         kLeast * state.scale;
    if (far) line.push_back(place);
  }
  if (line.size() == 1) list.AddCircleFilled(line[0], kPen * state.scale * 0.7F, colour);
  list.AddPolyline(line.data(), static_cast<int>(line.size()), colour, 0, kPen * state.scale);
  list.PopClipRect();
}

}  // namespace huiyin::ui
