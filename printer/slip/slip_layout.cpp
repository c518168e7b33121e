#include "printer/slip/slip_layout.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "printer/slip/pango_text.h"
#include "printer/slip/render.h"

namespace huiyin::slip {

namespace {

constexpr int kRuleDots = 2;
constexpr int kMinModuleDots = 3;  // smaller modules die of a two-dot smear
constexpr int kReprintShiftModules = 8;

// Walks down the paper and puts one element under the other. Every distance is a multiple of
// `step_`, a third of the body size.
class Composer {
 public:
  Composer(const SlipContent& content, const Paper& paper)
      : content_(content),
        paper_(paper),
        setter_(content.language),
        step_(paper.body_size_dots / 3) {
    layout_.width = paper.width_dots;
  }

  Result<SlipLayout> compose() {
    heading();
    banner();
    number();
    details();
    next_step();
    if (auto code = qr_code(); !code.ok()) return code.error();
    footer();
    gap(1);
    layout_.height = y_;
    if (y_ > kMaxHeightDots) return fail(ErrorCode::kBadValue, "the slip would be too long");
    return std::move(layout_);
  }

 private:
  void gap(int steps) { y_ += steps * step_; }
  int inner_width() const { return paper_.width_dots - 2 * paper_.margin_dots; }

  void add(LayoutHandle text, int x, int y, Ink ink = Ink::kBlack) {
    layout_.texts.push_back({static_cast<double>(x), static_cast<double>(y), std::move(text), ink});
  }

  // A paragraph over the whole inner width.
  void paragraph(const std::string& text, const TextStyle& style) {
    if (text.empty()) return;
    LayoutHandle box = setter_.set(text, style, inner_width());
    if (style.align == Align::kCentre) balance(box.get());
    const int height = size_of(box.get()).height;
    add(std::move(box), paper_.margin_dots + (inner_width() - width_of(box.get())) / 2, y_);
    y_ += height;
  }

  void rule() {
    layout_.ink.push_back({paper_.margin_dots, y_, inner_width(), kRuleDots});
    y_ += kRuleDots;
  }

  void heading() {
    gap(1);
    paragraph(
        content_.office_name,
        {.size_dots = paper_.heading_size_dots, .weight = Weight::kBold, .align = Align::kCentre});
    paragraph(content_.title, {.size_dots = paper_.body_size_dots,
                               .align = Align::kCentre,
                               .letter_spacing_dots = content_.language == "en" ? 1 : step_ / 2});
    if (y_ > step_) {
      y_ += step_ + step_ / 2;
      rule();
    }
  }

  // White on black over the whole inner width.
  void banner() {
    if (content_.banner.empty()) return;
    gap(2);
    LayoutHandle text = setter_.set(content_.banner,
                                    {.size_dots = paper_.heading_size_dots + step_,
                                     .weight = Weight::kBold,
                                     .align = Align::kCentre},
                                    inner_width() - 2 * step_);
    const InkExtent extent = ink_extent(text.get());
    const int padding = 2 * step_ - step_ / 2;
    layout_.ink.push_back({paper_.margin_dots, y_, inner_width(), extent.height + 2 * padding});
    add(std::move(text), paper_.margin_dots + step_, y_ + padding - extent.top, Ink::kWhite);
    y_ += extent.height + 2 * padding;
  }

  void number() {
    if (content_.number.empty()) return;
    gap(2);
    paragraph(content_.number_label, {.size_dots = paper_.body_size_dots, .align = Align::kCentre});
    y_ += step_ + step_ / 2;
    LayoutHandle text = largest_that_fits(content_.number);
    const InkExtent extent = ink_extent(text.get());
    add(std::move(text), paper_.margin_dots, y_ - extent.top);
    y_ += extent.height;
    gap(3);
    rule();
  }

  // Shrinks to one line; text that is too wide even at the body size wraps.
  LayoutHandle largest_that_fits(const std::string& text) const {
    TextStyle style{
        .size_dots = paper_.number_size_dots, .weight = Weight::kBold, .align = Align::kCentre};
    const LayoutHandle probe = setter_.set(text, style, 0);
    const int width = size_of(probe.get()).width;
    if (width > inner_width()) {
      style.size_dots =
          std::max(paper_.body_size_dots, style.size_dots * inner_width() / width - 1);
    }
    return setter_.set(text, style, inner_width());
  }

  // Labels in one column, values in the next; a value that does not fit wraps in its own column.
  void details() {
    if (content_.lines.empty()) return;
    gap(2);
    const TextStyle label_style{.size_dots = paper_.body_size_dots};
    const TextStyle value_style{.size_dots = paper_.body_size_dots, .weight = Weight::kBold};
    int label_width = 0;
    for (const SlipLine& line : content_.lines) {
      const LayoutHandle label = setter_.set(line.label, label_style, 0);
      label_width = std::max(label_width, size_of(label.get()).width);
    }
    label_width = std::min(label_width, inner_width() * 2 / 5);
    const int column_gap = label_width == 0 ? 0 : 2 * step_;
    const int value_x = paper_.margin_dots + label_width + column_gap;
    const int value_width = inner_width() - label_width - column_gap;
    for (const SlipLine& line : content_.lines) {
      LayoutHandle value = setter_.set(line.value, value_style, value_width);
      int height = size_of(value.get()).height;
      if (!line.label.empty()) {
        LayoutHandle label = setter_.set(line.label, label_style, label_width);
        height = std::max(height, size_of(label.get()).height);
        add(std::move(label), paper_.margin_dots, y_);
      }
      add(std::move(value), value_x, y_);
      y_ += height + step_ / 2;  // rows stand a little further apart than lines within one
    }
    gap(2);
    rule();
  }

  void next_step() {
    if (content_.next_step.empty()) return;
    gap(2);
    paragraph(
        content_.next_step,
        {.size_dots = paper_.heading_size_dots, .weight = Weight::kBold, .align = Align::kCentre});
  }

  Result<Ok> qr_code() {
    if (content_.qr_text.empty()) {
      token();
      caption();
      return Ok{};
    }
    auto grid = qr_grid(content_.qr_text);
    if (!grid.ok()) return grid.error();
    const int modules = grid->size + 2 * kQuietZoneModules;
    const int module = std::min(paper_.qr_module_dots, paper_.width_dots / modules);
    if (module < kMinModuleDots) {
      return fail(ErrorCode::kBadValue, "the QR text is too long for this paper");
    }
    const int side = grid->size * module;
    const int quiet = kQuietZoneModules * module;
    y_ += quiet;
    layout_.codes.push_back({(paper_.width_dots - side) / 2 + reprint_shift(side, module), y_,
                             module, std::move(*grid)});
    y_ += side + quiet;
    token();
    caption();
    return Ok{};
  }

  // Odd reprints to the left, even ones to the right.
  int reprint_shift(int side, int module) const {
    if (content_.reprint <= 0) return 0;
    const int room = (paper_.width_dots - side) / 2 - kQuietZoneModules * module;
    const int shift = std::clamp(room, 0, kReprintShiftModules * module);
    return content_.reprint % 2 == 1 ? -shift : shift;
  }

  void token() {
    std::string grouped;
    for (std::size_t i = 0; i < content_.token.size(); ++i) {
      if (i > 0 && i % 4 == 0) grouped += ' ';
      grouped += content_.token[i];
    }
    paragraph(grouped, {.size_dots = paper_.heading_size_dots,
                        .weight = Weight::kBold,
                        .align = Align::kCentre,
                        .letter_spacing_dots = 2});
  }

  void caption() {
    paragraph(content_.qr_caption, {.size_dots = paper_.body_size_dots, .align = Align::kCentre});
  }

  void footer() {
    if (content_.footer.empty()) return;
    gap(2);
    rule();
    gap(1);
    for (const std::string& line : content_.footer) {
      paragraph(line, {.size_dots = paper_.body_size_dots, .align = Align::kCentre});
    }
  }

  const SlipContent& content_;
  const Paper& paper_;
  TextSetter setter_;
  int step_;
  int y_ = 0;
  SlipLayout layout_;
};

std::vector<std::string_view> texts_of(const SlipContent& content) {
  std::vector<std::string_view> texts = {content.office_name,  content.title,     content.banner,
                                         content.number_label, content.number,    content.next_step,
                                         content.token,        content.qr_caption};
  for (const SlipLine& line : content.lines) {
    texts.push_back(line.label);
    texts.push_back(line.value);
  }
  texts.insert(texts.end(), content.footer.begin(), content.footer.end());
  return texts;
}

}  // namespace

Result<SlipLayout> lay_out(const SlipContent& content, const Paper& paper) {
  for (const std::string_view text : texts_of(content)) {
    if (!is_utf8(text)) return fail(ErrorCode::kBadUtf8, "a text of the slip is not UTF-8");
    // Pango counts a line in 1/1024 dots with 31 bits: beyond that it does not wrap any more.
    if (text.size() > kMaxTextBytes) return fail(ErrorCode::kTextTooLong, "a text of the slip");
  }
  return Composer(content, paper).compose();
}

void draw(cairo_t* cairo, const SlipLayout& layout) {
  cairo_set_source_rgb(cairo, 0, 0, 0);
  cairo_set_antialias(cairo, CAIRO_ANTIALIAS_NONE);  // whole dots for rules and modules
  for (const InkBox& box : layout.ink) {
    cairo_rectangle(cairo, box.x, box.y, box.width, box.height);
  }
  for (const QrBox& code : layout.codes) {
    for (int y = 0; y < code.grid.size; ++y) {
      for (int x = 0; x < code.grid.size; ++x) {
        if (!code.grid.black(x, y)) continue;
        cairo_rectangle(cairo, code.x + x * code.module_dots, code.y + y * code.module_dots,
                        code.module_dots, code.module_dots);
      }
    }
  }
  cairo_fill(cairo);
  cairo_set_antialias(cairo, CAIRO_ANTIALIAS_DEFAULT);
  for (const TextBox& box : layout.texts) {
    const double grey = box.ink == Ink::kWhite ? 1.0 : 0.0;
    cairo_set_source_rgb(cairo, grey, grey, grey);
    cairo_move_to(cairo, box.x, box.y);
    pango_cairo_show_layout(cairo, box.text.get());
  }
}

}  // namespace huiyin::slip
