#include "app/ui/widgets.h"
#include "kiosk/screens/frame.h"
#include "kiosk/screens/screens.h"

namespace huiyin::kiosk {
namespace {

// Who knows the number by heart types it: 3-1-1502.
std::optional<Input> draw_typing(ui::Ui& ui, ui::Rect& rest, const HouseholdView& view,
                                 InputPanel& panel) {
  const bool tall = ui.portrait();
  ui::Rect place = tall ? rest.split_bottom(620, 32) : rest.split_right(520, 40);
  ui::field(ui, "household.typed", place.split_top(96, 16),
            {.value = view.typed,
             .hint = ui.tr("or type 3-1-1502"),
             .icon = ui::Icon::kBuilding,
             .focused = true});
  const PanelView keys{PanelKind::kHome, PadPage::kDigits, ui.tr("Done"), {}};
  return draw_pad(ui, panel, place, keys, input::GoNext{});
}

}  // namespace

std::optional<Input> draw_household(ui::Ui& ui, const HouseholdView& view, InputPanel& panel) {
  Frame frame = draw_frame(ui, view.frame);
  ui::Rect rest = frame.content;
  if (!view.path.empty()) {
    ui::chip(ui, rest.split_top(56, 24), view.path, ui::Tone::kPrimary);
  }
  if (view.offers_none) {
    const ui::ButtonStyle style{.kind = ui::ButtonKind::kSecondary, .icon = ui::Icon::kPerson};
    const char* label = ui.tr("Not a resident");
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
  if (view.takes_typing && !has_room_above(frame)) {
    if (auto typed = draw_typing(ui, rest, view, panel)) return typed;
  }
  const ChoiceGrid grid{.columns_of = view.columns_of};
  if (auto chosen = draw_choices(ui, rest, view.choices, grid)) return chosen;
  return frame.input;
}

}  // namespace huiyin::kiosk
