// Entries as rows: the projection of the events of type "entry". Inside this room only; all calls
// that write run in the caller's transaction.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/core/entry.h"
#include "db/database.h"
#include "db/event_rows.h"

namespace huiyin::db {

inline constexpr std::string_view kEntryType = "entry";

struct EntryRow {
  std::int64_t pos = 0;  // of the event that made it
  Entry entry;
};

// "SELECT … FROM entry e " and `rest`, to be read by read_entry_row().
std::string select_entries(std::string_view rest);
EntryRow read_entry_row(Database& database, const Statement& row);
std::optional<EntryRow> load_entry(Database& database, const std::string& book,
                                   const std::string& id);

// What one event does to its entry: "" or why it has no effect.
std::string fold_stored(Entry& entry, const StoredEvent& stored);
// Projects one event: "" or why it has none.
std::string project_entry(Database& database, std::int64_t pos, const StoredEvent& stored);
void forget_entries(Database& database);  // before a rebuild

}  // namespace huiyin::db
