// Draws every scene through the real window and leaves a picture of each: to be looked at.
//   kiosk-gallery FOLDER [--large] [--low] [--size WxH] [--language L] [--scale F]
#include <cstdio>
#include <filesystem>
#include <string_view>

#include "app/ui/window.h"
#include "kiosk/panel/writing_panel.h"
#include "kiosk/screens/room.h"
#include "tests/ui/kiosk/scenes.h"

namespace {

using namespace huiyin;

constexpr int kFramesEach = 4;

int fail_with(const Error& error) {
  std::fprintf(stderr, "kiosk-gallery: %s\n", error.detail.c_str());
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  const std::filesystem::path folder = argv[1];
  ui::WindowOptions options;
  options.density = ui::Density::kKiosk;
  options.touch = true;
  bool is_large = false, is_low = false;
  for (int i = 2; i < argc; ++i) {
    if (std::string_view(argv[i]) == "--large") {
      is_large = true;
      continue;
    }
    if (std::string_view(argv[i]) == "--low") {
      is_low = true;
      continue;
    }
    const auto known = ui::parse_window_option(argc, argv, i, options);
    if (!known || !*known) return 2;
  }
  if (auto ready = words::init_i18n(words::default_locale_dir()); !ready) {
    return fail_with(ready.error());
  }
  std::filesystem::create_directories(folder);
  auto window = ui::Window::open(options);
  if (!window) return fail_with(window.error());

  kiosk::WritingPanel panel(words::default_locale_dir());
  auto scenes = kiosk::all_scenes(options.language);
  for (kiosk::Scene& scene : scenes) {
    scene.state.large_text = is_large;
    scene.state.low_reach = is_low;
  }
  std::size_t at = 0;
  int frames = 0;
  ui::Window::Loop loop;
  loop.draw = [&](ui::Ui& ui) {
    if (at < scenes.size()) {
      kiosk::draw_kiosk(ui, panel, scenes[at].state, {0, kiosk::kSceneTime});
    }
    ui.wants_frame_in(0);
    ++frames;
  };
  loop.next_deadline = [&](std::int64_t now_ms) -> std::optional<std::int64_t> {
    if (frames < kFramesEach) return now_ms;
    if (at < scenes.size()) (void)(*window)->screenshot(folder / (scenes[at].name + ".png"));
    frames = 0;
    if (++at >= scenes.size()) (*window)->request_close();
    return now_ms;
  };
  const auto ended = (*window)->run(loop);
  return ended ? 0 : fail_with(ended.error());
}
