// One of our programs on a display of its own, used the way a person uses it: look, tap, type,
// scan. It reads as a story:
//
//   kiosk.tap("category.repair");
//   kiosk.wait_screen("household");
//
// Errors: what a person would call "it does not work" throws std::runtime_error with the screen and
// everything on it, and leaves the program's log in `log()`.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "tests/drive/hand.h"
#include "tests/drive/process.h"
#include "tests/drive/ui_tree.h"
#include "tests/drive/virtual_display.h"

namespace huiyin::drive {

struct Program {
  Words words;  // with --size and --ui-tree left out: the screen adds them
  Environment environment;
  int width_px = 1280;
  int height_px = 800;
};

class Screen {
 public:
  // Files of this screen (UI tree, log) go to `folder` under `name`. Does not start the program.
  Screen(std::string name, Program program, const std::filesystem::path& folder);

  void start();
  void kill();  // as the power does: SIGKILL
  int close();  // as a person does; the exit code
  [[nodiscard]] bool is_running() { return process_.is_running(); }
  // Waits for an end that somebody else brings about; false when it does not come.
  bool ends_within(std::chrono::milliseconds time) { return process_.wait(time).has_value(); }
  [[nodiscard]] int process_id() const { return process_.id(); }

  UiTree wait_screen(const std::string& id);
  UiItem wait_item(const std::string& id);  // there and enabled
  UiItem wait_like(const std::string& id_start, const std::string& label = "");
  void wait_gone(const std::string& id);
  UiTree wait_until(const std::function<bool(const UiTree&)>& holds, const std::string& what);
  [[nodiscard]] UiTree look() const;

  void tap(const std::string& id);
  void tap_at(double x, double y) { hand_.tap(x, y); }         // window pixels
  void press_at(double x, double y) { hand_.press_at(x, y); }  // and not lifted again …
  void lift() { hand_.lift(); }                                // … before this
  void tap_like(const std::string& id_start, const std::string& label = "");
  void choose(const std::string& id);  // tap, and see that it is chosen
  // One stroke inside the item; places as shares of its width and height.
  void draw(const std::string& id, const std::vector<std::pair<double, double>>& way);
  void double_tap(const std::string& id);
  // Turns the wheel over the place so many pixels below the item's middle; negative: upwards.
  void turn_wheel_below(const std::string& id, double below_px, int clicks_down);
  void type(const std::string& text) { hand_.type(text); }
  void fill(const std::string& id, const std::string& text);  // tap the field, then type
  void press(const std::string& key) { hand_.press(key); }
  void chord(const std::string& modifier, const std::string& key) { hand_.chord(modifier, key); }
  void scan(const std::string& text) { hand_.scan(text); }

  void picture(const std::filesystem::path& png) const;
  [[nodiscard]] std::string log() const { return read_file(log_); }
  [[nodiscard]] const std::string& display() const { return display_.name(); }

  // How long anything may take before it counts as broken; under sanitizers a minute is not long.
  void set_patience(std::chrono::milliseconds time) { patience_ = time; }

 private:
  std::string name_;
  Program program_;
  std::filesystem::path tree_path_;
  std::filesystem::path log_;
  std::chrono::milliseconds patience_ = std::chrono::seconds(30);
  VirtualDisplay display_;
  Hand hand_;
  std::unique_ptr<UiTreeFile> tree_;
  Process process_;
};

}  // namespace huiyin::drive
