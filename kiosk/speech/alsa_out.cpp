#include "kiosk/speech/alsa_out.h"

#include <alsa/asoundlib.h>

#include <algorithm>
#include <memory>

namespace huiyin::speech {
namespace {

constexpr unsigned kLatency_us = 120'000;
constexpr int kPiecesASecond = 20;  // how soon a touch is obeyed

struct Closer {
  void operator()(snd_pcm_t* device) const { snd_pcm_close(device); }
};
using Device = std::unique_ptr<snd_pcm_t, Closer>;

// The library writes to stderr by itself: a machine without sound would fill the log.
void say_nothing(const char*, int, const char*, int, const char*, ...) {}

Result<Device> open_device(const std::string& name) {
  snd_lib_error_set_handler(say_nothing);
  snd_pcm_t* device = nullptr;
  const int fault = snd_pcm_open(&device, name.c_str(), SND_PCM_STREAM_PLAYBACK, 0);
  if (fault < 0) {
    return fail(ErrorCode::kIo, "sound device " + name + ": " + snd_strerror(fault));
  }
  return Device(device);
}

std::vector<std::int16_t> at_volume(const Pcm& pcm, int percent) {
  std::vector<std::int16_t> out = pcm.samples;
  const int share = std::clamp(percent, 0, 100);
  for (std::int16_t& sample : out)
    sample = static_cast<std::int16_t>(sample * share / 100);
  return out;
}

}  // namespace

Result<Ok> AlsaOut::check() {
  auto device = open_device(device_);
  if (!device) return device.error();
  return Ok{};
}

Result<Ok> AlsaOut::play(const Pcm& pcm, int volume_percent, const std::function<bool()>& goes_on) {
  auto opened = open_device(device_);
  if (!opened) return opened.error();
  snd_pcm_t* device = opened->get();
  const auto failed = [this](long fault) {
    return fail(ErrorCode::kIo,
                "sound device " + device_ + ": " + snd_strerror(static_cast<int>(fault)));
  };
  const int set = snd_pcm_set_params(device, SND_PCM_FORMAT_S16_LE, SND_PCM_ACCESS_RW_INTERLEAVED,
                                     1, static_cast<unsigned>(pcm.rate_hz), 1, kLatency_us);
  if (set < 0) return failed(set);
  const std::vector<std::int16_t> samples = at_volume(pcm, volume_percent);
  const auto piece = static_cast<std::size_t>(pcm.rate_hz / kPiecesASecond);
  for (std::size_t at = 0; at < samples.size();) {
    if (!goes_on()) {
      snd_pcm_drop(device);
      return Ok{};
    }
    const std::size_t count = std::min(piece, samples.size() - at);
    snd_pcm_sframes_t written = snd_pcm_writei(device, &samples[at], count);
    if (written < 0) written = snd_pcm_recover(device, static_cast<int>(written), 1);
    if (written < 0) return failed(written);
    at += static_cast<std::size_t>(written);
  }
  snd_pcm_drain(device);
  return Ok{};
}

}  // namespace huiyin::speech
