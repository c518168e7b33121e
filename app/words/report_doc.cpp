#include "app/words/report_doc.h"

#include <algorithm>

#include "app/words/report_words.h"
#include "app/words/ticket_words.h"

namespace huiyin::words {
namespace {

constexpr std::size_t kFiguresInARow = 7;

CellKind kind_of(const Figure& figure) {
  switch (figure.unit) {
    case Unit::kCount: return CellKind::kNumber;
    case Unit::kPercent: return CellKind::kPercent;
    case Unit::kPerMille: return CellKind::kPerMille;
    case Unit::kHours:
    case Unit::kMoney: return CellKind::kDecimal;
  }
  return CellKind::kNumber;
}

// The headline: names over numbers, seven side by side.
TableBlock headline_block(Language l, const Report& report, std::size_t from) {
  TableBlock block;
  block.columns.push_back({tr(l, "Figure"), 2});
  std::vector<std::string> values = {tr(l, "This period")};
  const std::size_t end = std::min(from + kFiguresInARow, report.figures.size());
  for (std::size_t i = from; i < end; ++i) {
    const Figure& figure = report.figures[i];
    block.columns.push_back({figure_words(l, figure.key), 1, kind_of(figure)});
    values.push_back(figure_text(figure));
  }
  for (std::size_t i = end; i < from + kFiguresInARow && from > 0; ++i) {
    block.columns.push_back({"", 1, CellKind::kNumber});
    values.emplace_back();
  }
  block.rows.push_back(std::move(values));
  return block;
}

TableBlock section_block(Language l, const Section& section) {
  TableBlock block;
  block.heading = section_words(l, section.key);
  block.chart = section.chart;
  block.columns.push_back({axis_words(l, section.axis), 2});
  for (std::size_t c = 0; c < section.columns.size(); ++c) {
    const CellKind kind =
        section.rows.empty() ? CellKind::kNumber : kind_of(section.rows.front().figures[c]);
    block.columns.push_back({figure_words(l, section.columns[c]), 1, kind});
  }
  for (const ReportRow& row : section.rows) {
    const std::string name = row_words(l, section.axis, row.key);
    std::vector<std::string> cells = {row.flagged ? "⚑ " + name : name};
    for (const Figure& figure : row.figures)
      cells.push_back(figure_text(figure));
    block.rows.push_back(std::move(cells));
  }
  return block;
}

std::string signature(const ReportPaper& paper, std::size_t step) {
  if (paper.signers[step].empty()) return {};
  return paper.signers[step] + "  " + to_iso_date(local_day(paper.signed_at[step], paper.clock));
}

TableDoc head_of(Language l, const Report& report, const ReportPaper& paper) {
  TableDoc doc;
  doc.title = report_title(l, report.kind);
  doc.subtitle = paper.office;
  doc.form_number = form_number(report.kind);
  doc.period = tr_format(l, "Period: {0}", {month_words(l, report.kind, report.month)}) + " (" +
               to_text(report.period) + ")";
  doc.page_words = tr(l, "Page {0} of {1}");
  return doc;
}

// The period's own, not those of the months before it.
std::vector<std::uint32_t> behind_headline(const Report& report) {
  for (const char* key : {"total", "owed", "asked"}) {
    if (const Figure* figure = find_figure(report, key)) return figure->tickets;
  }
  return {};
}

}  // namespace

TableDoc report_doc(Language l, const Report& report, const ReportPaper& paper) {
  TableDoc doc = head_of(l, report, paper);
  doc.sheet = tr(l, "Summary");
  doc.chart_sheet = tr(l, "Charts");
  for (std::size_t from = 0; from < report.figures.size(); from += kFiguresInARow)
    doc.blocks.push_back(headline_block(l, report, from));
  for (const Section& section : report.sections)
    doc.blocks.push_back(section_block(l, section));
  doc.notes.push_back(
      tr_format(l, "Basis: {0}. Computed {1} {2} from the record.",
                {report_basis(report.kind), to_iso_date(local_day(report.made_at, paper.clock)),
                 to_hhmm(report.made_at, paper.clock)}));
  for (const SignStep step : kSignSteps) {
    doc.signature_labels.emplace_back(sign_step_words(l, step));
    doc.signatures.push_back(signature(paper, static_cast<std::size_t>(step)));
  }
  return doc;
}

TableDoc report_details(Language l, const Report& report, const ReportPaper& paper) {
  TableDoc doc = head_of(l, report, paper);
  doc.sheet = tr(l, "Details");
  doc.columns = {{tr(l, "Number"), 1},      {tr(l, "Date"), 1.4},   {tr(l, "Category"), 1},
                 {tr(l, "Household"), 1.4}, {tr(l, "Contents"), 5}, {tr(l, "Progress"), 1.2},
                 {tr(l, "Department"), 1.4}};
  for (const std::uint32_t place : behind_headline(report)) {
    const ReportTicket& t = report.tickets[place];
    doc.rows.push_back({t.number, to_iso_date(local_day(t.at, paper.clock)),
                        category_words(l, t.category), t.household, t.text, state_words(l, t.state),
                        department_words(l, t.department)});
  }
  return doc;
}

std::string report_file_name(Language l, const Report& report) {
  return std::string(report_title(l, report.kind)) + "-" + to_text(report.month);
}

}  // namespace huiyin::words
