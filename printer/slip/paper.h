// The papers a slip can be laid out for: one row a roll width. Not for what a printer can do
// (cutter, status): that is the transport's matter.
#pragma once

#include <span>

namespace huiyin::slip {

// Units: dots of the print head, 203 a inch (8 a mm).
struct Paper {
  int width_dots = 0;         // printable width
  int margin_dots = 0;        // kept white left and right inside the printable width
  int qr_module_dots = 0;     // one QR module; 5 to 6 survive smear and faint heads best
  int body_size_dots = 0;     // labels, values, footer
  int heading_size_dots = 0;  // office name, title, next step
  int number_size_dots = 0;   // the queue number
  double roll_mm = 0;
};

inline constexpr double kDotsPerInch = 203.0;

std::span<const Paper> all_papers();

// The profile with exactly this width, else the widest that fits, else the narrowest one.
const Paper& paper_for_width(int width_dots);

}  // namespace huiyin::slip
