// Draws a day: the duty log, line by line, and the daily report. Both write themselves; people add.
#include <array>

#include "app/counter/screens/shift_parts.h"
#include "app/ui/lists.h"
#include "app/words/shift_words.h"

namespace huiyin::counter {

using ui::ButtonKind;
using ui::Ink;
using ui::Rect;
using ui::TextSize;
using ui::Weight;

namespace {

void draw_day(ui::Ui& ui, Rect row, const DutyDay& day, Intents& out) {
  const ui::ButtonStyle arrow{.kind = ButtonKind::kSecondary};
  if (ui::button(ui, "shift.day.back", row.split_left(40, 4), "‹", arrow) ||
      ui.pressed(ui::Key::kPageUp, {.ctrl = true})) {
    want_shift(out, shift::MoveDay{-1});
  }
  const ui::TextStyle style{.size = TextSize::kTitle,
                            .weight = Weight::kBold,
                            .align = ui::Align::kCentre,
                            .id = "shift.day"};
  ui::text(ui, row.split_left(136, 4), to_iso_date(day.day), style);
  if (ui::button(ui, "shift.day.on", row.split_left(40, 16), "›", arrow) ||
      ui.pressed(ui::Key::kPageDown, {.ctrl = true})) {
    want_shift(out, shift::MoveDay{1});
  }
  const std::string sums = ui::tr_format(
      ui.language(), "{0} registered · {1} written off · {2} emergencies · {3} still open",
      {std::to_string(day.registered), std::to_string(day.closed), std::to_string(day.emergencies),
       std::to_string(day.open_at_end)});
  ui::text(ui, row, sums, {.ink = Ink::kMuted, .id = "shift.sums"});
}

void draw_note(ui::Ui& ui, Rect row, const shift::DutyForm& form, Intents& out) {
  const std::array<std::string_view, 3> kinds = {ui.tr("Remark"), ui.tr("Stands in"),
                                                 ui.tr("Reading")};
  const auto picked = ui::segmented(ui, "shift.note_kind", row.split_left(264, 8), kinds,
                                    static_cast<int>(form.kind));
  if (picked) want_shift(out, shift::PickNote{static_cast<shift::NoteKind>(*picked)});
  const bool pressed = ui::button(ui, "shift.note_add", row.split_right(96, 8), ui.tr("Add"),
                                  {.enabled = !form.busy});
  const bool stands_in = form.kind == shift::NoteKind::kStandIn;
  if (stands_in) {
    const auto typed = ui::text_input(ui, "shift.note_person", row.split_left(152, 8), form.person,
                                      {.hint = ui.tr("Guard's name"), .max_bytes = 120});
    if (typed) want_shift(out, shift::EditText{shift::Text::kNotePerson, *typed});
  }
  const char* hint = stands_in ? ui.tr("Since when and why (may stay empty)")
                     : form.kind == shift::NoteKind::kFigure
                         ? ui.tr("Energy or material: electricity 120 kWh")
                         : ui.tr("What is to be added; lines above stay as they are");
  const auto typed =
      ui::text_input(ui, "shift.note", row, form.text, {.hint = hint, .max_bytes = 1'000});
  if (typed) want_shift(out, shift::EditText{shift::Text::kNote, *typed});
  const bool enter =
      (ui.focused("shift.note") || ui.focused("shift.note_person")) && ui.pressed(ui::Key::kEnter);
  if (pressed || enter) want_shift(out, shift::AddNote{});
}

void draw_table(ui::Ui& ui, Rect rect, std::string_view id, const TableDoc& doc) {
  std::vector<ui::Column> columns;
  for (const TableColumn& c : doc.columns) {
    ui::Column column;
    column.title = c.title;
    column.share = static_cast<float>(c.share);
    columns.push_back(column);
  }
  ui::Table table(ui, id, rect,
                  {.columns = columns,
                   .rows = doc.rows.size(),
                   .row_height = 34,
                   .empty_words = ui.tr("Nothing happened yet")});
  const ui::RowRange range = table.visible();
  for (std::size_t i = range.first; i < range.end; ++i) {
    const auto& cells = doc.rows[i];
    std::string label = cells.back();
    for (std::size_t c = cells.size(); label.empty() && c > 0; --c)
      label = cells[c - 1];
    table.row(i, std::string(id) + "." + std::to_string(i), label);
    for (std::size_t c = 0; c < cells.size(); ++c)
      table.cell(c, cells[c], {.ink = c == 0 ? Ink::kMuted : Ink::kNormal});
  }
}

}  // namespace

void draw_duty(ui::Ui& ui, Rect rect, const ShiftView& view, Intents& out) {
  const ui::Theme& theme = ui.theme();
  if (!view.page.log) return;
  const DutyDay& day = *view.page.log;
  draw_day(ui, rect.split_top(theme.button_height, theme.space_m), day, out);
  draw_note(ui, rect.split_bottom(theme.field_height), view.page.duty, out);
  rect.split_bottom(theme.space_m);
  const words::ShiftNames names = [&view](const std::string& login) {
    return name_in(view, login);
  };
  const words::ShiftPaper paper{ui.language(), view.frame.settings.clock,
                                view.frame.settings.office_name, names, view.frame.now.wall};
  const bool log = view.page.tab == shift::Tab::kDutyLog;
  draw_table(ui, rect, log ? "shift.log" : "shift.daily",
             log ? words::duty_log_doc(day, paper) : words::daily_doc(day, paper));
}

}  // namespace huiyin::counter
