// Tells a scanner from a person. A keyboard-wedge scanner types like a keyboard, only much faster,
// and ends with Enter. Keys are held back until it is clear who types: a burst becomes one line,
// all else goes on in its old order. So a burst never leaves characters in a field that has the
// focus, and a person's typing is late by one gap (35 ms) at most.
//
// Pure: times come in (steady ms). Not for serial scanners, they have a port of their own.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/ui/input.h"

namespace huiyin::ui {

class ScanRecogniser {
 public:
  ScanRecogniser(int64_t gap_ms, size_t min_characters)
      : gap_ms_(gap_ms), min_characters_(min_characters) {}

  // The program was busy (drawing) and listens again from now on: a pause before now_ms says
  // nothing about the person or scanner.
  void listening_since(int64_t now_ms) { listening_since_ms_ = now_ms; }

  // Takes an event. Only poll ends a burst: an event that comes later than poll was due has waited
  // in a queue while this program got no processor, and its time means nothing. What is now known
  // not to be a scan is appended to `passed`; a scan is returned.
  std::optional<std::string> feed(const InputEvent& event, int64_t now_ms,
                                  std::vector<InputEvent>& passed);
  // Time has gone by: releases what was held when the gap is over.
  void poll(int64_t now_ms, std::vector<InputEvent>& passed);
  // It was no scanner: releases what was held.
  void give_up(std::vector<InputEvent>& passed) { release(passed); }
  // When poll has something to release; none while nothing is held.
  std::optional<int64_t> deadline_ms() const;

 private:
  bool gap_is_over(int64_t now_ms) const;
  void release(std::vector<InputEvent>& passed);

  const int64_t gap_ms_;
  const size_t min_characters_;
  int64_t listening_since_ms_ = 0;
  int64_t last_event_ms_ = 0;
  std::vector<InputEvent> held_;
  std::string characters_;  // of held_, UTF-8
  size_t character_count_ = 0;
};

}  // namespace huiyin::ui
