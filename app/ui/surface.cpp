// Surfaces: background, cards, rules, chips.
#include <algorithm>
#include <cmath>

#include "app/ui/item.h"
#include "app/ui/paint.h"

namespace huiyin::ui {

void fill_background(Ui& ui) {
  fill(ui.state(), ui.area(), ui.theme().colour.background);
}

void card(Ui& ui, Rect rect, CardStyle style) {
  UiState& state = ui.state();
  const Theme& theme = ui.theme();
  const float radius = theme.radius_m;
  switch (style.kind) {
    case CardKind::kRaised:
      for (const float spread : {3.0F, 2.0F, 1.0F}) {
        const Rect below =
            rect.inset(-spread * theme.line_width / 2).moved(0, 1.5F * theme.line_width);
        fill(state, below, theme.colour.shadow, radius + spread);
      }
      fill(state, rect, theme.colour.surface, radius);
      edge(state, rect, theme.colour.line, radius, theme.line_width);
      return;
    case CardKind::kFlat: fill(state, rect, theme.fill_of(style.tone), radius); return;
    case CardKind::kSunken: fill(state, rect, theme.colour.sunken, radius); return;
    case CardKind::kSelected:
      fill(state, rect, theme.colour.primary_soft, radius);
      edge(state, rect, theme.colour.primary, radius, theme.line_width * 1.5F);
      return;
  }
}

void rule(Ui& ui, Rect rect) {
  const float line = ui.theme().line_width;
  const Rect hair = rect.w >= rect.h ? Rect{rect.x, rect.y + (rect.h - line) / 2, rect.w, line}
                                     : Rect{rect.x + (rect.w - line) / 2, rect.y, line, rect.h};
  fill(ui.state(), hair, ui.theme().colour.line);
}

Rect chip(Ui& ui, Rect rect, std::string_view words, Tone tone, std::string_view id) {
  UiState& state = ui.state();
  const Theme& theme = ui.theme();
  const TextStyle style{
      .size = TextSize::kCaption, .weight = Weight::kBold, .align = Align::kCentre};
  const float height = std::min(rect.h, theme.chip_height);
  const float padding = height / 2;
  const float width = std::min(rect.w, measure_text(ui, words, style).w + 2 * padding);
  const Rect pill{rect.x, std::round(rect.y + (rect.h - height) / 2), width, height};
  if (!id.empty()) note_item(state, {id, words, "text"}, pill);
  fill(state, pill, theme.fill_of(tone), height / 2);
  draw_label(state, pill.inset(padding / 2, 0), words, style, theme.ink_of(tone));
  return pill;
}

void tag(Ui& ui, std::string_view id, Rect rect, std::string_view label) {
  note_item(ui.state(), {id, label, "text"}, rect);
}

void icon(Ui& ui, Rect rect, Icon kind, Ink ink) {
  draw_icon(ui.state(), rect, kind, ui.theme().of(ink));
}

}  // namespace huiyin::ui
