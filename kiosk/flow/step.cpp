#include "kiosk/flow/step.h"

#include <utility>

#include "kiosk/flow/turn.h"

namespace huiyin::kiosk {

void Turn::go(Place place) {
  state.place = std::move(place);
}

void Turn::end_visit() {
  wipe(state.form);
  if (auto* search = at<place::StatusSearch>()) wipe(search->query);
  if (auto* tail = at<place::StatusTail>()) wipe(tail->tail);
  forget_mine(state);
  state.place = place::Welcome{};
  state.resume.reset();
  state.editing = false;
  state.pad = PadPage::kLetters;
  state.words_pad.reset();
  state.language = state.home_language;
  state.large_text = false;
  state.low_reach = false;
  hush(*this);
  state.speech = {};
  state.notice.reset();
  state.warned_ms.reset();
}

void Turn::tell(Error error) {
  state.notice = Notice{std::move(error), now.steady_ms + state.timing.notice_ms};
}

void Turn::break_down(Error error) {
  state.warned_ms.reset();
  state.notice.reset();
  state.resume.reset();
  state.place = place::OutOfOrder{std::move(error), now.steady_ms};
}

namespace {

void on(Turn& turn, const input::Touched&) {
  turn.state.touched_ms = turn.now.steady_ms;
}

void on(Turn& turn, const input::ChooseLanguage& in) {
  turn.state.language = in.language;
}

void on(Turn& turn, const input::ToggleLargeText&) {
  turn.state.large_text = !turn.state.large_text;
}

bool is_on_duty(const Place& place) {
  return !std::holds_alternative<place::Starting>(place) &&
         !std::holds_alternative<place::Pairing>(place) &&
         !std::holds_alternative<place::OutOfOrder>(place) &&
         !std::holds_alternative<place::Printing>(place);
}

void on(Turn& turn, const input::GoHome&) {
  if (is_on_duty(turn.state.place)) turn.end_visit();
}

void on(Turn& turn, const input::Finish&) {
  if (turn.at<place::Done>() != nullptr || turn.at<place::StatusResult>() != nullptr) {
    turn.end_visit();
  }
}

void on(Turn& turn, const input::Continue&) {
  turn.state.warned_ms.reset();
}

void on(Turn& turn, const input::TryPairing&) {
  auto* pairing = turn.at<place::Pairing>();
  if (pairing == nullptr || !pairing->fault) return;
  *pairing = {};
  turn.effects.push_back(effect::Pair{});
}

void on(Turn& turn, const input::SiteChanged& in) {
  turn.state.site = in.site;
}

void on(Turn& turn, const input::CallsChanged& in) {
  announce_new(turn, in.calls);
  turn.state.calls = in.calls;
}

void on(Turn& turn, const input::LinkChanged& in) {
  turn.state.link = in.link;
}

void on(Turn& turn, const input::PrinterChanged& in) {
  turn.state.printer_reason = in.reason;
}

bool awaits_pairing(const Place& place) {
  return std::holds_alternative<place::Starting>(place) ||
         std::holds_alternative<place::Pairing>(place);
}

void on(Turn& turn, const input::PairingDigits& in) {
  if (awaits_pairing(turn.state.place)) turn.go(place::Pairing{in.digits, {}, 0});
}

void on(Turn& turn, const input::PairingFailed& in) {
  if (awaits_pairing(turn.state.place)) turn.go(place::Pairing{{}, in.error, turn.now.steady_ms});
}

void on(Turn& turn, const input::Paired&) {
  if (awaits_pairing(turn.state.place)) turn.end_visit();
}

// The touch that ends the warning does nothing else: nobody may submit by waking the screen.
bool only_ends_warning(Turn& turn, const Input& input) {
  if (!is_visitor(input)) return false;
  turn.state.touched_ms = turn.now.steady_ms;
  return std::exchange(turn.state.warned_ms, std::nullopt).has_value();
}

}  // namespace

Step step(State state, const Input& input, Now now) {
  Step out{std::move(state), {}};
  Turn turn{out.state, now, out.effects};
  if (is_visitor(input)) hush(turn);
  if (only_ends_warning(turn, input)) return out;
  std::visit([&turn](const auto& in) { on(turn, in); }, input);
  return out;
}

}  // namespace huiyin::kiosk
