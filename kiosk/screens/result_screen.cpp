// How a matter stands and what its owner may do: the answer in plain words. Nothing personal:
// whoever holds the slip may be anyone (requirements 5.2).
#include <algorithm>
#include <vector>

#include "app/ui/lists.h"
#include "app/ui/widgets.h"
#include "app/words/ticket_words.h"
#include "kiosk/screens/frame.h"
#include "kiosk/screens/own_words.h"
#include "kiosk/screens/screens.h"

namespace huiyin::kiosk {
namespace {

using ui::Align;
using ui::Icon;
using ui::Ink;
using ui::Rect;
using ui::TextSize;
using ui::Weight;

Icon icon_of(Action action) {
  if (action == Action::kUrge) return Icon::kSpeaker;
  if (action == Action::kAddNote) return Icon::kPen;
  if (action == Action::kCancel) return Icon::kClose;
  if (action == Action::kConfirm) return Icon::kCheck;
  return action == Action::kRate ? Icon::kPraise : Icon::kPeople;
}

void draw_line(ui::Ui& ui, Rect rect, std::string_view words, const ui::TextStyle& style) {
  if (!words.empty()) ui::text(ui, rect, words, style);
}

void draw_answer(ui::Ui& ui, Rect rect, const ResultView& view) {
  const PublicTicket& ticket = view.ticket;
  ui::card(ui, rect);
  Rect inner = rect.inset(32, 20);
  Rect head = inner.split_top(104, 8);
  ui::text(ui, head.split_left(head.w * 0.45F), ticket.number,
           {.size = TextSize::kDisplay,
            .weight = Weight::kBold,
            .ink = Ink::kPrimary,
            .fit = true,
            .id = "status.number"});
  ui::text(ui, head, words::state_words(ui.language(), ticket.state),
           {.size = TextSize::kHeadline,
            .weight = Weight::kBold,
            .align = Align::kRight,
            .fit = true,
            .id = "status.state"});
  const bool has_reason = !view.reason.empty();
  const float line = 52;
  Rect foot = inner.split_bottom(
      line * (static_cast<float>(!view.due.empty()) + static_cast<float>(has_reason)), 4);
  ui::text(ui, inner, how_it_stands(ui.language(), ticket) + view.in_line,
           {.size = TextSize::kTitle, .wrap = true, .fit = true, .id = "status.line"});
  draw_line(ui, foot.split_top(line), view.due,
            {.size = TextSize::kTitle,
             .weight = Weight::kBold,
             .ink = Ink::kAccent,
             .fit = true,
             .id = "status.due"});
  draw_line(ui, foot, view.reason,
            {.size = TextSize::kBody, .ink = Ink::kMuted, .fit = true, .id = "status.reason"});
}

void draw_steps(ui::Ui& ui, Rect rect, const ResultView& view) {
  ui::card(ui, rect);
  Rect inner = rect.inset(32, 20);
  ui::text(ui, inner.split_top(52, 8), ui.tr("What has happened"),
           {.size = TextSize::kLabel, .weight = Weight::kBold, .ink = Ink::kPrimary});
  if (view.steps.empty()) {
    ui::text(ui, inner, view.steps_missing,
             {.size = TextSize::kLabel,
              .ink = Ink::kMuted,
              .vertical = ui::VerticalAlign::kTop,
              .wrap = true});
    return;
  }
  // Large words stand below their time, not beside it.
  const bool is_large = ui.theme().reading == ui::Reading::kLarge;
  const float row = is_large ? 124 : 60;
  ui::ScrollArea area(ui, "steps", inner, row * static_cast<float>(view.steps.size()));
  Rect content = area.content();
  for (std::size_t i = 0; i < view.steps.size(); ++i) {
    const StepLine& step = view.steps[i];
    Rect line = content.split_top(row);
    ui::text(ui, is_large ? line.split_top(56) : line.split_left(248, 16), step.when,
             {.size = TextSize::kBody, .ink = Ink::kMuted, .fit = true});
    ui::text(ui, line, step.words,
             {.size = TextSize::kLabel,
              .weight = i == 0 ? Weight::kBold : Weight::kRegular,
              .ink = step.by_owner ? Ink::kPrimary : Ink::kNormal,
              .fit = true,
              .id = "status.step." + std::to_string(i)});
  }
}

std::optional<Input> draw_deeds(ui::Ui& ui, Rect rect, const ResultView& view) {
  std::optional<Input> chosen;
  const std::size_t count = view.offered.size() + (view.may_reprint ? 1 : 0);
  if (count == 0) return chosen;
  const auto cells = rect.grid(2, static_cast<int>((count + 1) / 2), 16);
  for (std::size_t i = 0; i < view.offered.size(); ++i) {
    const Action action = view.offered[i];
    const bool ends = action == Action::kCancel;
    const ui::ButtonStyle style{
        .kind = i == 0 && !ends ? ui::ButtonKind::kPrimary : ui::ButtonKind::kSecondary,
        .icon = icon_of(action),
        .enabled = !view.is_busy};
    const std::string id = "own." + std::string(name_of(action));
    if (ui::button(ui, id, cells[i], deed_words(ui.language(), action), style)) {
      chosen = input::ActOwn{action};
    }
  }
  const ui::ButtonStyle copy{.kind = ui::ButtonKind::kSecondary, .icon = Icon::kPrinter};
  if (view.may_reprint &&
      ui::button(ui, "own.reprint", cells[count - 1], ui.tr("Reprint slip"), copy)) {
    chosen = input::Reprint{};
  }
  return chosen;
}

float deeds_height(const ResultView& view) {
  const std::size_t count = view.offered.size() + (view.may_reprint ? 1 : 0);
  const auto rows = static_cast<float>((count + 1) / 2);
  return count == 0 ? 0 : rows * 104 + (rows - 1) * 16;
}

}  // namespace

std::optional<Input> draw_result(ui::Ui& ui, const ResultView& view) {
  Frame frame = draw_frame(ui, view.frame);
  Rect rest = frame.content;
  const auto draw_deed = [&](Rect& room) {
    if (view.deed.words.empty()) return;
    const float height = ui::banner_height(ui, room.w, view.deed.words, 96);
    ui::banner(ui, "status.deed", room.split_top(height, 16),
               {.words = view.deed.words, .tone = view.deed.tone});
  };
  std::optional<Input> chosen;
  if (has_room_above(frame)) {
    Rect above = frame.above;
    draw_answer(ui, above.split_top(std::min(400.0F, above.h * 0.5F), 24), view);
    draw_steps(ui, above, view);
    chosen = draw_deeds(ui, rest.split_top(std::min(rest.h, deeds_height(view)), 24), view);
    draw_deed(rest);
  } else if (ui.portrait()) {
    draw_answer(ui, rest.split_top(400, 24), view);
    chosen = draw_deeds(ui, rest.split_top(deeds_height(view), 24), view);
    draw_deed(rest);  // below the buttons: they stay where they are
    draw_steps(ui, rest, view);
  } else {
    Rect left = rest.split_left(rest.w * 0.55F, 32);
    chosen =
        draw_deeds(ui, left.split_bottom(std::min(deeds_height(view), left.h * 0.5F), 20), view);
    draw_answer(ui, left, view);
    draw_deed(rest);  // what has happened can scroll
    draw_steps(ui, rest, view);
  }
  const ui::ButtonStyle style{.icon = Icon::kCheck, .size = TextSize::kTitle};
  if (ui::button(ui, "done.finish", frame.next, ui.tr("Finish"), style)) {
    chosen = input::Finish{};
  }
  return chosen ? chosen : frame.input;
}

}  // namespace huiyin::kiosk
