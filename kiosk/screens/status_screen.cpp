// Where does my matter stand: the slip under the scanner, or its number and four digits.
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

// The field, and below it what was wrong.
void draw_key(ui::Ui& ui, Rect rect, std::string_view id, const ui::FieldView& field) {
  ui::FieldView plain = field;
  plain.error = {};
  ui::field(ui, id, rect, plain);
  if (field.error.empty()) return;
  const ui::TextStyle red{
      .size = TextSize::kBody, .ink = Ink::kDanger, .wrap = true, .id = "status.fault"};
  const float height = ui::height_of(ui, field.error, rect.w, red);
  ui::text(ui, {rect.x, rect.bottom() + 4, rect.w, height}, field.error, red);
}

void draw_search(ui::Ui& ui, Frame& frame, bool is_searching, bool is_ready) {
  const ui::ButtonStyle style{
      .icon = Icon::kSearch, .enabled = !is_searching && is_ready, .size = TextSize::kTitle};
  const char* label = is_searching ? ui.tr("Looking …") : ui.tr("Search");
  if (ui::button(ui, "status.search", frame.next, label, style)) frame.input = input::Search{};
}

}  // namespace

std::optional<Input> draw_status(ui::Ui& ui, const StatusView& view, InputPanel& panel) {
  Frame frame = draw_frame(ui, view.frame);
  Rect rest = frame.content;
  const PanelView keys{PanelKind::kCode, PadPage::kCapitals, ui.tr("Search"), {}};
  const Rect pad = rest.split_bottom(panel.height(ui, keys), 32);
  const bool tall = ui.portrait();
  const float fault_room = ui::line_height(ui, TextSize::kBody) + 8;
  Rect query = rest.split_bottom(112 + fault_room, tall ? 32.0F : 0.0F);
  query.h = tall ? 112.0F : 104.0F;
  const Rect hint = rest.centred(rest.w, std::min(rest.h, 480.0F));
  if (tall) {
    ui::card(ui, hint, {.kind = ui::CardKind::kFlat, .tone = ui::Tone::kPrimary});
    Rect inner = hint.inset(40, 24);
    const float side = std::min(240.0F, inner.h - 96);
    ui::icon(ui, inner.split_top(side, 8).centred(side, side), Icon::kScan, Ink::kPrimary);
    ui::text(
        ui, inner, ui.tr("Hold the code of your slip under the scanner"),
        {.size = TextSize::kTitle, .ink = Ink::kPrimary, .align = Align::kCentre, .fit = true});
  }
  draw_key(ui, query, "status.input",
           {.value = view.query,
            .hint = ui.tr("or type number or code, e.g. A012"),
            .error = view.fault,
            .icon = Icon::kTicket,
            .focused = true});
  draw_search(ui, frame, view.is_searching, !view.query.empty());
  if (auto typed = draw_pad(ui, panel, pad, keys, input::Search{})) return typed;
  return frame.input;
}

std::optional<Input> draw_tail(ui::Ui& ui, const TailView& view, InputPanel& panel) {
  Frame frame = draw_frame(ui, view.frame);
  Rect rest = frame.content;
  const PanelView keys{PanelKind::kNumber, PadPage::kDigits, ui.tr("Search"), {}};
  const bool tall = ui.portrait();
  Rect left = tall ? rest.split_top(344, 24) : rest.split_left(rest.w * 0.45F, 40);
  ui::chip(ui, left.split_top(72, 24),
           ui::tr_format(ui.language(), "Number {0}", {std::string(view.number)}),
           ui::Tone::kPrimary);
  draw_key(ui, left.split_top(112), "status.tail",
           {.value = view.tail,
            .hint = ui.tr("Last 4 digits"),
            .error = view.fault,
            .icon = Icon::kPhone,
            .focused = true});
  const Rect pad = rest.split_top(std::min(rest.h, tall ? 840.0F : 640.0F));
  draw_search(ui, frame, view.is_searching, !view.tail.empty());
  if (auto typed = draw_pad(ui, panel, pad, keys, input::Search{})) return typed;
  return frame.input;
}

}  // namespace huiyin::kiosk
