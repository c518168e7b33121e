#include "app/counter/flow/record.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace huiyin::counter {
namespace {

auto place_of(std::vector<Ticket>& tickets, const TicketId& id) {
  return std::find_if(tickets.begin(), tickets.end(),
                      [&id](const Ticket& t) { return t.id == id; });
}

// Who came back on a later day is there as well.
bool is_in_lobby(const Ticket& t, Day day) {
  const bool now = t.queue_state == QueueState::kWaiting || t.queue_state == QueueState::kCalled ||
                   t.queue_state == QueueState::kServing;
  return now || (t.queue_state != QueueState::kNone && t.day == day);
}

}  // namespace

std::size_t OpenTickets::Hash::operator()(const TicketId& id) const {
  std::size_t random = 0;  // the last bytes of an id are
  std::memcpy(&random, id.bytes.data() + id.bytes.size() - sizeof(random), sizeof(random));
  return random;
}

OpenTickets::OpenTickets(std::vector<Ticket> tickets) : tickets_(std::move(tickets)) {
  places_.reserve(tickets_.size());
  for (std::size_t i = 0; i < tickets_.size(); ++i)
    places_.emplace(tickets_[i].id, i);
}

const Ticket* OpenTickets::find(const TicketId& id) const {
  const auto at = places_.find(id);
  return at == places_.end() ? nullptr : &tickets_[at->second];
}

void OpenTickets::put(Ticket ticket) {
  changes_.push_back(ticket.id);
  const auto [at, is_new] = places_.try_emplace(ticket.id, tickets_.size());
  if (is_new) {
    tickets_.push_back(std::move(ticket));
  } else {
    tickets_[at->second] = std::move(ticket);
  }
}

void OpenTickets::remove(const TicketId& id) {
  const auto at = places_.find(id);
  if (at == places_.end()) return;
  changes_.push_back(id);
  const std::size_t hole = at->second;
  places_.erase(at);
  if (hole + 1 != tickets_.size()) {
    tickets_[hole] = std::move(tickets_.back());
    places_[tickets_[hole].id] = hole;
  }
  tickets_.pop_back();
}

std::vector<TicketId> OpenTickets::take_changes() {
  return std::exchange(changes_, {});
}

void merge(Record& record, const Ticket& ticket) {
  const auto visit = place_of(record.visits, ticket.id);
  if (visit != record.visits.end()) {
    if (ticket.rev > visit->rev) *visit = ticket;
  } else if (is_in_lobby(ticket, record.day)) {
    record.visits.push_back(ticket);
  }
  const Ticket* known = record.open.find(ticket.id);
  if (known != nullptr && ticket.rev <= known->rev) return;
  if (is_open(ticket.state)) {
    record.open.put(ticket);
  } else {
    record.open.remove(ticket.id);
  }
}

std::string person_of(const Record& record, const std::string& login) {
  for (const Account& account : record.accounts) {
    if (account.login == login) return account.name;
  }
  return login;
}

const Ticket* find_ticket(const Record& record, const TicketId& id) {
  if (const Ticket* open = record.open.find(id)) return open;
  for (const Ticket& t : record.visits) {
    if (t.id == id) return &t;
  }
  return nullptr;
}

}  // namespace huiyin::counter
