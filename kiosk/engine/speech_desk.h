// Says things, one after the other: calls with a chime, screens line by line. A machine without
// sound is no fault of the kiosk: it is told once, looked at again every minute, and nothing waits.
//
// Threads: one worker speaks and plays. The public functions may be called from any thread and
// return at once. Owns its voice; the sound device outlives it.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <string>

#include "app/ports/clock.h"
#include "app/run/sound_config.h"
#include "app/run/worker.h"
#include "kiosk/speech/speech_queue.h"

namespace huiyin::kiosk {

struct SpeechParts {
  run::SoundConfig config;
  SiteClock site_clock;
  Clock& clock;
  speech::SoundOut& out;
  std::function<Result<std::unique_ptr<speech::Speaker>>()> make_speaker;
  words::Language hall = words::Language::kZhCn;  // in which numbers are called
  int louder = 0;  // percent that staff put on top of every hour's volume
  // What is wrong with the sound, empty when nothing is; on the worker, when it changes.
  std::function<void(const std::string&)> on_health;
};

class SpeechDesk {
 public:
  explicit SpeechDesk(SpeechParts parts);
  ~SpeechDesk();  // cuts what is being said
  SpeechDesk(const SpeechDesk&) = delete;
  SpeechDesk& operator=(const SpeechDesk&) = delete;

  void read(words::Language language, const std::string& lines);  // in the place of what is read
  void hush();                                                    // ends reading, never a call
  void announce(const std::string& number, const std::string& desk);
  void change_volume(int by_percent);     // at every hour
  int volume() const;                     // percent, now
  int louder() const { return louder_; }  // what the changes come to

 private:
  void look();
  void say_next();
  Result<Ok> say(const speech::SpeechQueue::Next& next);
  void tell_health(const std::string& fault);

  SpeechParts parts_;
  std::atomic<unsigned> reading_ = 0;  // counts what was to be read: an older one is cut
  std::atomic<bool> is_closing_ = false;
  std::atomic<int> louder_;

  // Below: the worker's alone.
  speech::SpeechQueue queue_;
  std::unique_ptr<speech::Speaker> speaker_;
  unsigned read_as_ = 0;  // of the lines in the queue
  std::string fault_;
  bool was_told_ = false;

  run::Worker worker_;
};

}  // namespace huiyin::kiosk
