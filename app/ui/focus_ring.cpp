#include "app/ui/focus_ring.h"

#include <cmath>
#include <limits>
#include <utility>

namespace huiyin::ui {
namespace {

float gap_between(float a_begin, float a_end, float b_begin, float b_end) {
  return std::max({0.0F, b_begin - a_end, a_begin - b_end});
}

// How far `to` lies from `from` in the arrow's direction; infinite when it lies elsewhere.
float distance(const Rect& from, const Rect& to, Key arrow) {
  const bool sideways = arrow == Key::kLeft || arrow == Key::kRight;
  const float dx = to.x + to.w / 2 - from.x - from.w / 2;
  const float dy = to.y + to.h / 2 - from.y - from.h / 2;
  const float along = sideways ? dx : dy;
  const float forward = (arrow == Key::kLeft || arrow == Key::kUp) ? -along : along;
  const float ahead = sideways ? gap_between(from.x, from.right(), to.x, to.right())
                               : gap_between(from.y, from.bottom(), to.y, to.bottom());
  if (forward <= 0 || ahead <= 0) return std::numeric_limits<float>::infinity();
  const float aside = sideways ? gap_between(from.y, from.bottom(), to.y, to.bottom())
                               : gap_between(from.x, from.right(), to.x, to.right());
  const float skew = std::abs(sideways ? dy : dx);
  return ahead + 4 * aside + skew / 8;
}

}  // namespace

bool FocusRing::handle(Key key, Mods mods) {
  if (key == Key::kTab && !mods.ctrl && !mods.alt) return step(mods.shift ? -1 : 1);
  const bool arrow =
      key == Key::kLeft || key == Key::kRight || key == Key::kUp || key == Key::kDown;
  if (!arrow || mods != Mods{} || !visible_ || find(current_) == nullptr) return false;
  return kind() == StopKind::kButton && go(key);
}

bool FocusRing::step(int direction) {
  if (last_stops_.empty()) return false;
  const auto count = static_cast<int>(last_stops_.size());
  int index = direction > 0 ? 0 : count - 1;
  for (int i = 0; i < count; ++i) {
    if (last_stops_[static_cast<size_t>(i)].id == current_) {
      index = (i + direction + count) % count;
    }
  }
  move_to(last_stops_[static_cast<size_t>(index)].id);
  return true;
}

bool FocusRing::go(Key arrow) {
  const FocusStop* from = find(current_);
  const FocusStop* best = nullptr;
  float nearest = std::numeric_limits<float>::infinity();
  for (const FocusStop& stop : last_stops_) {
    const float far = distance(from->rect, stop.rect, arrow);
    if (far < nearest) {
      nearest = far;
      best = &stop;
    }
  }
  if (best != nullptr) move_to(best->id);
  return true;  // at the edge an arrow stays where it is
}

void FocusRing::begin_frame() {
  stops_.clear();
  moved_before_ = std::exchange(moved_, false);
}

void FocusRing::add(FocusStop stop) {
  stops_.push_back(std::move(stop));
}

void FocusRing::end_frame() {
  last_stops_.swap(stops_);
  if (find(current_) == nullptr) clear();
}

void FocusRing::move_to(std::string_view id) {
  current_ = id;
  visible_ = true;
  moved_ = true;
  requested_ = true;
}

void FocusRing::note(std::string_view id, bool visible) {
  current_ = id;
  visible_ = visible;
  requested_ = false;
}

bool FocusRing::take_request(std::string_view id) {
  return has(id) && std::exchange(requested_, false);
}

void FocusRing::clear() {
  current_.clear();
  requested_ = false;
  visible_ = false;
}

StopKind FocusRing::kind() const {
  const FocusStop* stop = find(current_);
  return stop == nullptr ? StopKind::kButton : stop->kind;
}

const FocusStop* FocusRing::find(std::string_view id) const {
  for (const FocusStop& stop : last_stops_) {
    if (stop.id == id) return &stop;
  }
  return nullptr;
}

}  // namespace huiyin::ui
