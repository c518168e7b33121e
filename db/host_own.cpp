#include "db/host_own.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/core/number.h"
#include "app/core/owner_acts.h"
#include "app/core/text.h"
#include "app/core/token.h"

namespace huiyin::db {

namespace {

constexpr std::int64_t kNumbersKept_days = 90;  // a number comes again every day

// Due times that are the owner's business as much as the office's.
constexpr auto kOwnersDues = std::to_array<std::string_view>(
    {"reply", "answer", "solve", "promise", "appointment", "plan", "tell_result", "arrival",
     "contact", "call_back", "forward", "rework_slip", "formal_reply"});

bool ends_with_digits(const std::string& phone, const std::string& tail) {
  std::string digits;
  std::copy_if(phone.begin(), phone.end(), std::back_inserter(digits),
               [](char c) { return c >= '0' && c <= '9'; });
  return tail.size() == 4 && digits.size() >= tail.size() && digits.ends_with(tail);
}

bool is_locked(Database& database, const std::string& number, Moment now) {
  database.run("DELETE FROM owner_try WHERE at < ?", now.utc_ms - kOwnerLock_ms);
  return database.integer("SELECT wrong FROM owner_try WHERE number = ?", number) >=
         kWrongOwnerKeys;
}

void count_wrong(Database& database, const std::string& number, Moment now) {
  database.run(
      "INSERT INTO owner_try (number, wrong, at) VALUES (?, 1, ?)"
      " ON CONFLICT (number) DO UPDATE SET wrong = wrong + 1, at = excluded.at",
      number, now.utc_ms);
}

std::optional<Ticket> by_number(HostJournal& journal, const OwnerKey& key) {
  Database& database = journal.database();
  const Moment now = journal.clock().now();
  const Day today = business_day(now, journal.site_clock());
  if (is_locked(database, key.subject, now)) return std::nullopt;
  Statement row =
      database.query(select_tickets("WHERE number = ? AND day > ? ORDER BY day DESC, pos DESC"),
                     key.subject, today.days - kNumbersKept_days);
  while (row.step()) {
    Ticket ticket = read_ticket_row(row).ticket;
    if (!ends_with_digits(ticket.personal.phone, key.phone_tail)) continue;
    database.run("DELETE FROM owner_try WHERE number = ?", key.subject);
    return ticket;
  }
  count_wrong(database, key.subject, now);
  return std::nullopt;
}

std::optional<Ticket> by_token(Database& database, const std::string& token) {
  Statement row = database.query(select_tickets("WHERE token = ? ORDER BY pos LIMIT 1"), token);
  if (!row.step()) return std::nullopt;
  return read_ticket_row(row).ticket;
}

// Only what had an effect is the ticket's history: a step that the rules refused is none.
std::vector<OwnerStep> steps_of(HostJournal& journal, const TicketId& id) {
  std::vector<OwnerStep> steps;
  Ticket folded;
  journal.each_event_of(id, [&](std::int64_t, const StoredEvent& stored) {
    if (!journal.step(folded, stored).empty()) return;
    const auto body = decode_body(stored.body.type, stored.body.version, stored.body.text);
    if (!body) return;
    const bool by_owner = stored.event.actor == kOwnerActor || stored.event.actor == kKioskActor;
    const std::string event = event_name(*body);
    if (may_owner_know(event, by_owner)) steps.push_back({stored.event.at, event, by_owner});
  });
  if (steps.size() > kMaxOwnerSteps) {
    steps.erase(steps.begin(), steps.end() - static_cast<std::ptrdiff_t>(kMaxOwnerSteps));
  }
  return steps;
}

std::vector<OwnerDue> dues_of(const Ticket& ticket, const Procedures* procedures) {
  std::vector<OwnerDue> out;
  if (procedures == nullptr) return out;
  for (Due& due : dues(ticket, *procedures)) {
    const bool tells =
        std::find(kOwnersDues.begin(), kOwnersDues.end(), due.what) != kOwnersDues.end();
    if (tells) out.push_back({due.what, due.at, due.rule, due.clause});
  }
  return out;
}

}  // namespace

std::optional<OwnerView> own_view(HostJournal& journal, const OwnerKey& key) {
  OwnerKey wanted = key;
  wanted.subject = upper_ascii(trim(key.subject));
  std::optional<Ticket> ticket;
  if (is_token(wanted.subject)) {
    ticket = by_token(journal.database(), wanted.subject);
  } else if (is_number(wanted.subject)) {
    ticket = by_number(journal, wanted);
  }
  if (!ticket) return std::nullopt;
  const SharedProcedures rules = journal.procedures();
  return OwnerView{public_view(*ticket, rules.get()), steps_of(journal, ticket->id),
                   dues_of(*ticket, rules.get())};
}

}  // namespace huiyin::db
