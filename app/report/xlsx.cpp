#include "app/report/xlsx.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <charconv>
#include <optional>

namespace huiyin::report {
namespace {

constexpr double kPage_chars = 130;                      // columns of a list share about this width
constexpr double kFirst_chars = 26, kNumber_chars = 12;  // columns of blocks
constexpr std::size_t kFewestColumns = 6;                // titles and signatures need some room
constexpr lxw_row_t kFirstTableRow = 4;
constexpr std::uint8_t kPaperA4 = 9;

struct Formats {
  lxw_format *title, *left, *right, *heading, *head, *cell, *note, *sign;
  lxw_format *whole, *decimal, *money, *percent, *per_mille, *dash;
};

lxw_format* bordered(lxw_workbook* book, std::uint8_t align) {
  lxw_format* format = workbook_add_format(book);
  format_set_border(format, LXW_BORDER_THIN);
  format_set_border_color(format, 0x9AA8A8);
  format_set_text_wrap(format);
  format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
  format_set_align(format, align);
  return format;
}

lxw_format* number(lxw_workbook* book, const char* pattern) {
  lxw_format* format = bordered(book, LXW_ALIGN_CENTER);
  format_set_num_format(format, pattern);
  return format;
}

lxw_format* plain(lxw_workbook* book, std::uint8_t align, double size) {
  lxw_format* format = workbook_add_format(book);
  format_set_font_size(format, size);
  format_set_align(format, align);
  format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
  return format;
}

Formats make_formats(lxw_workbook* book) {
  Formats f{};
  f.title = plain(book, LXW_ALIGN_CENTER, 18);
  format_set_bold(f.title);
  f.left = plain(book, LXW_ALIGN_LEFT, 11);
  f.right = plain(book, LXW_ALIGN_RIGHT, 11);
  f.heading = plain(book, LXW_ALIGN_LEFT, 12);
  format_set_bold(f.heading);
  f.note = plain(book, LXW_ALIGN_LEFT, 9);
  format_set_font_color(f.note, 0x5A6666);
  f.sign = plain(book, LXW_ALIGN_LEFT, 11);
  f.head = bordered(book, LXW_ALIGN_CENTER);
  format_set_bold(f.head);
  format_set_bg_color(f.head, 0xE6EEEE);
  f.cell = bordered(book, LXW_ALIGN_LEFT);
  f.dash = bordered(book, LXW_ALIGN_CENTER);
  f.whole = number(book, "#,##0");
  f.decimal = number(book, "#,##0.0");
  f.money = number(book, "#,##0.00");
  f.percent = number(book, "0.0%");
  f.per_mille = number(book, "0.00\"‰\"");
  return f;
}

// The number at the beginning: "95.2%" is 95.2.
std::optional<double> leading_number(const std::string& text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end == text.data()) return std::nullopt;
  return value;
}

bool has_two_decimals(const std::string& text) {
  const std::size_t point = text.find('.');
  return point != std::string::npos && text.size() - point == 3;
}

class Sheet {
 public:
  Sheet(lxw_worksheet* sheet, const TableDoc& doc, const Formats& formats)
      : sheet_(sheet), doc_(doc), f_(formats), columns_(kFewestColumns) {
    columns_ = std::max(columns_, doc.columns.size());
    for (const TableBlock& block : doc.blocks)
      columns_ = std::max(columns_, block.columns.size());
  }

  void fill() {
    set_widths();
    head();
    if (!doc_.columns.empty()) table(doc_.columns, doc_.rows);
    for (const TableBlock& block : doc_.blocks) {
      if (!block.heading.empty()) line(block.heading, f_.heading);
      table(block.columns, block.rows);
      ++row_;
    }
    for (const std::string& note : doc_.notes)
      line(note, f_.note);
    sign();
    set_up_print();
  }

  // Rows of a block's header and body, for its chart.
  static lxw_row_t first_body_row(const TableDoc& doc, std::size_t wanted) {
    lxw_row_t row = kFirstTableRow;
    for (std::size_t i = 0; i <= wanted; ++i) {
      const TableBlock& block = doc.blocks[i];
      row += (block.heading.empty() ? 1U : 2U);
      if (i == wanted) return row;
      row += static_cast<lxw_row_t>(block.rows.size()) + 1;
    }
    return row;
  }

 private:
  lxw_col_t last() const { return static_cast<lxw_col_t>(columns_ - 1); }

  void set_widths() {
    if (!doc_.blocks.empty()) {
      worksheet_set_column(sheet_, 0, 0, kFirst_chars, nullptr);
      worksheet_set_column(sheet_, 1, last(), kNumber_chars, nullptr);
      return;
    }
    double shares = 0;
    for (const TableColumn& column : doc_.columns)
      shares += column.share;
    for (std::size_t c = 0; c < doc_.columns.size(); ++c) {
      const auto column = static_cast<lxw_col_t>(c);
      worksheet_set_column(sheet_, column, column, kPage_chars * doc_.columns[c].share / shares,
                           nullptr);
    }
  }

  void head() {
    worksheet_set_row(sheet_, 0, 32, nullptr);
    worksheet_merge_range(sheet_, 0, 0, 0, last(), doc_.title.c_str(), f_.title);
    const auto middle = static_cast<lxw_col_t>(columns_ / 2);
    const auto before = static_cast<lxw_col_t>(middle - 1);
    worksheet_merge_range(sheet_, 1, 0, 1, before, doc_.subtitle.c_str(), f_.left);
    worksheet_merge_range(sheet_, 1, middle, 1, last(), doc_.form_number.c_str(), f_.right);
    worksheet_merge_range(sheet_, 2, 0, 2, last(), doc_.period.c_str(), f_.left);
    row_ = kFirstTableRow;
  }

  void line(const std::string& words, lxw_format* format) {
    worksheet_write_string(sheet_, row_++, 0, words.c_str(), format);
  }

  void table(const std::vector<TableColumn>& columns,
             const std::vector<std::vector<std::string>>& rows) {
    for (std::size_t c = 0; c < columns.size(); ++c) {
      worksheet_write_string(sheet_, row_, static_cast<lxw_col_t>(c), columns[c].title.c_str(),
                             f_.head);
    }
    ++row_;
    for (const auto& cells : rows) {
      for (std::size_t c = 0; c < cells.size() && c < columns.size(); ++c)
        cell(static_cast<lxw_col_t>(c), cells[c], columns[c].kind);
      ++row_;
    }
  }

  void cell(lxw_col_t column, const std::string& text, CellKind kind) {
    const auto value = kind == CellKind::kText ? std::nullopt : leading_number(text);
    if (!value) {
      lxw_format* format = kind == CellKind::kText ? f_.cell : f_.dash;
      worksheet_write_string(sheet_, row_, column, text.c_str(), format);
      return;
    }
    lxw_format* format = f_.whole;
    if (kind == CellKind::kPercent) format = f_.percent;
    if (kind == CellKind::kPerMille) format = f_.per_mille;
    if (kind == CellKind::kDecimal) format = has_two_decimals(text) ? f_.money : f_.decimal;
    worksheet_write_number(sheet_, row_, column, kind == CellKind::kPercent ? *value / 100 : *value,
                           format);
  }

  void sign() {
    if (doc_.signature_labels.empty()) return;
    ++row_;
    worksheet_set_row(sheet_, row_, 30, nullptr);
    const std::size_t step = std::max<std::size_t>(1, columns_ / doc_.signature_labels.size());
    for (std::size_t i = 0; i < doc_.signature_labels.size(); ++i) {
      const std::string name = i < doc_.signatures.size() ? doc_.signatures[i] : "";
      const std::string words =
          doc_.signature_labels[i] + "：" + (name.empty() ? "__________________" : name);
      worksheet_write_string(sheet_, row_, static_cast<lxw_col_t>(i * step), words.c_str(),
                             f_.sign);
    }
    ++row_;
  }

  void set_up_print() {
    const bool is_list = doc_.blocks.empty();
    worksheet_freeze_panes(sheet_, is_list ? kFirstTableRow + 1 : kFirstTableRow - 1, 0);
    if (is_list) {
      worksheet_repeat_rows(sheet_, kFirstTableRow, kFirstTableRow);
      const auto rows = static_cast<lxw_row_t>(doc_.rows.size());
      worksheet_autofilter(sheet_, kFirstTableRow, 0, kFirstTableRow + rows,
                           static_cast<lxw_col_t>(doc_.columns.size() - 1));
    }
    worksheet_set_landscape(sheet_);
    worksheet_set_paper(sheet_, kPaperA4);
    worksheet_set_margins(sheet_, 0.5, 0.5, 0.6, 0.6);
    worksheet_center_horizontally(sheet_);
    worksheet_fit_to_pages(sheet_, 1, 0);
    worksheet_set_footer(sheet_, "&C&P / &N");
    worksheet_print_area(sheet_, 0, 0, std::max<lxw_row_t>(row_, 1), last());
  }

  lxw_worksheet* sheet_;
  const TableDoc& doc_;
  const Formats& f_;
  std::size_t columns_;
  lxw_row_t row_ = 0;
};

std::uint8_t chart_type(ChartKind kind) {
  if (kind == ChartKind::kStacked) return LXW_CHART_COLUMN_STACKED;
  return kind == ChartKind::kLine ? LXW_CHART_LINE : LXW_CHART_COLUMN;
}

constexpr std::size_t kMostSeries = 3;

// Of a block with shares and numbers, the first numbers are drawn: they have one scale.
bool is_drawn(const TableBlock& block, std::size_t column) {
  const CellKind kind = block.columns[column].kind;
  return block.chart == ChartKind::kLine ? kind == CellKind::kPercent : kind == CellKind::kNumber;
}

void add_chart(lxw_workbook* book, lxw_worksheet* sheet, const TableDoc& doc, std::size_t index,
               lxw_row_t at) {
  const TableBlock& block = doc.blocks[index];
  const lxw_row_t first = Sheet::first_body_row(doc, index);
  const auto end = static_cast<lxw_row_t>(first + block.rows.size() - 1);
  lxw_chart* chart = workbook_add_chart(book, chart_type(block.chart));
  chart_title_set_name(chart, block.heading.c_str());
  std::size_t drawn = 0;
  for (std::size_t c = 1; c < block.columns.size() && drawn < kMostSeries; ++c) {
    if (!is_drawn(block, c)) continue;
    ++drawn;
    const auto column = static_cast<lxw_col_t>(c);
    lxw_chart_series* series = chart_add_series(chart, nullptr, nullptr);
    chart_series_set_categories(series, doc.sheet.c_str(), first, 0, end, 0);
    chart_series_set_values(series, doc.sheet.c_str(), first, column, end, column);
    chart_series_set_name(series, block.columns[c].title.c_str());
  }
  chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
  lxw_chart_options options{};
  options.x_scale = 1.9;
  options.y_scale = 1.1;
  worksheet_insert_chart_opt(sheet, at, 0, chart, &options);
}

void add_charts(lxw_workbook* book, const TableDoc& doc) {
  constexpr lxw_row_t kChartRows = 18;
  lxw_worksheet* sheet = nullptr;
  lxw_row_t at = 0;
  for (std::size_t i = 0; i < doc.blocks.size(); ++i) {
    const TableBlock& block = doc.blocks[i];
    if (block.chart == ChartKind::kNone || block.rows.empty()) continue;
    if (sheet == nullptr) {
      sheet = workbook_add_worksheet(book, doc.chart_sheet.c_str());
      if (sheet == nullptr) return;
      worksheet_set_paper(sheet, kPaperA4);
      worksheet_fit_to_pages(sheet, 1, 0);
    }
    add_chart(book, sheet, doc, i, at);
    at += kChartRows;
  }
}

}  // namespace

Result<Ok> write_xlsx(std::span<const TableDoc> docs, const std::string& file) {
  lxw_workbook* book = workbook_new(file.c_str());
  if (book == nullptr) return fail(ErrorCode::kIo, "cannot make " + file);
  const Formats formats = make_formats(book);
  for (const TableDoc& doc : docs) {
    const char* name = doc.sheet.empty() ? nullptr : doc.sheet.c_str();
    lxw_worksheet* sheet = workbook_add_worksheet(book, name);
    if (sheet != nullptr) Sheet(sheet, doc, formats).fill();
    if (!doc.chart_sheet.empty()) add_charts(book, doc);
  }
  const lxw_error error = workbook_close(book);
  if (error != LXW_NO_ERROR) return fail(ErrorCode::kIo, file + ": " + lxw_strerror(error));
  return Ok{};
}

Result<Ok> write_xlsx(const TableDoc& doc, const std::string& file) {
  return write_xlsx(std::span(&doc, 1), file);
}

}  // namespace huiyin::report
