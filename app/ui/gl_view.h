// Puts ImGui's draw data on the window by OpenGL 3: not at all when nothing changed, only the
// changed box under software rendering, everything on a real GPU. Thread: the one with the GL
// context.
#pragma once

#include <string>
#include <vector>

#include "app/core/result.h"
#include "app/ui/damage.h"
#include "app/ui/theme.h"

struct ImDrawData;

namespace huiyin::ui {

class GlView {
 public:
  explicit GlView(Colour background);  // needs a current GL context and ImGui context
  ~GlView();
  GlView(const GlView&) = delete;
  GlView& operator=(const GlView&) = delete;

  void begin_frame();
  // True when something was drawn: swap then. After a draw the old picture must still be in the
  // back buffer for the next damage (true for llvmpipe on X11: swap copies).
  bool draw(ImDrawData* data);
  void forget();  // the window lost its content: draw everything next time
  // Draws everything once more, without a swap, and writes it as PNG.
  Result<Ok> screenshot(ImDrawData* data, const std::string& png_file);

 private:
  void draw_all(ImDrawData* data);
  void draw_box(ImDrawData* data, const PixelBox& box);

  Colour background_;
  bool damage_clipping_;
  bool whole_next_ = true;
  std::vector<Triangle> drawn_;
  std::vector<Triangle> now_;
};

}  // namespace huiyin::ui
