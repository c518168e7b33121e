// One voice at a time, whoever asks and however fast.
#include "kiosk/engine/speech_desk.h"

#include <gtest/gtest.h>

#include <condition_variable>
#include <mutex>

#include "app/run/system_clock.h"

namespace huiyin::kiosk {
namespace {

// The sound of an utterance is its own number of samples, so that it is known again when heard.
class LengthSpeaker final : public speech::Speaker {
 public:
  Result<speech::Pcm> speak(const speech::Utterance& utterance) override {
    return speech::Pcm{speech::kRate_hz, std::vector<std::int16_t>(utterance.text.size(), 1)};
  }
};

// Hears what is played; can hold a sound on until it is let go.
class Ear final : public speech::SoundOut {
 public:
  Result<Ok> check() override {
    if (is_broken) return fail(ErrorCode::kIo, "no sound device");
    return Ok{};
  }
  Result<Ok> play(const speech::Pcm& pcm, int, const std::function<bool()>& goes_on) override {
    if (is_broken) return fail(ErrorCode::kIo, "no sound device");
    std::unique_lock lock(mutex_);
    ++playing_;
    overlapped_ = overlapped_ || playing_ > 1;
    heard_.push_back(pcm.samples.size());
    changed_.notify_all();
    while (is_held_ && goes_on())
      changed_.wait_for(lock, std::chrono::milliseconds(1));
    --playing_;
    return Ok{};
  }
  void hold() {
    const std::lock_guard lock(mutex_);
    is_held_ = true;
  }
  void let_go() {
    const std::lock_guard lock(mutex_);
    is_held_ = false;
    changed_.notify_all();
  }
  std::vector<std::size_t> wait_for(std::size_t sounds) {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, std::chrono::seconds(20), [&] { return heard_.size() >= sounds; });
    return heard_;
  }
  bool overlapped() {
    const std::lock_guard lock(mutex_);
    return overlapped_;
  }

  bool is_broken = false;

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<std::size_t> heard_;
  int playing_ = 0;
  bool is_held_ = false;
  bool overlapped_ = false;
};

class SpeechDeskTest : public ::testing::Test {
 protected:
  SpeechParts parts() {
    return {.config = {},
            .site_clock = {},
            .clock = clock_,
            .out = ear_,
            .make_speaker = []() -> Result<std::unique_ptr<speech::Speaker>> {
              return std::unique_ptr<speech::Speaker>(std::make_unique<LengthSpeaker>());
            },
            .hall = words::Language::kEn,
            .on_health =
                [this](const std::string& fault) {
                  const std::lock_guard lock(mutex_);
                  faults_.push_back(fault);
                  told_.notify_all();
                }};
  }
  std::string first_health() {
    std::unique_lock lock(mutex_);
    told_.wait_for(lock, std::chrono::seconds(20), [this] { return !faults_.empty(); });
    return faults_.empty() ? "nothing was told" : faults_[0];
  }

  run::SystemClock clock_;
  Ear ear_;
  std::mutex mutex_;
  std::condition_variable told_;
  std::vector<std::string> faults_;
};

TEST_F(SpeechDeskTest, PlaysChimeAndWordsOfEachCallInOrderWithoutOverlap) {
  SpeechDesk desk(parts());
  for (const char* number : {"A1", "A22", "A333"})
    desk.announce(number, "1");
  const auto heard = ear_.wait_for(6);
  ASSERT_EQ(heard.size(), 6U);
  EXPECT_EQ(heard[0], heard[2]);  // the chime
  EXPECT_LT(heard[1], heard[3]);
  EXPECT_LT(heard[3], heard[5]);
  EXPECT_FALSE(ear_.overlapped());
}

TEST_F(SpeechDeskTest, LetsACallInBetweenTwoLinesOfAScreen) {
  SpeechDesk desk(parts());
  ear_.hold();
  desk.read(words::Language::kEn, "1\n22");
  ear_.wait_for(1);
  desk.announce("A1", "1");
  ear_.let_go();
  const auto heard = ear_.wait_for(4);
  ASSERT_EQ(heard.size(), 4U);
  EXPECT_EQ(heard[0], 1U);
  EXPECT_EQ(heard[3], 2U);
}

TEST_F(SpeechDeskTest, CutsAScreenAtATouch) {
  SpeechDesk desk(parts());
  ear_.hold();
  desk.read(words::Language::kEn, "1\n22");
  ear_.wait_for(1);
  desk.hush();
  ear_.let_go();
  desk.read(words::Language::kEn, "333");
  const auto heard = ear_.wait_for(2);
  EXPECT_EQ(heard, (std::vector<std::size_t>{1, 3}));
}

TEST_F(SpeechDeskTest, TellsThatThereIsNoSoundAndLivesOn) {
  ear_.is_broken = true;
  SpeechDesk desk(parts());
  desk.announce("A1", "1");
  EXPECT_EQ(first_health(), "no sound device");
}

}  // namespace
}  // namespace huiyin::kiosk
