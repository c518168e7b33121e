// What a person sees when the counter cannot start.
#include "app/counter/screens/parts.h"
#include "app/counter/screens/screens.h"
#include "app/words/ticket_words.h"

namespace huiyin::counter {

using ui::Align;
using ui::Ink;
using ui::Rect;
using ui::TextSize;
using ui::Weight;

void draw_start_error(ui::Ui& ui, const Error& error) {
  ui.screen("error");
  ui::fill_background(ui);
  const ui::Theme& theme = ui.theme();
  Rect stack = ui.area().centred(640, 320);
  ui::card(ui, stack);
  Rect inner = stack.inset(theme.space_l);
  ui::icon(ui, inner.split_top(56, theme.space_s).centred(48, 48), ui::Icon::kWarning,
           Ink::kDanger);
  ui::text(ui, inner.split_top(32, theme.space_m), ui.tr("The counter cannot start"),
           {.size = TextSize::kTitle, .weight = Weight::kBold, .align = Align::kCentre});
  ui::text(ui, inner.split_top(56, theme.space_s), words::error_words(ui.language(), error),
           {.size = TextSize::kLabel, .align = Align::kCentre, .wrap = true, .id = "error.words"});
  ui::text(ui, inner, error.detail,
           {.size = TextSize::kCaption,
            .ink = Ink::kMuted,
            .align = Align::kCentre,
            .vertical = ui::VerticalAlign::kTop,
            .wrap = true,
            .id = "error.detail"});
}

}  // namespace huiyin::counter
