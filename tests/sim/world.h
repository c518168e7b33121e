// Virtual time for the simulation: what happens when, in an order that the seed decides.
// Not for what happens (simulation.h).
#pragma once

#include <cstdint>
#include <functional>
#include <queue>
#include <random>
#include <utility>
#include <vector>

#include "app/ports/clock.h"

namespace huiyin::sim {

class World {
 public:
  explicit World(std::uint64_t seed) : random_(seed) {}

  std::int64_t now_ms() const { return now_ms_; }
  void after(std::int64_t delay_ms, std::function<void()> act) {
    queue_.push({now_ms_ + delay_ms, ++order_, std::move(act)});
  }
  void run_until(std::int64_t end_ms) {
    while (!queue_.empty() && queue_.top().at_ms <= end_ms) {
      const Entry next = queue_.top();
      queue_.pop();
      now_ms_ = next.at_ms;
      next.act();
    }
    now_ms_ = end_ms;
  }

  // low ≤ result ≤ high
  std::int64_t between(std::int64_t low, std::int64_t high) {
    return low + static_cast<std::int64_t>(random_() % static_cast<std::uint64_t>(high - low + 1));
  }
  bool chance(int percent) { return between(1, 100) <= percent; }

 private:
  struct Entry {
    std::int64_t at_ms;
    std::int64_t order;
    std::function<void()> act;
    bool operator<(const Entry& other) const {  // the queue hands out its largest
      return at_ms != other.at_ms ? at_ms > other.at_ms : order > other.order;
    }
  };
  std::priority_queue<Entry> queue_;
  std::mt19937_64 random_;
  std::int64_t now_ms_ = 0;
  std::int64_t order_ = 0;
};

// A machine's own idea of the time: virtual time plus what somebody did to its clock.
class SimClock : public Clock {
 public:
  explicit SimClock(const World& world) : world_(world) {}
  Moment now() override { return Moment{kStart_ms + world_.now_ms() + skew_ms}; }
  std::int64_t monotonic_ms() override { return world_.now_ms(); }
  std::int64_t skew_ms = 0;

 private:
  // Six seconds before the site's day changes, so that every run crosses a midnight.
  static constexpr std::int64_t kStart_ms = 1'794'931'200'000 - 6'000;
  const World& world_;
};

}  // namespace huiyin::sim
