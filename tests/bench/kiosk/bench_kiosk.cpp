// The kiosk's own code, without the driver's drawing: how long the writing panel takes to open and
// a pinyin key to give candidates, how long a frame takes while somebody types, and how much memory
// ten thousand visits leave behind.
//
//   cmake --preset release && cmake --build --preset release --target bench_kiosk
//   build/release/bench/bench_kiosk
#include <malloc.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include "tests/unit/kiosk/glass.h"

namespace huiyin::kiosk {
namespace {

constexpr int kSessions = 10'000;
constexpr int kWarmUp = 500;  // caches of glyphs and layouts fill once
constexpr double kMegabyte = 1024.0 * 1024.0;

double ms_since(std::chrono::steady_clock::time_point begin) {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin)
      .count();
}

void print(const char* name, std::vector<double> ms) {
  std::sort(ms.begin(), ms.end());
  std::printf("%-44s p50 %8.3f  p95 %8.3f  p99 %8.3f  max %8.3f ms  n=%zu\n", name,
              ms[ms.size() / 2], ms[ms.size() * 95 / 100], ms[ms.size() * 99 / 100], ms.back(),
              ms.size());
  std::fflush(stdout);
}

// Real screens, real flow, real panel; the world answers what the bench says.
class Lobby {
 public:
  explicit Lobby(words::Language language)
      : state_(scene("welcome", language)), glass_(glass_options(Shape::kPortrait, language)) {}

  // Draws until nothing is pending; the longest frame, ms.
  double settle() {
    double longest = 0;
    for (bool again = true; again;) {
      const auto begin = std::chrono::steady_clock::now();
      again = glass_.frame([this](ui::Ui& ui) {
        for (const Input& input : draw_kiosk(ui, panel_, state_, now()))
          says(input);
      });
      longest = std::max(longest, ms_since(begin));
    }
    return longest;
  }
  double hears(const Input& input) {
    says(input);
    return settle();
  }
  double types(std::string_view text) {
    glass_.type(text);
    return settle();
  }
  double taps(std::string_view id) {
    const auto& items = glass_.tree().items;
    const auto item = std::find_if(items.begin(), items.end(),
                                   [id](const ui::TreeItem& one) { return one.id == id; });
    if (item == items.end()) {
      std::fprintf(stderr, "bench_kiosk: %s is not on the screen\n", std::string(id).c_str());
      std::exit(1);
    }
    glass_.point(item->rect.x + item->rect.w / 2, item->rect.y + item->rect.h / 2);
    glass_.press();
    double longest = settle();
    glass_.release();
    longest = std::max(longest, settle());
    return longest;
  }

  // A suggestion from the welcome screen to the number and home again.
  void visit(std::vector<double>* typing) {
    hears(input::StartRegistration{});
    hears(input::ChooseCategory{Category::kSuggestion});
    hears(input::ChooseNoHousehold{});
    for (const char* word : {"多", "种", "几", "棵", "树", "please", "谢谢"}) {
      const double took = types(word);
      if (typing != nullptr) typing->push_back(took);
    }
    hears(input::GoHome{});
  }

 private:
  Now now() { return {glass_.now_ms(), kSceneTime}; }
  void says(const Input& input) {
    Step out = step(std::move(state_), input, now());
    state_ = std::move(out.state);
  }

  State state_;
  WritingPanel panel_{words::default_locale_dir()};
  ui::Headless glass_;
};

void go_to_words(Lobby& lobby) {
  lobby.hears(input::StartRegistration{});
  lobby.hears(input::ChooseCategory{Category::kSuggestion});
}

void time_panel() {
  Lobby lobby(words::Language::kZhCn);
  lobby.settle();
  go_to_words(lobby);
  print("writing panel opens the first time", {lobby.hears(input::ChooseNoHousehold{})});
  print("pinyin opens the first time", {lobby.taps("pad.pinyin")});
  std::vector<double> keys;
  for (int round = 0; round < 40; ++round) {
    for (const char key : std::string("shuiguanloushui"))
      keys.push_back(lobby.taps(std::string("pad.key.") + key));
    lobby.taps("pad.candidate.0");
  }
  print("pinyin key to candidates on the screen", std::move(keys));
}

void time_sessions() {
  Lobby lobby(words::Language::kZhCn);
  lobby.settle();
  std::vector<double> typing;
  for (int i = 0; i < kWarmUp; ++i)
    lobby.visit(nullptr);
  const auto before = mallinfo2().uordblks;
  for (int i = 0; i < kSessions; ++i)
    lobby.visit(&typing);
  const auto after = mallinfo2().uordblks;
  print("a frame while typing", std::move(typing));
  std::printf("%-44s %+.2f MB\n", "memory after 10,000 visits",
              (static_cast<double>(after) - static_cast<double>(before)) / kMegabyte);
}

}  // namespace
}  // namespace huiyin::kiosk

int main() {
  using namespace huiyin;
  if (const auto ready = words::init_i18n(words::default_locale_dir()); !ready) {
    std::fprintf(stderr, "bench_kiosk: %s\n", ready.error().detail.c_str());
    return 1;
  }
  kiosk::time_panel();
  kiosk::time_sessions();
  return 0;
}
