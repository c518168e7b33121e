#include "db/host_tickets.h"

#include "app/core/number.h"
#include "app/core/text.h"
#include "app/core/token.h"
#include "db/failure.h"
#include "db/history_text.h"
#include "db/host_journal.h"
#include "db/rights.h"
#include "db/ticket_links.h"
#include "db/transaction.h"

namespace huiyin::db {

namespace {

Ticket must_have(HostJournal& journal, const TicketId& id) {
  std::optional<TicketRow> row = load_ticket(journal.database(), id);
  if (!row) raise(ErrorCode::kUnknownTicket, to_string(id));
  return std::move(row->ticket);
}

Number next_number(HostJournal& journal) {
  Database& database = journal.database();
  NumberState state;
  state.day = Day{static_cast<std::int32_t>(
      database.integer("SELECT value FROM meta WHERE name = 'number_day'"))};
  state.last =
      static_cast<int>(database.integer("SELECT value FROM meta WHERE name = 'number_last'"));
  const Day today = business_day(journal.clock().now(), journal.site_clock());
  const NumberTaken taken = take_number(state, today, kHostLetter);
  constexpr std::string_view kSet =
      "INSERT INTO meta (name, value) VALUES (?, ?)"
      " ON CONFLICT (name) DO UPDATE SET value = excluded.value";
  database.run(kSet, "number_day", taken.state.day.days);
  database.run(kSet, "number_last", taken.state.last);
  return taken.number;
}

std::string new_token(HostJournal& journal) {
  for (;;) {
    std::string token = make_token(random_bytes<8>(journal.crypto()));
    const bool used =
        journal.database().integer("SELECT 1 FROM ticket WHERE token = ?", token) != 0;
    if (!used) return token;
  }
}

// The ticket as it stood after `rev` of its events.
Ticket as_of(HostJournal& journal, const TicketId& id, int rev) {
  Ticket ticket;
  journal.each_event_of(id, [&](std::int64_t, const StoredEvent& stored) {
    if (ticket.rev < rev) journal.step(ticket, stored);
  });
  return ticket;
}

ErrorCode code_named(std::string_view name) {
  constexpr int kLast = static_cast<int>(ErrorCode::kForbidden);
  for (int i = 0; i <= kLast; ++i) {
    if (name == name_of(static_cast<ErrorCode>(i))) return static_cast<ErrorCode>(i);
  }
  return ErrorCode::kNotAllowedNow;
}

std::optional<Result<Ticket>> remembered(HostJournal& journal, const std::string& command_id) {
  if (command_id.empty()) return std::nullopt;
  Statement row = journal.database().query(
      "SELECT ticket, rev, error, detail FROM command WHERE id = ?", command_id);
  if (!row.step()) return std::nullopt;
  if (!row.text(2).empty()) {
    return Result<Ticket>(fail(code_named(row.text(2)), row.text(3)));
  }
  return Result<Ticket>(as_of(journal, ticket_id_of(row.text(0)), row.small(1)));
}

void remember(HostJournal& journal, const std::string& command_id, const TicketId& id,
              const Result<Ticket>& outcome) {
  if (command_id.empty()) return;
  const std::string bytes = to_bytes(id);
  const std::string error = outcome.ok() ? "" : name_of(outcome.error().code);
  journal.database().run(
      "INSERT INTO command (id, ticket, at, rev, error, detail) VALUES (?, ?, ?, ?, ?, ?)",
      command_id, Blob{bytes}, journal.clock().now().utc_ms, outcome.ok() ? outcome->rev : 0, error,
      outcome.ok() ? std::string() : outcome.error().detail);
}

Result<Ticket> decide_and_record(HostJournal& journal, const TicketId& id,
                                 const ActCommand& command, const std::string& actor) {
  const Ticket before = must_have(journal, id);
  require_right_on(journal.database(), actor, before, command);
  const Result<TicketActed> decision =
      decide(before, with_linked_ids(journal, before, command), doer_of(journal, actor));
  if (!decision) return decision.error();
  journal.record(actor, id, *decision);
  Ticket after = must_have(journal, id);
  HUIYIN_CHECK(after.rev == before.rev + 1);  // what decide() allows, evolve() applies
  return after;
}

// One reply to many: what the head of an incident is told, its members are told by the same act.
void tell_members(HostJournal& journal, const Ticket& head, const ActCommand& command,
                  const std::string& actor) {
  if (command.action != Action::kTell) return;
  const ActCommand same{command.action, command.fields, std::nullopt};
  for (const TicketId& id : open_members(journal, head.id)) {
    const Result<TicketActed> decision =
        decide(must_have(journal, id), same, doer_of(journal, actor));
    if (decision) journal.record(actor, id, *decision);
  }
}

}  // namespace

Result<Ticket> HostTickets::register_ticket(const Draft& checked, const std::string& actor,
                                            const TicketId& id) {
  return guard([&] {
    if (id.is_nil()) raise(ErrorCode::kBadValue, "a ticket needs an id");
    Transaction transaction(journal_.database());
    if (std::optional<TicketRow> first = load_ticket(journal_.database(), id)) {
      return std::move(first->ticket);
    }
    require_right(journal_.database(), actor, Permission::kRegister);
    const Number number = next_number(journal_);
    const Registration facts{id, number.text, number.day, new_token(journal_)};
    journal_.record(actor, id,
                    registered_event(checked, facts, PrivatePart{false, {}, checked.personal}));
    Ticket ticket = must_have(journal_, id);
    transaction.commit();
    return ticket;
  });
}

Result<Ticket> HostTickets::act(const TicketId& id, const ActCommand& command,
                                const std::string& actor, const std::string& command_id) {
  return guard([&] {
    Transaction transaction(journal_.database());
    if (std::optional<Result<Ticket>> before = remembered(journal_, command_id)) {
      return take(*std::move(before));
    }
    const Result<Ticket> outcome = decide_and_record(journal_, id, command, actor);
    if (outcome) tell_members(journal_, *outcome, command, actor);
    remember(journal_, command_id, id, outcome);
    transaction.commit();
    return take(outcome);
  });
}

Result<Ticket> HostTickets::slip_moved(const TicketId& id, const SlipMoved& moved,
                                       const std::string& actor) {
  return guard([&] {
    Transaction transaction(journal_.database());
    const Ticket before = must_have(journal_, id);
    if (moved.attempt < before.slip.attempt) {
      raise(ErrorCode::kStale, "attempt " + std::to_string(before.slip.attempt) + " is newer");
    }
    if (before.slip == SlipStatus{moved.attempt, moved.state, moved.reason}) return before;
    journal_.record(actor, id, moved);
    Ticket after = must_have(journal_, id);
    transaction.commit();
    return after;
  });
}

Result<Ok> HostTickets::noted(const Noted& note, const std::string& actor, const TicketId& ticket) {
  return guard([&] {
    Transaction transaction(journal_.database());
    journal_.record(actor, ticket, note);
    transaction.commit();
  });
}

Result<std::vector<Ticket>> HostTickets::linked(const TicketId& id) {
  return guard([&] {
    const Transaction view(journal_.database(), Transaction::Kind::kRead);
    return linked_tickets(journal_, must_have(journal_, id));
  });
}

Result<std::vector<HistoryEntry>> HostTickets::history(const TicketId& id) {
  return guard([&] {
    const Transaction view(journal_.database(), Transaction::Kind::kRead);
    must_have(journal_, id);
    std::vector<HistoryEntry> entries;
    journal_.each_event_of(id, [&](std::int64_t, const StoredEvent& stored) {
      entries.push_back(history_entry(journal_.readable(stored)));
    });
    return entries;
  });
}

}  // namespace huiyin::db
