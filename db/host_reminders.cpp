#include "db/host_reminders.h"

#include <algorithm>
#include <map>

#include "db/failure.h"
#include "db/host_entries.h"
#include "db/host_journal.h"
#include "db/host_staff.h"
#include "db/host_tickets.h"

namespace huiyin::db {
namespace {

constexpr std::string_view kReaders = "readers";  // logins, apart by commas
constexpr int kMostRead = 5'000;

template <typename Visit>
void each_open(HostTickets& tickets, const Visit& visit) {
  TicketFilter filter;
  for (const State state : kStates) {
    if (is_open(state)) filter.states.push_back(state);
  }
  filter.limit = 500;
  do {
    TicketPage page = take(tickets.list(filter));
    for (const Ticket& ticket : page.tickets)
      visit(ticket);
    filter.before = page.next;
  } while (filter.before != 0);
}

// The accounts of the office, and who they are to the rules.
struct Office {
  std::vector<StaffAccount> accounts;
  std::vector<Person> people;
};
Office office_of(HostStaff& staff) {
  Office office;
  for (StaffAccount& account : take(staff.list())) {
    if (account.active) office.accounts.push_back(std::move(account));
  }
  for (const StaffAccount& account : office.accounts)
    office.people.push_back({account.login, account.name, account.role});
  return office;
}

bool hears(const Reminder& reminder, const Ticket& ticket, const Office& office,
           const std::string& login) {
  const auto told = told_people(reminder, ticket, office.people);
  return std::find(told.begin(), told.end(), login) != told.end();
}

bool has_read(const std::string& readers, const std::string& login) {
  return ("," + readers + ",").find("," + login + ",") != std::string::npos;
}

std::map<std::string, std::string> readers_by_key(HostEntries& entries) {
  EntryQuery query;
  query.book = kReminderBook;
  query.limit = kMostRead;
  std::map<std::string, std::string> out;
  for (const Entry& entry : take(entries.list(query)))
    out[entry.id] = entry.text(kReaders);
  return out;
}

std::string readers_of(const std::map<std::string, std::string>& known, const std::string& key) {
  const auto found = known.find(key);
  return found == known.end() ? std::string() : found->second;
}

}  // namespace

Result<std::vector<ReminderLine>> HostReminders::of(const std::string& login) {
  return guard([&] {
    std::vector<ReminderLine> out;
    const SharedProcedures procedures = parts_.journal.procedures();
    if (!procedures) return out;
    const Moment now = parts_.journal.clock().now();
    const Office office = office_of(parts_.staff);
    const auto read = readers_by_key(parts_.entries);
    each_open(parts_.tickets, [&](const Ticket& ticket) {
      std::map<std::string, ReminderLine> newest;  // by rule
      for (Reminder& reminder : reminders_of(ticket, *procedures, now)) {
        if (!hears(reminder, ticket, office, login)) continue;
        const bool is_read = has_read(readers_of(read, reminder.key()), login);
        const std::string rule = reminder.due.rule;
        newest[rule] = {std::move(reminder), ticket.personal.household, is_read};
      }
      for (auto& [rule, line] : newest)
        out.push_back(std::move(line));
    });
    std::stable_sort(out.begin(), out.end(), [](const ReminderLine& a, const ReminderLine& b) {
      if (a.is_read != b.is_read) return b.is_read;
      return b.reminder.notice.at < a.reminder.notice.at;
    });
    if (out.size() > kMostReminders) out.resize(kMostReminders);
    return out;
  });
}

Result<Ok> HostReminders::read(const TicketId& ticket_id, const std::string& key,
                               const std::string& login) {
  return guard([&] {
    const Ticket ticket = take(parts_.tickets.find(ticket_id));
    const SharedProcedures procedures = parts_.journal.procedures();
    if (!procedures) raise(ErrorCode::kUnknownEntry, key);
    const Office office = office_of(parts_.staff);
    for (const Reminder& one : reminders_of(ticket, *procedures, parts_.journal.clock().now())) {
      if (one.key() != key || !hears(one, ticket, office, login)) continue;
      EntryCommand command;
      command.book = kReminderBook;
      command.entry = key;
      command.verb = "read";
      command.state = "read";
      const auto before = parts_.entries.get(command.book, key);
      const std::string readers = before ? before->text(kReaders) : std::string();
      if (has_read(readers, login)) return;
      command.fields = {{std::string(kReaders), readers.empty() ? login : readers + "," + login},
                        {"number", one.number},
                        {"what", one.due.what},
                        {"role", one.notice.role}};
      command.expected_rev = before ? before->rev : 0;
      take(parts_.entries.act(command, login));
      return;
    }
    raise(ErrorCode::kUnknownEntry, key);
  });
}

Result<std::vector<DutyLine>> HostReminders::between(Moment begins, Moment ends) {
  return guard([&] {
    std::vector<DutyLine> out;
    const SharedProcedures procedures = parts_.journal.procedures();
    if (!procedures) return out;
    const Moment now = std::min(parts_.journal.clock().now(), ends);
    const auto read = readers_by_key(parts_.entries);
    each_open(parts_.tickets, [&](const Ticket& ticket) {
      for (const Reminder& one : reminders_of(ticket, *procedures, now)) {
        if (one.notice.at < begins || !(one.notice.at < ends)) continue;
        out.push_back({DutySection::kReminders, one.notice.at, readers_of(read, one.key()),
                       one.number, one.due.what, ticket.personal.household, one.notice.role});
      }
    });
    return out;
  });
}

}  // namespace huiyin::db
