// A loudspeaker or headphones by ALSA. The device is opened for each sound and closed after it, so
// that it may be plugged in or out at any time.
// Thread: one.
#pragma once

#include <string>

#include "kiosk/speech/speaker.h"

namespace huiyin::speech {

class AlsaOut final : public SoundOut {
 public:
  explicit AlsaOut(std::string device) : device_(std::move(device)) {}

  Result<Ok> check() override;
  Result<Ok> play(const Pcm& pcm, int volume_percent,
                  const std::function<bool()>& goes_on) override;

 private:
  std::string device_;
};

}  // namespace huiyin::speech
