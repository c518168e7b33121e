// What is said next: calls in the order in which they came, before any further line of a screen;
// one thing at a time, so nothing overlaps. Pure.
#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <vector>

#include "kiosk/speech/speaker.h"

namespace huiyin::speech {

class SpeechQueue {
 public:
  struct Next {
    Utterance utterance;
    bool is_call = false;
  };

  // More calls than anybody could hear out are dropped, the oldest first: the screen shows them.
  static constexpr std::size_t kMostCalls = 20;

  void call(Utterance call);
  void read(std::vector<Utterance> lines);  // in the place of what is being read
  void hush() { lines_.clear(); }           // calls stay
  std::optional<Next> next();
  bool empty() const { return calls_.empty() && lines_.empty(); }

 private:
  std::deque<Utterance> calls_;
  std::deque<Utterance> lines_;
};

}  // namespace huiyin::speech
