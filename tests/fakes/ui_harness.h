// Drives a screen's draw function without a window, the way a person would: finds things by id,
// taps, types, reads what stands there. For unit tests of screens; nothing here knows ImGui.
//
//     UiHarness ui({.size = {1080, 1920}, .density = Density::kKiosk});
//     ui.show([&](Ui& u) { if (auto i = draw_welcome(u, view)) intents.push_back(*i); });
//     ui.click("category.repair");
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/ui/headless.h"

namespace huiyin::ui {

class UiHarness {
 public:
  explicit UiHarness(const HeadlessOptions& options = {});

  // Sets the draw function and draws until nothing is pending. What it captures must outlive this.
  void show(std::function<void(Ui&)> draw);
  // Draws on; each gesture does it by itself.
  void settle();

  // Taps the middle of the item's visible part. Throws std::runtime_error, with all ids that are
  // there, when there is no such item or it is disabled: the test fails with that text.
  void click(std::string_view id);
  void double_click(std::string_view id);
  // Finger down on the item, dy pixels in steps, finger up.
  void drag(std::string_view id, float dy_px);
  void wheel_over(std::string_view id, float steps);
  void key(Key key, Mods mods = {});
  void type(std::string_view text);
  void scan(std::string_view line);
  void advance(int64_t ms);
  void set_language(Language language);

  bool has(std::string_view id) const;
  const TreeItem& item(std::string_view id) const;  // throws like click when absent
  std::string focused() const;                      // id, or ""
  std::vector<std::string> ids() const;
  // Some drawn text contains these words.
  bool shows(std::string_view words) const;
  const UiTree& tree() const { return headless_.tree(); }
  Headless& headless() { return headless_; }
  const Headless& headless() const { return headless_; }

  // What every screen should fulfil: ids are unique, labels of operable items are not empty, and
  // each operable item is at least `smallest_px` wide and high. Empty when all is well.
  std::vector<std::string> faults(float smallest_px) const;

 private:
  void tap(const TreeItem& where);
  [[noreturn]] void miss(std::string_view id, std::string_view why) const;

  Headless headless_;
  std::function<void(Ui&)> draw_;
};

}  // namespace huiyin::ui
