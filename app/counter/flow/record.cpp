#include "app/counter/flow/record.h"

#include <algorithm>

namespace huiyin::counter {
namespace {

auto place_of(std::vector<Ticket>& tickets, const TicketId& id) {
  return std::find_if(tickets.begin(), tickets.end(),
                      [&id](const Ticket& t) { return t.id == id; });
}

}  // namespace

void merge(Record& record, const Ticket& ticket) {
  const auto visit = place_of(record.visits, ticket.id);
  if (visit != record.visits.end()) {
    if (ticket.rev > visit->rev) *visit = ticket;
  } else if (ticket.queue_state != QueueState::kNone && ticket.day == record.day) {
    record.visits.push_back(ticket);
  }
  const auto open = place_of(record.open, ticket.id);
  if (open == record.open.end()) {
    if (is_open(ticket.state)) record.open.push_back(ticket);
  } else if (ticket.rev > open->rev) {
    if (is_open(ticket.state)) {
      *open = ticket;
    } else {
      record.open.erase(open);
    }
  }
}

std::string person_of(const Record& record, const std::string& login) {
  for (const Account& account : record.accounts) {
    if (account.login == login) return account.name;
  }
  return login;
}

const Ticket* find_ticket(const Record& record, const TicketId& id) {
  for (const auto* tickets : {&record.open, &record.visits}) {
    for (const Ticket& t : *tickets) {
      if (t.id == id) return &t;
    }
  }
  return nullptr;
}

}  // namespace huiyin::counter
