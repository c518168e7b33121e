#include "app/ui/key_queue.h"

namespace huiyin::ui {
namespace {

bool is_clipboard(Key key) {
  return key == Key::kA || key == Key::kC || key == Key::kV || key == Key::kX || key == Key::kY ||
         key == Key::kZ;
}

bool moves_in_a_list(Key key) {
  return key == Key::kUp || key == Key::kDown || key == Key::kLeft || key == Key::kRight ||
         key == Key::kHome || key == Key::kEnd || key == Key::kPageUp || key == Key::kPageDown;
}

// May this key change what has the keyboard?
bool turns(const InputEvent& event, bool editing) {
  if (event.kind != InputEvent::Kind::kKeyDown) return false;
  const Key key = event.key;
  const bool command = key == Key::kEnter || key == Key::kEscape || key == Key::kTab ||
                       (key >= Key::kF1 && key <= Key::kF12);
  if (command || event.mods.alt) return true;
  if (event.mods.ctrl) return !editing || !is_clipboard(key);
  return !editing && !moves_in_a_list(key);
}

}  // namespace

std::vector<InputEvent> KeyQueue::take(const Moment& moment) {
  std::vector<InputEvent> now;
  if (moment.pressed) frames_to_wait_ = kFramesToFollow + 1;
  if (frames_to_wait_ > 0) {
    --frames_to_wait_;
    return now;
  }
  if (moment.toolkit_busy) return now;
  while (!waiting_.empty()) {
    const InputEvent event = waiting_.front();
    const bool turning = turns(event, moment.editing);
    if (turning && !now.empty()) return now;
    now.push_back(event);
    waiting_.pop_front();
    if (!turning) continue;
    // Its character, if it makes one, is part of it.
    const bool writes = event.key >= Key::k0 || event.key == Key::kSpace;
    while (writes && !waiting_.empty() && waiting_.front().kind == InputEvent::Kind::kCharacter) {
      now.push_back(waiting_.front());
      waiting_.pop_front();
    }
    frames_to_wait_ = kFramesToFollow;
    return now;
  }
  return now;
}

}  // namespace huiyin::ui
