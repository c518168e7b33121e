#include "app/counter/flow/shift_page.h"

#include "app/counter/flow/turn.h"

namespace huiyin::counter {
namespace {

void take(Turn& turn, const shift::Opened&) {
  turn.ask(shift::Effect{shift::Load{}});
}

void take(Turn& turn, const shift::Loaded& in) {
  Session* session = turn.working();
  if (session == nullptr) return;
  session->shift.known = true;
  session->shift.error = in.error;
}

}  // namespace

void on(Turn& turn, const shift::Intent& in) {
  if (turn.working() == nullptr) return;
  std::visit([&turn](const auto& intent) { take(turn, intent); }, in);
}

void on(Turn& turn, const shift::Input& in) {
  std::visit([&turn](const auto& input) { take(turn, input); }, in);
}

}  // namespace huiyin::counter
