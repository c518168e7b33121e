#include "app/ui/input_queue.h"

namespace huiyin::ui {
namespace {

using Kind = InputEvent::Kind;

bool is_clipboard(Key key) {
  return key == Key::kA || key == Key::kC || key == Key::kV || key == Key::kX || key == Key::kY ||
         key == Key::kZ;
}

bool moves_in_a_list(Key key) {
  return key == Key::kUp || key == Key::kDown || key == Key::kLeft || key == Key::kRight ||
         key == Key::kHome || key == Key::kEnd || key == Key::kPageUp || key == Key::kPageDown;
}

bool is_pointer(const InputEvent& event) {
  return event.kind == Kind::kPointerMoved || event.kind == Kind::kPointerPressed ||
         event.kind == Kind::kPointerReleased || event.kind == Kind::kWheel;
}

// May this change what has the keyboard?
bool turns(const InputEvent& event, bool editing) {
  if (event.kind == Kind::kPointerPressed) return true;
  if (event.kind != Kind::kKeyDown) return false;
  const Key key = event.key;
  const bool command = key == Key::kEnter || key == Key::kEscape || key == Key::kTab ||
                       (key >= Key::kF1 && key <= Key::kF12);
  if (command || event.mods.alt) return true;
  if (event.mods.ctrl) return !editing || !is_clipboard(key);
  return !editing && !moves_in_a_list(key);
}

// Something that a turning event must not overtake.
bool holds_keys(const std::vector<InputEvent>& events) {
  for (const InputEvent& event : events) {
    if (event.kind == Kind::kKeyDown || event.kind == Kind::kCharacter) return true;
  }
  return false;
}

}  // namespace

// What is part of a turning event: a key's character; what a pointer does until it presses again.
void InputQueue::take_companions(const InputEvent& event, std::vector<InputEvent>& now) {
  const bool writes =
      event.kind == Kind::kKeyDown && (event.key >= Key::k0 || event.key == Key::kSpace);
  const bool points = event.kind == Kind::kPointerPressed;
  while (!waiting_.empty()) {
    const InputEvent& next = waiting_.front();
    const bool follows = points && is_pointer(next) && next.kind != Kind::kPointerPressed;
    const bool belongs = follows || (writes && next.kind == Kind::kCharacter);
    if (!belongs) return;
    now.push_back(next);
    waiting_.pop_front();
  }
}

// Where a pointer is moves nothing by itself and is never held back, what it does is.
std::vector<InputEvent> InputQueue::take(const Moment& moment) {
  std::vector<InputEvent> now;
  if (frames_to_wait_ > 0) --frames_to_wait_;
  const bool may_act = frames_to_wait_ == 0 && !moment.toolkit_busy;
  while (!waiting_.empty()) {
    const InputEvent event = waiting_.front();
    const bool turning = turns(event, moment.editing);
    const bool waits = !is_pointer(event) || turning;
    if (waits && !may_act) return now;
    if (turning && holds_keys(now)) return now;
    now.push_back(event);
    waiting_.pop_front();
    if (!turning) continue;
    take_companions(event, now);
    frames_to_wait_ = kFramesToFollow + (is_pointer(event) ? 2 : 1);
    return now;
  }
  return now;
}

}  // namespace huiyin::ui
