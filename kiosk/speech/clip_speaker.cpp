#include "kiosk/speech/clip_speaker.h"

#include <array>
#include <cmath>
#include <numbers>
#include <optional>

#include "kiosk/speech/wav.h"

namespace huiyin::speech {
namespace {

constexpr std::size_t kMostName_bytes = 120;

// None: no clip of that name, or one that cannot be read.
std::optional<Pcm> clip_of(const std::filesystem::path& folder, const std::string& words) {
  const bool is_name = !words.empty() && words.size() <= kMostName_bytes &&
                       words.find('/') == std::string::npos && words[0] != '.';
  if (!is_name) return std::nullopt;
  auto pcm = read_wav(folder / (words + ".wav"));
  if (!pcm) return std::nullopt;
  return std::move(*pcm);
}

void add_tone(std::vector<std::int16_t>& samples, double hz, double seconds) {
  const auto count = static_cast<int>(seconds * kRate_hz);
  for (int i = 0; i < count; ++i) {
    const double t = static_cast<double>(i) / kRate_hz;
    const double rise = std::min(1.0, t / 0.01);
    const double fall = std::exp(-4 * t) * std::min(1.0, (seconds - t) / 0.02);
    const double wave =
        std::sin(2 * std::numbers::pi * hz * t) + 0.3 * std::sin(4 * std::numbers::pi * hz * t);
    samples.push_back(static_cast<std::int16_t>(14'000 * rise * fall * wave));
  }
}

}  // namespace

Result<Pcm> ClipSpeaker::speak(const Utterance& utterance) {
  const std::filesystem::path folder = folder_ / words::code_of(utterance.language);
  if (auto whole = clip_of(folder, utterance.text)) return std::move(*whole);
  Pcm joined;
  for (const std::string& piece : utterance.pieces) {
    const auto clip = clip_of(folder, piece);
    if (!clip) return other_->speak(utterance);
    joined.samples.insert(joined.samples.end(), clip->samples.begin(), clip->samples.end());
  }
  if (utterance.pieces.empty()) return other_->speak(utterance);
  return joined;
}

Pcm chime(const std::filesystem::path& clips) {
  if (auto own = clip_of(clips, "chime")) return std::move(*own);
  Pcm out;
  add_tone(out.samples, 784, 0.35);
  add_tone(out.samples, 587, 0.55);
  return out;
}

}  // namespace huiyin::speech
