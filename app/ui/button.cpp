// Buttons of every kind: one look (colours by kind and state) and three arrangements (in a row,
// stacked, card).
#include <algorithm>
#include <cmath>

#include "app/ui/item.h"
#include "app/ui/paint.h"

namespace huiyin::ui {
namespace {

struct Look {
  Colour fill;
  Colour edge;
  Colour label;
  Colour icon;
};

constexpr Colour kClear = {0, 0, 0, 0};

Look look_of(const Theme& theme, const ButtonStyle& style, const Press& press) {
  const Palette& c = theme.colour;
  if (!style.enabled) return {c.sunken, c.line, c.ink_disabled, c.ink_disabled};
  const bool down = press.held;
  const bool lit = press.held || press.hovered;
  switch (style.kind) {
    case ButtonKind::kPrimary: {
      const Colour lighter = mix(c.primary, c.primary_pressed, 0.4F);
      const Colour face = down ? c.primary_pressed : (lit ? lighter : c.primary);
      return {face, face, c.on_primary, c.on_primary};
    }
    case ButtonKind::kDanger: {
      const Colour face = down ? c.danger_pressed : c.danger;
      return {face, face, c.on_danger, c.on_danger};
    }
    case ButtonKind::kSecondary:
      return {lit ? c.primary_soft : c.surface, down ? c.primary : c.line_strong, c.primary,
              c.primary};
    case ButtonKind::kQuiet:
      return {down ? c.line : (lit ? c.sunken : kClear), kClear, c.primary, c.primary};
    case ButtonKind::kChoice:
      if (style.selected) return {c.primary_soft, c.primary, c.ink, c.primary};
      return {down ? c.primary_soft : c.surface, lit ? c.primary : c.line, c.ink, c.primary};
    case ButtonKind::kKey:
      return {down ? c.primary_soft : (lit ? c.background : c.surface), c.line, c.ink, c.ink};
  }
  return {};
}

void draw_face(UiState& state, const Rect& rect, const ButtonStyle& style, const Look& look) {
  const Theme& theme = state.theme;
  const float radius = theme.radius_m;
  const bool lifted = style.kind == ButtonKind::kChoice || style.kind == ButtonKind::kKey;
  if (lifted && style.enabled && !style.selected) {
    fill(state, rect.moved(0, theme.line_width), theme.colour.shadow, radius);
    fill(state, rect.moved(0, 2 * theme.line_width), theme.colour.shadow, radius);
  }
  if (look.fill.a > 0) fill(state, rect, look.fill, radius);
  const bool thick = style.selected && style.kind == ButtonKind::kChoice;
  const float width = theme.line_width * (thick ? 1.5F : 1.0F);
  if (look.edge.a > 0) edge(state, rect, look.edge, radius, width);
}

float icon_side(const Theme& theme, TextSize size) {
  return std::round(theme.em(size) * 1.25F);
}

// Behind the icon of a card.
Colour disc_colour(const Theme& theme, const ButtonStyle& style) {
  if (!style.enabled) return theme.colour.line;
  return style.selected ? theme.colour.surface : theme.colour.primary_soft;
}

TextStyle label_style(const ButtonStyle& style) {
  const bool bold = style.kind != ButtonKind::kQuiet && style.kind != ButtonKind::kKey;
  return {.size = style.size, .weight = bold ? Weight::kBold : Weight::kRegular};
}

// The quieter line keeps its distance from the label, and never looks lost below a large one.
TextSize summary_size(TextSize label) {
  if (label >= TextSize::kDisplay) return TextSize::kLabel;
  return label >= TextSize::kHeadline ? TextSize::kBody : TextSize::kCaption;
}

// A short text in a pill at the right end; takes its room off the rectangle.
void draw_badge(Ui& ui, Rect& rect, std::string_view words) {
  if (words.empty()) return;
  const Theme& theme = ui.theme();
  const TextStyle style{
      .size = TextSize::kCaption, .weight = Weight::kBold, .align = Align::kCentre};
  const float height = theme.chip_height;
  const float width = std::max(height, measure_text(ui, words, style).w + height / 2 + 4);
  const Rect place = rect.split_right(width, theme.space_s);
  const Rect pill = place.centred(width, height);
  fill(ui.state(), pill, theme.colour.accent, height / 2);
  draw_label(ui.state(), pill, words, style, theme.colour.on_primary);
}

void draw_shortcut(Ui& ui, Rect& rect, std::string_view words, Colour colour) {
  if (words.empty()) return;
  const TextStyle style{.size = TextSize::kCaption, .align = Align::kRight};
  const float width = measure_text(ui, words, style).w;
  colour.a = 190;
  draw_label(ui.state(), rect.split_right(width, ui.theme().space_s), words, style, colour);
}

// At a kiosk a summary is read whole or not at all.
bool has_no_room(const UiState& state, const TextBlock& summary, float room) {
  const bool is_squeezed = summary.height_px > room * state.scale + summary.line_px * 0.3F;
  return state.theme.density == Density::kKiosk && (summary.is_cut || is_squeezed);
}

// Label over summary, both from the left.
void draw_two_lines(UiState& state, const Rect& rect, std::string_view label,
                    const ButtonStyle& style, const Look& look) {
  const Theme& theme = state.theme;
  TextStyle first = label_style(style);
  const TextStyle second{.size = summary_size(style.size)};
  const float label_line = std::round(theme.em(style.size) * 1.4F);
  Rect lower = rect;
  lower.h = std::max(0.0F, rect.h - label_line);
  const TextBlock summary = fit(state, style.summary, second, lower);
  if (has_no_room(state, summary, lower.h))
    return draw_label(state, rect, label, first, look.label);
  const float both = label_line + summary.height_px / state.scale;
  Rect stack{rect.x, std::round(rect.y + (rect.h - both) / 2), rect.w, both};
  draw_label(state, stack.split_top(label_line), label, first, look.label);
  if (state.notes_texts()) state.texts.emplace_back(style.summary);
  const bool filled = style.kind == ButtonKind::kPrimary || style.kind == ButtonKind::kDanger;
  const bool dim = style.enabled && !filled;
  draw_block(state, stack, summary, second, dim ? theme.colour.ink_muted : look.label);
}

void draw_card(Ui& ui, Rect rect, std::string_view label, const ButtonStyle& style,
               const Look& look) {
  UiState& state = ui.state();
  const Theme& theme = ui.theme();
  draw_badge(ui, rect, style.badge);
  if (style.selected) {
    const float side = icon_side(theme, style.size);
    draw_icon(state, rect.split_right(side, theme.space_s).centred(side, side), Icon::kCheck,
              theme.colour.primary);
  }
  if (style.icon != Icon::kNone) {
    const float side = std::min(rect.h, std::round(theme.em(style.size) * 2.0F));
    const Rect disc = rect.split_left(side, theme.space_m).centred(side, side);
    fill(state, disc, disc_colour(theme, style), side / 2);
    draw_icon(state, disc.inset(std::round(side * 0.22F)), style.icon, look.icon);
  }
  if (!style.summary.empty()) return draw_two_lines(state, rect, label, style, look);
  draw_label(state, rect, label, label_style(style), look.label);
}

void draw_stacked(Ui& ui, Rect rect, std::string_view label, const ButtonStyle& style,
                  const Look& look) {
  UiState& state = ui.state();
  const Theme& theme = ui.theme();
  TextStyle centred = label_style(style);
  centred.align = Align::kCentre;
  float disc = std::min(std::round(theme.em(style.size) * 2.5F), std::round(rect.h * 0.5F));
  const float label_line = std::round(theme.em(style.size) * 1.4F);
  const TextStyle below{.size = summary_size(style.size), .align = Align::kCentre};
  TextBlock summary;
  for (const float share : {1.0F, 0.7F}) {  // a smaller icon before no summary
    if (style.summary.empty()) break;
    disc = std::round(disc * share);
    const float room = std::max(0.0F, rect.h - disc - theme.space_s - label_line);
    summary = fit(state, style.summary, below, {0, 0, rect.w, room});
    if (!has_no_room(state, summary, room)) break;
    summary = {};
  }
  const bool icon = style.icon != Icon::kNone;
  const float all =
      (icon ? disc + theme.space_s : 0) + label_line + summary.height_px / state.scale;
  Rect stack = rect.centred(rect.w, all);
  if (icon) {
    const Rect place = stack.split_top(disc, theme.space_s).centred(disc, disc);
    fill(state, place, disc_colour(theme, style), disc / 2);
    draw_icon(state, place.inset(std::round(disc * 0.22F)), style.icon, look.icon);
  }
  draw_label(state, stack.split_top(label_line), label, centred, look.label);
  if (summary.lines.empty()) return;
  if (state.notes_texts()) state.texts.emplace_back(style.summary);
  draw_block(state, stack, summary, below,
             style.enabled ? theme.colour.ink_muted : theme.colour.ink_disabled);
}

void draw_row(Ui& ui, Rect rect, std::string_view label, const ButtonStyle& style,
              const Look& look) {
  UiState& state = ui.state();
  const Theme& theme = ui.theme();
  draw_badge(ui, rect, style.badge);
  draw_shortcut(ui, rect, style.shortcut, look.label);
  TextStyle words = label_style(style);
  const float side = style.icon == Icon::kNone ? 0 : icon_side(theme, style.size);
  const float gap = side > 0 && !label.empty() ? std::round(theme.space_s * 0.75F) : 0;
  if (!style.summary.empty()) {
    if (side > 0) {
      draw_icon(state, rect.split_left(side, theme.space_m).centred(side, side), style.icon,
                look.icon);
    }
    return draw_two_lines(state, rect, label, style, look);
  }
  Rect label_room = rect;
  label_room.w = std::max(0.0F, rect.w - side - gap);
  const TextBlock block = label.empty() ? TextBlock{} : fit(state, label, words, label_room);
  // Where the words have no room the icon says it better than half of them.
  if (side > 0 && theme.density == Density::kKiosk && !is_shown_whole(block, label)) {
    if (state.notes_texts()) state.texts.emplace_back(label);
    if (state.record_texts && !style.known_icon)
      state.cuts.push_back("icon alone: " + std::string(label));
    return draw_icon(state, rect.centred(side, side), style.icon, look.icon);
  }
  const float width = std::ceil(block.width_px / state.scale);
  Rect middle = rect.centred(side + gap + width, rect.h);
  if (side > 0) {
    draw_icon(state, middle.split_left(side, gap).centred(side, side), style.icon, look.icon);
  }
  if (label.empty()) return;
  if (state.notes_texts()) state.texts.emplace_back(label);
  words.align = Align::kCentre;
  draw_block(state, middle, block, words, look.label);
}

}  // namespace

bool button(Ui& ui, std::string_view id, Rect rect, std::string_view label,
            const ButtonStyle& style) {
  UiState& state = ui.state();
  const Theme& theme = ui.theme();
  const Press press = press_item(state, {id, label, "button", style.enabled, style.selected}, rect);
  if (!can_be_seen(state, rect)) return press.clicked;
  const Look look = look_of(theme, style, press);
  draw_face(state, rect, style, look);
  if (press.focused) focus_edge(state, rect, theme.radius_m);
  const bool small = style.kind == ButtonKind::kKey || rect.w < theme.button_height * 1.5F;
  const bool tight = theme.density == Density::kCounter && style.size == TextSize::kCaption;
  const float padding = small ? theme.space_xs : tight ? theme.space_s + 4 : theme.space_m;
  const Rect inner = rect.inset(padding, theme.space_xs);
  if (style.bare) {
    const float side = icon_side(theme, style.size);
    draw_icon(state, inner.centred(side, side), style.icon, look.icon);
    return press.clicked;
  }
  if (style.stacked) {
    draw_stacked(ui, inner, label, style, look);
  } else if (style.kind == ButtonKind::kChoice &&
             (style.icon != Icon::kNone || !style.summary.empty())) {
    draw_card(ui, inner, label, style, look);
  } else {
    draw_row(ui, inner, label, style, look);
  }
  return press.clicked;
}

bool touch_area(Ui& ui, std::string_view id, Rect rect, std::string_view label) {
  const Press press = press_item(ui.state(), {id, label, "button"}, rect);
  if (press.focused) focus_edge(ui.state(), rect, ui.theme().radius_m);
  return press.clicked;
}

bool hold_area(Ui& ui, std::string_view id, Rect rect, int64_t hold_ms) {
  UiState& state = ui.state();
  const ImGuiIO& io = ImGui::GetIO();
  const float x = io.MousePos.x / state.scale;
  const float y = io.MousePos.y / state.scale;
  Hold& hold = state.hold;
  if (!io.MouseDown[0] || !rect.contains(x, y)) {
    if (hold.id == id) hold = {};
    return false;
  }
  if (hold.id != id) hold = {std::string(id), ui.now_ms(), false};
  const int64_t left = hold.since_ms + hold_ms - ui.now_ms();
  if (left > 0) ui.wants_frame_in(left);
  if (left > 0 || hold.fired) return false;
  hold.fired = true;
  return true;
}

}  // namespace huiyin::ui
