// What staff do at the counter. Ids: app/counter/screens.
#include <stdexcept>

#include "tests/ui/tour/tour.h"

namespace huiyin::drive {
namespace {

constexpr const char* kResult = "Lock replaced, opens and shuts";

std::string state_in(const UiTree& tree) {
  const UiItem* state = tree.find("ticket.state");
  return state == nullptr ? "" : state->label;
}

// Does something to the open ticket and waits until its state is another one.
template <typename Deed>
void change_state(Screen& counter, const Deed& deed) {
  const std::string before = state_in(counter.look());
  deed();
  counter.wait_until(
      [&before](const UiTree& tree) { return !state_in(tree).empty() && state_in(tree) != before; },
      "the ticket stays " + before);
}

}  // namespace

void Tour::sign_in() {
  Screen& counter = office_.counter();
  counter.tap("sign_in.account.zhang");
  counter.tap("sign_in.desk.1");
  counter.fill("sign_in.pin", "1234");
  counter.press("Return");
  counter.wait_screen("desk");
  counter_picture("desk");
}

void Tour::see_the_ticket() {
  office_.counter().wait_item("queue.row." + facts_.number);
  counter_picture("waiting");
}

void Tour::call_the_owner() {
  Screen& counter = office_.counter();
  counter.press("F2");
  counter.wait_item("queue.serve");
  counter.tap("queue.serve");
  counter.wait_gone("queue.serve");
  counter.tap("queue.row." + facts_.number);
  counter.wait_item("ticket.accept");
  counter_picture("called");
}

void Tour::act(const std::string& action) {
  change_state(office_.counter(), [&] { office_.counter().tap("ticket." + action); });
}

void Tour::dispatch() {
  Screen& counter = office_.counter();
  counter.tap("ticket.dispatch");
  counter.tap_like("ticket.field.department.");
  counter_picture("dispatch");
  change_state(counter, [&] { counter.tap("ticket.confirm"); });
}

void Tour::resolve() {
  Screen& counter = office_.counter();
  counter.tap("ticket.resolve");
  counter.fill("ticket.field.result", kResult);
  counter.wait_like("ticket.field.result", kResult);
  counter_picture("resolve");
  change_state(counter, [&] { counter.tap("ticket.confirm"); });
}

void Tour::call_back() {
  Screen& counter = office_.counter();
  counter.tap("ticket.call_back");
  counter.tap("ticket.field.satisfaction.satisfied");
  change_state(counter, [&] { counter.tap("ticket.confirm"); });
}

void Tour::close_the_case() {
  Screen& counter = office_.counter();
  act("close");
  counter.wait_gone("queue.current");  // a closed case has nobody at the desk
  counter_picture("closed");
  for (const ToldTicket& ticket : office_.tickets()) {
    if (ticket.id == facts_.ticket.id) facts_.ticket = ticket;
  }
  if (facts_.ticket.state != "closed") {
    throw std::runtime_error("the record says " + facts_.ticket.state);
  }
}

void Tour::scan_at_the_counter() {
  Screen& counter = office_.counter();
  counter.tap("nav.register");
  counter.wait_screen("register");
  counter_picture("register");
  counter.scan(facts_.qr_text);
  counter.wait_screen("desk");
  counter.wait_until(
      [this](const UiTree& tree) {
        const UiItem* number = tree.find("ticket.number");
        return number != nullptr && number->label.find(facts_.number) != std::string::npos;
      },
      "the scan opens another ticket");
  counter_picture("scanned");
}

}  // namespace huiyin::drive
