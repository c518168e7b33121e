#include "app/ui/theme.h"

#include <algorithm>
#include <cmath>

#include "app/core/result.h"

namespace huiyin::ui {
namespace {

constexpr Colour rgb(uint32_t hex) {
  return {static_cast<uint8_t>(hex >> 16), static_cast<uint8_t>((hex >> 8) & 0xFF),
          static_cast<uint8_t>(hex & 0xFF), 255};
}

// Warm paper, deep teal for what can be done, persimmon for where to look.
constexpr Palette kPalette = {
    .background = rgb(0xFAF7F2),
    .surface = rgb(0xFFFFFF),
    .sunken = rgb(0xF2EDE4),
    .line = rgb(0xE4DCCF),
    .line_strong = rgb(0x8B8477),
    .shadow = {60, 45, 20, 18},
    .ink = rgb(0x1D2829),
    .ink_muted = rgb(0x566061),
    .ink_disabled = rgb(0x9C9A92),
    .primary = rgb(0x0E5A5F),
    .primary_pressed = rgb(0x093F43),
    .primary_soft = rgb(0xDFEDEB),
    .on_primary = rgb(0xFFFFFF),
    .accent = rgb(0xB0451C),
    .accent_soft = rgb(0xFCEBE1),
    .danger = rgb(0xA3173A),
    .danger_pressed = rgb(0x7C0F2B),
    .danger_soft = rgb(0xFBE5E9),
    .on_danger = rgb(0xFFFFFF),
    .warning = rgb(0x755200),
    .warning_soft = rgb(0xFAF0CB),
    .ok = rgb(0x276629),
    .ok_soft = rgb(0xE3F1E0),
    .focus = rgb(0xB0451C),
};

// The same with the inks so dark that each can be read by poor eyes on each of its surfaces.
Palette strong_palette() {
  Palette c = kPalette;
  c.background = rgb(0xFFFDF9);
  c.sunken = rgb(0xF5F1EA);
  c.line = rgb(0xB9B0A1);
  c.line_strong = rgb(0x4A4640);
  c.ink = rgb(0x0A1011);
  c.ink_muted = rgb(0x333B3C);
  c.ink_disabled = rgb(0x6B6962);
  c.primary = rgb(0x07474B);
  c.primary_pressed = rgb(0x043033);
  c.accent = rgb(0x7E2E0E);
  c.danger = rgb(0x84102D);
  c.danger_pressed = rgb(0x650B22);
  c.warning = rgb(0x543A00);
  c.ok = rgb(0x194A1B);
  c.focus = rgb(0x7E2E0E);
  return c;
}

double linear(uint8_t channel) {
  const double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Colour c) {
  return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}

uint8_t blend(uint8_t a, uint8_t b, float share) {
  return static_cast<uint8_t>(
      std::lround(static_cast<float>(a) * (1 - share) + static_cast<float>(b) * share));
}

Theme kiosk_theme() {
  return {.density = Density::kKiosk,
          .reading = Reading::kNormal,
          .colour = kPalette,
          .space_xs = 8,
          .space_s = 16,
          .space_m = 24,
          .space_l = 40,
          .space_xl = 64,
          .radius_s = 8,
          .radius_m = 16,
          .radius_l = 24,
          .button_height = 96,
          .field_height = 96,
          .row_height = 88,
          .header_height = 56,
          .chip_height = 48,
          .bar_height = 112,
          .stroke = 1.75F,
          .line_width = 2,
          .focus_width = 8};
}

Theme counter_theme() {
  return {.density = Density::kCounter,
          .reading = Reading::kNormal,
          .colour = kPalette,
          .space_xs = 4,
          .space_s = 8,
          .space_m = 16,
          .space_l = 24,
          .space_xl = 40,
          .radius_s = 4,
          .radius_m = 8,
          .radius_l = 12,
          .button_height = 40,
          .field_height = 40,
          .row_height = 40,
          .header_height = 32,
          .chip_height = 24,
          .bar_height = 56,
          .stroke = 1.75F,
          .line_width = 1,
          .focus_width = 3};
}

}  // namespace

double contrast(Colour a, Colour b) {
  const double la = luminance(a);
  const double lb = luminance(b);
  return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

Colour mix(Colour a, Colour b, float share_of_b) {
  return {blend(a.r, b.r, share_of_b), blend(a.g, b.g, share_of_b), blend(a.b, b.b, share_of_b),
          blend(a.a, b.a, share_of_b)};
}

namespace {

float large_em(TextSize size) {
  switch (size) {
    case TextSize::kCaption: return 40;
    case TextSize::kBody: return 40;
    case TextSize::kLabel: return 44;
    case TextSize::kTitle: return 48;
    case TextSize::kHeadline: return 60;
    case TextSize::kDisplay: return 92;
    case TextSize::kGiant: return 200;
  }
  HUIYIN_CHECK(false);
}

}  // namespace

float Theme::em(TextSize size) const {
  if (reading == Reading::kLarge) return large_em(size);
  const bool kiosk = density == Density::kKiosk;
  switch (size) {
    case TextSize::kCaption: return kiosk ? 24 : 13;
    case TextSize::kBody: return kiosk ? 28 : 15;
    case TextSize::kLabel: return kiosk ? 32 : 15;
    case TextSize::kTitle: return kiosk ? 40 : 19;
    case TextSize::kHeadline: return kiosk ? 56 : 26;
    case TextSize::kDisplay: return kiosk ? 88 : 40;
    case TextSize::kGiant: return kiosk ? 200 : 80;
  }
  HUIYIN_CHECK(false);
}

Colour Theme::of(Ink ink) const {
  switch (ink) {
    case Ink::kNormal: return colour.ink;
    case Ink::kMuted: return colour.ink_muted;
    case Ink::kPrimary: return colour.primary;
    case Ink::kAccent: return colour.accent;
    case Ink::kDanger: return colour.danger;
    case Ink::kWarning: return colour.warning;
    case Ink::kOk: return colour.ok;
    case Ink::kOnPrimary: return colour.on_primary;
    case Ink::kOnDanger: return colour.on_danger;
  }
  HUIYIN_CHECK(false);
}

Colour Theme::fill_of(Tone tone) const {
  switch (tone) {
    case Tone::kNeutral: return colour.sunken;
    case Tone::kPrimary: return colour.primary_soft;
    case Tone::kAccent: return colour.accent_soft;
    case Tone::kDanger: return colour.danger_soft;
    case Tone::kWarning: return colour.warning_soft;
    case Tone::kOk: return colour.ok_soft;
  }
  HUIYIN_CHECK(false);
}

Colour Theme::ink_of(Tone tone) const {
  switch (tone) {
    case Tone::kNeutral: return colour.ink_muted;
    case Tone::kPrimary: return colour.primary;
    case Tone::kAccent: return colour.accent;
    case Tone::kDanger: return colour.danger;
    case Tone::kWarning: return colour.warning;
    case Tone::kOk: return colour.ok;
  }
  HUIYIN_CHECK(false);
}

Theme make_theme(Density density, Reading reading) {
  if (density == Density::kCounter) return counter_theme();
  Theme theme = kiosk_theme();
  theme.reading = reading;
  if (reading == Reading::kLarge) {
    theme.colour = strong_palette();
    theme.stroke = 2.25F;
    theme.line_width = 3;
  }
  return theme;
}

}  // namespace huiyin::ui
