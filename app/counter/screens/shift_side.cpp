// Draws the right side of a handover: tools and keys, the place, remarks.
#include "app/counter/screens/shift_parts.h"
#include "app/ui/lists.h"

namespace huiyin::counter {

using ui::ButtonKind;
using ui::Ink;
using ui::Rect;
using ui::TextSize;
using ui::Weight;

namespace {

constexpr float kTool = 32;
constexpr float kAnswer = 40;  // who has it, and why

void draw_answers(ui::Ui& ui, Rect row, std::size_t i, const ToolCount& tool, Intents& out) {
  const std::string id = "shift.tool." + std::to_string(i);
  Rect who = row.split_left(120, 8);
  who.h = ui.theme().field_height;
  row.h = who.h;
  if (const auto typed = ui::text_input(ui, id + ".who", who, tool.who,
                                        {.hint = ui.tr("Who has it"), .max_bytes = 120})) {
    want_shift(out, shift::TellTool{i, false, *typed});
  }
  if (const auto typed =
          ui::text_input(ui, id + ".reason", row, tool.reason,
                         {.hint = ui.tr("Lost or borrowed, why"), .max_bytes = 300})) {
    want_shift(out, shift::TellTool{i, true, *typed});
  }
}

void draw_tool(ui::Ui& ui, Rect row, std::size_t i, const ToolCount& tool, Intents& out) {
  const std::string id = "shift.tool." + std::to_string(i);
  const bool well = tool.counted && !tool.is_missing();
  Rect buttons = row.split_right(120).inset(0, 1);
  const ui::ButtonStyle key{.kind = ButtonKind::kSecondary, .size = TextSize::kCaption};
  if (ui::button(ui, id + ".less", buttons.split_left(34, 4), "−", key)) {
    want_shift(out, shift::CountTool{i, -1});
  }
  if (ui::button(ui, id + ".all", buttons.split_left(44, 4), ui.tr("All there"), key)) {
    want_shift(out, shift::CountTool{i, tool.counted ? tool.expected - *tool.counted : 0});
  }
  if (ui::button(ui, id + ".more", buttons, "+", key)) want_shift(out, shift::CountTool{i, 1});
  const std::string counted = tool.counted ? std::to_string(*tool.counted) : "–";
  ui::text(ui, row.split_right(64, 8), counted + " / " + std::to_string(tool.expected),
           {.weight = Weight::kBold,
            .ink = !tool.counted ? Ink::kMuted : (well ? Ink::kOk : Ink::kDanger),
            .align = ui::Align::kRight,
            .id = id + ".count"});
  ui::text(ui, row, tool.name, {});
}

float tools_height(const std::vector<ToolCount>& tools) {
  float height = 0;
  for (const ToolCount& tool : tools)
    height += kTool + (tool.is_missing() ? kAnswer : 0.0F);
  return height;
}

void draw_tools(ui::Ui& ui, Rect& rect, const Handover& h, Intents& out) {
  heading(ui, rect, ui.tr("Tools and keys: counted / should be"));
  for (std::size_t i = 0; i < h.tools.size(); ++i) {
    draw_tool(ui, rect.split_top(kTool), i, h.tools[i], out);
    if (h.tools[i].is_missing()) draw_answers(ui, rect.split_top(kAnswer), i, h.tools[i], out);
  }
  rect.split_top(8);
}

void draw_place(ui::Ui& ui, Rect& rect, const Handover& h, Intents& out) {
  heading(ui, rect, ui.tr("The place: clean, in order, devices work"));
  const auto both = rect.split_top(36, 8).columns(2, 8);
  const bool good = h.environment == Environment::kAccepted;
  const bool bad = h.environment == Environment::kRefused;
  if (ui::button(ui, "shift.place.accepted", both[0], ui.tr("In order"),
                 {.kind = ButtonKind::kChoice, .selected = good, .size = TextSize::kBody})) {
    want_shift(out, shift::SeePlace{Environment::kAccepted});
  }
  if (ui::button(ui, "shift.place.refused", both[1], ui.tr("Not in order"),
                 {.kind = ButtonKind::kChoice, .selected = bad, .size = TextSize::kBody})) {
    want_shift(out, shift::SeePlace{Environment::kRefused});
  }
  if (!bad) return;
  ui::text(ui, rect.split_top(20, 4), ui.tr("Who goes stays until it is in order."),
           {.size = TextSize::kCaption, .ink = Ink::kDanger, .id = "shift.stays"});
  const Rect field = rect.split_top(ui.theme().field_height, 8);
  if (const auto typed =
          ui::text_input(ui, "shift.place_note", field, h.environment_note,
                         {.hint = ui.tr("What is not in order"), .max_bytes = 300})) {
    want_shift(out, shift::EditText{shift::Text::kPlaceNote, *typed});
  }
}

void draw_remarks(ui::Ui& ui, Rect& rect, const Handover& h, Intents& out) {
  heading(ui, rect, ui.tr("What the next shift should know"));
  if (const auto typed = ui::text_input(ui, "shift.remarks", rect.split_top(56, 8), h.remarks,
                                        {.max_bytes = 1'500, .multiline = true})) {
    want_shift(out, shift::EditText{shift::Text::kRemarks, *typed});
  }
}

}  // namespace

void draw_handover_side(ui::Ui& ui, Rect rect, const ShiftView& view, Intents& out) {
  const Handover& h = view.page.draft;
  draw_signatures(ui, rect.split_bottom(signatures_height(view), 8), view, out);
  const bool bad = h.environment == Environment::kRefused;
  const float height = 3 * 28 + tools_height(h.tools) + 52 + (bad ? 72.0F : 0.0F) + 64;
  ui::ScrollArea area(ui, "shift.side", rect, height);
  Rect content = area.content();
  content.w -= 4;
  draw_tools(ui, content, h, out);
  draw_place(ui, content, h, out);
  draw_remarks(ui, content, h, out);
}

}  // namespace huiyin::counter
