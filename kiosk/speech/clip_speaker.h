// Recorded clips of the site in front of another speaker: FOLDER/<language>/<words>.wav, named by
// what is said in it ("请.wav", "A.wav", "0.wav", "号到.wav", or a whole sentence). An utterance is
// taken from clips when its whole text has one, or all of its pieces have; else the other speaks.
// FOLDER/chime.wav stands in the place of our own chime.
// Thread: one.
#pragma once

#include <filesystem>
#include <memory>

#include "kiosk/speech/speaker.h"

namespace huiyin::speech {

class ClipSpeaker final : public Speaker {
 public:
  ClipSpeaker(std::filesystem::path folder, std::unique_ptr<Speaker> other)
      : folder_(std::move(folder)), other_(std::move(other)) {}

  Result<Pcm> speak(const Utterance& utterance) override;

 private:
  std::filesystem::path folder_;
  std::unique_ptr<Speaker> other_;
};

// Two tones, falling; or the site's.
Pcm chime(const std::filesystem::path& clips);

}  // namespace huiyin::speech
