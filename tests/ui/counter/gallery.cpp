// Draws one screen of the counter from a made-up state, for people who judge how it looks:
//   counter-gallery SCENE [window options]      leaves when the picture is taken
// Scenes: sign_in wrong_pin locked desk ticket form call_back register suggestions devices empty
// error.
#include <cstdio>
#include <string>

#include "app/counter/screens/screens.h"
#include "app/ui/window.h"
#include "tests/unit/counter/scenes.h"

namespace {

using namespace huiyin;
using namespace huiyin::counter;
using samples::Driver;

}  // namespace

int main(int argc, char** argv) {
  ui::WindowOptions options;
  options.density = ui::Density::kCounter;
  std::string scene = "desk";
  for (int i = 1; i < argc; ++i) {
    const auto known = ui::parse_window_option(argc, argv, i, options);
    if (!known) return std::fprintf(stderr, "%s\n", known.error().detail.c_str()), 2;
    if (!*known) scene = argv[i];
  }
  (void)ui::init_i18n(ui::default_locale_dir());
  auto window = ui::Window::open(options);
  if (!window) return std::fprintf(stderr, "%s\n", window.error().detail.c_str()), 1;
  Driver driver(initial_state(samples::settings(), ui::code_of(options.language), samples::now()));
  const samples::Scenes scenes = samples::scenes();
  const auto at = scenes.find(scene);
  const bool is_error = scene == "error";
  if (at == scenes.end() && !is_error) {
    return std::fprintf(stderr, "no scene %s\n", scene.c_str()), 2;
  }
  if (!is_error) at->second(driver);
  int frames = 0;
  const auto draw = [&](ui::Ui& screen) {
    if (is_error) {
      draw_start_error(screen, fail(ErrorCode::kDatabaseNewer, "counter.db: schema 7, known 3"));
    } else {
      for (const Intent& intent : draw_counter(screen, driver.state(), driver.at())) {
        if (std::holds_alternative<FocusTaken>(intent)) driver.want(FocusTaken{});
      }
    }
    screen.wants_frame_in(16);
    if (++frames > 4) (*window)->request_close();
  };
  const auto ran = (*window)->run({draw, [](int64_t) { return std::optional<int64_t>(); }});
  return ran ? 0 : 1;
}
