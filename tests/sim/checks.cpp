// What must be true once everything is calm.
#include <algorithm>

#include "db/ticket_rows.h"
#include "tests/sim/simulation.h"

namespace huiyin::sim {

void Simulation::check() {
  if (!host_.on()) return problem("the host is not running");
  check_promises();
  check_tickets();
  const Result<db::VerifyReport> verify = host_.store->archive().verify();
  if (!verify.ok() || !verify->ok) {
    problem("verify: " + (verify.ok() ? verify->first_bad : verify.error().detail));
  }
  for (std::size_t k = 0; k < kKiosks; ++k)
    check_kiosk(k);
}

// Every slip that somebody holds is at the host as it says.
void Simulation::check_promises() {
  for (const auto& [id, promise] : promised_) {
    const Result<Ticket> ticket = host_.store->tickets().find(id);
    if (!ticket.ok()) {
      problem("acknowledged ticket " + promise.number + " is not at the host");
    } else if (ticket->number != promise.number || ticket->token != promise.token ||
               ticket->day != promise.day) {
      problem("ticket " + promise.number + " is another one at the host: " + ticket->number);
    } else if (ticket->personal.name != "王小明") {
      problem("ticket " + promise.number + " does not say who asked");
    }
  }
}

// No number twice, nothing that nobody asked for.
void Simulation::check_tickets() {
  std::set<std::pair<Day, std::string>> numbers;
  db::TicketFilter filter;
  filter.limit = 5'000;
  const Result<db::TicketPage> page = host_.store->tickets().list(filter);
  if (!page.ok()) return problem("list: " + page.error().detail);
  for (const Ticket& ticket : page->tickets) {
    if (!numbers.emplace(ticket.day, ticket.number).second) {
      problem("number " + ticket.number + " was given twice on one day");
    }
    if (tried_.count(ticket.id) == 0) problem("nobody registered " + ticket.number);
  }
}

std::vector<PublicTicket> Simulation::public_view_of_host() {
  std::vector<PublicTicket> all;
  FeedPage page;
  do {
    const Result<FeedPage> next = host_.store->sync().feed(page.cursor, page.epoch);
    if (!next.ok()) {
      problem("feed: " + next.error().detail);
      return all;
    }
    page = *next;
    all.insert(all.end(), page.tickets.begin(), page.tickets.end());
  } while (page.more);
  return all;
}

void Simulation::check_kiosk(std::size_t k) {
  const std::string name = "kiosk " + std::to_string(k);
  KioskMachine& kiosk = *kiosks_[k];
  if (!kiosk.on()) return problem(name + " is not running");
  const Result<db::OutboxStatus> status = kiosk.store->status();
  if (!status.ok() || status->unsent != 0) {
    const auto& error = kiosk.rule->last_error();
    problem(name + ": its outbox is not empty" + (error ? " (" + error->detail + ")" : ""));
  }
  for (const PublicTicket& ticket : public_view_of_host()) {
    const Result<std::optional<PublicTicket>> seen = kiosk.store->find(ticket.token);
    if (!seen.ok() || !seen->has_value()) {
      problem(name + " does not know " + ticket.number);
    } else if (!db::looks_the_same(**seen, ticket)) {
      problem(name + " shows an older " + ticket.number);
    }
  }
}

}  // namespace huiyin::sim
