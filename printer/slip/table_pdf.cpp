#include "printer/slip/table_pdf.h"

#include <cairo-pdf.h>

#include <algorithm>
#include <string>
#include <vector>

#include "app/core/text.h"
#include "printer/slip/cairo_handles.h"

namespace huiyin::slip {
namespace {

// Points, 72 an inch.
constexpr double kSheetPageWidth = 841.89, kSheetPageHeight = 595.28, kSheetMargin = 36;
constexpr double kSheetPad = 4, kHeadRoom = 92, kSheetFootRoom = 24, kSheetSignRoom = 56;
constexpr double kSheetTitleSize = 18, kSheetTextSize = 9, kHeadingRoom = 22;

struct Grey {
  double value;
};

struct SheetStyle {
  double size = kSheetTextSize;
  bool bold = false;
  PangoAlignment align = PANGO_ALIGN_LEFT;
};

std::vector<double> widths_of(const std::vector<TableColumn>& columns) {
  double shares = 0;
  for (const TableColumn& column : columns)
    shares += column.share;
  std::vector<double> widths;
  for (const TableColumn& column : columns)
    widths.push_back((kSheetPageWidth - 2 * kSheetMargin) * column.share / shares);
  return widths;
}

// One pass over the document. The first counts the pages, the second draws with their number.
class Pages {
 public:
  Pages(const TableDoc& doc, int count)
      : doc_(doc),
        count_(count),
        surface_(cairo_pdf_surface_create_for_stream(append_to_string, &pdf_, kSheetPageWidth,
                                                     kSheetPageHeight)),
        cairo_(cairo_create(surface_.get())) {}

  Result<std::string> draw() {
    page_ = 1;
    y_ = kSheetMargin;
    title();
    if (!doc_.columns.empty()) table(doc_.columns, doc_.rows);
    for (const TableBlock& block : doc_.blocks) {
      heading(block);
      table(block.columns, block.rows);
    }
    notes();
    sign();
    foot();
    const cairo_status_t status = cairo_status(cairo_.get());
    cairo_.reset();
    cairo_surface_finish(surface_.get());
    if (status != CAIRO_STATUS_SUCCESS) return fail(ErrorCode::kIo, cairo_status_to_string(status));
    return pdf_;
  }
  int count() const { return page_; }

 private:
  LayoutHandle layout(double width, const SheetStyle& style, const std::string& words) {
    LayoutHandle handle(pango_cairo_create_layout(cairo_.get()));
    const FontHandle font(pango_font_description_from_string("Noto Sans CJK SC"));
    pango_font_description_set_absolute_size(font.get(), style.size * PANGO_SCALE);
    pango_font_description_set_weight(font.get(),
                                      style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(handle.get(), font.get());
    pango_layout_set_width(handle.get(), static_cast<int>(width * PANGO_SCALE));
    pango_layout_set_wrap(handle.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_alignment(handle.get(), style.align);
    pango_layout_set_text(handle.get(), words.data(), static_cast<int>(words.size()));
    return handle;
  }

  void text(double x, double width, const SheetStyle& style, const std::string& words) {
    const LayoutHandle handle = layout(width, style, words);
    cairo_move_to(cairo_.get(), x, y_);
    pango_cairo_show_layout(cairo_.get(), handle.get());
  }

  double height_of(double width, const SheetStyle& style, const std::string& words) {
    int height = 0;
    const LayoutHandle handle = layout(width, style, words);
    pango_layout_get_size(handle.get(), nullptr, &height);
    return static_cast<double>(height) / PANGO_SCALE;
  }

  double row_height(const std::vector<std::string>& cells, const std::vector<double>& widths) {
    double height = 0;
    for (std::size_t c = 0; c < cells.size() && c < widths.size(); ++c)
      height = std::max(height, height_of(widths[c] - 2 * kSheetPad, {}, cells[c]));
    const double room = kSheetPageHeight - 2 * kSheetMargin - kHeadRoom - kSheetFootRoom;
    return std::min(height + 2 * kSheetPad, room);
  }

  bool has_room(double height) const {
    return y_ + height <= kSheetPageHeight - kSheetMargin - kSheetFootRoom;
  }

  void title() {
    constexpr double kWide = kSheetPageWidth - 2 * kSheetMargin;
    grey(Grey{0.1});
    text(kSheetMargin, kWide, {kSheetTitleSize, true, PANGO_ALIGN_CENTER}, doc_.title);
    y_ += 30;
    text(kSheetMargin, kWide / 2, {kSheetTextSize + 1}, doc_.subtitle);
    text(kSheetMargin + kWide / 2, kWide / 2, {kSheetTextSize + 1, false, PANGO_ALIGN_RIGHT},
         doc_.form_number);
    y_ += 18;
    if (doc_.period.empty()) return;
    text(kSheetMargin, kWide, {kSheetTextSize + 1}, doc_.period);
    y_ += 20;
  }

  // A heading stays with the head of its table and the first row.
  void heading(const TableBlock& block) {
    if (block.heading.empty()) return;
    constexpr double kFirstRows = 44;
    if (!has_room(kHeadingRoom + kFirstRows)) next_page();
    y_ += 4;
    grey(Grey{0.1});
    text(kSheetMargin, kSheetPageWidth - 2 * kSheetMargin, {kSheetTextSize + 2, true},
         block.heading);
    y_ += kHeadingRoom - 4;
  }

  void table(const std::vector<TableColumn>& columns,
             const std::vector<std::vector<std::string>>& rows) {
    const std::vector<double> widths = widths_of(columns);
    head_row(columns, widths);
    for (const auto& row : rows) {
      const double height = row_height(row, widths);
      if (!has_room(height)) {
        next_page();
        head_row(columns, widths);
      }
      draw_row(row, columns, widths, height);
    }
    if (rows.empty()) {
      y_ += kSheetPad;
      text(kSheetMargin + kSheetPad, kSheetPageWidth - 2 * kSheetMargin, {}, "—");
      y_ += 18;
    }
    y_ += 8;
  }

  void head_row(const std::vector<TableColumn>& columns, const std::vector<double>& widths) {
    std::vector<std::string> titles;
    for (const TableColumn& column : columns)
      titles.push_back(column.title);
    const double height = row_height(titles, widths);
    double x = kSheetMargin;
    for (const double width : widths) {
      cairo_set_source_rgb(cairo_.get(), 0.91, 0.94, 0.94);
      cairo_rectangle(cairo_.get(), x, y_, width, height);
      cairo_fill(cairo_.get());
      x += width;
    }
    is_head_ = true;
    draw_row(titles, columns, widths, height);
    is_head_ = false;
  }

  void draw_row(const std::vector<std::string>& cells, const std::vector<TableColumn>& columns,
                const std::vector<double>& widths, double height) {
    double x = kSheetMargin;
    for (std::size_t c = 0; c < widths.size(); ++c) {
      grey(Grey{0.65});
      cairo_set_line_width(cairo_.get(), 0.5);
      cairo_rectangle(cairo_.get(), x, y_, widths[c], height);
      cairo_stroke(cairo_.get());
      grey(Grey{0.1});
      if (c < cells.size()) cell(x, widths[c], cells[c], columns[c].kind);
      x += widths[c];
    }
    y_ += height;
  }

  void cell(double x, double width, const std::string& words, CellKind kind) {
    const bool centred = kind != CellKind::kText;
    const double top = y_;
    y_ += kSheetPad;
    text(x + kSheetPad, width - 2 * kSheetPad,
         {kSheetTextSize, is_head_, centred ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT}, words);
    y_ = top;
  }

  void notes() {
    for (const std::string& note : doc_.notes) {
      const double height =
          height_of(kSheetPageWidth - 2 * kSheetMargin, {kSheetTextSize - 1}, note) + 2;
      if (!has_room(height)) next_page();
      grey(Grey{0.4});
      text(kSheetMargin, kSheetPageWidth - 2 * kSheetMargin, {kSheetTextSize - 1}, note);
      y_ += height;
    }
  }

  void sign() {
    if (doc_.signature_labels.empty()) return;
    if (!has_room(kSheetSignRoom)) next_page();
    const double step =
        (kSheetPageWidth - 2 * kSheetMargin) / static_cast<double>(doc_.signature_labels.size());
    double x = kSheetMargin;
    y_ += 24;
    grey(Grey{0.1});
    cairo_set_line_width(cairo_.get(), 0.6);
    for (std::size_t i = 0; i < doc_.signature_labels.size(); ++i) {
      constexpr double kSignLabel = 62;
      text(x, kSignLabel, {kSheetTextSize + 1}, doc_.signature_labels[i] + "：");
      if (i < doc_.signatures.size()) {
        text(x + kSignLabel, step - kSignLabel - 40, {kSheetTextSize + 1}, doc_.signatures[i]);
      }
      cairo_move_to(cairo_.get(), x + kSignLabel, y_ + 16);
      cairo_line_to(cairo_.get(), x + step - 40, y_ + 16);
      cairo_stroke(cairo_.get());
      x += step;
    }
    y_ += kSheetSignRoom - 24;
  }

  void foot() {
    y_ = kSheetPageHeight - kSheetMargin - 6;
    grey(Grey{0.4});
    text(kSheetMargin, kSheetPageWidth - 2 * kSheetMargin,
         {kSheetTextSize - 1, false, PANGO_ALIGN_CENTER}, page_words());
    if (page_ > 1) text(kSheetMargin, kSheetPageWidth / 2, {kSheetTextSize - 1}, doc_.title);
  }

  std::string page_words() const {
    std::string words = doc_.page_words;
    const auto put = [&words](const std::string& mark, int number) {
      const std::size_t at = words.find(mark);
      if (at != std::string::npos) words.replace(at, mark.size(), std::to_string(number));
    };
    put("{0}", page_);
    put("{1}", count_);
    return words;
  }

  void next_page() {
    foot();
    cairo_show_page(cairo_.get());
    ++page_;
    y_ = kSheetMargin;
  }

  void grey(Grey grey) { cairo_set_source_rgb(cairo_.get(), grey.value, grey.value, grey.value); }

  const TableDoc& doc_;
  int count_;
  std::string pdf_;
  SurfaceHandle surface_;
  CairoHandle cairo_;
  double y_ = 0;
  int page_ = 0;
  bool is_head_ = false;
};

bool all_utf8(const std::vector<std::vector<std::string>>& rows) {
  return std::all_of(rows.begin(), rows.end(), [](const auto& row) {
    return std::all_of(row.begin(), row.end(), [](const std::string& c) { return is_utf8(c); });
  });
}

}  // namespace

Result<std::string> table_pdf(const TableDoc& doc) {
  bool readable = is_utf8(doc.title + doc.subtitle + doc.period) && all_utf8(doc.rows) &&
                  all_utf8({doc.notes, doc.signatures});
  for (const TableBlock& block : doc.blocks)
    readable = readable && all_utf8(block.rows);
  if (!readable) return fail(ErrorCode::kBadUtf8, "the table");
  Pages counted(doc, 0);
  if (auto pages = counted.draw(); !pages) return pages.error();
  return Pages(doc, counted.count()).draw();
}

}  // namespace huiyin::slip
