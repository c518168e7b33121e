#include "app/counter/flow/rules_page.h"

#include "app/counter/flow/turn.h"

namespace huiyin::counter {
namespace {

void take(Turn& turn, const rules::Opened&) {
  turn.ask(rules::Effect{rules::Load{}});
}

void take(Turn& turn, const rules::Loaded& in) {
  Session* session = turn.working();
  if (session == nullptr) return;
  session->rules.known = true;
  session->rules.error = in.error;
}

}  // namespace

void on(Turn& turn, const rules::Intent& in) {
  if (turn.working() == nullptr) return;
  std::visit([&turn](const auto& intent) { take(turn, intent); }, in);
}

void on(Turn& turn, const rules::Input& in) {
  std::visit([&turn](const auto& input) { take(turn, input); }, in);
}

}  // namespace huiyin::counter
