// huiyin-kiosk: builds the parts and joins the wires.
//
//   huiyin-kiosk --station DIR [--size WxH] [--language zh_CN|zh_TW|en] [--fullscreen]
//                [--scale F] [--ui-tree FILE] [--screenshot-on-exit FILE] [--locked]
//
// Locked, it fills the screen and nothing ends it but a signal or staff behind their gate.
// Exit codes: 0 closed, 1 failure with one clear line on stderr, 2 wrong usage, 3 to be started
// again.
#include <sys/resource.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <filesystem>
#include <string_view>

#include "app/link/sodium_crypto.h"
#include "app/run/log.h"
#include "app/run/mailbox.h"
#include "app/run/signals.h"
#include "app/run/system_clock.h"
#include "app/ui/window.h"
#include "kiosk/engine/engine.h"
#include "kiosk/panel/writing_panel.h"
#include "kiosk/screens/room.h"
#include "kiosk/speech/alsa_out.h"
#include "printer/device/cups_printer.h"

namespace {

using namespace huiyin;

constexpr int kExitFailure = 1;
constexpr int kExitUsage = 2;
constexpr int kExitRestart = 3;
constexpr const char* kUsage =
    "huiyin-kiosk --station DIR [--size WxH] [--language zh_CN|zh_TW|en] [--fullscreen]\n"
    "             [--scale F] [--ui-tree FILE] [--screenshot-on-exit FILE] [--locked]\n";

struct Options {
  std::filesystem::path station;
  ui::WindowOptions window;
  bool has_language = false;
  bool has_scale = false;
  bool wants_help = false;
};

Result<Options> parse_options(int argc, char** argv) {
  Options options;
  options.window.title = "huiyin-kiosk";
  options.window.width = 1080;
  options.window.height = 1920;
  options.window.density = ui::Density::kKiosk;
  options.window.touch = true;
  options.window.hide_cursor = true;
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    options.has_language = options.has_language || word == "--language";
    options.has_scale = options.has_scale || word == "--scale";
    const auto known = ui::parse_window_option(argc, argv, i, options.window);
    if (!known) return known.error();
    if (*known) continue;
    if (word == "--help") {
      options.wants_help = true;
    } else if (word == "--locked") {
      options.window.locked = true;
      options.window.fullscreen = true;
    } else if (word == "--station" && i + 1 < argc) {
      options.station = argv[++i];
    } else {
      return fail(ErrorCode::kBadValue, "unknown option " + std::string(word));
    }
  }
  if (options.station.empty() && !options.wants_help) {
    return fail(ErrorCode::kBadValue, "--station DIR is missing");
  }
  return options;
}

// The screens are drawn for 1080 design pixels across a portrait glass and 1000 down a landscape
// one; other sizes are the same picture, larger or smaller.
float scale_for(int width_px, int height_px) {
  const bool is_portrait = height_px > width_px;
  const float scale = is_portrait ? static_cast<float>(width_px) / 1080.0F
                                  : static_cast<float>(height_px) / 1000.0F;
  return std::clamp(scale, 0.5F, 4.0F);
}

kiosk::State first_state(const site::Station& station, words::Language language) {
  kiosk::State state;
  state.language = language;
  state.home_language = language;
  state.site.clock = station.config.clock;
  state.timing.idle_ms = station.config.idle_s * 1000LL;
  state.timing.warning_ms = station.config.warning_s * 1000LL;
  return state;
}

// Owner of the flow's state; everything here happens on the window's thread.
class Kiosk {
 public:
  Kiosk(kiosk::State state, kiosk::Engine& engine, run::Mailbox<kiosk::Input>& mailbox,
        Clock& clock)
      : state_(std::move(state)), engine_(engine), mailbox_(mailbox), clock_(clock) {}

  // What staff asked for, once they did.
  std::optional<int> exit_code() const { return exit_code_; }

  void draw(ui::Ui& ui, ui::Window& window) {
    const kiosk::Now now{ui.now_ms(), clock_.now()};
    for (const kiosk::Input& input : mailbox_.take_all())
      take(input, now);
    const auto tick = kiosk::next_tick_ms(state_);
    if (tick && *tick <= now.steady_ms) take(kiosk::input::Tick{}, now);
    for (const kiosk::Input& input : kiosk::draw_kiosk(ui, panel_, state_, now))
      take(input, now);
    window.set_language(state_.language);
    if (exit_code_) window.request_close();
  }

  std::optional<std::int64_t> next_deadline(std::int64_t now_ms) const {
    const std::int64_t minute = now_ms + kiosk::ms_to_next_minute(clock_.now());
    const auto tick = kiosk::next_tick_ms(state_);
    return tick ? std::min(*tick, minute) : minute;
  }

 private:
  void take(const kiosk::Input& input, kiosk::Now now) {
    kiosk::Step out = kiosk::step(std::move(state_), input, now);
    state_ = std::move(out.state);
    for (const kiosk::Effect& effect : out.effects) {
      const auto* wish = std::get_if<kiosk::effect::DoForStaff>(&effect);
      if (wish != nullptr && wish->act == kiosk::StaffAct::kRestart) exit_code_ = kExitRestart;
      if (wish != nullptr && wish->act == kiosk::StaffAct::kClose) exit_code_ = 0;
      engine_.carry_out(effect);
    }
  }

  kiosk::State state_;
  kiosk::Engine& engine_;
  run::Mailbox<kiosk::Input>& mailbox_;
  Clock& clock_;
  std::optional<int> exit_code_;
  kiosk::WritingPanel panel_{words::default_locale_dir()};
};

int fail_with(const Error& error) {
  std::fprintf(stderr, "huiyin-kiosk: %s: %s\n", name_of(error.code), error.detail.c_str());
  return kExitFailure;
}

int run_kiosk(Options options) {
  std::atomic<ui::Window*> shown = nullptr;
  std::atomic<bool> must_stop = false;
  const run::SignalWatch signals([&shown, &must_stop] {
    must_stop = true;
    if (ui::Window* window = shown.load()) window->request_close();
  });
  auto station = site::load_station(options.station);
  if (!station) return fail_with(station.error());
  if (!options.has_language) {
    options.window.language =
        words::language_from(station->config.language).value_or(words::Language::kZhCn);
  }
  if (options.window.fullscreen) {
    const auto screen = ui::Window::screen_px();
    if (screen) options.window.width = static_cast<int>(screen->w);
    if (screen) options.window.height = static_cast<int>(screen->h);
  }
  if (!options.has_scale) {
    options.window.scale = scale_for(options.window.width, options.window.height);
  }
  auto sound = run::load_sound_config(options.station);
  if (!sound) return fail_with(sound.error());
  auto window = ui::Window::open(options.window);
  if (!window) return fail_with(window.error());

  run::SystemClock clock;
  const auto crypto = link::make_crypto();
  device::CupsPrinter printer;
  run::Mailbox<kiosk::Input> mailbox([&window] { (*window)->wake(); });
  kiosk::State state = first_state(*station, options.window.language);
  state.has_sound = !sound->device.empty();
  speech::AlsaOut loudspeaker(sound->device);
  kiosk::Engine engine({std::move(*station), clock, *crypto, printer,
                        [&mailbox](kiosk::Input input) { mailbox.put(std::move(input)); },
                        state.has_sound ? &loudspeaker : nullptr, std::move(*sound)});
  Kiosk kiosk(std::move(state), engine, mailbox, clock);
  engine.start();
  shown = window->get();
  if (must_stop) return 0;
  const auto ended =
      (*window)->run({.draw = [&](ui::Ui& ui) { kiosk.draw(ui, **window); },
                      .next_deadline = [&](std::int64_t now) { return kiosk.next_deadline(now); }});
  shown = nullptr;
  return ended ? kiosk.exit_code().value_or(0) : fail_with(ended.error());
}

// What visitors type must not end up in a core file.
void forbid_core_files() {
  const rlimit none{0, 0};
  setrlimit(RLIMIT_CORE, &none);
}

}  // namespace

int main(int argc, char** argv) {
  const auto options = parse_options(argc, argv);
  if (!options) {
    std::fprintf(stderr, "huiyin-kiosk: %s\n%s", options.error().detail.c_str(), kUsage);
    return kExitUsage;
  }
  if (options->wants_help) {
    std::fputs(kUsage, stdout);
    return 0;
  }
  forbid_core_files();
  run::init_log("huiyin-kiosk");
  if (auto ready = words::init_i18n(words::default_locale_dir()); !ready) {
    run::log_warn("kiosk", "no catalogues, texts are English: " + ready.error().detail);
  }
  return run_kiosk(*options);
}
