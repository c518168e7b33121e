// Draws the household file (一户一档): finding a door at the left, everything about it at the
// right.
#include "app/core/text.h"
#include "app/counter/screens/households_parts.h"
#include "app/ui/lists.h"

namespace huiyin::counter {

using ui::Ink;
using ui::Rect;
using ui::Weight;

namespace {

constexpr float kHouseholdsRow = 36;

void draw_search(ui::Ui& ui, Rect rect, const HouseholdsView& view, Intents& out) {
  const households::State& page = view.page;
  const auto typed = ui::text_input(ui, "households.search", rect, page.text,
                                    {.hint = ui.tr("3-1-1502, name, wjg, end of telephone"),
                                     .max_bytes = 80,
                                     .icon = ui::Icon::kSearch});
  if (typed) tell(out, households::Intent{households::EditSearch{*typed}});
  if (!ui.focused("households.search")) return;
  if (ui.pressed(ui::Key::kDown)) ui.focus("households.rows");
  if (ui.pressed(ui::Key::kEnter) && !page.doors.empty()) {
    tell(out, households::Intent{households::OpenHome{page.doors.front().label}});
    ui.focus("households.rows");
  }
}

void draw_doors(ui::Ui& ui, Rect rect, const HouseholdsView& view, Intents& out) {
  const households::State& page = view.page;
  const std::vector<ui::Column> columns = {
      {ui.tr("Household"), 92}, {ui.tr("Owner"), 0}, {ui.tr("Telephone"), 116}};
  ui::Table table(ui, "households.rows", rect,
                  {.columns = columns,
                   .rows = page.doors.size(),
                   .selected = page.doors.empty() ? std::nullopt : std::optional(page.row),
                   .row_height = kHouseholdsRow,
                   .empty_words = ui.tr("No household fits")});
  const ui::RowRange range = table.visible();
  for (std::size_t i = range.first; i < range.end; ++i) {
    const households::Door& door = page.doors[i];
    const bool open = page.home && page.home->door.label == door.label;
    table.row(i, "households.row." + door.label, door.label);
    table.cell(0, door.label, {.weight = open ? Weight::kBold : Weight::kRegular});
    table.cell(1, door.owner);
    table.cell(2, mask_phone(door.phone), {.ink = Ink::kMuted});
  }
  if (const auto chosen = table.selected_now()) {
    tell(out, households::Intent{households::MoveTo{*chosen}});
  }
  if (const auto opened = table.opened_now()) {
    tell(out, households::Intent{households::OpenHome{page.doors[*opened].label}});
  }
}

}  // namespace

void draw_households(ui::Ui& ui, Rect rect, const HouseholdsView& view, Intents& out) {
  const bool wide = rect.w > 1200;
  Rect left = rect.split_left(wide ? 460.0F : 344.0F, 8);
  ui::card(ui, left);
  left = left.inset(12);
  draw_search(ui, left.split_top(ui.theme().field_height, 8), view, out);
  if (ui::button(ui, "households.import", left.split_bottom(40, 0), ui.tr("Read in a new list"),
                 {.kind = ui::ButtonKind::kSecondary, .shortcut = "Ctrl+I"}) ||
      ui.pressed(ui::Key::kI, {.ctrl = true})) {
    tell(out, households::Intent{households::BeginImport{}});
  }
  left.split_bottom(8);
  if (view.page.imported) {
    const std::string words = ui::tr_format(ui.language(), "Read in: {0} households",
                                            {std::to_string(*view.page.imported)});
    ui::banner(ui, "households.imported", left.split_bottom(36, 8),
               {.words = words, .tone = ui::Tone::kOk});
  }
  draw_doors(ui, left, view, out);
  ui::card(ui, rect);
  const Rect inner = rect.inset(12);
  if (view.page.importing) return draw_import(ui, inner, view, out);
  if (view.page.home) return draw_home(ui, inner, view, out);
  message_in_middle(ui, inner, ui::Icon::kBuilding, ui.tr("No household is open"),
                    ui.tr("Choose one at the left; Enter opens it"));
}

}  // namespace huiyin::counter
