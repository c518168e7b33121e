#include "db/feed.h"

#include <vector>

#include "db/ticket_rows.h"

namespace huiyin::db {

FeedEnds feed_ends(Database& database) {
  Statement row = database.query("SELECT head, floor FROM feed");
  FeedEnds ends;
  if (row.step()) ends = {row.integer(0), row.integer(1)};
  return ends;
}

std::int64_t next_feed_position(Database& database) {
  database.run("UPDATE feed SET head = head + 1");
  return feed_ends(database).head;
}

void touch_ticket(Database& database, std::int64_t ticket_pos) {
  const std::int64_t pos = next_feed_position(database);
  database.run(
      "INSERT INTO ticket_feed (ticket, pos) VALUES (?, ?)"
      " ON CONFLICT (ticket) DO UPDATE SET pos = excluded.pos",
      ticket_pos, pos);
}

namespace {

void add_documents(Database& database, FeedPage& page) {
  // A snapshot carries them all on its first page.
  Statement row = database.query(
      "SELECT name, version, text FROM document WHERE pos > ? AND pos <= ? ORDER BY name",
      page.snapshot ? std::int64_t{0} : page.after, page.snapshot ? INT64_MAX : page.cursor);
  while (row.step())
    page.documents.push_back({row.text(0), row.integer(1), row.text(2)});
}

}  // namespace

FeedPage read_feed(Database& database, const Procedures* procedures, std::int64_t after,
                   bool other_epoch) {
  const FeedEnds ends = feed_ends(database);
  FeedPage page;
  page.after = after;
  page.snapshot = other_epoch || after < ends.floor || after > ends.head;
  page.cursor = ends.head;
  const std::int64_t from = page.snapshot ? ends.floor : after;
  std::vector<std::int64_t> positions;
  Statement at =
      database.query("SELECT ticket, pos FROM ticket_feed WHERE pos > ? ORDER BY pos LIMIT ?", from,
                     kMaxFeedTickets + 1);
  std::int64_t last = from;
  while (at.step()) {
    if (positions.size() == static_cast<std::size_t>(kMaxFeedTickets)) {
      page.more = true;
      page.cursor = last;
      break;
    }
    positions.push_back(at.integer(0));
    last = at.integer(1);
  }
  for (const std::int64_t pos : positions) {
    Statement row = database.query(select_tickets("WHERE pos = ?"), pos);
    if (row.step()) page.tickets.push_back(public_view(read_ticket_row(row).ticket, procedures));
  }
  add_documents(database, page);
  return page;
}

void age_feed(Database& database, Day today) {
  database.run("INSERT OR IGNORE INTO feed_day (day, head) SELECT ?, head FROM feed", today.days);
  const std::int64_t floor = database.integer("SELECT max(head) FROM feed_day WHERE day <= ?",
                                              today.days - kFeedKept_days);
  if (floor <= feed_ends(database).floor) return;
  std::vector<std::int64_t> open;
  Statement row = database.query(
      "SELECT t.pos FROM ticket t JOIN ticket_feed f ON f.ticket = t.pos"
      " WHERE t.state NOT IN ('closed', 'cancelled') AND f.pos <= ? ORDER BY f.pos",
      floor);
  while (row.step())
    open.push_back(row.integer(0));
  for (const std::int64_t pos : open)
    touch_ticket(database, pos);
  database.run("UPDATE feed SET floor = ?", floor);
  database.run("DELETE FROM feed_day WHERE day < ?", today.days - kFeedKept_days);
}

}  // namespace huiyin::db
