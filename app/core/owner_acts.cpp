#include "app/core/owner_acts.h"

#include <algorithm>
#include <array>
#include <utility>

namespace huiyin {
namespace {

constexpr std::array kOwners = {Action::kUrge, Action::kAddNote, Action::kCancel, Action::kConfirm,
                                Action::kRate, Action::kReopen,  Action::kJoin,   Action::kLeave};

// Steps of the office that say something to who waits for it. Notes, escalations, plans and slips
// are the office's own.
constexpr auto kTold = std::to_array<std::string_view>(
    {"registered", "accept", "dispatch", "start",   "hold",          "resume",         "resolve",
     "call_back",  "close",  "cancel",   "reopen",  "transfer",      "promise",        "quote",
     "consent",    "tell",   "merge",    "unmerge", "join_incident", "leave_incident", "call",
     "serve",      "served", "no_show",  "return"});

// What is done with is opened again by the owner only while the office still asks him about it.
bool may_object(State state) {
  return state == State::kResolved || state == State::kCalledBack;
}

}  // namespace

bool is_owners(Action action) {
  return std::find(kOwners.begin(), kOwners.end(), action) != kOwners.end();
}

Ticket known_of(const PublicTicket& view) {
  Ticket ticket;
  ticket.id = parse_ticket_id(view.id).value_or(TicketId{});
  ticket.number = view.number;
  ticket.day = view.day;
  ticket.token = view.token;
  ticket.category = view.category;
  ticket.urgency = view.urgency;
  ticket.state = view.state;
  ticket.queue_state = view.queue_state;
  ticket.desk = view.desk;
  ticket.calls = view.calls;
  ticket.registered_at = view.registered_at;
  ticket.called_at = view.called_at;
  ticket.rev = view.rev;
  for (const auto& [key, value] : view.facts)
    ticket.facts[key] = FactValue{value, {}, {}};
  if (fact_is(ticket.facts, "joined", "true"))
    ticket.facts["incident"] = FactValue{"joined", {}, {}};
  return ticket;
}

std::optional<Error> owners_fault(const Ticket& ticket, const TicketActed& acted, Moment at) {
  const Error refused = fail(ErrorCode::kNotAllowedNow, std::string(name_of(acted.action)));
  if (!is_owners(acted.action)) return refused;
  if (acted.action == Action::kReopen && !may_object(ticket.state)) return refused;
  if (!next_state(ticket.state, acted.action, ticket.held_from)) return refused;
  return step_fault(ticket, acted, Doer{.login = std::string(kOwnerActor), .at = at});
}

Result<TicketActed> decide_for_owner(const Ticket& ticket, const ActCommand& command, Moment at) {
  auto acted = decide(ticket, command, Doer{.login = std::string(kOwnerActor), .at = at});
  if (!acted) return acted.error();
  if (auto fault = owners_fault(ticket, *acted, at)) return *std::move(fault);
  return acted;
}

std::vector<Action> offered_to_owner(const PublicTicket& view) {
  std::vector<Action> out;
  const Ticket ticket = known_of(view);
  for (const Action action : {Action::kConfirm, Action::kRate, Action::kUrge, Action::kAddNote,
                              Action::kLeave, Action::kCancel}) {
    const bool said = (action == Action::kConfirm && view.facts.contains("confirmed")) ||
                      (action == Action::kRate && view.facts.contains("rated")) ||
                      (action == Action::kLeave && !view.facts.contains("joined")) ||
                      (action == Action::kAddNote && !is_open(view.state));
    if (!said && next_state(ticket.state, action, ticket.held_from)) out.push_back(action);
  }
  return out;
}

PublicTicket after_owners_act(const PublicTicket& view, const TicketActed& acted, Moment at) {
  Ticket ticket = known_of(view);
  const Event event{{}, 0, at, std::string(kOwnerActor), ticket.id, acted};
  PublicTicket after = view;
  if (!evolve(ticket, event)) return after;
  after.state = ticket.state;
  after.queue_state = ticket.queue_state;
  after.facts = public_facts(ticket.facts);
  return after;
}

bool may_owner_know(std::string_view event, bool by_owner) {
  const auto action = parse_action(event);
  if (by_owner && action && is_owners(*action)) return true;
  return std::find(kTold.begin(), kTold.end(), event) != kTold.end();
}

}  // namespace huiyin
