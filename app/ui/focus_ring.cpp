#include "app/ui/focus_ring.h"

#include <algorithm>
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

// As one reads: row by row, from left to right. What begins above the middle of a row's first item
// stands in that row.
std::vector<const FocusStop*> as_read(const std::vector<FocusStop>& stops) {
  std::vector<const FocusStop*> order;
  for (const FocusStop& stop : stops)
    order.push_back(&stop);
  const auto above = [](const FocusStop* a, const FocusStop* b) { return a->rect.y < b->rect.y; };
  const auto left = [](const FocusStop* a, const FocusStop* b) { return a->rect.x < b->rect.x; };
  std::stable_sort(order.begin(), order.end(), above);
  for (auto row = order.begin(); row != order.end();) {
    const float middle = (*row)->rect.y + (*row)->rect.h / 2;
    const auto end = std::find_if(
        row, order.end(), [middle](const FocusStop* stop) { return stop->rect.y >= middle; });
    const auto next = end == row ? row + 1 : end;
    std::stable_sort(row, next, left);
    row = next;
  }
  return order;
}

float distance_between(const Rect& a, const Rect& b) {
  return std::hypot(a.x + a.w / 2 - b.x - b.w / 2, a.y + a.h / 2 - b.y - b.h / 2);
}

bool is_arrow(Key key) {
  return key == Key::kLeft || key == Key::kRight || key == Key::kUp || key == Key::kDown;
}

}  // namespace

bool FocusRing::handle(Key key, Mods mods) {
  if (manner_ == Manner::kKeypad && is_arrow(key) && mods == Mods{}) return go_by_keypad(key);
  if (key == Key::kTab && !mods.ctrl && !mods.alt) return step(mods.shift ? -1 : 1);
  if (!is_arrow(key) || mods != Mods{} || !visible_ || find(current_) == nullptr) return false;
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

const FocusStop* FocusRing::nearest_of(const FocusStop& from, Key arrow) const {
  const FocusStop* best = nullptr;
  float nearest = std::numeric_limits<float>::infinity();
  for (const FocusStop& stop : last_stops_) {
    const float far = distance(from.rect, stop.rect, arrow);
    if (far < nearest) {
      nearest = far;
      best = &stop;
    }
  }
  return best;
}

bool FocusRing::go(Key arrow) {
  const FocusStop* best = nearest_of(*find(current_), arrow);
  if (best != nullptr) move_to(best->id);
  return true;  // at the edge an arrow stays where it is
}

const FocusStop* FocusRing::next_as_read(const FocusStop& from, int direction) const {
  const auto order = as_read(last_stops_);
  const auto count = static_cast<int>(order.size());
  const auto at = static_cast<int>(std::find(order.begin(), order.end(), &from) - order.begin());
  return order[static_cast<std::size_t>((at + direction + count) % count)];
}

bool FocusRing::go_by_keypad(Key arrow) {
  is_keypad_used_ = true;
  if (last_stops_.empty()) return true;
  const FocusStop* from = find(current_);
  if (from == nullptr || !visible_) {
    move_to(last_stops_[std::min(begin_, last_stops_.size() - 1)].id);
    return true;
  }
  const bool sideways = arrow == Key::kLeft || arrow == Key::kRight;
  const FocusStop* next =
      sideways ? next_as_read(*from, arrow == Key::kLeft ? -1 : 1) : nearest_of(*from, arrow);
  if (next != nullptr) move_to(next->id);
  return true;
}

// Something was pressed and is gone, or another screen came: a person with arrows is never nowhere.
bool FocusRing::find_a_place() {
  if (!is_keypad_used_ || last_stops_.empty()) return false;
  const FocusStop* best = &last_stops_[std::min(begin_, last_stops_.size() - 1)];
  if (!last_focused_.id.empty()) {
    const Rect from = last_focused_.rect;
    best = &*std::min_element(
        last_stops_.begin(), last_stops_.end(), [&from](const FocusStop& a, const FocusStop& b) {
          return distance_between(a.rect, from) < distance_between(b.rect, from);
        });
  }
  move_to(best->id);
  return true;
}

void FocusRing::begin_frame() {
  stops_.clear();
  begins_at_ = 0;
  moved_before_ = std::exchange(moved_, false);
}

void FocusRing::begin_here() {
  begins_at_ = stops_.size();
}

void FocusRing::add(FocusStop stop) {
  stops_.push_back(std::move(stop));
}

bool FocusRing::end_frame() {
  last_stops_.swap(stops_);
  begin_ = begins_at_;
  if (const FocusStop* focused = find(current_)) {
    last_focused_ = *focused;
    return false;
  }
  const FocusStop was = last_focused_;
  const bool is_same_screen = !current_.empty();
  clear();
  if (is_same_screen) last_focused_ = was;
  return find_a_place();
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

void FocusRing::pointer_pressed() {
  if (manner_ == Manner::kKeypad) visible_ = false;
  is_keypad_used_ = false;
}

void FocusRing::clear() {
  current_.clear();
  last_focused_ = {};
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
