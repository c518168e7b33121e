// Draws every scene through the real window and leaves a picture of each: to be looked at.
//   kiosk-gallery FOLDER [--large] [--low] [--all] [--size WxH] [--language L] [--scale F]
// --all: in each language, normal, in large text and in low reach, each in a folder of its own.
#include <cstdio>
#include <filesystem>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "app/ui/window.h"
#include "kiosk/panel/writing_panel.h"
#include "kiosk/screens/room.h"
#include "tests/ui/kiosk/scenes.h"

namespace {

using namespace huiyin;

constexpr int kFramesEach = 2;  // the second one knows how wide everything became

int fail_with(const Error& error) {
  std::fprintf(stderr, "kiosk-gallery: %s\n", error.detail.c_str());
  return 1;
}

struct Options {
  std::filesystem::path folder;
  ui::WindowOptions window;
  bool is_large = false;
  bool is_low = false;
  bool is_all = false;
};

std::optional<Options> parse_options(int argc, char** argv) {
  if (argc < 2) return std::nullopt;
  Options options;
  options.folder = argv[1];
  options.window.density = ui::Density::kKiosk;
  options.window.touch = true;
  for (int i = 2; i < argc; ++i) {
    const std::string_view word = argv[i];
    options.is_large = options.is_large || word == "--large";
    options.is_low = options.is_low || word == "--low";
    options.is_all = options.is_all || word == "--all";
    if (word == "--large" || word == "--low" || word == "--all") continue;
    const auto known = ui::parse_window_option(argc, argv, i, options.window);
    if (!known || !*known) return std::nullopt;
  }
  return options;
}

// One picture to make.
struct Sheet {
  std::filesystem::path file;
  kiosk::State state;
};

struct Mode {
  words::Language language;
  bool is_large = false;
  bool is_low = false;
};

void add_sheets(std::vector<Sheet>& sheets, const std::filesystem::path& folder, const Mode& mode) {
  for (kiosk::Scene& scene : kiosk::all_scenes(mode.language)) {
    scene.state.large_text = mode.is_large;
    scene.state.low_reach = mode.is_low;
    sheets.push_back({folder / (scene.name + ".png"), std::move(scene.state)});
  }
}

std::vector<Sheet> sheets_of(const Options& options) {
  std::vector<Sheet> sheets;
  if (!options.is_all) {
    add_sheets(sheets, options.folder, {options.window.language, options.is_large, options.is_low});
    return sheets;
  }
  for (const words::Language language : words::kLanguages) {
    const std::filesystem::path folder = options.folder / words::code_of(language);
    add_sheets(sheets, folder / "normal", {language, false, false});
    add_sheets(sheets, folder / "large", {language, true, false});
    add_sheets(sheets, folder / "low", {language, false, true});
  }
  return sheets;
}

}  // namespace

int main(int argc, char** argv) {
  const auto options = parse_options(argc, argv);
  if (!options) return 2;
  if (auto ready = words::init_i18n(words::default_locale_dir()); !ready) {
    return fail_with(ready.error());
  }
  auto window = ui::Window::open(options->window);
  if (!window) return fail_with(window.error());

  kiosk::WritingPanel panel(words::default_locale_dir());
  const std::vector<Sheet> sheets = sheets_of(*options);
  std::size_t at = 0;
  int frames = 0;
  ui::Window::Loop loop;
  loop.draw = [&](ui::Ui& ui) {
    if (at < sheets.size()) {
      (*window)->set_language(sheets[at].state.language);
      kiosk::draw_kiosk(ui, panel, sheets[at].state, {0, kiosk::kSceneTime});
    }
    ui.wants_frame_in(0);
    ++frames;
  };
  loop.next_deadline = [&](std::int64_t now_ms) -> std::optional<std::int64_t> {
    if (frames < kFramesEach) return now_ms;
    if (at < sheets.size()) {
      std::filesystem::create_directories(sheets[at].file.parent_path());
      (void)(*window)->screenshot(sheets[at].file);
    }
    frames = 0;
    if (++at >= sheets.size()) (*window)->request_close();
    return now_ms;
  };
  const auto ended = (*window)->run(loop);
  return ended ? 0 : fail_with(ended.error());
}
