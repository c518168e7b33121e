#include "app/counter/flow/households_page.h"

#include "app/counter/flow/turn.h"

namespace huiyin::counter {
namespace {

void take(Turn& turn, const households::Opened&) {
  turn.ask(households::Effect{households::Load{}});
}

void take(Turn& turn, const households::Loaded& in) {
  Session* session = turn.working();
  if (session == nullptr) return;
  session->households.known = true;
  session->households.error = in.error;
}

}  // namespace

void on(Turn& turn, const households::Intent& in) {
  if (turn.working() == nullptr) return;
  std::visit([&turn](const auto& intent) { take(turn, intent); }, in);
}

void on(Turn& turn, const households::Input& in) {
  std::visit([&turn](const auto& input) { take(turn, input); }, in);
}

}  // namespace huiyin::counter
