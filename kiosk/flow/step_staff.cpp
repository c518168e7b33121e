// The way through the gate: five presses in corners of the resting screen, then the PIN. Who fails
// too often waits, and longer each time.
#include <algorithm>
#include <array>

#include "kiosk/flow/turn.h"

namespace huiyin::kiosk {
namespace {

constexpr std::array kKnocks = {Corner::kTopLeft, Corner::kBottomLeft, Corner::kBottomRight,
                                Corner::kBottomLeft, Corner::kTopLeft};
constexpr std::int64_t kKnocking_ms = 3'000;  // longest pause between two presses
constexpr std::int64_t kShut_ms = 60'000;
constexpr int kLongestShut = 6;  // doublings: about an hour

void open_gate(Turn& turn) {
  turn.state.speech.is_on = false;
  turn.state.staff = Staff{};
}

Staff* at_the_gate(Turn& turn) {
  auto& staff = turn.state.staff;
  if (turn.now.steady_ms < turn.state.gate.shut_until_ms) return nullptr;
  return staff && !staff->is_inside && !staff->is_asked ? &*staff : nullptr;
}

void count_wrong_pin(Turn& turn) {
  Gate& gate = turn.state.gate;
  ++gate.wrong;
  if (gate.wrong < kMostWrongPins) return;
  const int again = std::min(gate.wrong - kMostWrongPins, kLongestShut);
  gate.shut_until_ms = turn.now.steady_ms + kShut_ms * (std::int64_t{1} << again);
}

}  // namespace

bool is_at_rest(const Place& place) {
  return std::holds_alternative<place::Welcome>(place) ||
         std::holds_alternative<place::Starting>(place) ||
         std::holds_alternative<place::Pairing>(place) ||
         std::holds_alternative<place::OutOfOrder>(place);
}

void on(Turn& turn, const input::Knock& in) {
  State& state = turn.state;
  if (!is_at_rest(state.place) || state.staff) return;
  Gate& gate = state.gate;
  const bool is_late = turn.now.steady_ms - gate.knocked_ms > kKnocking_ms;
  if (is_late) gate.knocks = 0;
  gate.knocked_ms = turn.now.steady_ms;
  const bool is_right = kKnocks[static_cast<std::size_t>(gate.knocks)] == in.corner;
  gate.knocks = is_right ? gate.knocks + 1 : (in.corner == kKnocks[0] ? 1 : 0);
  if (gate.knocks < static_cast<int>(kKnocks.size())) return;
  gate.knocks = 0;
  open_gate(turn);
}

void on(Turn& turn, const input::StaffTyped& in) {
  Staff* staff = at_the_gate(turn);
  if (staff == nullptr || staff->pin.size() >= kMaxPin_chars) return;
  staff->refused.reset();
  staff->pin += in.digit;
}

void on(Turn& turn, const input::StaffErased&) {
  Staff* staff = at_the_gate(turn);
  if (staff != nullptr) erase_last(staff->pin);
}

void on(Turn& turn, const input::StaffEntered&) {
  Staff* staff = at_the_gate(turn);
  if (staff == nullptr || staff->pin.empty()) return;
  staff->is_asked = true;
  turn.effects.push_back(effect::CheckPin{staff->pin});
  wipe(staff->pin);
}

void on(Turn& turn, const input::StaffLeft&) {
  if (!turn.state.staff) return;
  wipe(turn.state.staff->pin);
  turn.state.staff.reset();
}

void on(Turn& turn, const input::PinChecked& in) {
  auto& staff = turn.state.staff;
  if (!staff || !staff->is_asked) return;
  staff->is_asked = false;
  if (in.answer == PinAnswer::kRight) {
    turn.state.gate = {};
    staff->is_inside = true;
    turn.effects.push_back(effect::DoForStaff{StaffAct::kLook});
    return;
  }
  staff->refused = in.answer;
  if (in.answer == PinAnswer::kWrong) count_wrong_pin(turn);
}

void on(Turn& turn, const input::StaffWants& in) {
  if (turn.state.staff && turn.state.staff->is_inside) {
    turn.state.staff->facts.told.clear();
    turn.effects.push_back(effect::DoForStaff{in.act});
  }
}

void on(Turn& turn, const input::StaffFactsChanged& in) {
  if (!turn.state.staff || !turn.state.staff->is_inside) return;
  StaffFacts& facts = turn.state.staff->facts;
  const std::string told = std::move(facts.told);  // stays until something else is told
  facts = in.facts;
  if (facts.told.empty()) facts.told = told;
}

}  // namespace huiyin::kiosk
