// Learns the projection from models varied as hands vary: linear discriminant analysis. Run by hand
// through huiyin-ink-learn when the medians or the features change; no visitor's writing is ever
// learnt from. Pure; the same seed gives the same projection.
#pragma once

#include <random>

#include "kiosk/ink/projection.h"
#include "kiosk/ink/template_set.h"

namespace huiyin::kiosk::ink {

// One more drawing of the model: leaning, bent and stretched unevenly; `joined` is the share of
// strokes drawn without lifting.
Drawing varied(const Drawing& model, float joined, std::mt19937& chance);

// About half a minute for all characters.
Projection learnt_from(const std::vector<KnownCharacter>& characters);

}  // namespace huiyin::kiosk::ink
