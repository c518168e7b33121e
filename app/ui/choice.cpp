// Widgets that choose: check box, segmented control, navigation entry.
#include <cmath>

#include "app/ui/item.h"
#include "app/ui/paint.h"

namespace huiyin::ui {

bool check_box(Ui& ui, std::string_view id, Rect rect, std::string_view label, bool checked) {
  UiState& state = ui.state();
  const Theme& theme = ui.theme();
  const Palette& c = theme.colour;
  const Press press = press_item(state, {id, label, "checkbox", true, checked}, rect);
  Rect rest = rect;
  const float side = std::round(theme.em(TextSize::kLabel) * 1.2F);
  const Rect box = rest.split_left(side, theme.space_s).centred(side, side);
  fill(state, box, checked ? c.primary : (press.hovered ? c.primary_soft : c.surface),
       theme.radius_s);
  edge(state, box, checked ? c.primary : c.line_strong, theme.radius_s, theme.line_width);
  if (checked) draw_icon(state, box.inset(side * 0.12F), Icon::kCheck, c.on_primary);
  if (press.focused) focus_edge(state, rect, theme.radius_s);
  draw_label(state, rest, label, {.size = TextSize::kLabel}, c.ink);
  return press.clicked;
}

std::optional<int> segmented(Ui& ui, std::string_view id, Rect rect,
                             std::span<const std::string_view> labels, int selected) {
  UiState& state = ui.state();
  const Theme& theme = ui.theme();
  const Palette& c = theme.colour;
  fill(state, rect, c.sunken, theme.radius_m);
  edge(state, rect, c.line, theme.radius_m, theme.line_width);
  const float margin = theme.space_xs / 2 + theme.line_width;
  const auto parts = rect.inset(margin).columns(static_cast<int>(labels.size()), margin);
  std::optional<int> chosen;
  for (size_t i = 0; i < labels.size(); ++i) {
    const auto index = static_cast<int>(i);
    const bool on = index == selected;
    const std::string part_id = std::string(id) + "." + std::to_string(i);
    const Press press = press_item(state, {part_id, labels[i], "button", true, on}, parts[i]);
    const float radius = theme.radius_m - margin / 2;
    if (on) {
      fill(state, parts[i], c.surface, radius);
      edge(state, parts[i], c.primary, radius, theme.line_width);
    } else if (press.hovered || press.held) {
      fill(state, parts[i], c.line, radius);
    }
    if (press.focused) focus_edge(state, parts[i], radius);
    draw_label(state, parts[i].inset(theme.space_xs, 0), labels[i],
               {.size = TextSize::kLabel,
                .weight = on ? Weight::kBold : Weight::kRegular,
                .align = Align::kCentre},
               on ? c.primary : c.ink);
    if (press.clicked && !on) chosen = index;
  }
  return chosen;
}

namespace {

// Of a narrow rail: icon, label, its key in small print; the badge in the corner.
void draw_stacked(Ui& ui, Rect rect, std::string_view label, const ButtonStyle& style, Colour ink) {
  UiState& state = ui.state();
  const Theme& theme = ui.theme();
  const TextStyle words{.size = TextSize::kCaption,
                        .weight = style.selected ? Weight::kBold : Weight::kRegular,
                        .align = Align::kCentre};
  const TextStyle small{.size = TextSize::kCaption, .align = Align::kCentre};
  const float line = std::round(theme.em(TextSize::kCaption) * 1.35F);
  const float side = std::round(theme.em(TextSize::kLabel) * 1.3F);
  Rect stack = rect.centred(rect.w, side + line * 2 + 4);
  draw_icon(state, stack.split_top(side, 4).centred(side, side), style.icon, ink);
  draw_label(state, stack.split_top(line), label, words, ink);
  draw_label(state, stack.split_top(line), style.shortcut, small, theme.colour.ink_muted);
  if (style.badge.empty()) return;
  const float pill_side = theme.chip_height - 6;
  const Rect pill{rect.right() - pill_side - 4, rect.y + 4, pill_side, pill_side};
  fill(state, pill, theme.colour.accent, pill.h / 2);
  draw_label(state, pill, style.badge, small, theme.colour.on_primary);
}

}  // namespace

bool nav_item(Ui& ui, std::string_view id, Rect rect, std::string_view label,
              const ButtonStyle& style) {
  UiState& state = ui.state();
  const Theme& theme = ui.theme();
  const Palette& c = theme.colour;
  const Press press = press_item(state, {id, label, "button", style.enabled, style.selected}, rect);
  if (style.selected) {
    fill(state, rect, c.primary_soft, theme.radius_m);
  } else if (press.hovered || press.held) {
    fill(state, rect, press.held ? c.line : c.sunken, theme.radius_m);
  }
  if (press.focused) focus_edge(state, rect, theme.radius_m);
  const Colour ink = !style.enabled ? c.ink_disabled : (style.selected ? c.primary : c.ink_muted);
  const bool kiosk = theme.density == Density::kKiosk;
  const TextStyle words{.size = kiosk ? TextSize::kCaption : TextSize::kLabel,
                        .weight = style.selected ? Weight::kBold : Weight::kRegular,
                        .align = kiosk ? Align::kCentre : Align::kLeft};
  Rect inner = rect.inset(kiosk ? theme.space_xs : theme.space_m - theme.space_xs, theme.space_xs);
  const float side = std::round(theme.em(TextSize::kLabel) * 1.3F);
  if (!kiosk && style.stacked) {
    draw_stacked(ui, rect, label, style, ink);
    return press.clicked;
  }
  if (kiosk) {
    Rect stack = inner.centred(inner.w, side + theme.space_m * 1.5F);
    draw_icon(state, stack.split_top(side).centred(side, side), style.icon, ink);
    draw_label(state, stack, label, words, ink);
    return press.clicked;
  }
  if (style.icon != Icon::kNone) {
    const Rect place = inner.split_left(side, theme.space_s + theme.space_xs);
    draw_icon(state, place.centred(side, side), style.icon, ink);
  }
  if (!style.shortcut.empty()) {
    const TextStyle small{.size = TextSize::kCaption, .align = Align::kRight};
    const Rect place = inner.split_right(measure_text(ui, style.shortcut, small).w, theme.space_s);
    draw_label(state, place, style.shortcut, small, c.ink_muted);
  }
  if (!style.badge.empty()) {
    const TextStyle small{
        .size = TextSize::kCaption, .weight = Weight::kBold, .align = Align::kCentre};
    const float width = std::max(theme.chip_height, measure_text(ui, style.badge, small).w + 12);
    const Rect pill =
        inner.split_right(width, theme.space_xs).centred(width, theme.chip_height - 4);
    fill(state, pill, c.accent, pill.h / 2);
    draw_label(state, pill, style.badge, small, c.on_primary);
  }
  draw_label(state, inner, label, words, style.selected ? c.primary : c.ink);
  return press.clicked;
}

}  // namespace huiyin::ui
