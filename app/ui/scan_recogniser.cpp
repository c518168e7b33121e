#include "app/ui/scan_recogniser.h"

#include <algorithm>

#include "app/ui/utf8.h"

namespace huiyin::ui {
namespace {

// Longer "bursts" are no slip of any kind; memory stays bounded whatever is plugged in.
constexpr size_t kMaxHeldEvents = 4096 * 3;

// Keys that stand for a character: their presses and releases travel with it.
bool belongs_to_text(const InputEvent& event) {
  if (event.kind == InputEvent::Kind::kCharacter) return true;
  if (event.mods.ctrl || event.mods.alt) return false;
  return event.key == Key::kNone || event.key == Key::kSpace || event.key >= Key::k0;
}

}  // namespace

std::optional<std::string> ScanRecogniser::feed(const InputEvent& event, int64_t now_ms,
                                                std::vector<InputEvent>& passed) {
  last_event_ms_ = now_ms;
  if (event.kind == InputEvent::Kind::kKeyUp && held_.empty()) {
    passed.push_back(event);
    return std::nullopt;
  }
  if (belongs_to_text(event) && held_.size() < kMaxHeldEvents) {
    held_.push_back(event);
    if (event.kind == InputEvent::Kind::kCharacter) {
      append_utf8(characters_, event.character);
      ++character_count_;
    }
    return std::nullopt;
  }
  const bool ends_line = event.kind == InputEvent::Kind::kKeyDown && event.key == Key::kEnter;
  if (ends_line && !event.repeat && character_count_ >= min_characters_) {
    std::string line = std::move(characters_);
    held_.clear();
    characters_.clear();
    character_count_ = 0;
    return line;
  }
  release(passed);
  passed.push_back(event);
  return std::nullopt;
}

void ScanRecogniser::poll(int64_t now_ms, std::vector<InputEvent>& passed) {
  if (!held_.empty() && gap_is_over(now_ms)) release(passed);
}

std::optional<int64_t> ScanRecogniser::deadline_ms() const {
  if (held_.empty()) return std::nullopt;
  return std::max(last_event_ms_, listening_since_ms_) + gap_ms_;
}

bool ScanRecogniser::gap_is_over(int64_t now_ms) const {
  return now_ms - std::max(last_event_ms_, listening_since_ms_) >= gap_ms_;
}

void ScanRecogniser::release(std::vector<InputEvent>& passed) {
  passed.insert(passed.end(), held_.begin(), held_.end());
  held_.clear();
  characters_.clear();
  character_count_ = 0;
}

}  // namespace huiyin::ui
