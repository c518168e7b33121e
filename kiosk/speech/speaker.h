// The seams of speech: words become sound, sound becomes loud. Real ones: espeak_speaker.h,
// clip_speaker.h, alsa_out.h. Not for what is said when (speech_queue.h) nor for threads: speaking
// and playing block, one worker does both.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "app/core/result.h"
#include "app/words/i18n.h"

namespace huiyin::speech {

inline constexpr int kRate_hz = 22'050;

// One voice's sound: 16 bit, mono.
struct Pcm {
  int rate_hz = kRate_hz;
  std::vector<std::int16_t> samples;

  std::int64_t length_ms() const {
    return static_cast<std::int64_t>(samples.size()) * 1000 / rate_hz;
  }
};

struct Utterance {
  words::Language language = words::Language::kZhCn;
  std::string text;
  std::vector<std::string> pieces = {};  // the same in parts that a recorded clip may stand for
  bool operator==(const Utterance&) const = default;
};

class Speaker {
 public:
  virtual ~Speaker() = default;
  // Errors: kIo with what is missing.
  virtual Result<Pcm> speak(const Utterance& utterance) = 0;
};

class SoundOut {
 public:
  virtual ~SoundOut() = default;
  // A device is there and can be opened. Errors: kIo with the device's name.
  virtual Result<Ok> check() = 0;
  // Returns when all is heard, or soon after goes_on() said no. Errors: kIo.
  virtual Result<Ok> play(const Pcm& pcm, int volume_percent,
                          const std::function<bool()>& goes_on) = 0;
};

}  // namespace huiyin::speech
