// The one place of colours, sizes and spacing. Pure values; nothing here draws. Contrast of every
// text and surface pair is at least 4.5:1: tests/unit/ui/theme_test.
#pragma once

#include <cstdint>

#include "app/ui/style.h"

namespace huiyin::ui {

// kKiosk: for a finger at arm's length (targets of 88 px and more). kCounter: for mouse and
// keyboard.
enum class Density { kKiosk, kCounter };

// kLarge, for a kiosk only: no text below 40 px (30 points) and contrast of 7:1 and more.
enum class Reading { kNormal, kLarge };

struct Colour {
  uint8_t r = 0;
  uint8_t g = 0;
  uint8_t b = 0;
  uint8_t a = 255;
  friend bool operator==(const Colour&, const Colour&) = default;
};

// WCAG 2 contrast of two opaque colours, 1 to 21.
double contrast(Colour a, Colour b);
Colour mix(Colour a, Colour b, float share_of_b);

struct Palette {
  Colour background, surface, sunken, line, line_strong, shadow;
  Colour ink, ink_muted, ink_disabled;
  Colour primary, primary_pressed, primary_soft, on_primary;
  Colour accent, accent_soft;
  Colour danger, danger_pressed, danger_soft, on_danger;
  Colour warning, warning_soft;
  Colour ok, ok_soft;
  Colour focus;  // ring around the widget that has the keyboard
};

struct Theme {
  Density density = Density::kKiosk;
  Reading reading = Reading::kNormal;
  Palette colour;
  float space_xs, space_s, space_m, space_l, space_xl;  // multiples of the 8 px grid (xs = 4)
  float radius_s, radius_m, radius_l;
  float button_height, field_height, row_height, header_height, chip_height, bar_height;
  float stroke;      // of icons, for a 24 px icon; scales with it
  float line_width;  // of edges
  float focus_width;

  float em(TextSize size) const;  // em in design px, as CSS font-size
  Colour of(Ink ink) const;
  Colour fill_of(Tone tone) const;  // soft surface
  Colour ink_of(Tone tone) const;   // text on that surface
};

Theme make_theme(Density density, Reading reading = Reading::kNormal);

}  // namespace huiyin::ui
