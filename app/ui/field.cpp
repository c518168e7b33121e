// The touch field that an on-screen pad fills.
#include <cmath>

#include "app/ui/field_frame.h"
#include "app/ui/item.h"
#include "app/ui/paint.h"
#include "app/ui/utf8.h"

namespace huiyin::ui {
namespace {

std::string dots(std::string_view value) {
  std::string out;
  for (size_t at = 0; at < value.size();) {
    next_code_point(value, at);
    out += "●";
  }
  return out;
}

// Where the caret stands in a laid-out text: the line whose bytes contain it.
void draw_caret(UiState& state, const Rect& room, std::string_view shown, size_t caret,
                const TextStyle& style) {
  const Face face = face_of(state, style.size, style.weight);
  const AdvanceOf advance = advance_of(face);
  const float width = style.wrap ? room.w * state.scale : 1e9F;
  const std::vector<Line> lines = break_lines(shown, width + 0.5F, advance);
  size_t row = 0;
  while (row + 1 < lines.size() && lines[row + 1].begin <= caret)
    ++row;
  const std::string_view before =
      shown.substr(lines[row].begin, std::min(caret, shown.size()) - lines[row].begin);
  const float line = std::round(face.em_px * 1.5F) / state.scale;
  const float height = std::round(state.theme.em(style.size) * 1.3F);
  const float x = std::min(room.right(), room.x + width_of(before, advance) / state.scale);
  const float top = style.wrap ? room.y + line * static_cast<float>(row) + (line - height) / 2
                               : room.y + (room.h - height) / 2;
  fill(state, {x + 1, top, state.theme.line_width * 1.5F, height}, state.theme.colour.primary);
}

// One line that is longer than the field shows its end while it is being typed.
std::string_view tail_that_fits(UiState& state, std::string_view shown, float width) {
  const AdvanceOf advance = advance_of(face_of(state, TextSize::kLabel, Weight::kRegular));
  size_t begin = 0;
  while (begin < shown.size() && width_of(shown.substr(begin), advance) > width * state.scale) {
    next_code_point(shown, begin);
  }
  return shown.substr(begin);
}

// Of several lines the last that fit.
std::string_view last_lines(UiState& state, std::string_view whole, const Rect& room) {
  const Face face = face_of(state, TextSize::kLabel, Weight::kRegular);
  const auto fits = static_cast<size_t>(lines_that_fit(state, room, TextSize::kLabel));
  const auto lines = break_lines(whole, room.w * state.scale + 0.5F, advance_of(face));
  return lines.size() <= fits ? whole : whole.substr(lines[lines.size() - fits].begin);
}

}  // namespace

Rect draw_field_frame(UiState& state, Rect rect, const FieldFrame& frame) {
  const Theme& theme = state.theme;
  const Palette& c = theme.colour;
  if (!frame.error.empty()) {
    const Rect below{rect.x, rect.bottom() + theme.space_xs / 2, rect.w,
                     std::round(theme.em(TextSize::kCaption) * 1.5F)};
    draw_label(state, below, frame.error, {.size = TextSize::kCaption}, c.danger);
  }
  fill(state, rect, frame.enabled ? c.surface : c.sunken, theme.radius_m);
  const Colour line = !frame.error.empty() ? c.danger : (frame.lit ? c.primary : c.line_strong);
  edge(state, rect, line, theme.radius_m, theme.line_width * (frame.lit ? 1.5F : 1.0F));
  const float padding = theme.density == Density::kKiosk ? theme.space_m : theme.space_s + 4;
  Rect room = rect.inset(padding, frame.multiline ? theme.space_s : theme.line_width * 2);
  if (frame.icon != Icon::kNone) {
    const float side = std::round(theme.em(TextSize::kLabel) * 1.2F);
    Rect place = room.split_left(side, theme.space_s);
    if (frame.multiline) place.h = side;
    draw_icon(state, place.centred(side, side), frame.icon, c.ink_muted);
  }
  return room;
}

bool field(Ui& ui, std::string_view id, Rect rect, const FieldView& view) {
  UiState& state = ui.state();
  const Theme& theme = ui.theme();
  const std::string_view label = view.masked ? std::string_view() : view.value;
  const Press press = press_item(state, {id, label, "field", true, view.focused}, rect);
  if (!can_be_seen(state, rect)) return press.clicked;
  const Rect room = draw_field_frame(
      state, rect,
      {.error = view.error, .icon = view.icon, .lit = view.focused, .multiline = view.multiline});
  if (press.focused) focus_edge(state, rect, theme.radius_m);
  const std::string masked = view.masked ? dots(view.value) : std::string();
  const std::string_view whole = view.masked ? std::string_view(masked) : view.value;
  TextStyle style{.size = TextSize::kLabel, .wrap = view.multiline};
  if (view.multiline) style.vertical = VerticalAlign::kTop;
  const Rect shown_room = {room.x, room.y, room.w - theme.space_xs, room.h};
  // What is being written is seen.
  const std::string_view shown = !view.focused    ? whole
                                 : view.multiline ? last_lines(state, whole, shown_room)
                                                  : tail_that_fits(state, whole, shown_room.w);
  if (whole.empty()) {
    style.ink = Ink::kMuted;
    text(ui, shown_room.moved(view.focused ? theme.space_xs : 0, 0), view.hint, style);
  } else {
    text(ui, shown_room, shown, style);
  }
  if (view.focused) {
    const size_t cut = whole.size() - shown.size();
    const size_t caret = view.caret && !view.masked ? *view.caret : whole.size();
    draw_caret(state, shown_room, shown, caret > cut ? caret - cut : 0, style);
  }
  return press.clicked;
}

}  // namespace huiyin::ui
