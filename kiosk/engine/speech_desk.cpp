#include "kiosk/engine/speech_desk.h"

#include <algorithm>
#include <utility>

#include "app/run/log.h"
#include "kiosk/speech/clip_speaker.h"
#include "kiosk/speech/reading.h"

namespace huiyin::kiosk {
namespace {

constexpr std::int64_t kLook_ms = 60'000;

}  // namespace

SpeechDesk::SpeechDesk(SpeechParts parts)
    : parts_(std::move(parts)),
      louder_(parts_.louder),
      worker_("speech", {kLook_ms, [this] { look(); }}) {
  worker_.post([this] { look(); });
}

SpeechDesk::~SpeechDesk() {
  is_closing_ = true;
  worker_.stop();
}

void SpeechDesk::read(words::Language language, const std::string& lines) {
  const unsigned mine = ++reading_;
  worker_.post([this, mine, utterances = speech::lines_of(language, lines)]() mutable {
    read_as_ = mine;
    queue_.read(std::move(utterances));
    say_next();
  });
}

void SpeechDesk::hush() {
  const unsigned mine = ++reading_;
  worker_.post([this, mine] {
    if (read_as_ < mine) queue_.hush();
  });
}

void SpeechDesk::announce(const std::string& number, const std::string& desk) {
  worker_.post([this, words = speech::call_words(parts_.hall, number, desk)] {
    queue_.call(words);
    say_next();
  });
}

void SpeechDesk::change_volume(int by_percent) {
  const int now = volume();
  louder_ += std::clamp(now + by_percent, 0, 100) - now;
}

int SpeechDesk::volume() const {
  const CivilTime time = civil(parts_.clock.now(), parts_.site_clock);
  const int usual = run::volume_at(parts_.config, time.hour * 60 + time.minute);
  return std::clamp(usual + louder_, 0, 100);
}

void SpeechDesk::look() {
  const auto there = parts_.out.check();
  tell_health(there ? std::string() : there.error().detail);
}

// One thing a turn: what came meanwhile takes its place in the queue before the next.
void SpeechDesk::say_next() {
  if (is_closing_) return;
  const auto next = queue_.next();
  if (!next) return;
  const auto said = say(*next);
  tell_health(said ? std::string() : said.error().detail);
  if (!queue_.empty()) worker_.post([this] { say_next(); });
}

Result<Ok> SpeechDesk::say(const speech::SpeechQueue::Next& next) {
  if (!speaker_) {
    auto made = parts_.make_speaker();
    if (!made) return made.error();
    speaker_ = std::move(*made);
  }
  auto pcm = speaker_->speak(next.utterance);
  if (!pcm) return pcm.error();
  const auto goes_on = [this, &next, mine = read_as_] {
    return !is_closing_ && (next.is_call || reading_ == mine);
  };
  const int percent = volume();
  if (next.is_call) {
    const auto rung = parts_.out.play(speech::chime(parts_.config.clips), percent, goes_on);
    if (!rung) return rung;
  }
  return parts_.out.play(*pcm, percent, goes_on);
}

void SpeechDesk::tell_health(const std::string& fault) {
  if (was_told_ && fault == fault_) return;
  was_told_ = true;
  fault_ = fault;
  if (fault.empty()) {
    run::log_info("kiosk", "sound works");
  } else {
    run::log_warn("kiosk", "no sound: " + fault);
  }
  parts_.on_health(fault);
}

}  // namespace huiyin::kiosk
