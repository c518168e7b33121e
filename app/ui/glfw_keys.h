// GLFW's key numbers as our keys. Only for the window.
#pragma once

#include "app/ui/ui.h"

namespace huiyin::ui {

Key key_of_glfw(int key);
Mods mods_of_glfw(int mods);

}  // namespace huiyin::ui
