// What time alone does: ends notices, moves a slow printing on, warns and wipes when nobody is
// there, tries a broken record again.
#include <algorithm>

#include "kiosk/flow/turn.h"

namespace huiyin::kiosk {
namespace {

constexpr std::int64_t kShortestWarning_ms = 20'000;

std::int64_t warning_ms(const State& state) {
  return std::max(state.timing.warning_ms, kShortestWarning_ms);
}

std::int64_t idle_at(const State& state) {
  return state.touched_ms + state.timing.idle_ms;
}

void guard_idle(Turn& turn) {
  State& state = turn.state;
  if (state.warned_ms) {
    if (turn.now.steady_ms >= *state.warned_ms + warning_ms(state)) turn.end_visit();
    return;
  }
  if (turn.now.steady_ms >= idle_at(state)) state.warned_ms = turn.now.steady_ms;
}

// How the last visitor saw and heard the screen is not how the next one does.
void forget_visitor(Turn& turn) {
  State& state = turn.state;
  state.language = state.home_language;
  state.large_text = false;
  state.low_reach = false;
  hush(turn);
  state.speech = {};
}

bool is_as_found(const State& state) {
  return state.language == state.home_language && !state.large_text && !state.low_reach &&
         !state.speech.is_on && !state.speech.was_chosen;
}

void wait_for_record(Turn& turn, place::OutOfOrder& out_of_order) {
  State& state = turn.state;
  if (turn.now.steady_ms >= idle_at(state) + warning_ms(state)) {
    wipe(state.form);
    forget_mine(state);
    forget_visitor(turn);
  }
  if (turn.now.steady_ms < out_of_order.probed_ms + state.timing.probe_ms) return;
  out_of_order.probed_ms = turn.now.steady_ms;
  turn.effects.push_back(effect::ProbeRecord{});
}

// The host may start after the kiosk: nobody has to come and touch it.
void pair_again(Turn& turn, place::Pairing& pairing) {
  if (!pairing.fault) return;
  if (turn.now.steady_ms < pairing.failed_ms + turn.state.timing.probe_ms) return;
  pairing = {};
  turn.effects.push_back(effect::Pair{});
}

std::int64_t sooner(std::optional<std::int64_t> a, std::int64_t b) {
  return a ? std::min(*a, b) : b;
}

std::optional<std::int64_t> place_tick_ms(const State& state) {
  if (const auto* printing = std::get_if<place::Printing>(&state.place)) {
    if (!printing->receipt) return std::nullopt;
    return printing->since_ms + state.timing.printing_ms;
  }
  if (const auto* pairing = std::get_if<place::Pairing>(&state.place)) {
    if (!pairing->fault) return std::nullopt;
    return pairing->failed_ms + state.timing.probe_ms;
  }
  if (const auto* out_of_order = std::get_if<place::OutOfOrder>(&state.place)) {
    return out_of_order->probed_ms + state.timing.probe_ms;
  }
  if (std::holds_alternative<place::Welcome>(state.place)) {
    if (is_as_found(state)) return std::nullopt;
    return idle_at(state);
  }
  if (!has_idle_guard(state.place)) return std::nullopt;
  return state.warned_ms ? *state.warned_ms + warning_ms(state) : idle_at(state);
}

}  // namespace

bool has_idle_guard(const Place& place) {
  return !std::holds_alternative<place::Starting>(place) &&
         !std::holds_alternative<place::Pairing>(place) &&
         !std::holds_alternative<place::OutOfOrder>(place) &&
         !std::holds_alternative<place::Printing>(place) &&
         !std::holds_alternative<place::Welcome>(place);
}

void on(Turn& turn, const input::Tick&) {
  State& state = turn.state;
  if (state.staff && turn.now.steady_ms >= idle_at(state)) state.staff.reset();
  if (state.notice && turn.now.steady_ms >= state.notice->until_ms) state.notice.reset();
  if (auto* pairing = turn.at<place::Pairing>()) return pair_again(turn, *pairing);
  if (auto* out_of_order = turn.at<place::OutOfOrder>()) {
    return wait_for_record(turn, *out_of_order);
  }
  if (auto* printing = turn.at<place::Printing>()) {
    const bool is_slow = turn.now.steady_ms >= printing->since_ms + state.timing.printing_ms;
    if (!printing->receipt || !is_slow) return;
    state.touched_ms = turn.now.steady_ms;
    Receipt receipt = std::move(*printing->receipt);
    return turn.go(place::Done{std::move(receipt)});
  }
  if (turn.at<place::Welcome>() != nullptr && turn.now.steady_ms >= idle_at(state)) {
    forget_visitor(turn);
  }
  if (has_idle_guard(state.place)) guard_idle(turn);
}

std::optional<std::int64_t> next_tick_ms(const State& state) {
  auto next = place_tick_ms(state);
  if (state.notice) next = sooner(next, state.notice->until_ms);
  if (state.staff) next = sooner(next, idle_at(state));
  return next;
}

int seconds_left(const State& state, std::int64_t steady_ms) {
  if (!state.warned_ms) return 0;
  const std::int64_t left = *state.warned_ms + warning_ms(state) - steady_ms;
  return static_cast<int>(std::max<std::int64_t>(0, (left + 999) / 1000));
}

}  // namespace huiyin::kiosk
