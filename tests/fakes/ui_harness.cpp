#include "tests/fakes/ui_harness.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <stdexcept>

namespace huiyin::ui {
namespace {

constexpr int kSettleFrames = 2;  // as the window does after input
constexpr int kMostFrames = 200;  // a screen that never settles is a fault of the screen

bool is_operable(const TreeItem& item) {
  return item.enabled && item.role != "text" && item.role != "scroll" && item.role != "list" &&
         item.role != "scrollbar";
}

// What stands in a part that scrolls may be cut by its edge; scrolling shows the rest.
bool is_cut_by_scrolling(const UiTree& tree, const TreeItem& item) {
  constexpr float kTouches_px = 1;
  return std::any_of(tree.items.begin(), tree.items.end(), [&item](const TreeItem& area) {
    return area.role == "scroll" && item.rect.w >= item.rect.h &&
           (std::abs(item.rect.y - area.rect.y) <= kTouches_px ||
            std::abs(item.rect.bottom() - area.rect.bottom()) <= kTouches_px);
  });
}

}  // namespace

UiHarness::UiHarness(const HeadlessOptions& options) : headless_(options) {}

void UiHarness::show(std::function<void(Ui&)> draw) {
  draw_ = std::move(draw);
  settle();
}

void UiHarness::settle() {
  int frames = 0;
  while (headless_.frame(draw_)) {
    if (++frames > kMostFrames) throw std::runtime_error("the screen does not settle");
  }
  for (int i = 0; i < kSettleFrames; ++i)
    headless_.frame(draw_);
}

void UiHarness::tap(const TreeItem& where) {
  headless_.point(where.rect.x + where.rect.w / 2, where.rect.y + where.rect.h / 2);
  headless_.press();
  settle();
  headless_.release();
  settle();
}

void UiHarness::click(std::string_view id) {
  const TreeItem where = item(id);
  if (!where.enabled) miss(id, "is disabled");
  tap(where);
}

void UiHarness::double_click(std::string_view id) {
  const TreeItem where = item(id);
  tap(where);
  tap(where);
}

void UiHarness::drag(std::string_view id, float dy_px) {
  const TreeItem where = item(id);
  const float x = where.rect.x + where.rect.w / 2;
  const float y = where.rect.y + where.rect.h / 2;
  constexpr int kSteps = 10;
  headless_.point(x, y);
  headless_.press();
  settle();
  for (int step = 1; step <= kSteps; ++step) {
    headless_.point(x, y + dy_px * static_cast<float>(step) / kSteps);
    settle();
  }
  headless_.release();
  settle();
}

void UiHarness::wheel_over(std::string_view id, float steps) {
  const TreeItem where = item(id);
  headless_.point(where.rect.x + where.rect.w / 2, where.rect.y + where.rect.h / 2);
  headless_.wheel(steps);
  settle();
}

void UiHarness::key(Key key, Mods mods) {
  headless_.key(key, mods);
  settle();
}

void UiHarness::type(std::string_view text) {
  headless_.type(text);
  settle();
}

void UiHarness::scan(std::string_view line) {
  headless_.scan(line);
  settle();
}

void UiHarness::advance(int64_t ms) {
  headless_.advance(ms);
  settle();
}

void UiHarness::set_language(Language language) {
  headless_.set_language(language);
  settle();
}

bool UiHarness::has(std::string_view id) const {
  return tree().find(id) != nullptr;
}

const TreeItem& UiHarness::item(std::string_view id) const {
  const TreeItem* found = tree().find(id);
  if (found == nullptr) miss(id, "is not there");
  return *found;
}

std::string UiHarness::focused() const {
  for (const TreeItem& item : tree().items) {
    if (item.focused) return item.id;
  }
  return "";
}

std::vector<std::string> UiHarness::ids() const {
  std::vector<std::string> all;
  for (const TreeItem& item : tree().items)
    all.push_back(item.id);
  return all;
}

bool UiHarness::shows(std::string_view words) const {
  const auto& texts = headless_.texts();
  return std::any_of(texts.begin(), texts.end(), [&](const std::string& text) {
    return text.find(words) != std::string::npos;
  });
}

std::vector<std::string> UiHarness::faults(float smallest_px) const {
  std::vector<std::string> found;
  std::set<std::string> seen;
  for (const TreeItem& item : tree().items) {
    if (!seen.insert(item.id).second) found.push_back(item.id + " is there twice");
    if (!is_operable(item)) continue;
    const bool may_be_blank = item.role == "field";
    if (item.label.empty() && !may_be_blank) found.push_back(item.id + " has no label");
    if (std::min(item.rect.w, item.rect.h) < smallest_px && !is_cut_by_scrolling(tree(), item)) {
      found.push_back(item.id + " is too small to hit");
    }
  }
  return found;
}

void UiHarness::miss(std::string_view id, std::string_view why) const {
  std::string words = std::string(id) + " " + std::string(why) + "; there are:";
  for (const std::string& other : ids())
    words += " " + other;
  throw std::runtime_error(words);
}

}  // namespace huiyin::ui
