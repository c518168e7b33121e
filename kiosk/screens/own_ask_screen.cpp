// What an act of the owner asks first: a few big choices, or a page to write on.
#include <algorithm>

#include "app/core/text.h"
#include "app/ui/widgets.h"
#include "kiosk/screens/frame.h"
#include "kiosk/screens/screens.h"

namespace huiyin::kiosk {
namespace {

using ui::Rect;

std::optional<Input> draw_note(ui::Ui& ui, Frame& frame, const OwnAskView& view,
                               InputPanel& panel) {
  Rect rest = frame.content;
  const PanelView keys{PanelKind::kText, view.page, ui.tr("Done"), view.text};
  const Rect pad = rest.split_bottom(panel.height(ui, keys), 24);
  rest.h = std::min(rest.h, 480.0F);
  ui::field(ui, "own.note", rest,
            {.value = view.text,
             .hint = ui.tr("Write here what the office should know"),
             .error = view.error,
             .icon = ui::Icon::kPen,
             .focused = true,
             .multiline = true});
  draw_next(ui, frame, ui.tr("Send"), true);
  if (auto typed = draw_pad(ui, panel, pad, keys, input::GoNext{})) return typed;
  return frame.input;
}

}  // namespace

std::optional<Input> draw_own_ask(ui::Ui& ui, const OwnAskView& view, InputPanel& panel) {
  Frame frame = draw_frame(ui, view.frame);
  if (view.choices.empty()) return draw_note(ui, frame, view, panel);
  const int count = static_cast<int>(view.choices.size());
  const float most = static_cast<float>(count) * 200;
  Rect rest = frame.content;
  rest.h = std::min(rest.h, most);
  // Faces are a ladder: one below the other, from the gladdest down.
  const bool is_ladder = view.choices.front().icon != ui::Icon::kNone;
  const auto cells = ui.portrait() || is_ladder ? rest.rows(count, 16)
                     : count > 3                ? rest.grid(2, (count + 1) / 2, 24)
                                                : rest.columns(count, 24);
  for (std::size_t i = 0; i < view.choices.size(); ++i) {
    const Choice& choice = view.choices[i];
    const ui::ButtonStyle style{
        .kind = ui::ButtonKind::kChoice, .icon = choice.icon, .size = ui::TextSize::kHeadline};
    if (ui::button(ui, choice.id, cells[i], choice.label, style)) frame.input = choice.input;
  }
  return frame.input;
}

}  // namespace huiyin::kiosk
