// The questions of lists and look-ups, in SQL.
#include <algorithm>
#include <string>
#include <string_view>

#include "db/failure.h"
#include "db/host_journal.h"
#include "db/host_tickets.h"
#include "db/transaction.h"
#include "db/visit_rows.h"

namespace huiyin::db {

namespace {

constexpr std::string_view kOpenOnly = "state NOT IN ('closed', 'cancelled')";

// A WHERE clause and the texts and integers for its marks.
class Conditions {
 public:
  void add(std::string_view condition) {
    sql_ += sql_.empty() ? "WHERE " : " AND ";
    sql_ += condition;
  }
  void add(std::string_view condition, std::int64_t value) {
    add(condition);
    values_.push_back({{}, value, false});
  }
  void add_text(std::string_view condition, const std::string& value, int times = 1) {
    add(condition);
    for (int i = 0; i < times; ++i)
      values_.push_back({value, 0, true});
  }
  template <typename Enum>
  void add_words(std::string_view column, const std::vector<Enum>& words) {
    if (words.empty()) return;
    std::string list(column);
    list += " IN (";
    for (const Enum word : words) {
      if (list.back() != '(') list += ", ";
      list.append("'").append(name_of(word)).append("'");
    }
    add(list + ")");
  }
  Statement ask(Database& database, std::string_view tail, std::int64_t limit) const {
    Statement row = database.query(select_tickets(sql_ + std::string(tail)));
    for (const Value& value : values_) {
      if (value.is_text) {
        row.bind(value.text);
      } else {
        row.bind(value.number);
      }
    }
    row.bind(limit);
    return row;
  }

 private:
  struct Value {
    std::string text;
    std::int64_t number = 0;
    bool is_text = false;
  };
  std::string sql_;
  std::vector<Value> values_;
};

// "100%" is a text to look for, not a pattern.
std::string like_pattern(const std::string& text) {
  std::string pattern = "%";
  for (const char c : text) {
    if (c == '%' || c == '_' || c == '\\') pattern += '\\';
    pattern += c;
  }
  return pattern + "%";
}

Conditions conditions_of(const TicketFilter& filter) {
  Conditions where;
  where.add_words("state", filter.states);
  const bool open_only =
      !filter.states.empty() && std::all_of(filter.states.begin(), filter.states.end(), is_open);
  if (open_only) where.add(kOpenOnly);  // lets SQLite use the index of open tickets
  where.add_words("queue_state", filter.queue_states);
  if (filter.category) where.add_text("category = ?", std::string(name_of(*filter.category)));
  if (!filter.household.empty()) where.add_text("household = ?", filter.household);
  if (filter.before > 0) where.add("pos < ?", filter.before);
  if (!filter.text.empty()) {
    where.add("pos > coalesce((SELECT pos FROM ticket ORDER BY pos DESC LIMIT 1 OFFSET ?), 0)",
              kSearchWindow);
    where.add_text(
        "(number LIKE ? ESCAPE '\\' OR token LIKE ? ESCAPE '\\' OR name LIKE ? ESCAPE '\\'"
        " OR phone LIKE ? ESCAPE '\\' OR household LIKE ? ESCAPE '\\' OR text LIKE ? ESCAPE '\\'"
        " OR result LIKE ? ESCAPE '\\')",
        like_pattern(filter.text), 7);
  }
  return where;
}

std::size_t place_of(const std::string& state_name) {
  const std::optional<State> state = parse_state(state_name);
  if (!state) raise(ErrorCode::kDatabaseDamaged, "ticket table: unknown state");
  return static_cast<std::size_t>(std::find(kStates.begin(), kStates.end(), *state) -
                                  kStates.begin());
}

void count_states(Database& database, Day day, TicketCounts& counts) {
  Statement open = database.query(
      "SELECT state, count(*) FROM ticket"
      " WHERE state NOT IN ('closed', 'cancelled') GROUP BY state");
  while (open.step()) {
    counts.by_state[place_of(open.text(0))] += open.small(1);
    counts.open += open.small(1);
  }
  Statement done = database.query(
      "SELECT state, count(*) FROM ticket WHERE day = ?"
      " AND state IN ('closed', 'cancelled') GROUP BY state",
      day.days);
  while (done.step())
    counts.by_state[place_of(done.text(0))] += done.small(1);
}

}  // namespace

Result<Ticket> HostTickets::find(const TicketId& id) {
  return guard([&] {
    std::optional<TicketRow> row = load_ticket(journal_.database(), id);
    if (!row) raise(ErrorCode::kUnknownTicket, to_string(id));
    return std::move(row->ticket);
  });
}

Result<Ticket> HostTickets::find_token(const std::string& token) {
  return guard([&] {
    Statement row =
        journal_.database().query(select_tickets("WHERE token = ? ORDER BY pos LIMIT 1"), token);
    if (!row.step()) raise(ErrorCode::kUnknownToken, token);
    return read_ticket_row(row).ticket;
  });
}

Result<Ticket> HostTickets::find_number(const std::string& number) {
  return guard([&] {
    Statement row = journal_.database().query(
        select_tickets("WHERE number = ? ORDER BY day DESC, pos DESC LIMIT 1"), number);
    if (!row.step()) raise(ErrorCode::kUnknownTicket, number);
    return read_ticket_row(row).ticket;
  });
}

Result<TicketPage> HostTickets::list(const TicketFilter& filter) {
  return guard([&] {
    const int limit = std::max(filter.limit, 1);
    Statement row = conditions_of(filter).ask(journal_.database(), " ORDER BY pos DESC LIMIT ?",
                                              std::int64_t{limit} + 1);
    TicketPage page;
    std::int64_t last = 0;
    while (row.step()) {
      if (page.tickets.size() == static_cast<std::size_t>(limit)) {
        page.next = last;
        break;
      }
      TicketRow read = read_ticket_row(row);
      last = read.pos;
      page.tickets.push_back(std::move(read.ticket));
    }
    return page;
  });
}

Result<TicketChanges> HostTickets::changed_after(std::int64_t position, int limit) {
  return guard([&] {
    Database& database = journal_.database();
    const Transaction view(database, Transaction::Kind::kRead);
    TicketChanges changes;
    changes.head = database.integer("SELECT coalesce(max(pos), 0) FROM event");
    changes.is_complete = changes.head >= position;
    Statement row = database.query(
        "SELECT DISTINCT ticket FROM event WHERE pos > ? AND length(ticket) = 16 LIMIT ?", position,
        std::int64_t{limit} + 1);
    while (changes.is_complete && row.step()) {
      if (changes.tickets.size() == static_cast<std::size_t>(limit)) {
        changes.tickets.clear();
        changes.is_complete = false;
        break;
      }
      std::optional<TicketRow> found = load_ticket(database, ticket_id_of(row.text(0)));
      if (found) changes.tickets.push_back(std::move(found->ticket));
    }
    return changes;
  });
}

Result<std::vector<Ticket>> HostTickets::visits(Day day) {
  return guard([&] {
    Statement row =
        journal_.database().query(select_tickets(kVisitsOfDay), oldest_day(day), day.days,
                                  start_of(day, journal_.site_clock()).utc_ms);
    std::vector<Ticket> tickets;
    while (row.step())
      tickets.push_back(read_ticket_row(row).ticket);
    return tickets;
  });
}

Result<TicketCounts> HostTickets::counts(Day day) {
  return guard([&] {
    Database& database = journal_.database();
    const Transaction view(database, Transaction::Kind::kRead);
    TicketCounts counts;
    count_states(database, day, counts);
    Statement row = database.query(
        "SELECT queue_state, count(*), sum(slip_state IN ('not_sent', 'unknown'))"
        " FROM ticket WHERE day = ? GROUP BY queue_state",
        day.days);
    while (row.step()) {
      const std::optional<QueueState> visit = parse_queue_state(row.text(0));
      if (!visit) raise(ErrorCode::kDatabaseDamaged, "ticket table: unknown queue state");
      const auto place = std::find(kQueueStates.begin(), kQueueStates.end(), *visit);
      counts.by_visit[static_cast<std::size_t>(place - kQueueStates.begin())] = row.small(1);
      counts.registered_today += row.small(1);
      counts.slips_in_trouble += row.small(2);
    }
    return counts;
  });
}

}  // namespace huiyin::db
