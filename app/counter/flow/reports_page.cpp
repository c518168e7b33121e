#include "app/counter/flow/reports_page.h"

#include "app/counter/flow/turn.h"

namespace huiyin::counter {
namespace {

void take(Turn& turn, const reports::Opened&) {
  turn.ask(reports::Effect{reports::Load{}});
}

void take(Turn& turn, const reports::Loaded& in) {
  Session* session = turn.working();
  if (session == nullptr) return;
  session->reports.known = true;
  session->reports.error = in.error;
}

}  // namespace

void on(Turn& turn, const reports::Intent& in) {
  if (turn.working() == nullptr) return;
  std::visit([&turn](const auto& intent) { take(turn, intent); }, in);
}

void on(Turn& turn, const reports::Input& in) {
  std::visit([&turn](const auto& input) { take(turn, input); }, in);
}

}  // namespace huiyin::counter
