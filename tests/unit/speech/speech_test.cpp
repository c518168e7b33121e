// Words become sound: real espeak-ng into memory, no sound card.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>

#include "app/run/sound_config.h"
#include "kiosk/speech/alsa_out.h"
#include "kiosk/speech/clip_speaker.h"
#include "kiosk/speech/espeak_speaker.h"
#include "kiosk/speech/reading.h"
#include "kiosk/speech/speech_queue.h"
#include "kiosk/speech/wav.h"
#include "tests/drive/temp_dir.h"

namespace huiyin::speech {
namespace {

using words::Language;

// Loudness as a share of full scale.
double rms(const Pcm& pcm) {
  double sum = 0;
  for (const std::int16_t sample : pcm.samples)
    sum += static_cast<double>(sample) * sample;
  return std::sqrt(sum / static_cast<double>(std::max<std::size_t>(1, pcm.samples.size()))) / 32768;
}

Pcm tone(std::int16_t level, std::size_t samples) {
  return {kRate_hz, std::vector<std::int16_t>(samples, level)};
}

// Says a tone for each utterance; counts them.
class ToneSpeaker final : public Speaker {
 public:
  Result<Pcm> speak(const Utterance&) override { return tone(7, 10); }
};

TEST(Reading, SaysNumbersOfQueuesAndDoorsDigitByDigit) {
  EXPECT_EQ(chinese_reading("请A012号到1号窗口"), "请 A零一二号到一号窗口");
  EXPECT_EQ(chinese_reading("3-1-1502"), "三-一-一五零二");
}

TEST(Reading, SaysTimesAndSmallNumbersAsPeopleDo) {
  EXPECT_EQ(chinese_reading("18:05"), "十八点零五分");
  EXPECT_EQ(chinese_reading("9:00"), "九点");
  EXPECT_EQ(chinese_reading("12 人"), "十二 人");
}

TEST(Reading, GivesThePinyinOfWordsWithMoreThanOneSound) {
  EXPECT_EQ(chinese_reading("重新"), " chong2 xin1 ");
}

TEST(Reading, MakesOneUtteranceOfEachLine) {
  const auto lines = lines_of(Language::kEn, "What is it about?\n\nRepair");
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[1].text, "Repair");
}

TEST(Queue, SaysCallsInOrderAndBeforeWhatIsLeftOfAScreen) {
  SpeechQueue queue;
  queue.read(lines_of(Language::kZhCn, "一\n二"));
  EXPECT_EQ(queue.next()->utterance.text, "一");
  queue.call({Language::kZhCn, "A011", {}});
  queue.call({Language::kZhCn, "A012", {}});
  EXPECT_EQ(queue.next()->utterance.text, "A011");
  EXPECT_EQ(queue.next()->utterance.text, "A012");
  EXPECT_EQ(queue.next()->utterance.text, "二");
}

TEST(Queue, ForgetsAScreenAtATouchButNeverACall) {
  SpeechQueue queue;
  queue.read(lines_of(Language::kZhCn, "一\n二"));
  queue.call({Language::kZhCn, "A011", {}});
  queue.hush();
  EXPECT_TRUE(queue.next()->is_call);
  EXPECT_TRUE(queue.empty());
}

Pcm said(Speaker& speaker, Language language, std::string_view text) {
  auto pcm = speaker.speak({language, std::string(text), {}});
  EXPECT_TRUE(pcm.ok());
  return pcm ? *pcm : Pcm{};
}

// One test, because the library can be started once in a process.
TEST(Voice, SpeaksEveryLanguageAudiblyAndInGoodTime) {
  const auto made = make_espeak_speaker();
  ASSERT_TRUE(made.ok());
  Speaker& speaker = **made;
  for (const Language language : words::kLanguages) {
    const Utterance call = call_words(language, "A012", "1");
    const Pcm pcm = said(speaker, language, call.text);
    EXPECT_GT(pcm.length_ms(), 1'500) << call.text;
    EXPECT_LT(pcm.length_ms(), 8'000) << call.text;
    EXPECT_GT(rms(pcm), 0.01) << call.text;
  }
  // One syllable a character: English letter names of a broken voice would take twice as long.
  const auto six = said(speaker, Language::kZhCn, "请到前台取号").length_ms();
  EXPECT_GT(six, 700);
  EXPECT_LT(six, 3'000);
  EXPECT_GT(said(speaker, Language::kZhCn, "请到前台取号，今天下午三点").length_ms(), six);
}

TEST(Wav, ComesBackAsItWasWritten) {
  const drive::TempDir folder;
  const Pcm pcm = tone(1234, 500);
  ASSERT_TRUE(write_wav(folder / "a.wav", pcm).ok());
  EXPECT_EQ(read_wav(folder / "a.wav")->samples, pcm.samples);
}

TEST(Wav, IsBroughtToOurRate) {
  const drive::TempDir folder;
  ASSERT_TRUE(write_wav(folder / "a.wav", {48'000, std::vector<std::int16_t>(48'000, 5)}).ok());
  EXPECT_NEAR(static_cast<double>(read_wav(folder / "a.wav")->length_ms()), 1000, 2);
}

TEST(Wav, ThatIsNoneIsRefusedWithWhatIsAllowed) {
  const drive::TempDir folder;
  std::filesystem::create_directories(folder.path());
  ASSERT_TRUE(write_wav(folder / "a.wav", tone(1, 4)).ok());
  std::filesystem::resize_file(folder / "a.wav", 30);
  EXPECT_NE(read_wav(folder / "a.wav").error().detail.find("allowed"), std::string::npos);
}

class Clips : public ::testing::Test {
 protected:
  void record(const std::string& words, std::int16_t level) {
    std::filesystem::create_directories(folder_ / "zh_CN");
    ASSERT_TRUE(write_wav(folder_ / "zh_CN" / (words + ".wav"), tone(level, 3)).ok());
  }
  std::vector<std::int16_t> said(const Utterance& utterance) {
    return ClipSpeaker(folder_.path(), std::make_unique<ToneSpeaker>()).speak(utterance)->samples;
  }
  drive::TempDir folder_;
};

TEST_F(Clips, OfTheWholeSentenceComeFirst) {
  record("您好", 100);
  EXPECT_EQ(said({Language::kZhCn, "您好", {}}), std::vector<std::int16_t>(3, 100));
}

TEST_F(Clips, OfAllPiecesAreJoined) {
  for (const char* piece : {"请", "A", "1", "号到", "号窗口"})
    record(piece, 100);
  EXPECT_EQ(said(call_words(Language::kZhCn, "A1", "1")).size(), 6U * 3);
}

TEST_F(Clips, AreLeftAloneWhenOneIsMissing) {
  record("请", 100);
  EXPECT_EQ(said(call_words(Language::kZhCn, "A1", "1")), tone(7, 10).samples);
}

TEST(Chime, IsHeardForLessThanASecondAndAHalf) {
  const Pcm pcm = chime("nowhere");
  EXPECT_GT(rms(pcm), 0.02);
  EXPECT_LT(pcm.length_ms(), 1'500);
}

TEST(Loudspeaker, ThatIsNotThereIsToldAndNothingElseHappens) {
  AlsaOut out("no_such_device");
  EXPECT_EQ(out.check().error().code, ErrorCode::kIo);
  EXPECT_FALSE(out.play(tone(1, 10), 80, [] { return true; }).ok());
}

TEST(Loudspeaker, PlaysAllOfASoundAtItsVolume) {
  const drive::TempDir folder;
  const std::filesystem::path file = folder / "out.wav";
  AlsaOut out("file:FILE=" + file.string() + ",FORMAT=wav");
  ASSERT_TRUE(out.play(tone(1000, 4'410), 50, [] { return true; }).ok());
  const auto heard = read_wav(file);
  ASSERT_TRUE(heard.ok());
  EXPECT_EQ(std::count(heard->samples.begin(), heard->samples.end(), 500), 4'410);
}

TEST(Loudspeaker, FallsSilentWhenItIsTold) {
  AlsaOut out("null");
  int asked = 0;
  ASSERT_TRUE(out.play(tone(1000, 22'050 * 60), 50, [&asked] { return ++asked < 3; }).ok());
  EXPECT_EQ(asked, 3);
}

TEST(Volume, IsThatOfTheLastHourThatHasBegun) {
  run::SoundConfig config;
  config.volume = {{8 * 60, 80}, {12 * 60, 50}, {21 * 60, 30}};
  EXPECT_EQ(run::volume_at(config, 8 * 60), 80);
  EXPECT_EQ(run::volume_at(config, 13 * 60), 50);
  EXPECT_EQ(run::volume_at(config, 3 * 60), 30);
}

}  // namespace
}  // namespace huiyin::speech
