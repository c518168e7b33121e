#include "kiosk/speech/speech_queue.h"

#include <utility>

namespace huiyin::speech {

void SpeechQueue::call(Utterance call) {
  calls_.push_back(std::move(call));
  if (calls_.size() > kMostCalls) calls_.pop_front();
}

void SpeechQueue::read(std::vector<Utterance> lines) {
  lines_.assign(std::make_move_iterator(lines.begin()), std::make_move_iterator(lines.end()));
}

std::optional<SpeechQueue::Next> SpeechQueue::next() {
  std::deque<Utterance>& from = calls_.empty() ? lines_ : calls_;
  if (from.empty()) return std::nullopt;
  Next next{std::move(from.front()), &from == &calls_};
  from.pop_front();
  return next;
}

}  // namespace huiyin::speech
