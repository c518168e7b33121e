#include <array>

#include "app/ui/widgets.h"
#include "kiosk/screens/frame.h"
#include "kiosk/screens/screens.h"

namespace huiyin::kiosk {
namespace {

using ui::Icon;
using ui::Rect;
using ui::TextSize;

// The four classes of 001 篇5 六-4 in words that need no thinking.
void draw_signs(ui::Ui& ui, Rect rect) {
  const std::array signs = {ui.tr("Water is pouring out and cannot be stopped"),
                            ui.tr("Sparks, a smell of burning, or no power"),
                            ui.tr("Glass, a wall, a railing or a stair may fall or break"),
                            ui.tr("Somebody could be hurt in another way")};
  ui::card(ui, rect);
  const auto rows = rect.inset(40, 24).rows(static_cast<int>(signs.size()), 8);
  for (std::size_t i = 0; i < signs.size(); ++i) {
    Rect row = rows[i];
    ui::icon(ui, row.split_left(56, 24).centred(48, 48), Icon::kWarning, ui::Ink::kDanger);
    ui::text(ui, row, signs[i], {.size = TextSize::kTitle, .fit = true});
  }
}

// The declared signs: touching one says yes to it.
std::optional<Input> draw_touched_signs(ui::Ui& ui, Rect rect, const DangerView& view) {
  std::optional<Input> chosen;
  const bool is_narrow = view.frame.large_text && !ui.portrait();
  const auto rows = rect.rows(static_cast<int>(view.signs.size()), is_narrow ? 10.0F : 16.0F);
  for (std::size_t i = 0; i < view.signs.size(); ++i) {
    const Choice& sign = view.signs[i];
    const ui::ButtonStyle style{.kind = ui::ButtonKind::kChoice,
                                .icon = is_narrow ? Icon::kNone : Icon::kWarning,
                                .selected = sign.chosen,
                                .size = TextSize::kTitle};
    if (ui::button(ui, sign.id, rows[i], sign.label, style)) chosen = sign.input;
  }
  return chosen;
}

}  // namespace

std::optional<Input> draw_danger(ui::Ui& ui, const DangerView& view) {
  Frame frame = draw_frame(ui, view.frame);
  Rect rest = frame.content;
  Rect answers;
  const bool is_low = has_room_above(frame);
  if (is_low && !view.signs.empty()) {
    answers = rest.split_bottom(160, 20);  // what is touched stays within reach
  } else if (is_low) {
    answers = rest.split_bottom(rest.h);
    rest = frame.above;
  } else if (ui.portrait()) {
    answers = rest.split_bottom(view.frame.large_text ? 520 : 432, 40);
  } else {
    answers = rest.split_right(view.frame.large_text ? 500 : 560, 32);
  }
  if (view.signs.empty()) {
    draw_signs(ui, rest);
  } else if (auto sign = draw_touched_signs(ui, rest, view)) {
    frame.input = sign;
  }
  const bool is_row = is_low && !view.signs.empty();
  const auto cells = is_row ? answers.columns(2, 24) : answers.rows(2, 32);
  const std::string urgent =
      view.phone.empty()
          ? std::string(ui.tr("It becomes an urgent repair"))
          : ui::tr_format(ui.language(), "Urgent repair; also ring {0}", {view.phone});
  const ui::ButtonStyle yes{.kind = ui::ButtonKind::kDanger,
                            .icon = Icon::kWarning,
                            .summary = urgent,
                            .size = TextSize::kHeadline};
  const ui::ButtonStyle no{.kind = ui::ButtonKind::kSecondary,
                           .icon = Icon::kCheck,
                           .summary = ui.tr("An ordinary repair"),
                           .size = TextSize::kHeadline};
  if (ui::button(ui, "danger.yes", cells[0], ui.tr("Yes, danger"), yes)) {
    frame.input = input::AnswerDanger{true};
  }
  if (ui::button(ui, "danger.no", cells[1], ui.tr("No danger"), no)) {
    frame.input = input::AnswerDanger{false};
  }
  return frame.input;
}

}  // namespace huiyin::kiosk
