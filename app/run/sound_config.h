// sound.toml of a station: loudspeaker, clips, and how loud at which hour. A station without the
// file has the usual settings; every fault is told with file, line and what is allowed.
//
//   device = "default"      # of ALSA; "" is a kiosk without sound
//   clips = "clips"         # folder of recorded WAV clips, beside this file
//   [[volume]]              # from this hour on, until the next entry; round the clock
//   from = "08:00"
//   percent = 80
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/core/result.h"

namespace huiyin::run {

struct VolumeFrom {
  int minute = 0;  // of the day
  int percent = 80;
};

struct SoundConfig {
  std::string device = "default";
  std::filesystem::path clips;
  std::vector<VolumeFrom> volume = {{7 * 60, 80}, {21 * 60, 35}};  // in the order of the day
};

// Errors: kConfig, detail "sound.toml:12: …".
Result<SoundConfig> load_sound_config(const std::filesystem::path& dir);

// Percent at this minute of the day: that of the last entry before it, yesterday's last one before
// the first.
int volume_at(const SoundConfig& config, int minute);

}  // namespace huiyin::run
