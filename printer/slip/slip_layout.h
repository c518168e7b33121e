// Where everything on a slip goes: content and paper to boxes in dots, and their drawing on any
// Cairo surface. For render.cpp only; the public face of the room is render.h.
#pragma once

#include <vector>

#include "app/core/result.h"
#include "app/core/slip_content.h"
#include "printer/slip/cairo_handles.h"
#include "printer/slip/paper.h"
#include "printer/slip/qr.h"

namespace huiyin::slip {

enum class Ink { kBlack, kWhite };

struct TextBox {
  double x = 0;
  double y = 0;
  LayoutHandle text;
  Ink ink = Ink::kBlack;
};

// Filled rectangles: rules and the ground of an inverse banner.
struct InkBox {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
};

struct QrBox {
  int x = 0;
  int y = 0;
  int module_dots = 0;
  QrGrid grid;
};

struct SlipLayout {
  int width = 0;
  int height = 0;
  std::vector<InkBox> ink;
  std::vector<TextBox> texts;
  std::vector<QrBox> codes;
};

Result<SlipLayout> lay_out(const SlipContent& content, const Paper& paper);

// Draws at 1 unit = 1 dot; the caller scales the context for other units.
void draw(cairo_t* cairo, const SlipLayout& layout);

}  // namespace huiyin::slip
