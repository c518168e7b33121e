#include "app/ui/widgets.h"
#include "kiosk/screens/frame.h"
#include "kiosk/screens/screens.h"

namespace huiyin::kiosk {

std::optional<Input> draw_household(ui::Ui& ui, const HouseholdView& view) {
  Frame frame = draw_frame(ui, view.frame);
  ui::Rect rest = frame.content;
  if (!view.path.empty()) {
    ui::chip(ui, rest.split_top(56, 24), view.path, ui::Tone::kPrimary);
  }
  if (view.offers_none) {
    const ui::ButtonStyle style{.kind = ui::ButtonKind::kSecondary, .icon = ui::Icon::kPerson};
    const char* label = ui.tr("I do not live here");
    if (ui::button(ui, "household.none", frame.next, label, style)) {
      frame.input = input::ChooseNoHousehold{};
    }
  }
  if (view.choices.empty()) {
    ui::text(ui, rest, view.empty_words,
             {.size = ui::TextSize::kTitle,
              .ink = ui::Ink::kMuted,
              .align = ui::Align::kCentre,
              .wrap = true});
    return frame.input;
  }
  const ChoiceGrid grid{.columns_of = view.columns_of};
  if (auto chosen = draw_choices(ui, rest, view.choices, grid)) return chosen;
  return frame.input;
}

}  // namespace huiyin::kiosk
