#include <algorithm>

#include "app/core/text.h"
#include "app/ui/widgets.h"
#include "kiosk/screens/frame.h"
#include "kiosk/screens/phrases.h"
#include "kiosk/screens/screens.h"

namespace huiyin::kiosk {
namespace {

using ui::Rect;

std::string_view separator_of(ui::Language language) {
  return language == ui::Language::kEn ? "; " : "；";
}

constexpr float kPhraseGap = 12;

// Rather fewer sentences than halves of them: as many rows as have room for the longest one.
int rows_with_room(ui::Ui& ui, Rect rect, std::span<const char* const> phrases, int columns) {
  const ui::TextStyle bold{.size = ui::TextSize::kLabel, .weight = ui::Weight::kBold, .wrap = true};
  const float width = rect.columns(columns, kPhraseGap).front().w - 2 * ui.theme().space_m;
  float tallest = 0;
  for (const char* phrase : phrases)
    tallest = std::max(tallest, ui::height_of(ui, ui.tr(phrase), width, bold));
  const float row = tallest + 2 * ui.theme().space_xs + kPhraseGap;
  const int all = (static_cast<int>(phrases.size()) + columns - 1) / columns;
  return std::clamp(static_cast<int>((rect.h + kPhraseGap) / row), 1, all);
}

std::optional<Input> draw_phrases(ui::Ui& ui, Rect rect, const DescribeView& view, int columns) {
  const auto phrases = phrases_of(view.category);
  const auto cells = rect.grid(columns, rows_with_room(ui, rect, phrases, columns), kPhraseGap);
  std::optional<Input> chosen;
  for (std::size_t i = 0; i < std::min(phrases.size(), cells.size()); ++i) {
    const char* phrase = ui.tr(phrases[i]);
    const std::string id = "describe.chip." + std::to_string(i);
    const ui::ButtonStyle style{
        .kind = ui::ButtonKind::kChoice,
        .selected = has_phrase(view.text, phrase, separator_of(ui.language())),
        .size = ui::TextSize::kLabel};
    if (ui::button(ui, id, cells[i], phrase, style)) chosen = input::TogglePhrase{phrase};
  }
  return chosen;
}

void draw_text_field(ui::Ui& ui, Rect rect, const DescribeView& view) {
  Rect below = rect.split_bottom(std::max(36.0F, ui.theme().em(ui::TextSize::kCaption)), 8);
  const ui::FieldView field{.value = view.text,
                            .hint = ui.tr("Touch a sentence, or write here"),
                            .error = view.error,
                            .icon = ui::Icon::kPen,
                            .focused = true,
                            .multiline = true};
  ui::field(ui, "describe.text", rect, field);
  if (!view.error.empty()) return;  // it stands there
  const std::string count =
      std::to_string(count_chars(view.text)) + " / " + std::to_string(kMaxDescription_chars);
  ui::text(ui, below, count,
           {.size = ui::TextSize::kCaption, .ink = ui::Ink::kMuted, .align = ui::Align::kRight});
}

}  // namespace

std::optional<Input> draw_describe(ui::Ui& ui, const DescribeView& view, InputPanel& panel) {
  Frame frame = draw_frame(ui, view.frame);
  Rect rest = frame.content;
  const PanelView keys{PanelKind::kText, view.page, ui.tr("Done"), view.text};
  const Rect pad = rest.split_bottom(panel.height(ui, keys), ui.portrait() ? 32 : 16);
  std::optional<Input> phrase;
  if (has_room_above(frame)) {
    phrase = draw_phrases(ui, rest, view, 2);
    draw_text_field(ui, frame.above, view);
  } else if (ui.portrait()) {
    const Rect field = rest.split_bottom(rest.h * 0.36F, 32);
    phrase = draw_phrases(ui, rest, view, 2);
    draw_text_field(ui, field, view);
  } else {
    const Rect field = rest.split_right(500, 24);
    phrase = draw_phrases(ui, rest, view, 3);
    draw_text_field(ui, field, view);
  }
  draw_next(ui, frame, ui.tr("Next"), true);
  if (auto typed = draw_pad(ui, panel, pad, keys, input::GoNext{})) return typed;
  return phrase ? phrase : frame.input;
}

}  // namespace huiyin::kiosk
