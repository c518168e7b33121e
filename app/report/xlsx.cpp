#include "app/report/xlsx.h"

#include <xlsxwriter.h>

namespace huiyin::report {
namespace {

constexpr double kPage_chars = 130;  // columns share about this width

struct Formats {
  lxw_format* title;
  lxw_format* subtitle;
  lxw_format* head;
  lxw_format* cell;
};

Formats make_formats(lxw_workbook* book) {
  Formats f{workbook_add_format(book), workbook_add_format(book), workbook_add_format(book),
            workbook_add_format(book)};
  format_set_bold(f.title);
  format_set_font_size(f.title, 16);
  format_set_font_size(f.subtitle, 10);
  format_set_bold(f.head);
  format_set_bg_color(f.head, 0xE6EEEE);
  for (lxw_format* bordered : {f.head, f.cell}) {
    format_set_border(bordered, LXW_BORDER_THIN);
    format_set_border_color(bordered, 0xB8C4C4);
    format_set_text_wrap(bordered);
    format_set_align(bordered, LXW_ALIGN_VERTICAL_TOP);
  }
  return f;
}

void fill(lxw_worksheet* sheet, const TableDoc& doc, const Formats& f) {
  double shares = 0;
  for (const TableColumn& column : doc.columns)
    shares += column.share;
  worksheet_write_string(sheet, 0, 0, doc.title.c_str(), f.title);
  worksheet_write_string(sheet, 1, 0, doc.subtitle.c_str(), f.subtitle);
  constexpr lxw_row_t kHeadRow = 3;
  for (std::size_t c = 0; c < doc.columns.size(); ++c) {
    const auto column = static_cast<lxw_col_t>(c);
    const double width = kPage_chars * doc.columns[c].share / shares;
    worksheet_set_column(sheet, column, column, width, nullptr);
    worksheet_write_string(sheet, kHeadRow, column, doc.columns[c].title.c_str(), f.head);
  }
  lxw_row_t row = kHeadRow + 1;
  for (const auto& cells : doc.rows) {
    for (std::size_t c = 0; c < cells.size(); ++c) {
      worksheet_write_string(sheet, row, static_cast<lxw_col_t>(c), cells[c].c_str(), f.cell);
    }
    ++row;
  }
  ++row;
  for (std::size_t i = 0; i < doc.signature_labels.size(); ++i) {
    const std::string line = doc.signature_labels[i] + "：__________________";
    worksheet_write_string(sheet, row, static_cast<lxw_col_t>(i * 3), line.c_str(), f.subtitle);
  }
  worksheet_freeze_panes(sheet, kHeadRow + 1, 0);
  worksheet_repeat_rows(sheet, kHeadRow, kHeadRow);
  worksheet_set_landscape(sheet);
  worksheet_set_paper(sheet, 9);  // A4
  worksheet_fit_to_pages(sheet, 1, 0);
}

}  // namespace

Result<Ok> write_xlsx(const TableDoc& doc, const std::string& file) {
  lxw_workbook* book = workbook_new(file.c_str());
  if (book == nullptr) return fail(ErrorCode::kIo, "cannot make " + file);
  lxw_worksheet* sheet = workbook_add_worksheet(book, nullptr);
  fill(sheet, doc, make_formats(book));
  const lxw_error error = workbook_close(book);
  if (error != LXW_NO_ERROR) return fail(ErrorCode::kIo, file + ": " + lxw_strerror(error));
  return Ok{};
}

}  // namespace huiyin::report
