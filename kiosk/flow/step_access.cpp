// How a visitor reaches and hears the screen, and which calls the hall hears.
#include <algorithm>

#include "kiosk/flow/turn.h"

namespace huiyin::kiosk {
namespace {

// A kiosk that was just switched on does not call people who were called long ago.
constexpr std::int64_t kCallIsFresh_ms = 60'000;

bool is_known(const Calls& calls, const Calling& call) {
  return std::any_of(calls.called.begin(), calls.called.end(), [&call](const Calling& known) {
    return known.number == call.number && known.called_at == call.called_at;
  });
}

}  // namespace

void hush(Turn& turn) {
  if (turn.state.speech.is_on) turn.effects.push_back(effect::Hush{});
}

void on(Turn& turn, const input::ToggleLowReach&) {
  turn.state.low_reach = !turn.state.low_reach;
}

void on(Turn& turn, const input::ToggleSpeech&) {
  Speech& speech = turn.state.speech;
  speech = {.is_on = !speech.is_on, .was_chosen = true, .said = {}};
}

void on(Turn& turn, const input::BeginSpeech&) {
  Speech& speech = turn.state.speech;
  if (!speech.was_chosen && turn.state.has_sound) speech = {true, true, {}};
}

void on(Turn& turn, const input::Spoken& in) {
  Speech& speech = turn.state.speech;
  if (!speech.is_on || speech.said == in.key) return;
  speech.said = in.key;
  turn.effects.push_back(effect::Speak{turn.state.language, in.words});
}

void on(Turn& turn, const input::SoundChanged& in) {
  turn.state.has_sound = in.works;
  if (!in.works) turn.state.speech.is_on = false;
}

void announce_new(Turn& turn, const Calls& calls) {
  // The newest call stands first; the hall hears the older one first.
  for (auto call = calls.called.rbegin(); call != calls.called.rend(); ++call) {
    const bool is_fresh = turn.now.wall - call->called_at < kCallIsFresh_ms;
    if (call->serving || !is_fresh || is_known(turn.state.calls, *call)) continue;
    turn.effects.push_back(effect::Announce{call->number, call->desk});
  }
}

}  // namespace huiyin::kiosk
