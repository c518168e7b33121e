#include "app/ui/item.h"

#include <imgui_internal.h>
#include <algorithm>

#include "app/ui/paint.h"

namespace huiyin::ui {
namespace {

Rect visible_px(const UiState& state, const Rect& rect) {
  const ImVec2 low = min_px(state, rect);
  const ImVec2 high = max_px(state, rect);
  const ImRect clip = ImGui::GetCurrentWindow()->ClipRect;
  return intersect(Rect{low.x, low.y, high.x - low.x, high.y - low.y},
                   Rect{clip.Min.x, clip.Min.y, clip.GetWidth(), clip.GetHeight()});
}

// Where a stop is for the arrows: what scrolling hides waits just outside the edge of its list, in
// its own order, so that the way as one reads leads through the whole list and then on.
Rect place_for_arrows(const UiState& state, const Rect& rect) {
  constexpr float kSqueezed = 1e-3F;
  if (!visible_px(state, rect).empty()) return rect;
  const ImRect clip = ImGui::GetCurrentWindow()->ClipRect;
  const float top = clip.Min.y / state.scale, bottom = clip.Max.y / state.scale;
  const float edge = rect.y < top ? top : bottom;
  return {rect.x, edge + (rect.y - edge) * kSqueezed, rect.w, rect.h * kSqueezed};
}

}  // namespace

bool can_be_seen(const UiState& state, const Rect& rect) {
  return !visible_px(state, rect).empty();
}

void note_item(UiState& state, const ItemName& name, const Rect& rect) {
  const Rect seen = visible_px(state, rect);
  if (seen.empty()) return;
  state.tree.items.push_back({std::string(name.id), std::string(name.label), name.role, seen,
                              name.enabled, false, name.selected});
}

void add_stop(UiState& state, std::string_view id, const Rect& rect, StopKind kind) {
  state.focus.add({std::string(id), place_for_arrows(state, rect), kind});
  const bool is_text = kind == StopKind::kText || kind == StopKind::kTextMultiline;
  const bool waits = is_text && state.focus.is_requested(id);
  if (waits || (state.focus.moved() && state.focus.has(id))) bring_into_sight(state, rect);
}

void bring_into_sight(UiState& state, const Rect& rect) {
  if (state.current_scroll.empty()) return;
  constexpr float kAround = 28;  // what it is called stands above it, what is wrong with it below
  const float y = std::max(0.0F, rect.y - state.current_content.y - kAround);
  state.scrolls[state.current_scroll].wanted = std::pair(y, rect.h + 2 * kAround);
}

Press press_part(UiState& state, const ItemName& name, const Rect& rect) {
  note_item(state, name, rect);
  Press press;
  if (!name.enabled) return press;
  const ImGuiID id = ImGui::GetID(name.id.data(), name.id.data() + name.id.size());
  const ImRect box(min_px(state, rect), max_px(state, rect));
  if (!ImGui::ItemAdd(box, id, nullptr, ImGuiItemFlags_NoNav)) return press;
  press.clicked =
      ImGui::ButtonBehavior(box, id, &press.hovered, &press.held, ImGuiButtonFlags_NoNavFocus);
  if (ImGui::GetIO().MouseSource == ImGuiMouseSource_TouchScreen) press.hovered = press.held;
  return press;
}

Press press_item(UiState& state, const ItemName& name, const Rect& rect) {
  if (name.enabled) add_stop(state, name.id, rect, StopKind::kButton);
  Press press = press_part(state, name, rect);
  if (!name.enabled) return press;
  if (press.clicked) state.focus.note(name.id, false);
  if (state.activate == name.id) press.clicked = true;
  press.focused = state.focus.visible() && state.focus.has(name.id);
  return press;
}

}  // namespace huiyin::ui
