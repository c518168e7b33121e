#include "db/kiosk_rows.h"

#include "db/event_rows.h"
#include "db/failure.h"

namespace huiyin::db {

namespace {

constexpr std::string_view kOwnColumns =
    "SELECT id, number, day, token, category, channel, attendance, urgency, language,"
    " registered_at, slip_attempt, slip_state, slip_reason, masked_name FROM ticket ";

template <typename Enum>
Enum word(const Statement& row, int column, std::optional<Enum> (*parse)(std::string_view)) {
  const std::string name = row.text(column);
  const std::optional<Enum> value = parse(name);
  if (!value) raise(ErrorCode::kDatabaseDamaged, "kiosk's record: unknown word " + name);
  return *value;
}

OwnTicket read_own(const Statement& row) {
  OwnTicket own;
  Ticket& t = own.ticket;
  t.id = ticket_id_of(row.text(0));
  t.number = row.text(1);
  t.day = Day{row.small(2)};
  t.token = row.text(3);
  t.category = word(row, 4, parse_category);
  t.channel = word(row, 5, parse_channel);
  t.attendance = word(row, 6, parse_attendance);
  t.urgency = word(row, 7, parse_urgency);
  t.language = row.text(8);
  t.registered_at = Moment{row.integer(9)};
  t.slip = SlipStatus{row.small(10), word(row, 11, parse_slip_state), row.text(12)};
  t.queue_state = t.attendance == Attendance::kWaiting ? QueueState::kWaiting : QueueState::kNone;
  own.masked_name = row.text(13);
  return own;
}

std::vector<OwnTicket> own_tickets_in(Statement row) {
  std::vector<OwnTicket> all;
  while (row.step())
    all.push_back(read_own(row));
  return all;
}

}  // namespace

std::optional<PairedHost> load_station(Database& database) {
  Statement row = database.query(
      "SELECT device, letter, host_url, host_key_sha256, site_id, site_name, public_host,"
      " seal_public_key, utc_offset_min, day_change_min FROM station");
  if (!row.step()) return std::nullopt;
  PairedHost host;
  host.device = device_of_row(row.integer(0));
  const std::string letter = row.text(1);
  host.letter = letter.empty() ? '?' : letter.front();
  host.host_url = row.text(2);
  host.host_key_sha256 = row.text(3);
  host.site_id = row.text(4);
  host.site_name = row.text(5);
  host.public_host = row.text(6);
  host.seal_public_key = row.text(7);
  host.clock = SiteClock{row.small(8), row.small(9)};
  return host;
}

void save_station(Database& database, const PairedHost& host) {
  database.run(
      "INSERT OR REPLACE INTO station (id, device, letter, host_url, host_key_sha256, site_id,"
      " site_name, public_host, seal_public_key, utc_offset_min, day_change_min)"
      " VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      to_row(host.device), std::string(1, host.letter), host.host_url, host.host_key_sha256,
      host.site_id, host.site_name, host.public_host, host.seal_public_key,
      host.clock.utc_offset_min, host.clock.day_change_min);
}

Progress load_progress(Database& database) {
  Statement row = database.query(
      "SELECT seq, hash, number_day, number_last, epoch, cursor, high, durable, host_offset_ms,"
      " host_day, last_contact FROM progress");
  if (!row.step()) raise(ErrorCode::kDatabaseDamaged, "kiosk's record: its progress is missing");
  Progress p;
  p.seq = row.integer(0);
  p.hash = row.text(1);
  p.number_day = Day{row.small(2)};
  p.number_last = row.small(3);
  p.epoch = row.text(4);
  p.cursor = row.integer(5);
  p.high = row.integer(6);
  p.durable = row.integer(7);
  p.host_offset_ms = row.integer(8);
  p.host_day = Day{row.small(9)};
  p.last_contact = Moment{row.integer(10)};
  return p;
}

void save_progress(Database& database, const Progress& p) {
  database.run(
      "UPDATE progress SET seq = ?, hash = ?, number_day = ?, number_last = ?, epoch = ?,"
      " cursor = ?, high = ?, durable = ?, host_offset_ms = ?, host_day = ?, last_contact = ?",
      p.seq, Blob{p.hash}, p.number_day.days, p.number_last, p.epoch, p.cursor, p.high, p.durable,
      p.host_offset_ms, p.host_day.days, p.last_contact.utc_ms);
}

std::optional<OwnTicket> load_own(Database& database, const TicketId& id) {
  const std::string bytes = to_bytes(id);
  Statement row = database.query(std::string(kOwnColumns) + "WHERE id = ?", Blob{bytes});
  if (!row.step()) return std::nullopt;
  return read_own(row);
}

std::vector<OwnTicket> load_unprinted(Database& database, Moment since) {
  return own_tickets_in(database.query(
      std::string(kOwnColumns) +
          "WHERE slip_state <> 'printed' AND registered_at >= ? ORDER BY registered_at, rowid",
      since.utc_ms));
}

std::vector<OwnTicket> load_all_own(Database& database) {
  return own_tickets_in(database.query(std::string(kOwnColumns) + "ORDER BY rowid"));
}

void insert_own(Database& database, const OwnTicket& own) {
  const Ticket& t = own.ticket;
  const std::string id = to_bytes(t.id);
  database.run(
      "INSERT INTO ticket (id, number, day, token, category, channel, attendance, urgency,"
      " language, registered_at, slip_attempt, slip_state, slip_reason, masked_name)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      Blob{id}, t.number, t.day.days, t.token, name_of(t.category), name_of(t.channel),
      name_of(t.attendance), name_of(t.urgency), t.language, t.registered_at.utc_ms, t.slip.attempt,
      name_of(t.slip.state), t.slip.reason, own.masked_name);
}

void set_slip(Database& database, const TicketId& id, const SlipStatus& slip) {
  const std::string bytes = to_bytes(id);
  database.run(
      "UPDATE ticket SET slip_attempt = ?, slip_state = ?, slip_reason = ?,"
      " masked_name = CASE WHEN ? THEN '' ELSE masked_name END WHERE id = ?",
      slip.attempt, name_of(slip.state), slip.reason, slip.state == SlipState::kPrinted ? 1 : 0,
      Blob{bytes});
}

std::string select_public(std::string_view rest) {
  return "SELECT id, number, day, token, category, urgency, state, queue_state, desk, calls,"
         " registered_at, called_at, promised_at, rev, facts FROM public_ticket " +
         std::string(rest);
}

PublicTicket read_public(const Statement& row) {
  PublicTicket t;
  t.id = row.text(0);
  t.number = row.text(1);
  t.day = Day{row.small(2)};
  t.token = row.text(3);
  t.category = word(row, 4, parse_category);
  t.urgency = word(row, 5, parse_urgency);
  t.state = word(row, 6, parse_state);
  t.queue_state = word(row, 7, parse_queue_state);
  t.desk = row.text(8);
  t.calls = row.small(9);
  t.registered_at = Moment{row.integer(10)};
  t.called_at = Moment{row.integer(11)};
  t.promised_at = Moment{row.integer(12)};
  t.rev = row.small(13);
  for (auto& [key, fact] : decode_facts(row.text(14)))
    t.facts.emplace(key, std::move(fact.value));
  return t;
}

void save_public(Database& database, const PublicTicket& t) {
  Facts facts;
  for (const auto& [key, value] : t.facts)
    facts[key] = FactValue{value, {}, {}};
  database.run(
      "INSERT INTO public_ticket (id, number, day, token, category, urgency, state, queue_state,"
      " desk, calls, registered_at, called_at, promised_at, rev, facts)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
      " number = excluded.number, day = excluded.day, token = excluded.token,"
      " category = excluded.category, urgency = excluded.urgency, state = excluded.state,"
      " queue_state = excluded.queue_state, desk = excluded.desk, calls = excluded.calls,"
      " registered_at = excluded.registered_at, called_at = excluded.called_at,"
      " promised_at = excluded.promised_at, rev = excluded.rev, facts = excluded.facts"
      " WHERE excluded.rev > public_ticket.rev",
      t.id, t.number, t.day.days, t.token, name_of(t.category), name_of(t.urgency),
      name_of(t.state), name_of(t.queue_state), t.desk, t.calls, t.registered_at.utc_ms,
      t.called_at.utc_ms, t.promised_at.utc_ms, t.rev, encode_facts(facts));
}

}  // namespace huiyin::db
