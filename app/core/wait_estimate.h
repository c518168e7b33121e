// How long the line still is, told honestly: a likely wait and the range that it stays in nine
// times out of ten. The queue-length estimator of the delay-prediction literature (Ibrahim and
// Whitt 2009, "QL"): people ahead plus one, times the mean time between two calls while somebody
// was waiting. That time already holds how many desks are open and how fast they are, so neither
// need be known. Pure; the clock and the record are the caller's. tests/sim/wait_law_test.cpp shows
// the coverage.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "app/core/moment.h"

namespace huiyin {

// One visit that was called: when it began to wait and when its (last) call was.
struct CallMark {
  Moment registered_at;
  Moment called_at;
};

// How fast the line moves. A pace of few calls promises nothing (kFewestCalls).
struct Pace {
  int calls = 0;
  double mean_ms = 0;
  double variance_ms2 = 0;
  bool operator==(const Pace&) const = default;
};

inline constexpr int kFewestCalls = 8;
inline constexpr int kMostCalls = 300;  // some days; older calls tell of other staff
// Longer than this nobody was working at the desk: lunch, a closed office.
inline constexpr std::int64_t kLongestGap_ms = kHour_ms;

// From the newest kMostCalls gaps between calls, in any order. A gap counts only when the later
// visitor was waiting already at the earlier call: otherwise the desk was idle, not busy.
Pace pace_of(std::vector<CallMark> calls);

struct WaitEstimate {
  std::int64_t likely_ms = 0;
  std::int64_t low_ms = 0;
  std::int64_t high_ms = 0;
  bool operator==(const WaitEstimate&) const = default;
};

// For somebody with so many ahead who waits while every desk is busy. Empty when the pace is
// unknown.
std::optional<WaitEstimate> estimate_wait(const Pace& pace, int people_ahead);

// As it is said to a person: whole minutes, five-minute steps above twenty, never narrower than it
// is.
struct WaitMinutes {
  int low = 0;
  int high = 0;
  bool operator==(const WaitMinutes&) const = default;
};
WaitMinutes in_minutes(const WaitEstimate& estimate);

}  // namespace huiyin
