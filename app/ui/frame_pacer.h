// Decides when the next frame is built: at once after input (and twice more, for what needs a
// second look: press, then release, then settled), at the next deadline, or not at all. Pure.
#pragma once

#include <cstdint>
#include <optional>

namespace huiyin::ui {

class FramePacer {
 public:
  static constexpr int kSettleFrames = 3;

  void event_arrived() { frames_left_ = kSettleFrames; }
  // A frame was built. `input_pending`: the toolkit still holds events for the frame after it.
  void frame_built(bool input_pending);
  bool due(int64_t now_ms, std::optional<int64_t> deadline_ms) const;
  // How long to sleep: 0 = build now, none = until something happens.
  std::optional<int64_t> wait_ms(int64_t now_ms, std::optional<int64_t> deadline_ms) const;

 private:
  int frames_left_ = kSettleFrames;
};

// The earlier of two optional times.
std::optional<int64_t> earlier(std::optional<int64_t> a, std::optional<int64_t> b);

}  // namespace huiyin::ui
