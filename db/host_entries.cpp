#include "db/host_entries.h"

#include <utility>

#include "app/core/ids.h"
#include "db/entry_rows.h"
#include "db/failure.h"
#include "db/host_journal.h"
#include "db/rights.h"
#include "db/transaction.h"

namespace huiyin::db {

namespace {

EntryRow must_have(Database& database, const std::string& book, const std::string& id) {
  std::optional<EntryRow> row = load_entry(database, book, id);
  if (!row) raise(ErrorCode::kUnknownEntry, book + " " + id);
  return std::move(*row);
}

void check_rev(const EntryCommand& command, const Entry& before) {
  if (before.rev == 0) {
    const bool may_be_made = command.verb == kVerbCreate || command.entry.empty() ||
                             command.expected_rev == std::optional<int>(0);
    if (!may_be_made) raise(ErrorCode::kUnknownEntry, command.book + " " + command.entry);
    return;
  }
  if (command.verb == kVerbCreate) {
    raise(ErrorCode::kAlreadyDone, command.book + " " + command.entry + " is there already");
  }
  if (command.expected_rev && *command.expected_rev != before.rev) {
    raise(ErrorCode::kStale, command.book + " " + command.entry + " is at revision " +
                                 std::to_string(before.rev) + ", not " +
                                 std::to_string(*command.expected_rev));
  }
}

EntryActed difference(const EntryCommand& command, const Entry& before, const std::string& id) {
  EntryActed acted{command.book, id, command.verb, {}, {}};
  if (command.state != before.state) acted.state = command.state;
  for (const auto& [key, value] : command.fields) {
    if (value != before.text(key)) acted.fields[key] = value;
  }
  return acted;
}

// The condition of a query, put together from the members that are set.
class Where {
 public:
  Where(Database& database, const EntryQuery& query) {
    if (!query.book.empty()) add("e.book = ?", query.book);
    add_states("IN", query.states);
    add_states("NOT IN", query.not_states);
    if (!query.household.empty()) {
      add("e.pos IN (SELECT entry FROM entry_field WHERE key = 'household' AND value = ?)",
          query.household);
    }
    if (!query.text.empty()) {
      add("(instr(e.id, ?) OR EXISTS (SELECT 1 FROM entry_field f WHERE f.entry = e.pos"
          " AND instr(lower(f.value), lower(?))))",
          query.text);
      texts_.push_back(query.text);
    }
    if (query.from.is_set()) add_number("e.created_at >= ?", query.from.utc_ms);
    if (query.to.is_set()) add_number("e.created_at < ?", query.to.utc_ms);
    if (!query.before.empty()) {
      add_number("e.pos < ?", must_have(database, query.book, query.before).pos);
    }
  }
  // Conditions with texts stand before those with numbers, each bound in its order.
  std::string sql() const {
    const std::string all = sql_texts_ + sql_numbers_;
    return all.empty() ? std::string() : "WHERE " + all.substr(5);
  }
  void bind_to(Statement& statement) const {
    for (const std::string& text : texts_)
      statement.bind(text);
    for (const std::int64_t number : numbers_)
      statement.bind(number);
  }

 private:
  void add(std::string_view condition, const std::string& text) {
    sql_texts_.append(" AND ").append(condition);
    texts_.push_back(text);
  }
  void add_number(std::string_view condition, std::int64_t number) {
    sql_numbers_.append(" AND ").append(condition);
    numbers_.push_back(number);
  }
  void add_states(std::string_view in, const std::vector<std::string>& states) {
    if (states.empty()) return;
    sql_texts_.append(" AND e.state ").append(in).append(" (");
    for (std::size_t i = 0; i < states.size(); ++i)
      sql_texts_ += i == 0 ? "?" : ", ?";
    sql_texts_ += ')';
    texts_.insert(texts_.end(), states.begin(), states.end());
  }

  std::string sql_texts_;
  std::string sql_numbers_;
  std::vector<std::string> texts_;
  std::vector<std::int64_t> numbers_;
};

}  // namespace

Result<Entry> HostEntries::act(const EntryCommand& command, const std::string& actor) {
  return guard([&] {
    Database& database = journal_.database();
    Transaction transaction(database);
    if (const auto right = right_on_book(command.book)) require_right(database, actor, *right);
    const std::string id =
        command.entry.empty()
            ? to_string(make_ticket_id(journal_.clock().now(), random_bytes<10>(journal_.crypto())))
            : command.entry;
    const Entry before = load_entry(database, command.book, id).value_or(EntryRow{}).entry;
    check_rev(command, before);
    const EntryActed acted = difference(command, before, id);
    take(check_entry(acted));
    const bool says_nothing = acted.fields.empty() && acted.state.empty();
    if (before.rev > 0 && says_nothing && acted.verb == kVerbEdit) return before;
    journal_.record(actor, {}, acted);
    Entry after = must_have(database, command.book, id).entry;
    HUIYIN_CHECK(after.rev == before.rev + 1);
    transaction.commit();
    return after;
  });
}

Result<Entry> HostEntries::get(const std::string& book, const std::string& id) {
  return guard([&] {
    const Transaction view(journal_.database(), Transaction::Kind::kRead);
    return must_have(journal_.database(), book, id).entry;
  });
}

Result<Entry> HostEntries::find(const std::string& book, const std::string& id_start) {
  return guard([&] {
    Database& database = journal_.database();
    const Transaction view(database, Transaction::Kind::kRead);
    if (std::optional<EntryRow> exact = load_entry(database, book, id_start)) return exact->entry;
    if (id_start.empty()) raise(ErrorCode::kUnknownEntry, book);
    Statement row = database.query(
        select_entries("WHERE e.book = ? AND e.id >= ? AND substr(e.id, 1, length(?)) = ? LIMIT 2"),
        book, id_start, id_start, id_start);
    if (!row.step()) raise(ErrorCode::kUnknownEntry, book + " " + id_start);
    Entry found = read_entry_row(database, row).entry;
    if (row.step()) raise(ErrorCode::kBadValue, "several entries begin with " + id_start);
    return found;
  });
}

Result<std::vector<Entry>> HostEntries::list(const EntryQuery& query) {
  return guard([&] {
    Database& database = journal_.database();
    const Transaction view(database, Transaction::Kind::kRead);
    const Where where(database, query);
    Statement row = database.query(select_entries(where.sql() + " ORDER BY e.pos DESC LIMIT ?"));
    where.bind_to(row);
    row.bind(query.limit);
    std::vector<Entry> entries;
    while (row.step())
      entries.push_back(read_entry_row(database, row).entry);
    return entries;
  });
}

Result<int> HostEntries::count(const EntryQuery& query) {
  return guard([&] {
    EntryQuery all = query;
    all.before.clear();
    const Where where(journal_.database(), all);
    Statement row = journal_.database().query("SELECT count(*) FROM entry e " + where.sql());
    where.bind_to(row);
    return row.step() ? row.small(0) : 0;
  });
}

Result<std::vector<EntryStep>> HostEntries::history(const std::string& book,
                                                    const std::string& id) {
  return guard([&] {
    const Transaction view(journal_.database(), Transaction::Kind::kRead);
    const EntryRow row = must_have(journal_.database(), book, id);
    std::vector<EntryStep> steps;
    journal_.each_event_of_entry(row.pos, [&](std::int64_t, const StoredEvent& stored) {
      const auto body = decode_body(stored.body.type, stored.body.version, stored.body.text);
      const auto* acted = body ? std::get_if<EntryActed>(&*body) : nullptr;
      if (acted != nullptr) steps.push_back({stored.event.at, stored.event.actor, *acted});
    });
    return steps;
  });
}

}  // namespace huiyin::db
