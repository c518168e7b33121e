// The screens, one plain function each: a view in, at most one input out. They keep no state, and
// cannot print, save, send or read a clock. Thread: the window's, inside a frame.
#pragma once

#include <optional>

#include "app/ui/ui.h"
#include "kiosk/panel/input_panel.h"
#include "kiosk/screens/ids.h"
#include "kiosk/screens/views.h"

namespace huiyin::kiosk {

std::optional<Input> draw_welcome(ui::Ui& ui, const WelcomeView& view);
std::optional<Input> draw_category(ui::Ui& ui, const CategoryView& view);
std::optional<Input> draw_household(ui::Ui& ui, const HouseholdView& view, InputPanel& panel);
std::optional<Input> draw_describe(ui::Ui& ui, const DescribeView& view, InputPanel& panel);
std::optional<Input> draw_ask(ui::Ui& ui, const AskView& view);
std::optional<Input> draw_urgent(ui::Ui& ui, const UrgentView& view);
std::optional<Input> draw_neighbours(ui::Ui& ui, const NeighboursView& view);
std::optional<Input> draw_danger(ui::Ui& ui, const DangerView& view);
std::optional<Input> draw_contact(ui::Ui& ui, const ContactView& view, InputPanel& panel);
std::optional<Input> draw_confirm(ui::Ui& ui, const ConfirmView& view);
std::optional<Input> draw_printing(ui::Ui& ui, const PrintingView& view);
std::optional<Input> draw_done(ui::Ui& ui, const DoneView& view);
std::optional<Input> draw_status(ui::Ui& ui, const StatusView& view, InputPanel& panel);
std::optional<Input> draw_tail(ui::Ui& ui, const TailView& view, InputPanel& panel);
std::optional<Input> draw_own_ask(ui::Ui& ui, const OwnAskView& view, InputPanel& panel);
std::optional<Input> draw_result(ui::Ui& ui, const ResultView& view);
std::optional<Input> draw_pairing(ui::Ui& ui, const PairingView& view);
std::optional<Input> draw_out_of_order(ui::Ui& ui, const OutOfOrderView& view);
std::optional<Input> draw_starting(ui::Ui& ui, const FrameView& view);
// The gate for staff and the page behind it.
std::optional<Input> draw_staff(ui::Ui& ui, const StaffView& view, InputPanel& panel);
// Over any screen, which it hides: what stands there is nobody's business now.
std::optional<Input> draw_idle(ui::Ui& ui, const IdleView& view);

}  // namespace huiyin::kiosk
