// A brush slants and swings; a ruler or a ball pen does not. Pure.
#pragma once

#include "kiosk/ink/drawing.h"

namespace huiyin::kiosk::ink {

// Nearly level pieces come nearer to level, nearly upright ones to upright, `share` of the way.
Stroke straightened(const Stroke& stroke, float share);
Drawing straightened(const Drawing& drawing, float share);

}  // namespace huiyin::kiosk::ink
