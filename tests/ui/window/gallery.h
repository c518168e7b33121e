// Every widget on one screen, at both densities: to look at, and for the test with a real window.
#pragma once

#include <optional>
#include <string>

#include "app/ui/widgets.h"

namespace huiyin::ui {

struct GalleryState {
  std::string last_click;  // what the real-window test reads from the UI tree
  std::string last_scan;
  std::string name = "王小明";
  std::string note;
  std::string password;
  int segment = 0;
  bool urgent = true;
  std::optional<size_t> row = 2;
  bool busy = false;  // shows the spinner, which asks for frames
};

void draw_kiosk_gallery(Ui& ui, GalleryState& state);
void draw_counter_gallery(Ui& ui, GalleryState& state);

}  // namespace huiyin::ui
