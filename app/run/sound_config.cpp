#include "app/run/sound_config.h"

#include <algorithm>
#include <optional>

#include "app/run/toml_file.h"

namespace huiyin::run {
namespace {

constexpr int kDay_min = 24 * 60;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// "08:00"
std::optional<int> minute_of(const std::string& text) {
  const bool is_time = text.size() == 5 && is_digit(text[0]) && is_digit(text[1]) &&
                       text[2] == ':' && is_digit(text[3]) && is_digit(text[4]);
  if (!is_time) return std::nullopt;
  const int hour = (text[0] - '0') * 10 + text[1] - '0';
  const int minute = (text[3] - '0') * 10 + text[4] - '0';
  if (hour >= 24 || minute >= 60) return std::nullopt;
  return hour * 60 + minute;
}

Result<VolumeFrom> read_volume(TomlTable& table) {
  VolumeFrom out;
  const std::string from = table.text("from", TomlTable::Need::kRequired);
  const auto minute = minute_of(from);
  const toml::node* from_node = table.find("from");
  if (from_node != nullptr && !minute) table.complain(*from_node, "from", "00:00 to 23:59");
  out.minute = minute.value_or(0);
  if (const toml::node* node = table.find("percent")) {
    const auto value = node->value_exact<std::int64_t>();
    const bool is_percent = value && *value >= 0 && *value <= 100;
    if (!is_percent) table.complain(*node, "percent", "a whole number from 0 to 100");
    out.percent = is_percent ? static_cast<int>(*value) : out.percent;
  }
  auto checked = table.finish();
  if (!checked) return checked.error();
  return out;
}

}  // namespace

Result<SoundConfig> load_sound_config(const std::filesystem::path& dir) {
  SoundConfig config;
  config.clips = dir / "clips";
  const std::filesystem::path file = dir / "sound.toml";
  auto root = parse_toml_file(file);
  if (!root && root.error().code == ErrorCode::kNoSuchFile) return config;
  if (!root) return root.error();
  TomlTable table(file.string(), *root);
  const std::string device = table.text("device"), clips = table.text("clips");
  if (root->contains("device")) config.device = device;
  if (!clips.empty()) config.clips = dir / clips;
  std::vector<TomlTable> hours = table.tables("volume");
  auto checked = table.finish();
  if (!checked) return checked.error();
  if (!hours.empty()) config.volume.clear();
  for (TomlTable& hour : hours) {
    auto volume = read_volume(hour);
    if (!volume) return volume.error();
    config.volume.push_back(*volume);
  }
  std::stable_sort(config.volume.begin(), config.volume.end(),
                   [](const VolumeFrom& a, const VolumeFrom& b) { return a.minute < b.minute; });
  return config;
}

int volume_at(const SoundConfig& config, int minute) {
  if (config.volume.empty()) return VolumeFrom{}.percent;
  const int now = ((minute % kDay_min) + kDay_min) % kDay_min;
  int percent = config.volume.back().percent;
  for (const VolumeFrom& from : config.volume)
    if (from.minute <= now) percent = from.percent;
  return percent;
}

}  // namespace huiyin::run
