// Draws reports (报表): which one, which month, its files, and its body.

#include "app/counter/screens/reports_parts.h"
#include "app/ui/lists.h"
#include "app/words/report_words.h"
#include "app/words/ticket_words.h"

namespace huiyin::counter {

using ui::Align;
using ui::Icon;
using ui::Ink;
using ui::Key;
using ui::Rect;
using ui::TextSize;
using ui::Weight;

namespace {

constexpr float kReportsListRow = 36;

void draw_report_list(ui::Ui& ui, Rect rect, const ReportsView& view, Intents& out) {
  const std::vector<ui::Column> columns = {{ui.tr("Report"), 0}};
  std::size_t selected = 0;
  for (std::size_t i = 0; i < kReportKinds.size(); ++i) {
    if (kReportKinds[i] == view.page.wanted.kind) selected = i;
  }
  ui::Table table(ui, "reports.list", rect,
                  {.columns = columns,
                   .rows = kReportKinds.size(),
                   .selected = selected,
                   .row_height = kReportsListRow});
  const ui::RowRange range = table.visible();
  for (std::size_t i = range.first; i < range.end; ++i) {
    const ReportKind kind = kReportKinds[i];
    const std::string name = words::report_name(ui.language(), kind);
    table.row(i, "reports.list." + std::string(name_of(kind)), name);
    table.cell(0, name, {.weight = i == selected ? Weight::kBold : Weight::kRegular});
  }
  if (const auto chosen = table.selected_now()) {
    tell(out, reports::Intent{reports::PickReport{kReportKinds[*chosen]}});
  }
  const bool on_list = ui.focused("reports.list");
  if (on_list && ui.pressed(Key::kLeft)) tell(out, reports::Intent{reports::MoveMonth{-1}});
  if (on_list && ui.pressed(Key::kRight)) tell(out, reports::Intent{reports::MoveMonth{1}});
}

struct Stepper {
  const char* id;
  const char* label;
  Icon icon;
};

bool steps(ui::Ui& ui, Rect rect, const Stepper& stepper) {
  const bool pressed = ui::touch_area(ui, stepper.id, rect, stepper.label);
  ui::card(ui, rect, {.kind = ui::CardKind::kSunken});
  ui::icon(ui, rect.centred(20, 20), stepper.icon, Ink::kPrimary);
  return pressed;
}

void draw_month(ui::Ui& ui, Rect rect, const ReportsView& view, Intents& out) {
  const Rect back = rect.split_left(40, 4), on = rect.split_right(40, 4);
  if (steps(ui, back, {"reports.month.back", ui.tr("The one before"), Icon::kBack})) {
    tell(out, reports::Intent{reports::MoveMonth{-1}});
  }
  if (steps(ui, on, {"reports.month.on", ui.tr("The next one"), Icon::kForward})) {
    tell(out, reports::Intent{reports::MoveMonth{1}});
  }
  const reports::Wanted& wanted = view.page.wanted;
  ui::text(ui, rect, words::month_words(ui.language(), wanted.kind, wanted.month),
           {.size = TextSize::kLabel,
            .weight = Weight::kBold,
            .align = Align::kCentre,
            .id = "reports.month"});
}

struct FormatRow {
  reports::Format format;
  const char* id;
  const char* label;
  Key key;
  const char* letter;
};
constexpr FormatRow kFormatRows[] = {
    {reports::Format::kXlsx, "reports.save.xlsx", "Excel", Key::kX, "X"},
    {reports::Format::kPdf, "reports.save.pdf", "PDF", Key::kP, "P"},
    {reports::Format::kCsv, "reports.save.csv", "CSV", Key::kC, "C"}};

void draw_formats(ui::Ui& ui, Rect rect, const ReportsView& view, Intents& out) {
  const bool ready = view.page.report != nullptr && !view.page.busy;
  for (const FormatRow& row : kFormatRows) {
    const Rect place = rect.split_left(96, 6);
    const bool pressed =
        ui::button(ui, row.id, place, row.label,
                   {.kind = ui::ButtonKind::kSecondary, .shortcut = row.letter, .enabled = ready});
    if (pressed || (ready && ui.pressed(row.key))) {
      tell(out, reports::Intent{reports::Save{row.format}});
    }
  }
}

void draw_head(ui::Ui& ui, Rect& inner, const ReportsView& view, Intents& out) {
  const reports::State& page = view.page;
  const ui::Language l = ui.language();
  Rect top = inner.split_top(40, 4);
  draw_month(ui, top.split_right(is_wordy(ui) ? 288.0F : 240.0F, 16), view, out);
  ui::text(ui, top, words::report_title(l, page.wanted.kind),
           {.size = TextSize::kTitle, .weight = Weight::kBold, .id = "reports.title"});
  Rect line = inner.split_top(36, 8);
  draw_formats(ui, line.split_right(3 * 96 + 2 * 6, 16), view, out);
  if (!page.report) return;
  const std::string period = ui::tr_format(l, "Counted: {0}", {to_text(page.report->period)}) +
                             "  ·  " + words::form_number(page.wanted.kind) + "  ·  " +
                             words::report_basis(page.wanted.kind);
  ui::text(ui, line, period,
           {.size = TextSize::kCaption, .ink = Ink::kMuted, .id = "reports.period"});
}

void draw_saved(ui::Ui& ui, Rect& inner, const ReportsView& view) {
  if (view.page.saved.empty()) return;
  const std::string words = ui::tr_format(ui.language(), "Saved: {0}", {view.page.saved});
  ui::banner(ui, "reports.saved", inner.split_top(36, 8), {.words = words, .tone = ui::Tone::kOk});
}

}  // namespace

void draw_reports(ui::Ui& ui, Rect rect, const ReportsView& view, Intents& out) {
  const ui::Theme& theme = ui.theme();
  ui::card(ui, rect);
  Rect inner = rect.inset(12);
  const bool wide = rect.w > 1200;
  const float list = is_wordy(ui) ? 208.0F : 152.0F;
  draw_report_list(ui, inner.split_left(wide ? 232.0F : list, 16), view, out);
  draw_head(ui, inner, view, out);
  const reports::State& page = view.page;
  if (page.error) {
    const std::string words = words::error_words(ui.language(), *page.error);
    return message_in_middle(ui, inner, Icon::kWarning, words, "");
  }
  if (!page.report) {
    ui::spinner(ui, inner.centred(32, 32));
    return;
  }
  draw_saved(ui, inner, view);
  if (page.opened) return draw_behind(ui, inner, view, out);
  draw_sign_off(ui, inner.split_top(56, theme.space_s), view, out);
  draw_figures(ui, inner, view, out);
}

}  // namespace huiyin::counter
