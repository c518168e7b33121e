// Messages: banner, toast, question in place.
#include <algorithm>
#include <cmath>

#include "app/ui/item.h"
#include "app/ui/paint.h"

namespace huiyin::ui {
namespace {

Icon icon_of(Tone tone) {
  switch (tone) {
    case Tone::kOk: return Icon::kCheck;
    case Tone::kDanger:
    case Tone::kWarning: return Icon::kWarning;
    case Tone::kNeutral:
    case Tone::kPrimary:
    case Tone::kAccent: return Icon::kInfo;
  }
  return Icon::kInfo;
}

float button_width(Ui& ui, std::string_view label) {
  const TextStyle bold{.size = TextSize::kLabel, .weight = Weight::kBold};
  return measure_text(ui, label, bold).w + 2 * ui.theme().space_m + 8;
}

}  // namespace

float banner_height(Ui& ui, float width, std::string_view words, float least) {
  const Theme& theme = ui.theme();
  const float side = std::round(theme.em(TextSize::kLabel) * 1.25F);
  const float room = width - 2 * theme.space_m - side - theme.space_s;
  const float text = height_of(ui, words, room, {.size = TextSize::kBody});
  return std::max(least, text + 2 * theme.space_xs);
}

bool banner(Ui& ui, std::string_view id, Rect rect, const BannerView& view) {
  UiState& state = ui.state();
  const Theme& theme = ui.theme();
  note_item(state, {id, view.words, "text"}, rect);
  fill(state, rect, theme.fill_of(view.tone), theme.radius_m);
  const Colour ink = theme.ink_of(view.tone);
  Rect inner = rect.inset(theme.space_m, theme.space_xs);
  bool acted = false;
  if (!view.action.empty()) {
    const float width = button_width(ui, view.action);
    const Rect place = inner.split_right(width, theme.space_m);
    const float height = std::min(place.h, theme.button_height);
    acted = button(ui, std::string(id) + ".action", place.centred(width, height), view.action,
                   {.kind = ButtonKind::kSecondary});
  }
  const float side = std::round(theme.em(TextSize::kLabel) * 1.25F);
  const Icon shape = view.icon == Icon::kNone ? icon_of(view.tone) : view.icon;
  draw_icon(state, inner.split_left(side, theme.space_s).centred(side, side), shape, ink);
  draw_label(state, inner, view.words, {.size = TextSize::kBody},
             view.tone == Tone::kNeutral ? theme.colour.ink : ink);
  return acted;
}

void toast(Ui& ui, std::string_view words, Tone tone) {
  UiState& state = ui.state();
  const Theme& theme = ui.theme();
  const TextStyle style{.size = TextSize::kBody};
  const float side = std::round(theme.em(TextSize::kLabel) * 1.25F);
  const float wanted = measure_text(ui, words, style).w + side + theme.space_s + 2 * theme.space_m;
  const float width = std::min(wanted, ui.size().w - 2 * theme.space_l);
  const float room = width - side - theme.space_s - 2 * theme.space_m + 1;
  const float height =
      std::max(theme.button_height, height_of(ui, words, room, style) + 2 * theme.space_xs);
  const Rect place{std::round((ui.size().w - width) / 2), ui.size().h - height - theme.space_xl,
                   width, height};
  note_item(state, {"toast", words, "text"}, place);
  fill(state, place.moved(0, theme.space_xs / 2), theme.colour.shadow, theme.radius_m);
  fill(state, place, theme.colour.ink, theme.radius_m);
  Rect inner = place.inset(theme.space_m, 0);
  draw_icon(state, inner.split_left(side, theme.space_s).centred(side, side), icon_of(tone),
            theme.fill_of(tone));
  draw_label(state, inner, words, style, theme.colour.on_primary);
}

std::optional<bool> confirm_bar(Ui& ui, std::string_view id, Rect rect, const ConfirmView& view) {
  const Theme& theme = ui.theme();
  card(ui, rect, {.kind = CardKind::kFlat, .tone = view.dangerous ? Tone::kDanger : Tone::kAccent});
  Rect inner = rect.inset(theme.space_m, theme.space_s);
  const std::string name(id);
  const auto place = [&](std::string_view label) {
    const float width = std::max(button_width(ui, label), theme.button_height * 2);
    const Rect column = inner.split_right(width, theme.space_s);
    return column.centred(width, std::min(column.h, theme.button_height));
  };
  std::optional<bool> answer;
  const ButtonKind kind = view.dangerous ? ButtonKind::kDanger : ButtonKind::kPrimary;
  const Rect yes = place(view.yes);
  const Rect no = place(view.no);
  if (button(ui, name + ".no", no, view.no, {.kind = ButtonKind::kSecondary})) answer = false;
  if (button(ui, name + ".yes", yes, view.yes, {.kind = kind})) answer = true;
  inner.split_right(theme.space_s);
  const std::string question_id = name + ".question";
  text(ui, inner, view.question, {.size = TextSize::kLabel, .wrap = true, .id = question_id});
  return answer;
}

}  // namespace huiyin::ui
