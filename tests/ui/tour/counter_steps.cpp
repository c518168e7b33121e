// What staff do at the counter. Ids: app/counter/screens.
#include <stdexcept>

#include "tests/ui/tour/tour.h"

namespace huiyin::drive {

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

void Tour::act(const std::string& action, const std::string& next) {
  Screen& counter = office_.counter();
  counter.tap("ticket." + action);
  counter.wait_item("ticket." + next);
}

void Tour::dispatch() {
  Screen& counter = office_.counter();
  counter.tap("ticket.dispatch");
  counter.tap_like("ticket.field.department.");
  counter_picture("dispatch");
  counter.tap("ticket.confirm");
  counter.wait_item("ticket.start");
}

void Tour::resolve() {
  Screen& counter = office_.counter();
  counter.tap("ticket.resolve");
  counter.fill("ticket.field.result", "屋面已补漏,闭水试验合格");
  counter.tap("ticket.confirm");
  counter.wait_item("ticket.call_back");
}

void Tour::call_back() {
  Screen& counter = office_.counter();
  counter.tap("ticket.call_back");
  counter.tap("ticket.field.satisfaction.satisfied");
  counter.tap("ticket.confirm");
  counter.wait_item("ticket.close");
}

void Tour::close_the_case() {
  Screen& counter = office_.counter();
  counter.tap("ticket.close");
  counter.wait_gone("ticket.close");
  counter.tap("queue.served");
  counter.wait_gone("queue.served");
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
