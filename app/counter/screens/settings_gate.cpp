// The password before settings.
#include "app/counter/screens/parts.h"
#include "app/counter/screens/screens.h"

namespace huiyin::counter {

using ui::Align;
using ui::Ink;
using ui::Rect;
using ui::TextSize;

void draw_gate(ui::Ui& ui, Rect rect, const GateView& view, Intents& out) {
  const ui::Theme& theme = ui.theme();
  const people::State& page = view.page;
  ui::card(ui, rect);
  Rect stack = rect.centred(420, 216);
  ui::icon(ui, stack.split_top(40, theme.space_s).centred(32, 32), ui::Icon::kLock, Ink::kMuted);
  ui::text(ui, stack.split_top(28, theme.space_m), ui.tr("Settings open with your password"),
           {.size = TextSize::kTitle, .weight = ui::Weight::kBold, .align = Align::kCentre});
  const std::string fault =
      !page.wrong ? std::string()
      : *page.wrong == ErrorCode::kForbidden
          ? std::string(ui.tr("Too many wrong ones. Try again in some minutes."))
          : std::string(ui.tr("The password is not right."));
  const Rect field = stack.split_top(theme.field_height, theme.space_l);
  const auto typed = ui::text_input(ui, "settings.password", field, page.password,
                                    {.hint = ui.tr("Your password, then Enter"),
                                     .error = fault,
                                     .max_bytes = 128,
                                     .password = true,
                                     .enabled = !page.busy,
                                     .icon = ui::Icon::kLock});
  if (typed) tell(out, people::Intent{people::EditPassword{*typed}});
  const bool pressed =
      ui::button(ui, "settings.open", stack.split_top(44), ui.tr("Open settings"),
                 {.shortcut = "Enter", .enabled = !page.busy && !page.password.empty()});
  const bool enter = ui.focused("settings.password") && ui.pressed(ui::Key::kEnter);
  if (pressed || enter) tell(out, people::Intent{people::OpenSettings{}});
}

}  // namespace huiyin::counter
