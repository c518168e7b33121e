#include "app/counter/flow/registers_page.h"

#include "app/counter/flow/turn.h"

namespace huiyin::counter {
namespace {

void take(Turn& turn, const registers::Opened&) {
  turn.ask(registers::Effect{registers::Load{}});
}

void take(Turn& turn, const registers::Loaded& in) {
  Session* session = turn.working();
  if (session == nullptr) return;
  session->registers.known = true;
  session->registers.error = in.error;
}

}  // namespace

void on(Turn& turn, const registers::Intent& in) {
  if (turn.working() == nullptr) return;
  std::visit([&turn](const auto& intent) { take(turn, intent); }, in);
}

void on(Turn& turn, const registers::Input& in) {
  std::visit([&turn](const auto& input) { take(turn, input); }, in);
}

}  // namespace huiyin::counter
