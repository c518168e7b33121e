#include "printer/slip/table_pdf.h"

#include <cairo-pdf.h>

#include <algorithm>
#include <vector>

#include "app/core/text.h"
#include "printer/slip/cairo_handles.h"

namespace huiyin::slip {
namespace {

// Points, 72 an inch.
constexpr double kPageWidth = 841.89, kPageHeight = 595.28, kMargin = 36;
constexpr double kPad = 4, kHeadTop = 92, kFootRoom = 24, kSignRoom = 56;
constexpr double kTitleSize = 18, kTextSize = 9;

struct Grey {
  double value;
};

class Page {
 public:
  Page(const TableDoc& doc, std::string& pdf)
      : doc_(doc),
        surface_(
            cairo_pdf_surface_create_for_stream(append_to_string, &pdf, kPageWidth, kPageHeight)),
        cairo_(cairo_create(surface_.get())) {
    double shares = 0;
    for (const TableColumn& column : doc.columns)
      shares += column.share;
    for (const TableColumn& column : doc.columns) {
      widths_.push_back((kPageWidth - 2 * kMargin) * column.share / shares);
    }
  }

  Result<std::string> draw(std::string& pdf) {
    start_page();
    for (const auto& row : doc_.rows) {
      const double height = row_height(row);
      if (y_ + height > kPageHeight - kMargin - kFootRoom) next_page();
      draw_row(row, height, false);
    }
    if (doc_.rows.empty()) {
      text(kMargin, y_ + kPad, kPageWidth - 2 * kMargin, kTextSize, false, "—");
      y_ += 24;
    }
    sign();
    foot();
    const cairo_status_t status = cairo_status(cairo_.get());
    cairo_.reset();
    cairo_surface_finish(surface_.get());
    if (status != CAIRO_STATUS_SUCCESS) return fail(ErrorCode::kIo, cairo_status_to_string(status));
    return pdf;
  }

 private:
  LayoutHandle layout(double width, double size, bool bold, const std::string& words) {
    LayoutHandle handle(pango_cairo_create_layout(cairo_.get()));
    const FontHandle font(pango_font_description_from_string("Noto Sans CJK SC"));
    pango_font_description_set_absolute_size(font.get(), size * PANGO_SCALE);
    pango_font_description_set_weight(font.get(), bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(handle.get(), font.get());
    pango_layout_set_width(handle.get(), static_cast<int>(width * PANGO_SCALE));
    pango_layout_set_wrap(handle.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_text(handle.get(), words.data(), static_cast<int>(words.size()));
    return handle;
  }

  void text(double x, double y, double width, double size, bool bold, const std::string& words) {
    const LayoutHandle handle = layout(width, size, bold, words);
    cairo_move_to(cairo_.get(), x, y);
    pango_cairo_show_layout(cairo_.get(), handle.get());
  }

  double row_height(const std::vector<std::string>& cells) {
    double height = 0;
    for (std::size_t c = 0; c < cells.size() && c < widths_.size(); ++c) {
      int layout_height = 0;
      const LayoutHandle handle = layout(widths_[c] - 2 * kPad, kTextSize, false, cells[c]);
      pango_layout_get_size(handle.get(), nullptr, &layout_height);
      height = std::max(height, static_cast<double>(layout_height) / PANGO_SCALE);
    }
    const double room = kPageHeight - 2 * kMargin - kHeadTop - kFootRoom;
    return std::min(height + 2 * kPad, room);
  }

  void draw_row(const std::vector<std::string>& cells, double height, bool head) {
    double x = kMargin;
    for (std::size_t c = 0; c < widths_.size(); ++c) {
      if (head) {
        cairo_set_source_rgb(cairo_.get(), 0.91, 0.94, 0.94);
        cairo_rectangle(cairo_.get(), x, y_, widths_[c], height);
        cairo_fill(cairo_.get());
      }
      grey(Grey{0.65});
      cairo_set_line_width(cairo_.get(), 0.5);
      cairo_rectangle(cairo_.get(), x, y_, widths_[c], height);
      cairo_stroke(cairo_.get());
      grey(Grey{0.1});
      if (c < cells.size()) {
        text(x + kPad, y_ + kPad, widths_[c] - 2 * kPad, kTextSize, head, cells[c]);
      }
      x += widths_[c];
    }
    y_ += height;
  }

  void start_page() {
    ++page_;
    grey(Grey{0.1});
    y_ = kMargin;
    if (page_ == 1) {
      text(kMargin, y_, kPageWidth - 2 * kMargin, kTitleSize, true, doc_.title);
      text(kMargin, y_ + 28, kPageWidth - 2 * kMargin, kTextSize + 1, false, doc_.subtitle);
      y_ += 52;
    }
    std::vector<std::string> titles;
    for (const TableColumn& column : doc_.columns)
      titles.push_back(column.title);
    draw_row(titles, row_height(titles), true);
  }

  void next_page() {
    foot();
    cairo_show_page(cairo_.get());
    start_page();
  }

  void foot() {
    grey(Grey{0.4});
    text(kPageWidth - kMargin - 60, kPageHeight - kMargin - 6, 60, kTextSize - 1, false,
         "- " + std::to_string(page_) + " -");
  }

  void sign() {
    if (doc_.signature_labels.empty()) return;
    if (y_ + kSignRoom > kPageHeight - kMargin - kFootRoom) next_page();
    const double step =
        (kPageWidth - 2 * kMargin) / static_cast<double>(doc_.signature_labels.size());
    double x = kMargin;
    grey(Grey{0.1});
    for (const std::string& label : doc_.signature_labels) {
      text(x, y_ + 24, step, kTextSize + 1, false, label + "：");
      cairo_set_line_width(cairo_.get(), 0.6);
      cairo_move_to(cairo_.get(), x + 48, y_ + 38);
      cairo_line_to(cairo_.get(), x + step - 40, y_ + 38);
      cairo_stroke(cairo_.get());
      x += step;
    }
  }

  void grey(Grey grey) { cairo_set_source_rgb(cairo_.get(), grey.value, grey.value, grey.value); }

  const TableDoc& doc_;
  SurfaceHandle surface_;
  CairoHandle cairo_;
  std::vector<double> widths_;
  double y_ = 0;
  int page_ = 0;
};

bool all_utf8(const TableDoc& doc) {
  for (const auto& row : doc.rows) {
    for (const std::string& cell : row) {
      if (!is_utf8(cell)) return false;
    }
  }
  return is_utf8(doc.title) && is_utf8(doc.subtitle);
}

}  // namespace

Result<std::string> table_pdf(const TableDoc& doc) {
  if (!all_utf8(doc)) return fail(ErrorCode::kBadUtf8, "the table");
  std::string pdf;
  Page page(doc, pdf);
  return page.draw(pdf);
}

}  // namespace huiyin::slip
