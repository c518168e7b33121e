// Frames without a window: the same widgets, fonts and input, nothing drawn. For tests of screens
// (tests/fakes/ui_harness wraps it). Time stands still until it is moved.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/ui/input.h"
#include "app/ui/ui.h"
#include "app/ui/ui_tree.h"

namespace huiyin::ui {

struct HeadlessOptions {
  Size size{1280, 800};
  Density density = Density::kCounter;
  Language language = Language::kZhCn;
  float scale = 1.0F;
};

class Headless {
 public:
  // Throws std::runtime_error when there is no font.
  explicit Headless(const HeadlessOptions& options);
  ~Headless();
  Headless(const Headless&) = delete;
  Headless& operator=(const Headless&) = delete;

  void set_language(Language language);
  void advance(int64_t ms);
  int64_t now_ms() const;

  void point(float x_px, float y_px);  // moves the pointer (a finger, at kiosk density)
  void press();
  void release();
  void wheel(float steps);
  void key(Key key, Mods mods = {});
  void type(std::string_view text);
  void scan(std::string_view line);

  // Builds one frame; true while input still waits for a further one.
  bool frame(const std::function<void(Ui&)>& draw);
  const UiTree& tree() const;                     // of the last frame
  const std::vector<std::string>& texts() const;  // every text drawn in the last frame
  // Those of them that a person cannot read: cut off, squeezed, or an icon in their place.
  const std::vector<std::string>& cut_texts() const;
  std::optional<int64_t> next_frame_ms() const;  // what widgets asked for
  size_t vertex_count() const;                   // drawn in the last frame

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace huiyin::ui
