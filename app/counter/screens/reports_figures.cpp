// A report's body: the headline as tiles, each section as chart and table. Every figure with
// tickets behind it is a button.
#include <cmath>

#include "app/counter/screens/reports_parts.h"
#include "app/ui/chart.h"
#include "app/ui/lists.h"
#include "app/words/report_words.h"

namespace huiyin::counter {

using ui::Align;
using ui::Ink;
using ui::Rect;
using ui::TextSize;
using ui::Weight;

namespace {

constexpr float kTile = 60, kTileGap = 8, kLeastTile = 104;
constexpr float kReportsFiguresHeading = 32, kReportsFiguresRow = 30, kHead = 38, kChart = 168,
                kReportsFiguresGap = 16;

bool is_bad(const Figure& figure) {
  const bool counts_bad = figure.key == "late" || figure.key == "alike_groups" ||
                          figure.key == "unsatisfied" || figure.key == "reopened";
  return counts_bad && figure.value > 0;
}

// More valid complaints this year than the site has laid down (N-050).
bool is_over_limit(const Report& report, const Figure& figure) {
  const Figure* limit = find_figure(report, "year_limit");
  return figure.key == "year_valid_per_mille" && limit != nullptr && figure.value > limit->value;
}

constexpr float kTilePadding = 10;

// As wide as the longest name wants.
int tiles_in_a_row(ui::Ui& ui, float width, const Report& report) {
  float least = kLeastTile;
  for (const Figure& figure : report.figures) {
    const std::string name = words::figure_words(ui.language(), figure.key);
    const float wanted = ui::measure_text(ui, name, {.size = TextSize::kCaption}).w;
    least = std::max(least, wanted + 2 * kTilePadding + 1);
  }
  return std::max(2, static_cast<int>((width + kTileGap) / (least + kTileGap)));
}

float tiles_height(ui::Ui& ui, float width, const Report& report) {
  const auto count = static_cast<float>(report.figures.size());
  const auto per_row = static_cast<float>(tiles_in_a_row(ui, width, report));
  return std::ceil(count / per_row) * (kTile + kTileGap);
}

void draw_tile(ui::Ui& ui, Rect rect, const Report& report, std::size_t index, Intents& out) {
  const Figure& figure = report.figures[index];
  const std::string name = words::figure_words(ui.language(), figure.key);
  const std::string value = figure_text(figure);
  const std::string id = "reports.figure." + figure.key;
  if (figure.tickets.empty()) {
    ui::card(ui, rect, {.kind = ui::CardKind::kSunken});
    ui::tag(ui, id, rect, name + " " + value);
  } else {
    const bool pressed = ui::touch_area(ui, id, rect, name + " " + value);
    ui::card(ui, rect);
    if (pressed) tell(out, reports::Intent{reports::OpenFigure{{std::nullopt, 0, index}}});
  }
  Rect inner = rect.inset(kTilePadding, 4);
  ui::text(ui, inner.split_top(20), name,
           {.size = TextSize::kCaption, .ink = Ink::kMuted, .fit = true});
  ui::text(ui, inner, value,
           {.size = TextSize::kTitle,
            .weight = Weight::kBold,
            .ink = is_bad(figure) || is_over_limit(report, figure) ? Ink::kDanger : Ink::kNormal});
}

void draw_tiles(ui::Ui& ui, Rect area, const Report& report, Intents& out) {
  const int per_row = tiles_in_a_row(ui, area.w, report);
  std::size_t index = 0;
  while (index < report.figures.size()) {
    const Rect line = area.split_top(kTile, kTileGap);
    for (const Rect& place : line.columns(per_row, kTileGap)) {
      if (index >= report.figures.size()) break;
      draw_tile(ui, place, report, index, out);
      ++index;
    }
  }
}

// ---- sections ----

bool has_chart(const Section& section) {
  return section.chart != ChartKind::kNone && !section.rows.empty();
}

// Chart and table side by side where there is room.
bool is_side_by_side(const Section& section, float width) {
  return has_chart(section) && width > 1000;
}

float section_height(const Section& section, float width) {
  const float table = kHead + kReportsFiguresRow *
                                  static_cast<float>(std::max<std::size_t>(1, section.rows.size()));
  if (is_side_by_side(section, width))
    return kReportsFiguresHeading + std::max(table, kChart) + kReportsFiguresGap;
  return kReportsFiguresHeading + table + (has_chart(section) ? kChart + 8 : 0) +
         kReportsFiguresGap;
}

// A curve shows shares; columns show numbers: one scale each.
bool is_drawn(const Section& section, std::size_t column) {
  const Figure& figure = section.rows.front().figures[column];
  if (section.chart == ChartKind::kLine) return figure.unit == Unit::kPercent;
  return figure.unit == Unit::kCount;
}

constexpr std::size_t kMostSeries = 3;

void draw_section_chart(ui::Ui& ui, Rect rect, const Section& section, std::size_t index,
                        Intents& out) {
  std::vector<std::string> places;
  std::vector<ui::ChartSeries> series;
  std::vector<std::size_t> columns;
  for (const ReportRow& row : section.rows)
    places.push_back(words::row_words(ui.language(), section.axis, row.key));
  for (std::size_t c = 0; c < section.columns.size() && series.size() < kMostSeries; ++c) {
    if (!is_drawn(section, c)) continue;
    ui::ChartSeries one{words::figure_words(ui.language(), section.columns[c]), {}};
    for (const ReportRow& row : section.rows) {
      const Figure& f = row.figures[c];
      const double scale = f.unit == Unit::kCount ? 1 : 100;
      one.values.push_back(f.is_known ? static_cast<double>(f.value) / scale : -1);
    }
    series.push_back(std::move(one));
    columns.push_back(c);
  }
  const bool lines = section.chart == ChartKind::kLine;
  const auto shape = lines                                  ? ui::ChartShape::kLines
                     : section.chart == ChartKind::kStacked ? ui::ChartShape::kStacked
                                                            : ui::ChartShape::kColumns;
  const auto chosen = ui::chart(ui, "reports.chart." + section.key, rect,
                                {.places = places,
                                 .series = series,
                                 .shape = shape,
                                 .least_top = lines ? 100.0 : 4.0,
                                 .suffix = lines ? "%" : ""});
  if (!chosen) return;
  for (const std::size_t c : columns) {
    if (section.rows[*chosen].figures[c].tickets.empty()) continue;
    return tell(out, reports::Intent{reports::OpenFigure{{index, *chosen, c}}});
  }
}

struct Cells {
  Rect name;
  std::vector<Rect> figures;
};

Cells cut_row(Rect row, std::size_t columns) {
  constexpr float kMostName = 300;
  const auto count = static_cast<float>(columns);
  const float name = std::min(kMostName, std::max(row.w * 0.26F, row.w - 128 * count));
  Cells cells{row.split_left(name, 4), {}};
  cells.figures = row.columns(static_cast<int>(columns), 2);
  return cells;
}

void draw_cell(ui::Ui& ui, Rect rect, const Figure& figure, const std::string& id,
               const reports::Place& place, Intents& out) {
  const std::string value = figure_text(figure);
  const bool opens = !figure.tickets.empty();
  ui::TextStyle style{.ink = is_bad(figure) ? Ink::kDanger : (opens ? Ink::kPrimary : Ink::kMuted),
                      .align = Align::kCentre};
  if (opens) {
    if (ui::touch_area(ui, id, rect.inset(2), value)) {
      tell(out, reports::Intent{reports::OpenFigure{place}});
    }
  }
  ui::text(ui, rect, value, style);
}

void draw_section_table(ui::Ui& ui, Rect area, const Section& section, std::size_t index,
                        Intents& out) {
  const ui::Language l = ui.language();
  const Rect head_row = area.split_top(kHead);
  ui::card(ui, head_row, {.kind = ui::CardKind::kSunken});
  const Cells head = cut_row(head_row, section.columns.size());
  const ui::TextStyle title{.size = TextSize::kCaption,
                            .ink = Ink::kMuted,
                            .align = Align::kCentre,
                            .wrap = true,
                            .fit = true};
  ui::text(ui, head.name.inset(8, 0), words::axis_words(l, section.axis),
           {.size = TextSize::kCaption, .ink = Ink::kMuted});
  for (std::size_t c = 0; c < section.columns.size(); ++c)
    ui::text(ui, head.figures[c], words::figure_words(l, section.columns[c]), title);
  for (std::size_t r = 0; r < section.rows.size(); ++r) {
    const ReportRow& row = section.rows[r];
    const Rect line = area.split_top(kReportsFiguresRow);
    const Cells cells = cut_row(line, section.columns.size());
    const std::string name = words::row_words(l, section.axis, row.key);
    const std::string id = "reports.row." + section.key + "." + row.key;
    ui::text(ui, cells.name.inset(8, 0), row.flagged ? "⚑ " + name : name,
             {.weight = row.flagged ? Weight::kBold : Weight::kRegular,
              .ink = row.flagged ? Ink::kDanger : Ink::kNormal,
              .id = id});
    for (std::size_t c = 0; c < row.figures.size(); ++c)
      draw_cell(ui, cells.figures[c], row.figures[c], id + "." + row.figures[c].key, {index, r, c},
                out);
    ui::rule(ui, {line.x, line.bottom() - 1, line.w, 1});
  }
  if (section.rows.empty()) {
    ui::text(ui, area.split_top(kReportsFiguresRow).inset(8, 0), ui.tr("None in this time"),
             {.ink = Ink::kMuted});
  }
}

void draw_section(ui::Ui& ui, Rect area, const Section& section, std::size_t index, Intents& out) {
  ui::text(ui, area.split_top(kReportsFiguresHeading),
           words::section_words(ui.language(), section.key),
           {.size = TextSize::kLabel, .weight = Weight::kBold});
  if (is_side_by_side(section, area.w)) {
    draw_section_chart(ui, area.split_left(area.w * 0.42F, 24).split_top(kChart), section, index,
                       out);
  } else if (has_chart(section)) {
    draw_section_chart(ui, area.split_top(kChart, 8), section, index, out);
  }
  draw_section_table(ui, area, section, index, out);
}

}  // namespace

void draw_figures(ui::Ui& ui, Rect rect, const ReportsView& view, Intents& out) {
  const Report& report = *view.page.report;
  constexpr float kBar = 16;  // the scroll bar's
  const float width = rect.w - kBar;
  float height = tiles_height(ui, width, report) + 8;
  for (const Section& section : report.sections)
    height += section_height(section, width);
  ui::ScrollArea scroll(ui, "reports.body", rect, height);
  Rect content = scroll.content();
  content.w = width;
  draw_tiles(ui, content.split_top(tiles_height(ui, width, report), 8), report, out);
  for (std::size_t i = 0; i < report.sections.size(); ++i) {
    const float part = section_height(report.sections[i], width);
    draw_section(ui, content.split_top(part), report.sections[i], i, out);
  }
}

}  // namespace huiyin::counter
