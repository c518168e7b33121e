// One question a screen: big choices, prices beside them; what happens now in an emergency; whether
// to join the neighbours.
#include <algorithm>

#include "app/ui/widgets.h"
#include "kiosk/screens/frame.h"
#include "kiosk/screens/screens.h"

namespace huiyin::kiosk {
namespace {

using ui::Align;
using ui::Icon;
using ui::Ink;
using ui::Rect;
using ui::TextSize;
using ui::Weight;

constexpr float kTallest = 200;

}  // namespace

std::optional<Input> draw_ask(ui::Ui& ui, const AskView& view) {
  Frame frame = draw_frame(ui, view.frame);
  Rect rest = frame.content;
  const int count = static_cast<int>(view.choices.size());
  const bool is_narrow = ui.upright() && (ui.portrait() || view.frame.large_text);
  const int columns = is_narrow ? 2 : count > 12 ? 4 : 3;
  const int rows = std::max(1, (count + columns - 1) / columns);
  rest.h = std::min(rest.h, static_cast<float>(rows) * (kTallest + 24) - 24);
  const auto cells = rest.grid(columns, rows, 24);
  for (std::size_t i = 0; i < view.choices.size(); ++i) {
    const Choice& choice = view.choices[i];
    const ui::ButtonStyle style{.kind = ui::ButtonKind::kChoice,
                                .summary = view.notes[i],
                                .selected = choice.chosen,
                                .size = TextSize::kTitle};
    if (ui::button(ui, choice.id, cells[i], choice.label, style)) frame.input = choice.input;
  }
  const ui::ButtonStyle words{.kind = ui::ButtonKind::kSecondary, .icon = Icon::kPen};
  if (view.offers_words &&
      ui::button(ui, "ask.words", frame.next, ui.tr("Write it myself"), words)) {
    frame.input = input::WriteWords{};
  }
  return frame.input;
}

std::optional<Input> draw_urgent(ui::Ui& ui, const UrgentView& view) {
  Frame frame = draw_frame(ui, view.frame);
  Rect rest = frame.content;
  rest.h = std::min(rest.h, ui.portrait() ? 1000.0F : 640.0F);
  ui::card(ui, rest, {.kind = ui::CardKind::kFlat, .tone = ui::Tone::kDanger});
  Rect inner = rest.inset(48, 32);
  ui::text(ui, inner.split_top(inner.h * 0.4F, 16), view.advice,
           {.size = TextSize::kHeadline,
            .weight = Weight::kBold,
            .align = Align::kCentre,
            .wrap = true,
            .fit = true,
            .id = "urgent.advice"});
  if (!view.phone.empty()) {
    ui::text(ui, inner.split_top(64), ui.tr("Ring at once"),
             {.size = TextSize::kTitle, .ink = Ink::kDanger, .align = Align::kCentre});
    ui::text(ui, inner.split_top(140, 16), view.phone,
             {.size = TextSize::kDisplay,
              .weight = Weight::kBold,
              .ink = Ink::kDanger,
              .align = Align::kCentre,
              .fit = true,
              .id = "urgent.phone"});
  }
  ui::text(ui, inner, ui.tr("We send a technician as soon as you have submitted this."),
           {.size = TextSize::kTitle, .align = Align::kCentre, .wrap = true, .fit = true});
  draw_next(ui, frame, ui.tr("Next"), true);
  return frame.input;
}

std::optional<Input> draw_neighbours(ui::Ui& ui, const NeighboursView& view) {
  Frame frame = draw_frame(ui, view.frame);
  Rect rest = frame.content;
  const bool tall = ui.portrait();
  const Rect said = rest.split_top(tall ? 320.0F : 200.0F, 32);
  ui::card(ui, said, {.kind = ui::CardKind::kFlat, .tone = ui::Tone::kPrimary});
  ui::text(ui, said.inset(40, 24), view.words,
           {.size = TextSize::kHeadline,
            .weight = Weight::kBold,
            .align = Align::kCentre,
            .wrap = true,
            .fit = true,
            .id = "neighbours.words"});
  rest.h = std::min(rest.h, tall ? 480.0F : 240.0F);
  const auto cells = tall ? rest.rows(2, 24) : rest.columns(2, 24);
  const ui::ButtonStyle join{.kind = ui::ButtonKind::kChoice,
                             .icon = Icon::kPeople,
                             .summary = ui.tr("It is handled together; you can undo it later"),
                             .size = TextSize::kHeadline};
  const ui::ButtonStyle own{.kind = ui::ButtonKind::kChoice,
                            .icon = Icon::kPerson,
                            .summary = ui.tr("Mine is another matter"),
                            .size = TextSize::kHeadline};
  if (ui::button(ui, "neighbours.join", cells[0], ui.tr("Join them"), join)) {
    frame.input = input::AnswerNeighbours{true};
  }
  if (ui::button(ui, "neighbours.own", cells[1], ui.tr("File my own"), own)) {
    frame.input = input::AnswerNeighbours{false};
  }
  return frame.input;
}

}  // namespace huiyin::kiosk
