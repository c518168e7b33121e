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
constexpr double kPageWidth = 595.28, kPageHeight = 841.89, kMargin = 50;
constexpr double kWidth = kPageWidth - 2 * kMargin;
constexpr double kLabel = 76, kPad = 6, kLine = 17, kFootRoom = 28, kSignRoom = 64;
constexpr double kTitleSize = 21, kTextSize = 10.5, kSmallSize = 9, kLetterSize = 12.5;
constexpr double kCode = 68;
constexpr double kBottom = kPageHeight - kMargin - kFootRoom;

enum class FormWeight { kRegular, kBold };

struct Style {
  double size = kTextSize;
  FormWeight weight = FormWeight::kRegular;
  PangoAlignment align = PANGO_ALIGN_LEFT;
};

struct Place {
  double x = kMargin;
  double y = 0;
  double width = kWidth;
};

class Page {
 public:
  Page(const FormDoc& doc, std::string& pdf)
      : doc_(doc),
        surface_(
            cairo_pdf_surface_create_for_stream(append_to_string, &pdf, kPageWidth, kPageHeight)),
        cairo_(cairo_create(surface_.get())) {}

  Result<Ok> draw() {
    head();
    if (doc_.letter.empty()) {
      boxes();
    } else {
      letter();
    }
    sign();
    foot();
    const cairo_status_t status = cairo_status(cairo_.get());
    cairo_.reset();
    cairo_surface_finish(surface_.get());
    if (status != CAIRO_STATUS_SUCCESS) return fail(ErrorCode::kIo, cairo_status_to_string(status));
    return Ok{};
  }

 private:
  LayoutHandle layout(double width, const Style& style, const std::string& words) {
    LayoutHandle handle(pango_cairo_create_layout(cairo_.get()));
    const FontHandle font(pango_font_description_from_string("Noto Sans CJK SC"));
    pango_font_description_set_absolute_size(font.get(), style.size * PANGO_SCALE);
    pango_font_description_set_weight(
        font.get(), style.weight == FormWeight::kBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
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

  void text(const Place& place, const Style& style, const std::string& words) {
    cairo_set_source_rgb(cairo_.get(), 0.1, 0.1, 0.1);
    cairo_move_to(cairo_.get(), place.x, place.y);
    pango_cairo_show_layout(cairo_.get(), layout(place.width, style, words).get());
  }

  // In the upper right corner, beside the title.
  void code() {
    const auto grid = qr_grid(doc_.code);
    if (!grid) return;
    const double module = kCode / grid->size;
    const double left = kMargin + kWidth - kCode;
    for (int row = 0; row < grid->size; ++row) {
      for (int column = 0; column < grid->size; ++column) {
        if (!grid->black(column, row)) continue;
        cairo_rectangle(cairo_.get(), left + column * module, kMargin - 10 + row * module, module,
                        module);
      }
    }
    cairo_set_source_rgb(cairo_.get(), 0, 0, 0);
    cairo_fill(cairo_.get());
  }

  void head() {
    const Style small{.size = kSmallSize};
    y_ = kMargin;
    if (!doc_.code.empty()) code();
    text({.y = y_}, small, doc_.office);
    const double beside = doc_.code.empty() ? 0 : kCode + 8;
    text({.y = y_, .width = kWidth - beside}, {.size = kSmallSize, .align = PANGO_ALIGN_RIGHT},
         doc_.number);
    y_ += 24;
    text({.y = y_}, {.size = kTitleSize, .weight = FormWeight::kBold, .align = PANGO_ALIGN_CENTER},
         doc_.title);
    y_ += 40;
    text({.y = y_, .width = kWidth - beside}, {.size = kSmallSize, .align = PANGO_ALIGN_RIGHT},
         doc_.serial);
    y_ += 18;
  }

  double box_height(const FormBox& box, double width) {
    const double words = height_of(width - kLabel - 2 * kPad, {}, box.value);
    return std::max(words, box.lines * kLine) + 2 * kPad;
  }

  void outline(double x, double width, double height) {
    cairo_set_source_rgb(cairo_.get(), 0.35, 0.35, 0.35);
    cairo_set_line_width(cairo_.get(), 0.6);
    cairo_rectangle(cairo_.get(), x, y_, width, height);
    cairo_stroke(cairo_.get());
  }

  void box(const FormBox& one, double x, double width, double height) {
    cairo_set_source_rgb(cairo_.get(), 0.94, 0.95, 0.95);
    cairo_rectangle(cairo_.get(), x, y_, kLabel, height);
    cairo_fill(cairo_.get());
    outline(x, kLabel, height);
    outline(x + kLabel, width - kLabel, height);
    text({x + kPad, y_ + kPad, kLabel - 2 * kPad}, {.weight = FormWeight::kBold}, one.label);
    text({x + kLabel + kPad, y_ + kPad, width - kLabel - 2 * kPad}, {}, one.value);
  }

  // Two narrow boxes share a row.
  void boxes() {
    for (std::size_t i = 0; i < doc_.boxes.size();) {
      const FormBox& first = doc_.boxes[i];
      const bool pair = !first.wide && i + 1 < doc_.boxes.size() && !doc_.boxes[i + 1].wide;
      const double width = pair ? kWidth / 2 : kWidth;
      double height = box_height(first, width);
      if (pair) height = std::max(height, box_height(doc_.boxes[i + 1], width));
      height = std::min(height, kBottom - kMargin);
      if (y_ + height > kBottom) next_page();
      box(first, kMargin, width, height);
      if (pair) box(doc_.boxes[i + 1], kMargin + width, width, height);
      y_ += height;
      i += pair ? 2 : 1;
    }
  }

  void letter() {
    std::string_view rest = doc_.letter;
    y_ += 10;
    while (!rest.empty()) {
      const std::size_t end = rest.find('\n');
      const std::string paragraph(rest.substr(0, end));
      rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
      const double height = height_of(kWidth, {.size = kLetterSize}, paragraph) + 10;
      if (y_ + height > kBottom) next_page();
      text({.y = y_}, {.size = kLetterSize}, paragraph);
      y_ += height;
    }
    y_ += 20;
  }

  void sign() {
    if (doc_.signatures.empty()) return;
    if (y_ + kSignRoom > kBottom) next_page();
    const double step = kWidth / static_cast<double>(doc_.signatures.size());
    double x = kMargin;
    for (const std::string& label : doc_.signatures) {
      const std::string words = label + "：";
      int width = 0;
      pango_layout_get_size(layout(step, {}, words).get(), &width, nullptr);
      const double from = x + std::min(static_cast<double>(width) / PANGO_SCALE, step) + 4;
      text({x, y_ + 28, step}, {}, words);
      cairo_set_line_width(cairo_.get(), 0.6);
      cairo_move_to(cairo_.get(), from, y_ + 44);
      cairo_line_to(cairo_.get(), x + step - 14, y_ + 44);
      cairo_stroke(cairo_.get());
      x += step;
    }
    y_ += kSignRoom;
  }

  void foot() {
    const double y = kPageHeight - kMargin - 8;
    text({.y = y}, {.size = kSmallSize}, doc_.printed);
    text({.y = y}, {.size = kSmallSize, .align = PANGO_ALIGN_RIGHT},
         "- " + std::to_string(page_) + " -");
  }

  void next_page() {
    foot();
    cairo_show_page(cairo_.get());
    ++page_;
    y_ = kMargin;
  }

  const FormDoc& doc_;
  SurfaceHandle surface_;
  CairoHandle cairo_;
  double y_ = 0;
  int page_ = 1;
};

bool all_utf8(const FormDoc& doc) {
  const bool boxes = std::all_of(doc.boxes.begin(), doc.boxes.end(), [](const FormBox& box) {
    return is_utf8(box.label) && is_utf8(box.value);
  });
  return boxes && is_utf8(doc.title) && is_utf8(doc.letter) && is_utf8(doc.office);
}

}  // namespace

Result<std::string> form_pdf(const FormDoc& doc) {
  if (!all_utf8(doc)) return fail(ErrorCode::kBadUtf8, "the form");
  std::string pdf;
  Page page(doc, pdf);
  if (auto drawn = page.draw(); !drawn) return drawn.error();
  return pdf;
}

}  // namespace huiyin::slip
