// The feed's positions: what changed for the public, in order. Inside this room only. All calls
// that write run in the caller's transaction.
#pragma once

#include <cstdint>

#include "app/core/exchange.h"
#include "db/database.h"

namespace huiyin::db {

inline constexpr int kFeedKept_days = 30;

struct FeedEnds {
  std::int64_t head = 0;
  std::int64_t floor = 0;
};

FeedEnds feed_ends(Database& database);
std::int64_t next_feed_position(Database& database);
void touch_ticket(Database& database, std::int64_t ticket_pos);

// One page in one view of the database; page.epoch and host_time are the caller's to fill.
FeedPage read_feed(Database& database, const Procedures* procedures, std::int64_t after,
                   bool other_epoch);

// Remembers where each day began, and lets the feed start kFeedKept_days ago: tickets that are
// still open are moved up first, so that everything below the floor is closed.
void age_feed(Database& database, Day today);

}  // namespace huiyin::db
