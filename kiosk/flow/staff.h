// The gate that visitors do not see, and the page behind it: what the office does at the kiosk
// without a keyboard. Plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace huiyin::kiosk {

enum class Corner { kTopLeft, kBottomLeft, kBottomRight };

enum class StaffAct {
  kLook,  // tell the facts again
  kTestPrint,
  kPaperChanged,  // ask the printer again
  kPairAgain,
  kQuieter,
  kLouder,
  kTestSound,
  kDarker,
  kBrighter,
  kRestart,
  kClose,
};

// kNone: this station has no PIN yet, so that nobody gets in.
enum class PinAnswer { kRight, kWrong, kNone };

struct StaffFacts {
  std::string printer;            // keywords of what is wrong; empty: ready
  std::string queue;              // empty: no printer is set up
  std::string host;               // empty: not paired
  std::string sound;              // what is wrong; empty: it works
  int volume = 0;                 // percent, as it is now
  std::optional<int> brightness;  // percent; none: this display has no setting
  std::vector<std::string> log;   // the last lines, oldest first
  std::string told;               // what became of the last wish; a message to be translated
  bool operator==(const StaffFacts&) const = default;
};

struct Staff {
  bool is_inside = false;
  std::string pin;  // what was typed at the gate
  bool is_asked = false;
  std::optional<PinAnswer> refused;
  StaffFacts facts;
};

// Knocks and wrong PINs; outlives visits, so that nobody tries for ever.
struct Gate {
  int knocks = 0;
  std::int64_t knocked_ms = 0;
  int wrong = 0;
  std::int64_t shut_until_ms = 0;
};

inline constexpr std::size_t kMaxPin_chars = 8;
inline constexpr int kMostWrongPins = 5;  // then the gate is shut for some time

}  // namespace huiyin::kiosk
