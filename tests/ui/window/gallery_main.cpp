// ui-gallery [--kiosk] [--scan-gap MS] [window options]: shows every widget.
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <thread>

#include "app/ui/window.h"
#include "tests/ui/window/gallery.h"

namespace {

using namespace huiyin;
using namespace huiyin::ui;

int run(int argc, char** argv) {
  WindowOptions options;
  options.title = "ui-gallery";
  bool kiosk = false;
  for (int i = 1; i < argc; ++i) {
    if (std::string_view(argv[i]) == "--kiosk") {
      kiosk = options.touch = true;
      options.density = Density::kKiosk;
      continue;
    }
    if (std::string_view(argv[i]) == "--scan-gap" && i + 1 < argc) {
      options.scan_gap_ms = std::atoi(argv[++i]);
      continue;
    }
    const Result<bool> ours = parse_window_option(argc, argv, i, options);
    if (!ours || !*ours) {
      std::fprintf(stderr, "%s\n", ours ? argv[i] : ours.error().detail.c_str());
      return 2;
    }
  }
  sigset_t ends;
  sigemptyset(&ends);
  sigaddset(&ends, SIGTERM);
  sigaddset(&ends, SIGUSR1);
  pthread_sigmask(SIG_BLOCK, &ends, nullptr);
  auto window = Window::open(options);
  if (!window) {
    std::fprintf(stderr, "%s\n", window.error().detail.c_str());
    return 1;
  }
  std::thread closer([&] {
    int got = 0;
    sigwait(&ends, &got);
    if (got == SIGTERM) (*window)->request_close();
  });
  GalleryState state;
  const Result<Ok> ended =
      (*window)->run({.draw =
                          [&](Ui& ui) {
                            if (auto line = ui.scan()) state.last_scan = *line;
                            kiosk ? draw_kiosk_gallery(ui, state) : draw_counter_gallery(ui, state);
                          },
                      .next_deadline = [](int64_t) { return std::nullopt; }});
  pthread_kill(closer.native_handle(), SIGUSR1);
  closer.join();
  if (!ended) std::fprintf(stderr, "%s\n", ended.error().detail.c_str());
  return ended ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  return run(argc, argv);
}
