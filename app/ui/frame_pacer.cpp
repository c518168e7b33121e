#include "app/ui/frame_pacer.h"

#include <algorithm>

namespace huiyin::ui {

void FramePacer::frame_built(bool input_pending) {
  if (frames_left_ > 0) --frames_left_;
  // What the toolkit still holds needs its frame, and a second look like any other input.
  if (input_pending) frames_left_ = kSettleFrames;
}

bool FramePacer::due(int64_t now_ms, std::optional<int64_t> deadline_ms) const {
  return frames_left_ > 0 || (deadline_ms && *deadline_ms <= now_ms);
}

std::optional<int64_t> FramePacer::wait_ms(int64_t now_ms,
                                           std::optional<int64_t> deadline_ms) const {
  if (due(now_ms, deadline_ms)) return 0;
  if (!deadline_ms) return std::nullopt;
  return *deadline_ms - now_ms;
}

std::optional<int64_t> earlier(std::optional<int64_t> a, std::optional<int64_t> b) {
  if (!a) return b;
  if (!b) return a;
  return std::min(*a, *b);
}

}  // namespace huiyin::ui
