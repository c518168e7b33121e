// What is due in all registers, and the calendar of recurring duties with what was done and missed.
#include <algorithm>
#include <array>

#include "app/counter/screens/registers_parts.h"
#include "app/ui/lists.h"

namespace huiyin::counter::registers_screen {

namespace reg = registers;
using ui::ButtonKind;
using ui::Ink;
using ui::Rect;
using ui::Weight;

namespace {

constexpr float kRegistersOverviewRow = 36;

void draw_tabs(ui::Ui& ui, Rect& rect, const Part& part, Intents& out) {
  Rect line = rect.split_top(40, ui.theme().space_s);
  const std::string due = std::string(ui.tr("Due")) + "  " + std::to_string(part.page.dues.size());
  const std::string calendar = ui.tr("Recurring duties");
  const std::array<std::string_view, 2> labels = {due, calendar};
  const int selected = part.page.tab == reg::Tab::kDue ? 0 : 1;
  const auto chosen = ui::segmented(ui, "registers.tab", line.split_left(320), labels, selected);
  if (chosen) want(out, reg::PickTab{*chosen == 0 ? reg::Tab::kDue : reg::Tab::kCalendar});
  if (ui.pressed(ui::Key::kLeft, {.alt = true})) want(out, reg::PickTab{reg::Tab::kDue});
  if (ui.pressed(ui::Key::kRight, {.alt = true})) want(out, reg::PickTab{reg::Tab::kCalendar});
}

std::optional<std::size_t> chosen_of(std::size_t line, std::size_t count) {
  if (count == 0) return std::nullopt;
  return std::min(line, count - 1);
}

void draw_dues(ui::Ui& ui, Rect rect, const Part& part, Intents& out) {
  const bool wide = rect.w > 900;
  std::vector<ui::Column> columns = {{ui.tr("Due"), 150},
                                     {ui.tr("What"), 0, 1.1F},
                                     {ui.tr("Registers"), 0, 1},
                                     {ui.tr("Entry"), 0, 1.4F}};
  if (wide) columns.push_back({ui.tr("Clause"), 0, 0.9F});
  const std::string empty = ui.tr("Nothing is due in any register. Choose a register at the left.");
  ui::Table table(ui, "registers.due", rect,
                  {.columns = columns,
                   .rows = part.page.dues.size(),
                   .selected = chosen_of(part.page.due_line, part.page.dues.size()),
                   .row_height = kRegistersOverviewRow,
                   .empty_words = empty});
  for (std::size_t i = table.visible().first; i < table.visible().end; ++i) {
    const reg::DueLine& due = part.page.dues[i];
    const std::string what = due.deadline->titles.in(part.wording.language);
    table.row(i, "registers.due." + std::to_string(i + 1), what);
    table.cell(0, day_and_time(due.at, part),
               {.weight = due.is_overdue ? Weight::kBold : Weight::kRegular,
                .ink = due.is_overdue ? Ink::kDanger : Ink::kNormal});
    table.cell(1, what, {.ink = due.is_overdue ? Ink::kDanger : Ink::kNormal});
    table.cell(2, due.def->titles.in(part.wording.language), {.ink = Ink::kMuted});
    table.cell(3, entry_words(*due.def, due.entry, part));
    if (wide) {
      table.cell(4, due.deadline->clause, {.size = ui::TextSize::kCaption, .ink = Ink::kMuted});
    }
  }
  if (const auto line = table.selected_now()) want(out, reg::PickLine{*line});
  const auto opened = table.opened_now();
  if (!opened) return;
  const Entry& entry = part.page.dues[*opened].entry;
  want(out, reg::SelectEntry{entry.book, entry.id});
}

void draw_month(ui::Ui& ui, Rect& rect, const Part& part, Intents& out) {
  const ui::Theme& theme = ui.theme();
  Rect line = rect.split_top(36, theme.space_s);
  if (ui::button(ui, "registers.month.back", line.split_left(44, 4), "‹",
                 {.kind = ButtonKind::kSecondary})) {
    want(out, reg::MoveMonth{-1});
  }
  ui::text(ui, line.split_left(96, 4), to_string(part.page.month),
           {.weight = Weight::kBold, .align = ui::Align::kCentre, .id = "registers.month"});
  if (ui::button(ui, "registers.month.next", line.split_left(44, theme.space_m), "›",
                 {.kind = ButtonKind::kSecondary})) {
    want(out, reg::MoveMonth{1});
  }
  if (ui::button(ui, "registers.duties.pdf", line.split_right(148), ui.tr("Save as PDF"),
                 {.kind = ButtonKind::kSecondary, .icon = ui::Icon::kPrinter})) {
    want(out, reg::MakeFile{reg::Paper::kDuties, reg::FileKind::kPdf});
  }
  ui::text(ui, line, ui.tr("Enter does the chosen duty"),
           {.size = ui::TextSize::kCaption, .ink = Ink::kMuted});
}

void draw_calendar(ui::Ui& ui, Rect rect, const Part& part, Intents& out) {
  draw_month(ui, rect, part, out);
  const std::array<ui::Column, 5> columns = {{{ui.tr("Due"), 112},
                                              {ui.tr("Duty"), 0, 1.3F},
                                              {ui.tr("Registers"), 0, 1},
                                              {ui.tr("Done"), 64},
                                              {ui.tr("State"), 112}}};
  ui::Table table(ui, "registers.calendar", rect,
                  {.columns = columns,
                   .rows = part.page.marks.size(),
                   .selected = chosen_of(part.page.duty_line, part.page.marks.size()),
                   .page = part.page.month.year * 12 + part.page.month.month,
                   .row_height = kRegistersOverviewRow,
                   .empty_words = ui.tr("No duty falls into this month.")});
  for (std::size_t i = table.visible().first; i < table.visible().end; ++i) {
    const DutyMark& mark = part.page.marks[i];
    const std::string title = mark.duty->titles.in(part.wording.language);
    const std::string id = "registers.duty." + std::to_string(i + 1);
    const bool missed = mark.state == DutyState::kMissed;
    table.row(i, id, title);
    table.cell(0, to_iso_date(mark.period.due), {.ink = missed ? Ink::kDanger : Ink::kNormal});
    table.cell(1, title,
               {.weight = missed ? Weight::kBold : Weight::kRegular,
                .ink = missed ? Ink::kDanger : Ink::kNormal});
    table.cell(2, mark.def->titles.in(part.wording.language), {.ink = Ink::kMuted});
    table.cell(3, std::to_string(mark.done) + "/" + std::to_string(mark.duty->times));
    ui::chip(ui, table.cell_rect(4), duty_state_words(mark.state, part.wording),
             duty_tone(mark.state),
             "registers.mark." + mark.duty->key + "." + to_iso_date(mark.period.due));
  }
  if (const auto line = table.selected_now()) want(out, reg::PickLine{*line});
  if (const auto opened = table.opened_now()) want(out, reg::DoDuty{*opened});
}

}  // namespace

void draw_overview(ui::Ui& ui, Rect rect, const Part& part, Intents& out) {
  draw_tabs(ui, rect, part, out);
  if (part.page.tab == reg::Tab::kDue) return draw_dues(ui, rect, part, out);
  draw_calendar(ui, rect, part, out);
}

}  // namespace huiyin::counter::registers_screen
