#include "printer/slip/pango_text.h"

namespace huiyin::slip {

namespace {

struct Script {
  const char* language;
  const char* pango_language;
  const char* family;
};

// Without both, Pango may pick the Japanese forms of the unified characters.
Script script_of(std::string_view language) {
  if (language == "zh_TW" || language == "zh_HK") {
    return {"zh_TW", "zh-tw", "Noto Sans CJK TC, Noto Sans CJK SC, sans-serif"};
  }
  if (language.starts_with("en")) return {"en", "en", "Noto Sans CJK SC, sans-serif"};
  return {"zh_CN", "zh-cn", "Noto Sans CJK SC, sans-serif"};
}

}  // namespace

TextSetter::TextSetter(std::string_view language) {
  const Script script = script_of(language);
  family_ = script.family;
  context_.reset(pango_font_map_create_context(pango_cairo_font_map_get_default()));
  const FontOptionsHandle options(cairo_font_options_create());
  cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_SLIGHT);
  cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_ON);
  pango_cairo_context_set_font_options(context_.get(), options.get());
  pango_context_set_language(context_.get(), pango_language_from_string(script.pango_language));
  pango_context_set_base_dir(context_.get(), PANGO_DIRECTION_LTR);
}

LayoutHandle TextSetter::set(std::string_view utf8, const TextStyle& style, int width_dots) const {
  LayoutHandle layout(pango_layout_new(context_.get()));
  const FontHandle font(pango_font_description_new());
  pango_font_description_set_family(font.get(), family_.c_str());
  pango_font_description_set_weight(
      font.get(), style.weight == Weight::kBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_absolute_size(font.get(), style.size_dots * PANGO_SCALE);
  pango_layout_set_font_description(layout.get(), font.get());
  const AttributesHandle attributes(pango_attr_list_new());
  pango_attr_list_insert(attributes.get(), pango_attr_insert_hyphens_new(FALSE));
  pango_attr_list_insert(attributes.get(),
                         pango_attr_letter_spacing_new(style.letter_spacing_dots * PANGO_SCALE));
  pango_layout_set_attributes(layout.get(), attributes.get());
  pango_layout_set_alignment(layout.get(),
                             style.align == Align::kCentre ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT);
  pango_layout_set_line_spacing(layout.get(), static_cast<float>(style.line_spacing));
  if (width_dots > 0) {
    pango_layout_set_width(layout.get(), width_dots * PANGO_SCALE);
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
  }
  pango_layout_set_text(layout.get(), utf8.data(), static_cast<int>(utf8.size()));
  return layout;
}

int width_of(PangoLayout* layout) {
  return pango_layout_get_width(layout) / PANGO_SCALE;
}

void balance(PangoLayout* layout) {
  const int lines = pango_layout_get_line_count(layout);
  if (lines < 2) return;
  int good = width_of(layout);
  int bad = good / 2;
  while (good - bad > 4) {
    const int middle = (good + bad) / 2;
    pango_layout_set_width(layout, middle * PANGO_SCALE);
    (pango_layout_get_line_count(layout) > lines ? bad : good) = middle;
  }
  pango_layout_set_width(layout, good * PANGO_SCALE);
}

TextSize size_of(PangoLayout* layout) {
  TextSize size;
  pango_layout_get_pixel_size(layout, &size.width, &size.height);
  return size;
}

InkExtent ink_extent(PangoLayout* layout) {
  PangoRectangle ink;
  pango_layout_get_pixel_extents(layout, &ink, nullptr);
  return {ink.y, ink.height};
}

bool is_utf8(std::string_view text) {
  return g_utf8_validate(text.data(), static_cast<gssize>(text.size()), nullptr) != FALSE;
}

}  // namespace huiyin::slip
