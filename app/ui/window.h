// Window: the one window of a program, its loop and its input. Opens GLFW + OpenGL 3, draws only
// when something changed, sleeps otherwise. Not for what is shown: that is the draw function's.
//
// Thread: open, run and everything else on the main thread; wake and request_close from any thread
// (not from a signal handler: let a signal thread or a self-pipe reader call them).
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "app/core/result.h"
#include "app/ui/ui.h"

namespace huiyin::ui {

struct WindowOptions {
  std::string title = "Huiyin";
  int width = 1280;
  int height = 800;
  bool fullscreen = false;
  bool locked = false;  // a wish to close from outside is not heard: request_close() alone ends
  bool hide_cursor = false;  // kiosk: no pointer over the glass
  bool touch = false;        // kiosk: pointer events come from fingers (no hover)
  float scale = 1.0F;        // window pixels a design pixel
  Density density = Density::kCounter;
  Language language = Language::kZhCn;
  std::string ui_tree_file;     // --ui-tree
  std::string screenshot_file;  // --screenshot-on-exit
  int scan_gap_ms = 35;         // longest pause between two characters of a scanner
  int scan_min_characters = 6;
};

// Applies "--size WxH", "--language L", "--fullscreen", "--ui-tree FILE", "--screenshot-on-exit
// FILE" (and "--scale F") at argv[index]. True when it was one of them: index then stands on its
// last word. kBadValue with the option's name in detail.
Result<bool> parse_window_option(int argc, char** argv, int& index, WindowOptions& options);

class Window {
 public:
  // Errors: kIo (no display, no OpenGL, no font) with what to do in detail.
  static Result<std::unique_ptr<Window>> open(const WindowOptions& options);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  struct Loop {
    // Called for every frame, also to find out that nothing changed: it must be quick (< 1 ms) and
    // pure apart from the program's own mailbox. Exceptions end run() with kIo.
    std::function<void(Ui&)> draw;
    // Steady time (as Ui::now_ms) when the next frame is due though nothing happens; none = never.
    std::function<std::optional<int64_t>(int64_t now_ms)> next_deadline;
  };
  // Returns when the window was closed by the person or by request_close.
  Result<Ok> run(const Loop& loop);

  void wake();           // any thread: draw a frame soon (a result came)
  void request_close();  // any thread
  void set_language(Language language);
  Result<Ok> screenshot(const std::string& png_file);  // what was drawn last

  static int64_t steady_now_ms();
  // What a full-screen window would fill, in pixels; none without a display.
  static std::optional<Size> screen_px();

 private:
  struct Parts;
  explicit Window(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace huiyin::ui
