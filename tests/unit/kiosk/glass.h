// The kiosk without its world: real screens and real flow on a headless window; what the flow asks
// for is kept, what the world answers is said by the test.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "kiosk/panel/writing_panel.h"
#include "kiosk/screens/room.h"
#include "tests/fakes/ui_harness.h"
#include "tests/ui/kiosk/scenes.h"

namespace huiyin::kiosk {

constexpr std::int64_t kPenRests_ms = 400;  // longer than the panel waits

enum class Shape { kPortrait, kLandscape };

// Landscape as 1280x800 at its scale of 0.8: 1600x1000 design pixels.
inline ui::HeadlessOptions glass_options(Shape shape, words::Language language) {
  ui::HeadlessOptions options;
  options.size = shape == Shape::kPortrait ? ui::Size{1080, 1920} : ui::Size{1600, 1000};
  options.density = ui::Density::kKiosk;
  options.language = language;
  return options;
}

class Glass {
 public:
  explicit Glass(State state, Shape shape = Shape::kPortrait)
      : shape_(shape), state_(std::move(state)), ui_(glass_options(shape, state_.language)) {
    ui_.show([this](ui::Ui& frame) {
      for (const Input& input : draw_kiosk(frame, panel_, state_, now()))
        says(input);
    });
  }

  void click(std::string_view id) {
    ui_.click(id);
    follow();
  }
  void double_click(std::string_view id) {
    ui_.double_click(id);
    follow();
  }
  void type(std::string_view text) {
    ui_.type(text);
    follow();
  }
  void scan(std::string_view line) {
    ui_.scan(line);
    follow();
  }
  // Draws in the writing square, as large as the square allows.
  void draw(const ink::Drawing& drawing, float side) {
    const ui::Rect square = ui_.item("pad.ink").rect;
    const float scale = std::min(square.w, square.h) / side;
    ui::Headless& finger = ui_.headless();
    for (const ink::Stroke& stroke : drawing) {
      bool is_down = false;
      for (const ink::Dot& dot : stroke) {
        finger.point(square.x + dot.x * scale, square.y + dot.y * scale);
        if (!std::exchange(is_down, true)) finger.press();
        ui_.settle();
      }
      finger.release();
      ui_.settle();
    }
    ui_.advance(kPenRests_ms);
    follow();
  }
  void key(ui::Key key) {
    ui_.key(key);
    follow();
  }
  void hears(const Input& input) {
    says(input);
    follow();
  }

  Shape shape() const { return shape_; }
  std::string focused() const { return ui_.focused(); }
  const std::vector<Effect>& effects() const { return effects_; }
  // A press in a corner and away again, as the staff knock.
  void press_at(float x, float y) {
    ui_.headless().point(x, y);
    ui_.headless().press();
    ui_.settle();
    ui_.headless().release();
    follow();
  }
  std::string screen() const { return ui_.tree().screen; }
  std::string label(std::string_view id) const { return ui_.item(id).label; }
  bool has(std::string_view id) const { return ui_.has(id); }
  bool shows(std::string_view words) const { return ui_.shows(words); }
  const ui::UiHarness& ui() const { return ui_; }
  const State& state() const { return state_; }
  template <typename E>
  int asked_for() const {
    int count = 0;
    for (const Effect& effect : effects_)
      count += std::holds_alternative<E>(effect) ? 1 : 0;
    return count;
  }

 private:
  Now now() { return {ui_.headless().now_ms(), kSceneTime}; }
  void says(const Input& input) {
    Step out = step(std::move(state_), input, now());
    state_ = std::move(out.state);
    for (Effect& effect : out.effects)
      effects_.push_back(std::move(effect));
  }
  void follow() {
    ui_.set_language(state_.language);
    ui_.settle();
  }

  Shape shape_;
  State state_;
  std::vector<Effect> effects_;
  WritingPanel panel_{words::default_locale_dir()};
  ui::UiHarness ui_;
};

// The made-up state of that name.
inline State scene(std::string_view name, words::Language language = words::Language::kZhCn) {
  for (Scene& scene : all_scenes(language))
    if (scene.name == name) return std::move(scene.state);
  HUIYIN_CHECK(false);
}

}  // namespace huiyin::kiosk
