#include "kiosk/speech/espeak_speaker.h"

#include <espeak-ng/speak_lib.h>

#include "kiosk/speech/reading.h"

namespace huiyin::speech {
namespace {

constexpr int kWordsAMinute_chinese = 165;
constexpr int kWordsAMinute_english = 150;

// Voice "cmn" of 1.51 spells Chinese characters in English; this one reads them and toned pinyin.
const char* voice_of(words::Language language) {
  return language == words::Language::kEn ? "en" : "cmn-latn-pinyin";
}

int take_samples(short* wave, int count, espeak_EVENT* events) {
  if (wave == nullptr || events == nullptr) return 0;
  auto* samples = static_cast<std::vector<std::int16_t>*>(events->user_data);
  if (samples != nullptr) samples->insert(samples->end(), wave, wave + count);
  return 0;
}

class EspeakSpeaker final : public Speaker {
 public:
  explicit EspeakSpeaker(int rate_hz) : rate_hz_(rate_hz) { espeak_SetSynthCallback(take_samples); }
  ~EspeakSpeaker() override { espeak_Terminate(); }
  EspeakSpeaker(const EspeakSpeaker&) = delete;
  EspeakSpeaker& operator=(const EspeakSpeaker&) = delete;

  Result<Pcm> speak(const Utterance& utterance) override {
    const bool is_english = utterance.language == words::Language::kEn;
    const char* voice = voice_of(utterance.language);
    if (espeak_SetVoiceByName(voice) != EE_OK) {
      return fail(ErrorCode::kIo, std::string("espeak-ng has no voice ") + voice);
    }
    espeak_SetParameter(espeakRATE, is_english ? kWordsAMinute_english : kWordsAMinute_chinese, 0);
    const std::string text = is_english ? utterance.text : chinese_reading(utterance.text);
    Pcm pcm{rate_hz_, {}};
    const auto said = espeak_Synth(text.c_str(), text.size() + 1, 0, POS_CHARACTER, 0,
                                   espeakCHARS_UTF8, nullptr, &pcm.samples);
    if (said != EE_OK) return fail(ErrorCode::kIo, "espeak-ng cannot speak");
    return pcm;
  }

 private:
  int rate_hz_;
};

}  // namespace

Result<std::unique_ptr<Speaker>> make_espeak_speaker() {
  const int rate_hz =
      espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 0, nullptr, espeakINITIALIZE_DONT_EXIT);
  if (rate_hz <= 0) return fail(ErrorCode::kIo, "the voices of espeak-ng are not installed");
  return std::unique_ptr<Speaker>(std::make_unique<EspeakSpeaker>(rate_hz));
}

}  // namespace huiyin::speech
