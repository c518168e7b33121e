// How people's writing differs from a model: turned, slanted, trembling, strokes joined. With a
// seed, so that a figure can be had again. For tests and benchmarks only.
#pragma once

#include <random>

#include "kiosk/ink/drawing.h"

namespace huiyin::fakes {

struct HandStyle {
  float turn_deg = 0;      // standard deviations, all of them
  float slant = 0;         // shear and stretch, share
  float stroke_shift = 0;  // of a whole stroke, share of the character
  float wobble = 0;        // of a point, share of the character
  float joined = 0;        // share of neighbouring strokes drawn without lifting
};
inline constexpr HandStyle kCleanHand{};
inline constexpr HandStyle kMediumHand{5, 0.10F, 0.02F, 0.012F, 0};
inline constexpr HandStyle kJoiningHand{5, 0.10F, 0.02F, 0.012F, 0.15F};

kiosk::ink::Drawing written_by(const HandStyle& style, const kiosk::ink::Drawing& model,
                               std::mt19937& chance);

// A person's hand that learnt from somebody else's model: its parts have other proportions, its
// strokes other lengths and directions, corners are rounded, hooks left out, lines bend, some
// strokes come in another order, and then all of that is turned, slanted and put somewhere. Shares
// nothing with how the templates are made; the reader was not tuned on single drawings of it.
struct FreeHand {
  float proportions = 0.16F;  // how unevenly parts share an axis, share
  float stroke_size = 0.12F;  // of each stroke's length, share
  float stroke_turn_deg = 5;  // of each stroke about its middle
  float stroke_shift = 0.03F;
  float bend = 0.018F;       // of lines, share of the character
  float rounded = 0.5F;      // how far corners are cut, 0 … 1
  float hookless = 0.5F;     // share of hooks left out
  float swapped = 0.05F;     // share of neighbouring strokes in the other order
  float joined = 0;          // share of neighbouring strokes drawn without lifting
  float whole_deg = 5;       // of the whole character
  float whole_slant = 0.1F;  // shear and aspect, share
};
inline constexpr FreeHand kFreeHand{};
inline constexpr FreeHand kFreeJoiningHand{.joined = 0.15F};

kiosk::ink::Drawing written_freely(const FreeHand& hand, const kiosk::ink::Drawing& model,
                                   std::mt19937& chance);

}  // namespace huiyin::fakes
