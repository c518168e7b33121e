#include "app/ui/theme.h"

#include <gtest/gtest.h>

namespace huiyin::ui {
namespace {

constexpr double kReadable = 4.5;       // WCAG AA for text
constexpr double kDistinguishable = 3;  // WCAG 1.4.11 for edges of controls

Palette palette() {
  return make_theme(Density::kKiosk).colour;
}

TEST(Theme, EveryInkIsReadableOnEverySurface) {
  const Palette c = palette();
  const Theme theme = make_theme(Density::kKiosk);
  const Ink inks[] = {Ink::kNormal, Ink::kMuted,   Ink::kPrimary, Ink::kAccent,
                      Ink::kDanger, Ink::kWarning, Ink::kOk};
  for (const Colour surface : {c.background, c.surface, c.sunken}) {
    for (const Ink ink : inks) {
      EXPECT_GE(contrast(theme.of(ink), surface), kReadable) << static_cast<int>(ink);
    }
  }
}

TEST(Theme, EveryToneIsReadableOnItsOwnFill) {
  const Theme theme = make_theme(Density::kCounter);
  const Tone tones[] = {Tone::kNeutral, Tone::kPrimary, Tone::kAccent,
                        Tone::kDanger,  Tone::kWarning, Tone::kOk};
  for (const Tone tone : tones) {
    EXPECT_GE(contrast(theme.ink_of(tone), theme.fill_of(tone)), kReadable)
        << static_cast<int>(tone);
  }
}

TEST(Theme, LabelsOfFilledButtonsAreReadableInEveryState) {
  const Palette c = palette();
  EXPECT_GE(contrast(c.on_primary, c.primary), kReadable);
  EXPECT_GE(contrast(c.on_primary, c.primary_pressed), kReadable);
  EXPECT_GE(contrast(c.on_danger, c.danger), kReadable);
  EXPECT_GE(contrast(c.on_danger, c.danger_pressed), kReadable);
  EXPECT_GE(contrast(c.on_primary, c.accent), kReadable);  // badges
}

TEST(Theme, TextOfASelectedChoiceIsReadable) {
  const Palette c = palette();
  EXPECT_GE(contrast(c.ink, c.primary_soft), kReadable);
  EXPECT_GE(contrast(c.ink_muted, c.primary_soft), kReadable);
}

TEST(Theme, AToastIsReadable) {
  const Palette c = palette();
  EXPECT_GE(contrast(c.on_primary, c.ink), kReadable);
}

TEST(Theme, EdgesOfFieldsAndTheFocusRingCanBeSeen) {
  const Palette c = palette();
  EXPECT_GE(contrast(c.line_strong, c.surface), kDistinguishable);
  EXPECT_GE(contrast(c.line_strong, c.background), kDistinguishable);
  EXPECT_GE(contrast(c.focus, c.background), kDistinguishable);
}

TEST(Theme, ForPoorEyesEveryTextIsReadableAtSevenToOne) {
  constexpr double kForPoorEyes = 7;
  const Theme theme = make_theme(Density::kKiosk, Reading::kLarge);
  const Palette& c = theme.colour;
  for (const Ink ink : {Ink::kNormal, Ink::kMuted, Ink::kPrimary, Ink::kAccent, Ink::kDanger,
                        Ink::kWarning, Ink::kOk}) {
    for (const Colour surface : {c.background, c.surface, c.sunken, c.primary_soft})
      EXPECT_GE(contrast(theme.of(ink), surface), kForPoorEyes) << static_cast<int>(ink);
  }
  for (const Tone tone :
       {Tone::kNeutral, Tone::kPrimary, Tone::kAccent, Tone::kDanger, Tone::kWarning, Tone::kOk}) {
    EXPECT_GE(contrast(theme.ink_of(tone), theme.fill_of(tone)), kForPoorEyes)
        << static_cast<int>(tone);
    EXPECT_GE(contrast(c.ink, theme.fill_of(tone)), kForPoorEyes) << static_cast<int>(tone);
  }
  for (const Colour fill : {c.primary, c.primary_pressed, c.danger, c.danger_pressed, c.accent})
    EXPECT_GE(contrast(c.on_primary, fill), kForPoorEyes);
}

TEST(Theme, ForPoorEyesNoTextIsBelowThirtyPoints) {
  const Theme theme = make_theme(Density::kKiosk, Reading::kLarge);
  for (int step = 0; step <= static_cast<int>(TextSize::kGiant); ++step)
    EXPECT_GE(theme.em(static_cast<TextSize>(step)), 40) << step;
}

TEST(Theme, ContrastIsThatOfTheStandard) {
  EXPECT_NEAR(contrast({0, 0, 0, 255}, {255, 255, 255, 255}), 21.0, 1e-9);
  EXPECT_NEAR(contrast({0x77, 0x77, 0x77, 255}, {255, 255, 255, 255}), 4.48, 0.01);
}

TEST(Theme, TheTypeScaleRisesAtBothDensities) {
  for (const Density density : {Density::kKiosk, Density::kCounter}) {
    const Theme theme = make_theme(density);
    for (int step = 1; step <= static_cast<int>(TextSize::kGiant); ++step) {
      EXPECT_GE(theme.em(static_cast<TextSize>(step)), theme.em(static_cast<TextSize>(step - 1)));
    }
  }
}

TEST(Theme, KioskTargetsAreLargeEnoughForAFinger) {
  const Theme theme = make_theme(Density::kKiosk);
  EXPECT_GE(theme.button_height, 88);
  EXPECT_GE(theme.field_height, 88);
  EXPECT_GE(theme.row_height, 88);
}

}  // namespace
}  // namespace huiyin::ui
