// One event as a line of a ticket's history. Inside this room only.
#pragma once

#include "app/core/history.h"
#include "db/event_rows.h"

namespace huiyin::db {

HistoryEntry history_entry(const StoredEvent& stored);

}  // namespace huiyin::db
