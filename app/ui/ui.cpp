#include "app/ui/ui.h"

#include <algorithm>

#include "app/ui/ui_state.h"

namespace huiyin::ui {
namespace {

bool is_function_key(Key key) {
  return key >= Key::kF1 && key <= Key::kF12;
}

// While a text is being edited, these keys are the editor's.
bool belongs_to_editor(const KeyPress& press, StopKind kind) {
  const bool list = kind == StopKind::kList;
  if (is_function_key(press.key) || press.key == Key::kEscape || press.mods.alt) return false;
  const bool clipboard = press.key == Key::kA || press.key == Key::kC || press.key == Key::kV ||
                         press.key == Key::kX || press.key == Key::kY || press.key == Key::kZ;
  if (press.mods.ctrl && press.key >= Key::k0) return clipboard;
  const bool up_or_down = press.key == Key::kUp || press.key == Key::kDown ||
                          press.key == Key::kPageUp || press.key == Key::kPageDown;
  if (press.key == Key::kEnter || up_or_down) return kind == StopKind::kTextMultiline && !list;
  return true;
}

}  // namespace

void Ui::screen(std::string_view id) {
  if (state_.tree.screen != id) {
    state_.focus.clear();
    state_.scrolls.clear();
    state_.tree.screen = id;
  }
}

Size Ui::size() const {
  return state_.size;
}
Rect Ui::area() const {
  return {0, 0, state_.size.w, state_.size.h};
}
bool Ui::portrait() const {
  return upright() && !state_.low_reach;
}
bool Ui::upright() const {
  return state_.size.h > state_.size.w;
}
void Ui::reach_low(bool is_low) {
  state_.low_reach = is_low;
}
bool Ui::low_reach() const {
  return state_.low_reach;
}
Language Ui::language() const {
  return state_.language;
}
const Theme& Ui::theme() const {
  return state_.theme;
}
void Ui::read_in(Reading reading) {
  if (state_.theme.reading != reading) {
    state_.theme = make_theme(state_.theme.density, reading);
  }
}
int64_t Ui::now_ms() const {
  return state_.now_ms;
}

std::optional<std::string> Ui::scan() const {
  return state_.input.scan;
}

bool Ui::pressed(Key key, Mods mods) const {
  const bool editing = state_.editing();
  return std::any_of(state_.input.keys.begin(), state_.input.keys.end(),
                     [&](const KeyPress& press) {
                       if (press.key != key || press.mods != mods || press.used) return false;
                       return !editing || !belongs_to_editor(press, state_.focus.kind());
                     });
}

std::string_view Ui::typed() const {
  return state_.editing() ? std::string_view() : state_.input.typed;
}

bool Ui::touched() const {
  return state_.input.touched;
}

void Ui::wants_frame_in(int64_t ms) {
  // Faster than the display nobody sees; software rendering would only burn a core.
  constexpr int64_t kShortestFrameMs = 16;
  const int64_t at = state_.now_ms + std::max(ms, kShortestFrameMs);
  state_.next_frame_ms = state_.next_frame_ms ? std::min(*state_.next_frame_ms, at) : at;
}

void Ui::focus(std::string_view id) {
  if (id.empty()) {
    state_.focus.clear();
  } else {
    state_.focus.move_to(id);
  }
}

bool Ui::focused(std::string_view id) const {
  return state_.focus.has(id);
}

void Ui::keypad_begins_here() {
  state_.focus.begin_here();
}

bool Ui::by_keypad() const {
  return state_.focus.by_keypad();
}

const UiTree& Ui::drawn() const {
  return state_.tree;
}

void Ui::keep_texts(bool is_heard) {
  state_.keeps_texts = is_heard;
}

void Ui::reads_from_here() {
  state_.reads_from = state_.texts.size();
}

std::span<const std::string> Ui::texts() const {
  return std::span(state_.texts).subspan(std::min(state_.reads_from, state_.texts.size()));
}

bool Ui::pressed_in(Rect rect) const {
  return std::any_of(state_.input.pointer.begin(), state_.input.pointer.end(),
                     [&](const PointerStep& step) {
                       return step.kind == PointerStep::Kind::kPressed &&
                              rect.contains(step.x / state_.scale, step.y / state_.scale);
                     });
}

}  // namespace huiyin::ui
