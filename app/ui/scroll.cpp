// Scrolling by finger (with fling), wheel, keys and scrollbar. ImGui has no drag scrolling, and its
// child windows would hide where an item lies; so the place is kept here and items are drawn moved.
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "app/ui/item.h"
#include "app/ui/lists.h"
#include "app/ui/paint.h"

namespace huiyin::ui {
namespace {

constexpr float kDragThresholdPx = 12;  // a tap trembles less
constexpr float kSlowestFling = 40;     // design px a second
constexpr float kFlingDecay = 4;        // v(t) = v0 exp(-4 t)
constexpr int64_t kFlingFrameMs = 16;
constexpr int64_t kFingerStoppedMs = 80;  // lifted after a rest: no fling

float bar_width(const Theme& theme) {
  return theme.density == Density::kKiosk ? 10.0F : 12.0F;
}

bool pointer_inside(const UiState& state, const Rect& rect) {
  const ImVec2 at = ImGui::GetIO().MousePos;
  return rect.contains(at.x / state.scale, at.y / state.scale) &&
         ImGui::IsMouseHoveringRect(min_px(state, rect), max_px(state, rect));
}

void drag(UiState& state, ScrollState& scroll, const Rect& rect) {
  const ImGuiIO& io = ImGui::GetIO();
  if (ImGui::IsMouseClicked(0) && pointer_inside(state, rect)) {
    scroll.pressed = true;
    scroll.velocity = 0;
  }
  if (!scroll.pressed) return;
  if (!io.MouseDown[0]) {
    if (state.now_ms - scroll.moved_at_ms > kFingerStoppedMs) scroll.velocity = 0;
    scroll.pressed = scroll.dragging = false;
    return;
  }
  const float moved_px = io.MousePos.y - io.MouseClickedPos[0].y;
  if (!scroll.dragging && std::abs(moved_px) > kDragThresholdPx * state.scale) {
    scroll.dragging = true;
    ImGui::ClearActiveID();  // the button under the finger does not fire
  }
  if (!scroll.dragging) return;
  const float delta = io.MouseDelta.y / state.scale;
  scroll.y -= delta;
  if (delta != 0) {
    const auto passed_ms =
        static_cast<float>(std::max<int64_t>(1, state.now_ms - scroll.moved_at_ms));
    const float now = -delta * 1000 / std::min(passed_ms, 100.0F);
    scroll.velocity = 0.6F * now + 0.4F * scroll.velocity;
    scroll.moved_at_ms = state.now_ms;
  }
}

void fling(Ui& ui, ScrollState& scroll) {
  if (scroll.pressed || scroll.velocity == 0) return;
  const float seconds = std::min(0.1F, ImGui::GetIO().DeltaTime);
  scroll.y += scroll.velocity * seconds;
  scroll.velocity *= std::exp(-kFlingDecay * seconds);
  if (std::abs(scroll.velocity) < kSlowestFling) scroll.velocity = 0;
  if (scroll.velocity != 0) ui.wants_frame_in(kFlingFrameMs);
}

void follow_wish(ScrollState& scroll, const Rect& rect) {
  if (!scroll.wanted) return;
  const auto [y, height] = *scroll.wanted;
  if (y < scroll.y) scroll.y = y;
  if (y + height > scroll.y + rect.h) scroll.y = y + height - rect.h;
  scroll.velocity = 0;
  scroll.wanted.reset();
}

}  // namespace

ScrollArea::ScrollArea(Ui& ui, std::string_view id, Rect rect, float content_height)
    : ui_(ui), rect_(rect), content_height_(content_height), id_(id) {
  UiState& state = ui_.state();
  note_item(state, {id_, "", "scroll"}, rect_);
  ScrollState& scroll = state.scrolls[id_];
  follow_wish(scroll, rect_);
  if (ui_.theme().density == Density::kKiosk) drag(state, scroll, rect_);
  fling(ui_, scroll);
  const float furthest = std::max(0.0F, content_height_ - rect_.h);
  if (scroll.y <= 0 || scroll.y >= furthest) scroll.velocity = 0;
  scroll.y = std::clamp(scroll.y, 0.0F, furthest);
  outer_id_ = std::move(state.current_scroll);
  outer_content_ = state.current_content;
  state.current_scroll = id_;
  state.current_content = content();
  ImGui::PushClipRect(min_px(state, rect_), max_px(state, rect_), true);
}

ScrollArea::~ScrollArea() {
  UiState& state = ui_.state();
  ImGui::PopClipRect();
  state.current_scroll = std::move(outer_id_);
  state.current_content = outer_content_;
  ScrollState& scroll = state.scrolls[id_];
  ImGuiIO& io = ImGui::GetIO();
  if (io.MouseWheel != 0 && pointer_inside(state, rect_)) {
    constexpr float kRowsAStep = 2;
    scroll.y -= io.MouseWheel * kRowsAStep * ui_.theme().row_height;
    scroll.y = std::clamp(scroll.y, 0.0F, std::max(0.0F, content_height_ - rect_.h));
    io.MouseWheel = 0;  // an area around this one does not scroll too
    ui_.wants_frame_in(0);
  }
  draw_bar();
}

void ScrollArea::draw_bar() {
  if (content_height_ <= rect_.h) return;
  UiState& state = ui_.state();
  const Theme& theme = ui_.theme();
  ScrollState& scroll = state.scrolls[id_];
  const float width = bar_width(theme);
  const Rect track{rect_.right() - width, rect_.y, width, rect_.h};
  const float length = std::max(width * 3, rect_.h * rect_.h / content_height_);
  const float way = track.h - length;
  const float furthest = content_height_ - rect_.h;
  const Rect thumb{track.x, track.y + way * scroll.y / furthest, width, length};
  Press press;
  if (theme.density == Density::kCounter) {
    const std::string bar_id = id_ + ".bar";
    press = press_part(state, {bar_id, "", "scrollbar"}, track);
    const ImGuiIO& io = ImGui::GetIO();
    if (press.held && way > 0) {
      scroll.y += io.MouseDelta.y / state.scale * furthest / way;
      const float at = io.MousePos.y / state.scale;
      const bool outside = at < thumb.y || at > thumb.bottom();
      if (ImGui::IsMouseClicked(0) && outside) {
        scroll.y = (at - track.y - length / 2) * furthest / way;
      }
      scroll.y = std::clamp(scroll.y, 0.0F, furthest);
    }
  }
  const Colour colour =
      press.hovered || press.held || scroll.dragging ? theme.colour.line_strong : theme.colour.line;
  fill(state, thumb.inset(2, 0), colour, width / 2);
}

Rect ScrollArea::content() const {
  const bool bar = content_height_ > rect_.h;
  const Theme& theme = ui_.theme();
  const float lost = bar ? bar_width(theme) + theme.space_xs : 0;
  const float y = ui_.state().scrolls[id_].y;
  return {rect_.x, std::round(rect_.y - y), rect_.w - lost, std::max(rect_.h, content_height_)};
}

RowRange ScrollArea::visible_rows(size_t count, float row_height) const {
  if (count == 0 || row_height <= 0) return {};
  const float y = ui_.state().scrolls[id_].y;
  const auto first = static_cast<size_t>(std::max(0.0F, std::floor(y / row_height)));
  const auto end = static_cast<size_t>(std::ceil((y + rect_.h) / row_height));
  return {std::min(first, count), std::min(end, count)};
}

void ScrollArea::scroll_to(float y, float height) {
  ui_.state().scrolls[id_].wanted = std::pair(y, height);
  ui_.wants_frame_in(0);
}

bool ScrollArea::at_end() const {
  return ui_.state().scrolls[id_].y >= content_height_ - rect_.h - 1;
}

}  // namespace huiyin::ui
