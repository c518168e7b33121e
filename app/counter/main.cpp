// huiyin-counter: builds the parts and joins the wires.
//
//   huiyin-counter --site DIR [--size WxH] [--language zh_CN|zh_TW|en] [--fullscreen]
//                  [--scale F] [--ui-tree FILE] [--screenshot-on-exit FILE]
//
// Exit codes: 0 closed, 1 failure with one clear line on stderr, 2 wrong usage.
#include <sys/resource.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <filesystem>
#include <string_view>

#include "app/counter/engine/engine.h"
#include "app/counter/flow/step.h"
#include "app/counter/screens/screens.h"
#include "app/link/sodium_crypto.h"
#include "app/run/log.h"
#include "app/run/mailbox.h"
#include "app/run/signals.h"
#include "app/run/system_clock.h"
#include "app/ui/window.h"
#include "app/words/ticket_words.h"
#include "printer/device/cups_printer.h"

namespace {

using namespace huiyin;

constexpr int kExitFailure = 1;
constexpr int kExitUsage = 2;
constexpr const char* kUsage =
    "huiyin-counter --site DIR [--size WxH] [--language zh_CN|zh_TW|en] [--fullscreen]\n"
    "               [--scale F] [--ui-tree FILE] [--screenshot-on-exit FILE]\n";

struct Options {
  std::filesystem::path site;
  std::filesystem::path station;
  ui::WindowOptions window;
  bool has_language = false;
  bool wants_help = false;
};

Result<Options> parse_options(int argc, char** argv) {
  Options options;
  options.window.title = "huiyin-counter";
  options.window.density = ui::Density::kCounter;
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    options.has_language = options.has_language || word == "--language";
    const auto known = ui::parse_window_option(argc, argv, i, options.window);
    if (!known) return known.error();
    if (*known) continue;
    if (word == "--help") {
      options.wants_help = true;
    } else if (word == "--site" && i + 1 < argc) {
      options.site = argv[++i];
    } else if (word == "--station" && i + 1 < argc) {
      options.station = argv[++i];
    } else {
      return fail(ErrorCode::kBadValue, "unknown option " + std::string(word));
    }
  }
  const bool has_place = !options.site.empty() || !options.station.empty();
  if (!has_place && !options.wants_help) return fail(ErrorCode::kBadValue, "--site DIR is missing");
  return options;
}

counter::Settings settings_of(const run::SiteConfig& config) {
  counter::Settings settings;
  settings.office_name = config.office.name;
  settings.public_host = config.office.public_host;
  settings.clock = config.clock;
  settings.idle_lock_ms = config.lock_after_s * 1'000LL;
  return settings;
}

// Owner of the flow's state; everything here happens on the window's thread.
class Counter {
 public:
  Counter(counter::CounterState state, counter::Engine& engine,
          run::Mailbox<counter::Input>& mailbox, Clock& clock)
      : state_(std::move(state)), engine_(engine), mailbox_(mailbox), clock_(clock) {}

  void draw(ui::Ui& ui, ui::Window& window) {
    const counter::Now now{clock_.now(), ui.now_ms()};
    for (const counter::Input& input : mailbox_.take_all())
      take(input, now);
    if (now.steady_ms >= tick_at_ms_) take(counter::Ticked{}, now);
    const counter::Intents intents = counter::draw_counter(ui, state_, now);
    for (const counter::Intent& intent : intents)
      take(intent, now);
    if (!intents.empty()) ui.wants_frame_in(0);  // what came of them has to be seen
    tick_at_ms_ = counter::next_tick_ms(state_, now).value_or(now.steady_ms + kMinute_ms);
    window.set_language(words::language_from(state_.language).value_or(words::Language::kZhCn));
  }

  std::optional<std::int64_t> next_deadline(std::int64_t now_ms) const {
    return std::max(tick_at_ms_, now_ms);
  }

 private:
  void take(const counter::Input& input, const counter::Now& now) {
    counter::Outcome out = counter::step(std::move(state_), input, now);
    state_ = std::move(out.state);
    for (const counter::Effect& effect : out.effects)
      engine_.carry_out(effect);
  }

  counter::CounterState state_;
  counter::Engine& engine_;
  run::Mailbox<counter::Input>& mailbox_;
  Clock& clock_;
  std::int64_t tick_at_ms_ = 0;
};

// A window's life: shown, closed by the person, by a signal, or by the program's end.
class Stage {
 public:
  Stage()
      : signals_([this] {
          must_stop_ = true;
          if (ui::Window* window = shown_.load()) window->request_close();
        }) {}

  Result<Ok> open(const ui::WindowOptions& options) {
    auto window = ui::Window::open(options);
    if (!window) return window.error();
    window_ = std::move(*window);
    return Ok{};
  }
  Result<Ok> run(const ui::Window::Loop& loop) {
    shown_ = window_.get();
    if (must_stop_) return Ok{};
    auto ended = window_->run(loop);
    shown_ = nullptr;
    return ended;
  }
  ui::Window& window() { return *window_; }
  void wake() {
    if (ui::Window* window = shown_.load()) window->wake();
  }

 private:
  std::atomic<ui::Window*> shown_ = nullptr;
  std::atomic<bool> must_stop_ = false;
  std::unique_ptr<ui::Window> window_;
  run::SignalWatch signals_;
};

int fail_with(const Error& error) {
  std::fprintf(stderr, "huiyin-counter: %s: %s\n", name_of(error.code), error.detail.c_str());
  return kExitFailure;
}

// One line on stderr; and for who looks at the screen and not at a log, a sentence in a window.
int show_failure(const Error& error, const ui::WindowOptions& options, Stage& stage) {
  const int code = fail_with(error);
  if (!stage.open(options)) return code;
  const auto draw = [&error](ui::Ui& ui) { counter::draw_start_error(ui, error); };
  const auto never = [](std::int64_t) { return std::optional<std::int64_t>(); };
  (void)stage.run({.draw = draw, .next_deadline = never});
  return code;
}

struct Opened {
  site::Site site;
  std::unique_ptr<db::HostStore> store;
};

Result<Opened> open_site(const std::filesystem::path& dir, Clock& clock, Crypto& crypto) {
  auto site = site::load_site(dir);
  if (!site) return site.error();
  auto store = site::open_store(*site, clock, crypto);
  if (!store) return store.error();
  return Opened{std::move(*site), std::move(*store)};
}

int run_counter(Options options) {
  Stage stage;  // before any thread: it takes the signals
  run::SystemClock clock;
  const auto crypto = link::make_crypto();
  auto opened = open_site(options.site, clock, *crypto);
  if (!opened) return show_failure(opened.error(), options.window, stage);
  const run::SiteConfig& config = opened->site.config;
  if (!options.has_language) {
    options.window.language =
        words::language_from(config.language).value_or(words::Language::kZhCn);
  }
  if (auto window = stage.open(options.window); !window) return fail_with(window.error());
  device::CupsPrinter printer;
  device::CupsPrinter papers;
  run::Mailbox<counter::Input> mailbox([&stage] { stage.wake(); });
  const counter::Now now{clock.now(), ui::Window::steady_now_ms()};
  counter::CounterState state =
      counter::initial_state(settings_of(config), words::code_of(options.window.language), now);
  counter::Engine engine({std::move(opened->site), clock, *crypto, printer,
                          [&mailbox](counter::Input input) { mailbox.put(std::move(input)); },
                          counter::slip_bytes, &papers},
                         std::move(opened->store));
  if (auto started = engine.start(); !started) return fail_with(started.error());
  Counter counter(std::move(state), engine, mailbox, clock);
  const auto ended =
      stage.run({.draw = [&](ui::Ui& ui) { counter.draw(ui, stage.window()); },
                 .next_deadline = [&](std::int64_t at) { return counter.next_deadline(at); }});
  return ended ? 0 : fail_with(ended.error());
}

// What owners tell must not end up in a core file.
void forbid_core_files() {
  const rlimit none{0, 0};
  setrlimit(RLIMIT_CORE, &none);
}

}  // namespace

int main(int argc, char** argv) {
  const auto options = parse_options(argc, argv);
  if (!options) {
    std::fprintf(stderr, "huiyin-counter: %s\n%s", options.error().detail.c_str(), kUsage);
    return kExitUsage;
  }
  if (options->wants_help) {
    std::fputs(kUsage, stdout);
    return 0;
  }
  if (!options->station.empty()) {
    return fail_with(fail(ErrorCode::kForbidden,
                          "a further counter (--station) is not part of this version; "
                          "run the counter at the host with --site DIR"));
  }
  forbid_core_files();
  run::init_log("huiyin-counter");
  if (auto ready = words::init_i18n(words::default_locale_dir()); !ready) {
    run::log_warn("counter", "no catalogues, texts are English: " + ready.error().detail);
  }
  return run_counter(*options);
}
