// The loop: sleep until input, a wake or a deadline; build a frame; put it on the glass when it
// differs; write the UI tree behind it. GLFW's callbacks only collect, the loop decides.
#include "app/ui/window.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <atomic>
#include <chrono>
#include <exception>
#include <string_view>

#include "app/ui/frame_pacer.h"
#include "app/ui/gl_view.h"
#include "app/ui/glfw_keys.h"
#include "app/ui/scan_recogniser.h"
#include "app/ui/soft_wrap.h"
#include "app/ui/ui_state.h"

namespace huiyin::ui {
namespace {

// glfwInit, and glfwTerminate when the last thing that used it is gone.
struct GlfwSession {
  bool started = glfwInit() == GLFW_TRUE;
  GlfwSession() = default;
  ~GlfwSession() {
    if (started) glfwTerminate();
  }
  GlfwSession(const GlfwSession&) = delete;
  GlfwSession& operator=(const GlfwSession&) = delete;
};

struct WindowDeleter {
  void operator()(GLFWwindow* window) const { glfwDestroyWindow(window); }
};

constexpr float kOutside = -3.0e38F;  // ImGui's word for "no pointer anywhere"

std::string last_glfw_error() {
  const char* words = nullptr;
  glfwGetError(&words);
  return words == nullptr ? "" : words;
}

GLFWwindow* create_window(const WindowOptions& options) {
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 0);
  glfwWindowHint(GLFW_DOUBLEBUFFER, GLFW_TRUE);
  GLFWmonitor* monitor = options.fullscreen ? glfwGetPrimaryMonitor() : nullptr;
  int width = options.width;
  int height = options.height;
  if (monitor != nullptr) {
    const GLFWvidmode* mode = glfwGetVideoMode(monitor);
    glfwWindowHint(GLFW_REFRESH_RATE, mode->refreshRate);
    width = mode->width;
    height = mode->height;
  }
  return glfwCreateWindow(width, height, options.title.c_str(), monitor, nullptr);
}

}  // namespace

struct Window::Parts {
  WindowOptions options;
  GlfwSession glfw;
  std::unique_ptr<GLFWwindow, WindowDeleter> window;
  std::unique_ptr<UiState> state;
  std::unique_ptr<GlView> view;
  ScanRecogniser recogniser;
  FramePacer pacer;
  std::optional<int64_t> deadline_ms;
  std::vector<InputEvent> passed;
  UiTree written;
  bool tree_written = false;
  float pointer_x =
      0;  // where the pointer was when the last event was made, not where it is by now
  float pointer_y = 0;
  std::atomic<bool> woken = false;
  std::atomic<bool> close_wanted = false;

  explicit Parts(const WindowOptions& wanted)
      : options(wanted),
        recogniser(wanted.scan_gap_ms, static_cast<size_t>(wanted.scan_min_characters)) {}

  static Parts& of(GLFWwindow* from) {
    return *static_cast<Parts*>(glfwGetWindowUserPointer(from));
  }
  Result<Ok> open();
  void install_callbacks();
  void take(const InputEvent& event);
  void hand_over();  // what the recogniser let through
  void pointer_event(float x, float y);
  void pointer_button(bool pressed);
  void resized();
  void frame(const Loop& loop);
  Result<Ok> write_tree();
  void sleep();
};

Result<Ok> Window::Parts::open() {
  if (!glfw.started) return fail(ErrorCode::kIo, "no display: " + last_glfw_error());
  window.reset(create_window(options));
  if (!window) return fail(ErrorCode::kIo, "no window with OpenGL 3: " + last_glfw_error());
  glfwMakeContextCurrent(window.get());
  glfwSwapInterval(0);  // frames are few; waiting for the display only delays the next touch
  if (options.hide_cursor) {
    glfwSetInputMode(window.get(), GLFW_CURSOR, GLFW_CURSOR_HIDDEN);
  }
  int width = 0;
  int height = 0;
  glfwGetFramebufferSize(window.get(), &width, &height);
  const Size size{static_cast<float>(width), static_cast<float>(height)};
  try {
    state = std::make_unique<UiState>(size, options.density, options.language, options.scale);
  } catch (const std::exception& error) {
    return fail(ErrorCode::kIo, error.what());
  }
  view = std::make_unique<GlView>(state->theme.colour.background);
  glfwSetWindowUserPointer(window.get(), this);
  install_callbacks();
  ImGuiPlatformIO& platform = ImGui::GetPlatformIO();
  platform.Platform_ClipboardUserData = window.get();
  platform.Platform_GetClipboardTextFn = [](ImGuiContext*) {
    return glfwGetClipboardString(nullptr);
  };
  platform.Platform_SetClipboardTextFn = [](ImGuiContext*, const char* words) {
    glfwSetClipboardString(nullptr, unwrap(words).c_str());
  };
  return Ok{};
}

void Window::Parts::install_callbacks() {
  GLFWwindow* w = window.get();
  // A finger may press where the pointer stands already, before any motion is told.
  double x_now = 0, y_now = 0;
  glfwGetCursorPos(w, &x_now, &y_now);
  pointer_x = static_cast<float>(x_now);
  pointer_y = static_cast<float>(y_now);
  glfwSetKeyCallback(w, [](GLFWwindow* from, int key, int, int action, int mods) {
    const bool up = action == GLFW_RELEASE;
    of(from).take({.kind = up ? InputEvent::Kind::kKeyUp : InputEvent::Kind::kKeyDown,
                   .key = key_of_glfw(key),
                   .mods = mods_of_glfw(mods),
                   .repeat = action == GLFW_REPEAT});
  });
  glfwSetCharCallback(w, [](GLFWwindow* from, unsigned int c) {
    of(from).take({.kind = InputEvent::Kind::kCharacter, .character = c});
  });
  glfwSetCursorPosCallback(w, [](GLFWwindow* from, double x, double y) {
    Parts& parts = of(from);
    parts.pointer_x = static_cast<float>(x);
    parts.pointer_y = static_cast<float>(y);
    parts.pointer_event(parts.pointer_x, parts.pointer_y);
  });
  glfwSetCursorEnterCallback(w, [](GLFWwindow* from, int entered) {
    if (entered == GLFW_FALSE) of(from).pointer_event(kOutside, kOutside);
  });
  glfwSetMouseButtonCallback(w, [](GLFWwindow* from, int which, int action, int) {
    Parts& parts = of(from);
    parts.pointer_event(parts.pointer_x, parts.pointer_y);
    if (which == GLFW_MOUSE_BUTTON_LEFT) {
      parts.pointer_button(action == GLFW_PRESS);
    }
    // A lifted finger points nowhere.
    if (parts.options.touch && action == GLFW_RELEASE) parts.pointer_event(kOutside, kOutside);
  });
  glfwSetScrollCallback(w, [](GLFWwindow* from, double x, double y) {
    of(from).state->deliver(
        {.kind = InputEvent::Kind::kWheel, .x = static_cast<float>(x), .y = static_cast<float>(y)});
    of(from).pacer.event_arrived();
  });
  if (options.locked) {
    glfwSetWindowCloseCallback(
        w, [](GLFWwindow* from) { glfwSetWindowShouldClose(from, GLFW_FALSE); });
  }
  glfwSetFramebufferSizeCallback(w, [](GLFWwindow* from, int, int) { of(from).resized(); });
  glfwSetWindowRefreshCallback(w, [](GLFWwindow* from) { of(from).resized(); });
}

void Window::Parts::take(const InputEvent& event) {
  const std::optional<std::string> line = recogniser.feed(event, steady_now_ms(), passed);
  if (line) {
    state->input.scan = *line;
    state->input.touched = true;
    pacer.event_arrived();
  }
  hand_over();
}

void Window::Parts::hand_over() {
  if (passed.empty()) return;
  for (const InputEvent& event : passed)
    state->deliver(event);
  passed.clear();
  pacer.event_arrived();
}

void Window::Parts::pointer_event(float x, float y) {
  state->deliver(
      {.kind = InputEvent::Kind::kPointerMoved, .x = x, .y = y, .finger = options.touch});
  pacer.event_arrived();
}

void Window::Parts::pointer_button(bool pressed) {
  // Who presses has done typing: what is still held back for a scanner was typed by a person.
  recogniser.give_up(passed);
  hand_over();
  state->deliver(
      {.kind = pressed ? InputEvent::Kind::kPointerPressed : InputEvent::Kind::kPointerReleased,
       .finger = options.touch});
  pacer.event_arrived();
}

void Window::Parts::resized() {
  int width = 0;
  int height = 0;
  glfwGetFramebufferSize(window.get(), &width, &height);
  state->resize({static_cast<float>(width), static_cast<float>(height)});
  view->forget();
  pacer.event_arrived();
}

void Window::Parts::frame(const Loop& loop) {
  view->begin_frame();
  state->begin_frame(steady_now_ms());
  Ui ui(*state);
  loop.draw(ui);
  ImDrawData* data = state->end_frame();
  if (view->draw(data)) glfwSwapBuffers(window.get());
  pacer.frame_built(state->input_pending());
  deadline_ms = earlier(state->next_frame_ms, loop.next_deadline(state->now_ms));
}

Result<Ok> Window::Parts::write_tree() {
  if (options.ui_tree_file.empty()) return Ok{};
  if (tree_written && written == state->last_tree) return Ok{};
  written = state->last_tree;
  tree_written = true;
  return replace_file(options.ui_tree_file, to_json(written, state->frame));
}

void Window::Parts::sleep() {
  const int64_t now = steady_now_ms();
  recogniser.listening_since(now);
  const auto deadline = earlier(deadline_ms, recogniser.deadline_ms());
  const auto wait = woken.load() ? 0 : pacer.wait_ms(now, deadline);
  if (!wait) {
    glfwWaitEvents();
  } else if (*wait <= 0) {
    glfwPollEvents();
  } else {
    glfwWaitEventsTimeout(static_cast<double>(*wait) / 1000);
  }
  recogniser.poll(steady_now_ms(), passed);
  hand_over();
  if (woken.exchange(false)) pacer.event_arrived();
}

Window::Window(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}

Window::~Window() {
  if (parts_->window) glfwMakeContextCurrent(parts_->window.get());
  parts_->view.reset();
  parts_->state.reset();
}

Result<std::unique_ptr<Window>> Window::open(const WindowOptions& options) {
  auto parts = std::make_unique<Parts>(options);
  const Result<Ok> opened = parts->open();
  std::unique_ptr<Window> window(new Window(std::move(parts)));
  if (!opened) return opened.error();
  return window;
}

Result<Ok> Window::run(const Loop& loop) {
  Parts& p = *parts_;
  try {
    while (glfwWindowShouldClose(p.window.get()) == GLFW_FALSE && !p.close_wanted) {
      if (p.pacer.due(steady_now_ms(), p.deadline_ms)) {
        p.frame(loop);
        const Result<Ok> written = p.write_tree();
        if (!written) return written;
      }
      p.sleep();
    }
  } catch (const std::exception& error) {
    return fail(ErrorCode::kIo, std::string("a frame failed: ") + error.what());
  }
  if (p.options.screenshot_file.empty()) return Ok{};
  return screenshot(p.options.screenshot_file);
}

void Window::wake() {
  parts_->woken = true;
  glfwPostEmptyEvent();
}

void Window::request_close() {
  parts_->close_wanted = true;
  glfwPostEmptyEvent();
}

void Window::set_language(Language language) {
  if (parts_->state->language == language) return;
  parts_->state->language = language;
  parts_->pacer.event_arrived();
}

Result<Ok> Window::screenshot(const std::string& png_file) {
  return parts_->view->screenshot(ImGui::GetDrawData(), png_file);
}

std::optional<Size> Window::screen_px() {
  const GlfwSession session;
  GLFWmonitor* monitor = session.started ? glfwGetPrimaryMonitor() : nullptr;
  if (monitor == nullptr) return std::nullopt;
  const GLFWvidmode* mode = glfwGetVideoMode(monitor);
  return Size{static_cast<float>(mode->width), static_cast<float>(mode->height)};
}

int64_t Window::steady_now_ms() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

}  // namespace huiyin::ui
