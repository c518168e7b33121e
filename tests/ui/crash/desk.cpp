#include "tests/ui/crash/desk.h"

#include <array>
#include <string_view>

namespace huiyin::drive {
namespace {

constexpr std::array<std::string_view, 6> kActions = {"accept",  "dispatch",  "start",
                                                      "resolve", "call_back", "close"};

std::string offered_in(const UiTree& tree) {
  for (const std::string_view action : kActions) {
    const std::string id = "ticket." + std::string(action);
    // A case may be closed without a call-back, for a reason; that is not what we are here for.
    const bool is_waiver = action == "close" && tree.find("ticket.call_back") != nullptr;
    if (!is_waiver && tree.has_enabled(id)) return std::string(action);
  }
  return tree.has_enabled("ticket.reopen") ? "closed" : "";
}

}  // namespace

void Desk::sit_down() {
  counter_.start();
  counter_.tap("sign_in.account.zhang");
  counter_.tap("sign_in.desk.1");
  counter_.fill("sign_in.pin", "1234");
  counter_.press("Return");
  counter_.wait_screen("desk");
}

std::string Desk::person_at_the_desk() {
  if (counter_.look().find("queue.current") == nullptr) counter_.tap("desk.call_next");
  return counter_.wait_item("queue.current").label;
}

void Desk::attend() {
  const std::string number = person_at_the_desk();
  if (counter_.look().has_enabled("queue.serve")) {
    counter_.tap("queue.serve");
    counter_.wait_gone("queue.serve");
  }
  counter_.tap("queue.row." + number);
  counter_.wait_until(
      [&number](const UiTree& tree) {
        const UiItem* open = tree.find("ticket.number");
        return open != nullptr && open->label.find(number) != std::string::npos;
      },
      "the ticket " + number + " does not open");
  while (do_next_action()) {
  }
  counter_.wait_gone("queue.current");  // a closed case has nobody at the desk
}

bool Desk::do_next_action() {
  const UiTree tree = counter_.wait_until([](const UiTree& t) { return !offered_in(t).empty(); },
                                          "the ticket offers nothing");
  const std::string action = offered_in(tree);
  if (action == "closed") return false;
  counter_.tap("ticket." + action);
  if (action == "dispatch") counter_.tap_like("ticket.field.department.");
  if (action == "resolve") counter_.fill("ticket.field.result", "done");
  if (action == "call_back") counter_.tap("ticket.field.satisfaction.satisfied");
  const bool asks = action == "dispatch" || action == "resolve" || action == "call_back";
  if (asks) counter_.tap("ticket.confirm");
  counter_.wait_until(
      [&action](const UiTree& t) { return !offered_in(t).empty() && offered_in(t) != action; },
      action + " does not happen");
  return true;
}

}  // namespace huiyin::drive
