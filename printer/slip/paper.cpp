#include "printer/slip/paper.h"

#include <array>

namespace huiyin::slip {

namespace {

// Widest first: paper_for_width relies on it.
constexpr std::array<Paper, 2> kPapers = {{
    {.width_dots = 576,
     .margin_dots = 20,
     .qr_module_dots = 6,
     .body_size_dots = 27,
     .heading_size_dots = 33,
     .number_size_dots = 184,
     .roll_mm = 80},
    {.width_dots = 384,
     .margin_dots = 8,
     .qr_module_dots = 5,
     .body_size_dots = 24,
     .heading_size_dots = 28,
     .number_size_dots = 132,
     .roll_mm = 58},
}};

}  // namespace

std::span<const Paper> all_papers() {
  return kPapers;
}

const Paper& paper_for_width(int width_dots) {
  for (const Paper& paper : kPapers) {
    if (paper.width_dots <= width_dots) return paper;
  }
  return kPapers.back();
}

}  // namespace huiyin::slip
