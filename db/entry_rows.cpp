#include "db/entry_rows.h"

namespace huiyin::db {

namespace {

void save_entry(Database& database, const EntryRow& row) {
  const Entry& e = row.entry;
  database.run(
      "INSERT INTO entry (pos, book, id, state, created_at, changed_at, created_by, rev)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (pos) DO UPDATE SET"
      " state = excluded.state, changed_at = excluded.changed_at, rev = excluded.rev",
      row.pos, e.book, e.id, e.state, e.created_at.utc_ms, e.changed_at.utc_ms, e.created_by,
      e.rev);
}

void save_fields(Database& database, const EntryRow& row, const EntryActed& acted) {
  for (const auto& [key, value] : acted.fields) {
    const auto kept = row.entry.fields.find(key);
    if (kept == row.entry.fields.end()) {
      database.run("DELETE FROM entry_field WHERE entry = ? AND key = ?", row.pos, key);
      continue;
    }
    database.run(
        "INSERT INTO entry_field (entry, key, value, at, actor) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (entry, key) DO UPDATE SET value = excluded.value, at = excluded.at,"
        " actor = excluded.actor",
        row.pos, key, kept->second.value, kept->second.at.utc_ms, kept->second.actor);
  }
}

}  // namespace

std::string select_entries(std::string_view rest) {
  return "SELECT e.pos, e.book, e.id, e.state, e.created_at, e.changed_at, e.created_by, e.rev"
         " FROM entry e " +
         std::string(rest);
}

EntryRow read_entry_row(Database& database, const Statement& row) {
  EntryRow read;
  read.pos = row.integer(0);
  Entry& e = read.entry;
  e.book = row.text(1);
  e.id = row.text(2);
  e.state = row.text(3);
  e.created_at = Moment{row.integer(4)};
  e.changed_at = Moment{row.integer(5)};
  e.created_by = row.text(6);
  e.rev = row.small(7);
  Statement field =
      database.query("SELECT key, value, at, actor FROM entry_field WHERE entry = ?", read.pos);
  while (field.step())
    e.fields[field.text(0)] = EntryValue{field.text(1), Moment{field.integer(2)}, field.text(3)};
  return read;
}

std::optional<EntryRow> load_entry(Database& database, const std::string& book,
                                   const std::string& id) {
  Statement row = database.query(select_entries("WHERE e.book = ? AND e.id = ?"), book, id);
  if (!row.step()) return std::nullopt;
  return read_entry_row(database, row);
}

std::string fold_stored(Entry& entry, const StoredEvent& stored) {
  const auto body = decode_body(stored.body.type, stored.body.version, stored.body.text);
  if (!body) return "cannot be read: " + body.error().detail;
  const auto* acted = std::get_if<EntryActed>(&*body);
  if (acted == nullptr) return "is of no entry";
  return fold_entry(entry, *acted, stored.event.at, stored.event.actor)
             ? std::string()
             : "not possible at that point";
}

std::string project_entry(Database& database, std::int64_t pos, const StoredEvent& stored) {
  const auto body = decode_body(stored.body.type, stored.body.version, stored.body.text);
  if (!body) return "cannot be read: " + body.error().detail;
  const auto& acted = std::get<EntryActed>(*body);
  if (const auto checked = check_entry(acted); !checked) {
    return "cannot be kept: " + checked.error().detail;
  }
  EntryRow row = load_entry(database, acted.book, acted.entry).value_or(EntryRow{pos, {}});
  if (!fold_entry(row.entry, acted, stored.event.at, stored.event.actor)) {
    return "not possible at that point";
  }
  save_entry(database, row);
  save_fields(database, row, acted);
  database.run("INSERT INTO entry_event (entry, pos) VALUES (?, ?)", row.pos, pos);
  return {};
}

void forget_entries(Database& database) {
  database.run("DELETE FROM entry_event");
  database.run("DELETE FROM entry_field");
  database.run("DELETE FROM entry");
}

}  // namespace huiyin::db
