// Tickets at the host: register, act, ask. Commands go through core's decide(); each accepted one
// is one event and its projection, in one transaction.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/core/decide.h"
#include "app/ports/journal.h"

namespace huiyin::db {

class HostJournal;

// Newest first. Empty members do not filter. `text` looks into number, token, name, phone,
// household, description and result of the newest kSearchWindow tickets.
struct TicketFilter {
  std::vector<State> states;
  std::vector<QueueState> queue_states;
  std::optional<Category> category;
  std::string household;
  std::string text;
  std::int64_t before = 0;  // paging: TicketPage::next of the page before; 0: from the newest
  int limit = 100;
};
inline constexpr int kSearchWindow = 20'000;

struct TicketPage {
  std::vector<Ticket> tickets;
  std::int64_t next = 0;  // 0: nothing older
};

// What followers in this office read instead of everything.
struct TicketChanges {
  std::vector<Ticket> tickets;  // in their newest form, each once
  std::int64_t head = 0;        // journal position to ask from next time
  bool is_complete = true;      // false: more than asked for changed, read everything
};

struct TicketCounts {
  // Index: position in kStates. Open ones of any day, closed and cancelled of the asked day.
  std::array<int, kStates.size()> by_state{};
  std::array<int, kQueueStates.size()> by_visit{};  // of the asked day; index as in kQueueStates
  int open = 0;
  int registered_today = 0;
  int slips_in_trouble = 0;  // not_sent or unknown, of the asked day
};

class HostTickets {
 public:
  explicit HostTickets(HostJournal& journal) : journal_(journal) {}

  // `checked` comes out of check_draft(). The same id again answers with the first outcome.
  Result<Ticket> register_ticket(const Draft& checked, const std::string& actor,
                                 const TicketId& id);

  // A command id that was decided before answers as it did then, refusals included; empty: none.
  // A ticket that a fact names (merge, join) may be given by its number. What is told to the head
  // of an incident is told to all its members. Errors: kUnknownTicket and those of decide().
  Result<Ticket> act(const TicketId& id, const ActCommand& command, const std::string& actor,
                     const std::string& command_id = {});

  // To be called before the act it tells of (notes: the slip row is the truth). kUnknownTicket.
  Result<Ticket> slip_moved(const TicketId& id, const SlipMoved& moved, const std::string& actor);
  Result<Ok> noted(const Noted& note, const std::string& actor, const TicketId& ticket = {});

  Result<Ticket> find(const TicketId& id);                // kUnknownTicket
  Result<Ticket> find_token(const std::string& token);    // kUnknownToken
  Result<Ticket> find_number(const std::string& number);  // newest day first; kUnknownTicket
  Result<TicketPage> list(const TicketFilter& filter);
  // Tickets that an event after this journal position touched. Not complete either when the
  // position lies ahead of the journal (another file was put in its place).
  Result<TicketChanges> changed_after(std::int64_t position, int limit);
  // Everyone with a visit on this business day (waiting, called, serving, no-show), for core's
  // waiting_line().
  Result<std::vector<Ticket>> visits(Day day);
  Result<std::vector<HistoryEntry>> history(const TicketId& id);
  Result<TicketCounts> counts(Day day);
  // Tickets that belong together with this one, oldest first: what it is merged into or what is
  // merged into it, the head of its incident and its members.
  Result<std::vector<Ticket>> linked(const TicketId& id);

 private:
  HostJournal& journal_;
};

}  // namespace huiyin::db
