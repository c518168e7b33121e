#include "app/words/wait_words.h"

namespace huiyin::words {

std::string wait_words(Language l, const Pace& pace, int people_ahead) {
  const auto estimate = estimate_wait(pace, people_ahead);
  if (!estimate) return {};
  const WaitMinutes minutes = in_minutes(*estimate);
  const std::string high = std::to_string(minutes.high);
  if (minutes.low == 0) {
    return format(trn(l, "at most {0} minute", "at most {0} minutes",
                      static_cast<unsigned long>(minutes.high)),
                  {high});
  }
  return tr_format(l, "about {0} to {1} minutes", {std::to_string(minutes.low), high});
}

}  // namespace huiyin::words
