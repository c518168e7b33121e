// Paragraphs set by Pango in the glyph forms of a language. For slip_layout.cpp only.
#pragma once

#include <string>
#include <string_view>

#include "printer/slip/cairo_handles.h"

namespace huiyin::slip {

enum class Weight { kRegular, kBold };
enum class Align { kLeft, kCentre };

struct TextStyle {
  int size_dots = 0;
  Weight weight = Weight::kRegular;
  Align align = Align::kLeft;
  int letter_spacing_dots = 0;
  double line_spacing = 1.0;  // times the font's own line height
};

struct TextSize {
  int width = 0;
  int height = 0;
};

// Makes paragraphs for one slip. Thread: the one that made it (Pango's font map is per thread).
class TextSetter {
 public:
  explicit TextSetter(std::string_view language);

  // Wraps between words, and inside a word that is wider than the line. width_dots <= 0: no wrap.
  LayoutHandle set(std::string_view utf8, const TextStyle& style, int width_dots) const;

 private:
  ContextHandle context_;
  std::string family_;
};

// Narrows a wrapped paragraph as far as its number of lines allows, so that no single word is left
// alone on the last line.
void balance(PangoLayout* layout);

int width_of(PangoLayout* layout);  // the width it wraps at
TextSize size_of(PangoLayout* layout);

// The box of the ink itself, relative to the layout's origin.
struct InkExtent {
  int top = 0;
  int height = 0;
};
InkExtent ink_extent(PangoLayout* layout);

bool is_utf8(std::string_view text);

}  // namespace huiyin::slip
