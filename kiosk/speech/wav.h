// WAV files: 16 bit PCM, any rate, one or two channels in; kRate_hz mono out, so that clips of
// different origin can be joined.
#pragma once

#include <filesystem>

#include "kiosk/speech/speaker.h"

namespace huiyin::speech {

// Errors: kNoSuchFile; kBadValue with what is allowed.
Result<Pcm> read_wav(const std::filesystem::path& file);
Result<Ok> write_wav(const std::filesystem::path& file, const Pcm& pcm);

}  // namespace huiyin::speech
