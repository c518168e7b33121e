// A made-up morning at a made-up office, for tests and pictures of the counter: a line, a worklist,
// tickets in every state, two kiosks, two colleagues. Not for timing and not for the store.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "app/core/decide.h"
#include "app/counter/flow/step.h"
#include "app/counter/flow/views.h"

namespace huiyin::counter::samples {

inline constexpr std::int64_t kNow_ms = 1'795'000'000'000;  // 2026-11-18 19:46 in China

struct Registered {
  std::string number = "A001";
  Category category = Category::kRepair;
  std::string household = "3-1-1502";
  std::string name = "王建国";
  std::string phone = "13800138000";
  std::string text = "厨房水管漏水";
  std::int64_t minutes_ago = 10;
  Attendance attendance = Attendance::kDropOff;
  Urgency urgency = Urgency::kNormal;
  Channel channel = Channel::kKiosk;
};

Now now(std::int64_t later_ms = 0);
Settings settings();
Account zhang();
Account li();

Ticket ticket(const Registered& facts);
// The ticket after one more thing was done to it; refuses what the rules refuse (test fails).
Ticket after(Ticket ticket, Action action, const ActionFields& fields = {},
             const std::string& actor = "zhang", std::int64_t minutes_ago = 1);
Ticket printed(Ticket ticket, SlipState state, int attempt = 1, const std::string& reason = {});
std::vector<HistoryEntry> history_of(const Ticket& ticket);

// Everything of a busy office.
Record busy_record();
Record empty_record();

// Drives step() and remembers what it asked for.
class Driver {
 public:
  explicit Driver(CounterState state = initial_state(settings(), "zh_CN", now()))
      : state_(std::move(state)) {}

  Driver& put(const Input& input);
  template <typename I>
  Driver& want(I intent) {
    return put(Input{Intent{std::move(intent)}});
  }
  Driver& later(std::int64_t ms);  // time goes by, a tick comes
  Driver& signed_in(const Record& record = busy_record());

  const CounterState& state() const { return state_; }
  const Session& session() const { return std::get<Session>(state_.who); }
  const Desk& desk() const { return session().work; }
  Now at() const { return now(elapsed_ms_); }
  const std::vector<Effect>& effects() const { return effects_; }  // of the last input

  // The last effect of this kind that the last input asked for; nullptr: none.
  template <typename E>
  const E* asked() const {
    for (auto at = effects_.rbegin(); at != effects_.rend(); ++at) {
      if (const E* effect = std::get_if<E>(&*at)) return effect;
    }
    return nullptr;
  }

 private:
  CounterState state_;
  std::vector<Effect> effects_;
  std::int64_t elapsed_ms_ = 0;
};

const Ticket& find(const Record& record, const std::string& number);

}  // namespace huiyin::counter::samples
