// The tickets behind one figure; each opens by Enter.
#include "app/counter/screens/reports_parts.h"
#include "app/ui/lists.h"
#include "app/words/report_words.h"
#include "app/words/ticket_words.h"

namespace huiyin::counter {

using ui::Ink;
using ui::Rect;
using ui::TextSize;
using ui::Weight;

namespace {

constexpr float kReportsBehindRow = 34;

std::string title_of(ui::Ui& ui, const reports::State& page, const Figure& figure) {
  const ui::Language l = ui.language();
  std::string words = words::figure_words(l, figure.key);
  if (page.opened->section) {
    const Section& section = page.report->sections[*page.opened->section];
    words = words::row_words(l, section.axis, section.rows[page.opened->row].key) + " · " + words;
  }
  return ui::tr_format(l, "{0}: {1} tickets", {words, std::to_string(figure.tickets.size())});
}

// Right, wrong or not looked at yet: keys Y and N.
void draw_judging(ui::Ui& ui, Rect rect, Intents& out) {
  const Rect yes = rect.split_left(160, 8), no = rect.split_left(160, 16);
  if (ui::button(ui, "reports.sample.right", yes, ui.tr("Told correctly"),
                 {.kind = ui::ButtonKind::kSecondary, .shortcut = "Y"}) ||
      ui.pressed(ui::Key::kY)) {
    tell(out, reports::Intent{reports::JudgeSample{true}});
  }
  if (ui::button(ui, "reports.sample.wrong", no, ui.tr("Told wrongly"),
                 {.kind = ui::ButtonKind::kSecondary, .shortcut = "N"}) ||
      ui.pressed(ui::Key::kN)) {
    tell(out, reports::Intent{reports::JudgeSample{false}});
  }
  ui::text(ui, rect, ui.tr("Twenty records by chance: is what the owner was told right?"),
           {.size = TextSize::kCaption, .ink = Ink::kMuted});
}

std::string mark_of(const reports::State& page, const ReportTicket& ticket) {
  const auto check = page.checks.find(to_string(ticket.id));
  if (check == page.checks.end()) return {};
  return check->second ? "✓ " : "✗ ";
}

}  // namespace

void draw_behind(ui::Ui& ui, Rect rect, const ReportsView& view, Intents& out) {
  const reports::State& page = view.page;
  const Figure* figure = reports::figure_at(*page.report, *page.opened);
  if (figure == nullptr) return;
  const ui::Language l = ui.language();
  Rect head = rect.split_top(40, 8);
  if (ui::button(ui, "reports.back", head.split_left(128, 16), ui.tr("Back to the figures"),
                 {.kind = ui::ButtonKind::kSecondary, .shortcut = "Esc"})) {
    tell(out, reports::Intent{reports::CloseFigure{}});
  }
  ui::text(ui, head, title_of(ui, page, *figure),
           {.size = TextSize::kLabel, .weight = Weight::kBold, .id = "reports.behind"});
  if (figure->key == "sample") draw_judging(ui, rect.split_top(40, 8), out);
  const std::vector<ui::Column> columns = {{ui.tr("No."), 84},
                                           {ui.tr("Date"), 108},
                                           {ui.tr("Kind"), is_wordy(ui) ? 104.0F : 64.0F},
                                           {ui.tr("Household"), 104},
                                           {ui.tr("What"), 0},
                                           {ui.tr("State"), is_wordy(ui) ? 112.0F : 84.0F}};
  ui::Table table(ui, "reports.tickets", rect,
                  {.columns = columns,
                   .rows = figure->tickets.size(),
                   .selected = page.row,
                   .row_height = kReportsBehindRow});
  const ui::RowRange range = table.visible();
  for (std::size_t i = range.first; i < range.end; ++i) {
    const ReportTicket& t = page.report->tickets[figure->tickets[i]];
    table.row(i, "reports.ticket." + std::to_string(i), t.number);
    table.cell(0, mark_of(page, t) + t.number, {.weight = Weight::kBold});
    table.cell(1, to_iso_date(local_day(t.at, view.frame.settings.clock)));
    table.cell(2, words::category_words(l, t.category), {.ink = category_ink(t.category)});
    table.cell(3, t.household);
    table.cell(4, t.text);
    table.cell(5, words::state_words(l, t.state));
  }
  if (const auto chosen = table.selected_now()) {
    tell(out, reports::Intent{reports::PickTicket{*chosen}});
  }
  if (const auto opened = table.opened_now()) {
    tell(out, SelectTicket{page.report->tickets[figure->tickets[*opened]].id});
  }
}

}  // namespace huiyin::counter
