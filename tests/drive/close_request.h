// What a window manager does when somebody presses a window's cross, or Alt+F4: it asks.
#pragma once

#include <string>

namespace huiyin::drive {

// Asks every window of the display. Throws when the display cannot be opened.
void ask_windows_to_close(const std::string& display_name);

}  // namespace huiyin::drive
