// A kiosk that was paired once and whose host is away: its real window on a display of its own, its
// real record, no printer. What it stored can be read when the window is closed.
//
// Errors: what does not work throws std::runtime_error.
#pragma once

#include <string>

#include "tests/drive/screen.h"
#include "tests/drive/temp_dir.h"

namespace huiyin::drive {

struct LoneStationOptions {
  bool is_paired = true;
  int width_px = 1080;
  int height_px = 1920;
  std::string language = "zh_CN";
  int idle_s = 600;
  bool is_locked = false;
  std::string session = {};   // the script that keeps the kiosk running; empty: none does
  Words before_program = {};  // such as a shell that limits what the program may do
};

class LoneStation {
 public:
  explicit LoneStation(const LoneStationOptions& options = {});

  Screen& kiosk() { return kiosk_; }
  [[nodiscard]] std::filesystem::path folder() const { return folder_ / "station"; }

  // From the welcome screen to the page for words: a repair in 3-1-1502.
  void go_to_the_description();
  // From the welcome screen to the confirm page: a leak in 3-1-1502, telephone 13800138000.
  void go_to_the_confirm_page();
  // … and on to the number.
  std::string register_a_repair();

  // Tickets in the record; the window must be closed.
  [[nodiscard]] int registrations() const;
  // Some file of the station holds these bytes.
  [[nodiscard]] bool has_on_disk(const std::string& bytes) const;

 private:
  TempDir folder_;
  Screen kiosk_;
};

}  // namespace huiyin::drive
