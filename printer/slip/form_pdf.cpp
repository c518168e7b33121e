#include "printer/slip/form_pdf.h"

#include <cairo-pdf.h>

#include <algorithm>
#include <vector>

#include "app/core/text.h"
#include "printer/slip/cairo_handles.h"
#include "printer/slip/qr.h"

namespace huiyin::slip {
namespace {

// Points, 72 an inch.
constexpr double kPageWidth = 595.28, kPageHeight = 841.89, kMargin = 48;
constexpr double kInner = kPageWidth - 2 * kMargin;
constexpr double kPad = 5, kLabelWidth = 88, kLeastHeight = 26, kQr = 62, kSignRoom = 70;
constexpr double kTitleSize = 20, kTextSize = 10.5, kSmallSize = 8.5;

struct Style {
  double size = kTextSize;
  bool bold = false;
  PangoAlignment align = PANGO_ALIGN_LEFT;
};

class FormPage {
 public:
  FormPage(const FormDoc& doc, std::string& pdf)
      : doc_(doc),
        surface_(
            cairo_pdf_surface_create_for_stream(append_to_string, &pdf, kPageWidth, kPageHeight)),
        cairo_(cairo_create(surface_.get())) {}

  Result<std::string> draw(std::string& pdf) {
    head();
    for (std::size_t i = 0; i < doc_.lines.size();) {
      const bool pair =
          i + 1 < doc_.lines.size() && !doc_.lines[i].is_wide && !doc_.lines[i + 1].is_wide;
      row(i, pair ? 2 : 1);
      i += pair ? 2 : 1;
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
  LayoutHandle layout(double width, const Style& style, const std::string& words) {
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
  double height_of(double width, const Style& style, const std::string& words) {
    int height = 0;
    pango_layout_get_size(layout(width, style, words).get(), nullptr, &height);
    return static_cast<double>(height) / PANGO_SCALE;
  }
  void text(double x, double y, double width, const Style& style, const std::string& words) {
    const LayoutHandle handle = layout(width, style, words);
    cairo_move_to(cairo_.get(), x, y);
    pango_cairo_show_layout(cairo_.get(), handle.get());
  }
  void ink(double grey) { cairo_set_source_rgb(cairo_.get(), grey, grey, grey); }

  void head() {
    ink(0.1);
    const bool has_code = !doc_.qr_text.empty();
    const double width = kInner - (has_code ? kQr + kPad : 0);
    text(kMargin, kMargin, width, {kTitleSize, true, PANGO_ALIGN_CENTER}, doc_.title);
    text(kMargin, kMargin + 32, width, {kTextSize, false, PANGO_ALIGN_CENTER}, doc_.subtitle);
    text(kMargin, kMargin + 50, width, {kSmallSize, false, PANGO_ALIGN_LEFT}, doc_.form_number);
    if (has_code) code(kMargin + kInner - kQr, kMargin - 6);
    y_ = kMargin + 68;
  }

  void code(double x, double y) {
    const auto grid = qr_grid(doc_.qr_text);
    if (!grid) return;
    const double module = kQr / grid->size;
    for (int row = 0; row < grid->size; ++row) {
      for (int column = 0; column < grid->size; ++column) {
        if (!grid->black(column, row)) continue;
        cairo_rectangle(cairo_.get(), x + column * module, y + row * module, module, module);
      }
    }
    cairo_set_source_rgb(cairo_.get(), 0, 0, 0);
    cairo_fill(cairo_.get());
    ink(0.1);
  }

  void frame(double x, double width, double height) {
    cairo_set_line_width(cairo_.get(), 0.6);
    cairo_rectangle(cairo_.get(), x, y_, width, height);
    cairo_stroke(cairo_.get());
  }

  // One or two label/value pairs side by side.
  void row(std::size_t first, std::size_t count) {
    const double part = kInner / static_cast<double>(count);
    const double value_width = part - kLabelWidth - 2 * kPad;
    double height = kLeastHeight;
    for (std::size_t i = first; i < first + count; ++i) {
      const FormLine& line = doc_.lines[i];
      height = std::max(height, height_of(value_width, {}, line.value) + 2 * kPad);
      height = std::max(height, height_of(kLabelWidth - 2 * kPad, {}, line.label) + 2 * kPad);
    }
    if (doc_.lines[first].is_wide) height = std::max(height, 2 * kLeastHeight);
    height = std::min(height, kPageHeight - 2 * kMargin - 20);
    if (y_ + height > kPageHeight - kMargin - 20) next_page();
    for (std::size_t i = 0; i < count; ++i) {
      const FormLine& line = doc_.lines[first + i];
      const double x = kMargin + part * static_cast<double>(i);
      cairo_set_source_rgb(cairo_.get(), 0.94, 0.96, 0.96);
      cairo_rectangle(cairo_.get(), x, y_, kLabelWidth, height);
      cairo_fill(cairo_.get());
      ink(0.35);
      frame(x, kLabelWidth, height);
      frame(x + kLabelWidth, part - kLabelWidth, height);
      ink(0.1);
      text(x + kPad, y_ + kPad, kLabelWidth - 2 * kPad, {}, line.label);
      text(x + kLabelWidth + kPad, y_ + kPad, value_width, {}, line.value);
    }
    y_ += height;
  }

  void next_page() {
    foot();
    cairo_show_page(cairo_.get());
    ++page_;
    y_ = kMargin;
  }

  void sign() {
    if (doc_.signature_labels.empty()) return;
    if (y_ + kSignRoom > kPageHeight - kMargin - 20) next_page();
    const double step = kInner / static_cast<double>(doc_.signature_labels.size());
    double x = kMargin;
    ink(0.1);
    for (const std::string& label : doc_.signature_labels) {
      text(x, y_ + 26, step - 10, {}, label + "：");
      cairo_set_line_width(cairo_.get(), 0.6);
      cairo_move_to(cairo_.get(), x, y_ + 64);
      cairo_line_to(cairo_.get(), x + step - 18, y_ + 64);
      cairo_stroke(cairo_.get());
      x += step;
    }
    y_ += kSignRoom;
  }

  void foot() {
    ink(0.4);
    text(kMargin, kPageHeight - kMargin, kInner - 60, {kSmallSize, false, PANGO_ALIGN_LEFT},
         doc_.footer);
    text(kMargin + kInner - 60, kPageHeight - kMargin, 60, {kSmallSize, false, PANGO_ALIGN_RIGHT},
         "- " + std::to_string(page_) + " -");
    ink(0.1);
  }

  const FormDoc& doc_;
  SurfaceHandle surface_;
  CairoHandle cairo_;
  double y_ = 0;
  int page_ = 1;
};

bool all_utf8(const FormDoc& doc) {
  const bool lines = std::all_of(doc.lines.begin(), doc.lines.end(), [](const FormLine& line) {
    return is_utf8(line.label) && is_utf8(line.value);
  });
  return lines && is_utf8(doc.title) && is_utf8(doc.subtitle);
}

}  // namespace

Result<std::string> form_pdf(const FormDoc& doc) {
  if (!all_utf8(doc)) return fail(ErrorCode::kBadUtf8, "the form");
  std::string pdf;
  FormPage page(doc, pdf);
  return page.draw(pdf);
}

}  // namespace huiyin::slip
