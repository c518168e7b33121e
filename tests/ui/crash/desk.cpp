#include "tests/ui/crash/desk.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace huiyin::drive {
namespace {

constexpr std::array<std::string_view, 6> kActions = {"accept",  "dispatch",  "start",
                                                      "resolve", "call_back", "close"};

// What the procedures expect next is the first button of the ticket.
std::string expected_in(const UiTree& tree) {
  for (const UiItem& item : tree.items) {
    for (const std::string_view action : kActions) {
      if (item.is_enabled && item.id == "ticket." + std::string(action)) return std::string(action);
    }
  }
  return tree.has_enabled("ticket.reopen") ? "closed" : "";
}

std::string state_in(const UiTree& tree) {
  const UiItem* state = tree.find("ticket.state");
  return state == nullptr ? "" : state->label;
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

int Desk::people_waiting() const {
  const UiTree tree = counter_.look();
  return static_cast<int>(std::count_if(tree.items.begin(), tree.items.end(), [](const UiItem& i) {
    return i.id.starts_with("queue.row.");
  }));
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
  const UiTree tree = counter_.wait_until([](const UiTree& t) { return !expected_in(t).empty(); },
                                          "the ticket offers nothing");
  const std::string action = expected_in(tree);
  if (action == "closed") return false;
  counter_.tap("ticket." + action);
  if (action == "dispatch") counter_.tap_like("ticket.field.department.");
  if (action == "resolve") counter_.fill("ticket.field.result", "done");
  if (action == "call_back") counter_.tap("ticket.field.satisfaction.satisfied");
  const bool asks = action == "dispatch" || action == "resolve" || action == "call_back";
  if (asks) counter_.tap("ticket.confirm");
  const std::string before = state_in(tree);
  counter_.wait_until(
      [&before](const UiTree& t) {
        return !state_in(t).empty() && state_in(t) != before && !expected_in(t).empty();
      },
      action + " does not happen");
  return true;
}

}  // namespace huiyin::drive
