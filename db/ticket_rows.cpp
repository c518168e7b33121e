#include "db/ticket_rows.h"

#include "app/core/procedure.h"
#include "db/event_rows.h"
#include "db/failure.h"

namespace huiyin::db {

namespace {

constexpr std::string_view kTicketRowsColumns =
    "pos, id, device, number, day, token, category, channel, attendance, urgency, language, "
    "household, name, phone, text, personal_known, state, held_from, queue_state, "
    "department, person, first_receiver, desk, calls, front, escalation, satisfaction, "
    "result, hold_reason, hold_until, registered_at, accepted_at, dispatched_at, "
    "resolved_at, called_back_at, closed_at, called_at, served_at, slip_attempt, "
    "slip_state, slip_reason, rev, facts, reopened_at, matter_rev ";

constexpr std::string_view kSave =
    "INSERT INTO ticket ("
    "pos, id, device, number, day, token, category, channel, attendance, urgency, language, "
    "household, name, phone, text, personal_known, state, held_from, queue_state, "
    "department, person, first_receiver, desk, calls, front, escalation, satisfaction, "
    "result, hold_reason, hold_until, registered_at, accepted_at, dispatched_at, "
    "resolved_at, called_back_at, closed_at, called_at, served_at, slip_attempt, "
    "slip_state, slip_reason, rev, facts, reopened_at, matter_rev, merged_into, incident "
    ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
    "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (pos) DO UPDATE "
    "SET "
    "device = excluded.device, number = excluded.number, day = excluded.day, token = "
    "excluded.token, category = excluded.category, channel = excluded.channel, attendance = "
    "excluded.attendance, urgency = excluded.urgency, language = excluded.language, "
    "household = excluded.household, name = excluded.name, phone = excluded.phone, text = "
    "excluded.text, personal_known = excluded.personal_known, state = excluded.state, "
    "held_from = excluded.held_from, queue_state = excluded.queue_state, department = "
    "excluded.department, person = excluded.person, first_receiver = "
    "excluded.first_receiver, desk = excluded.desk, calls = excluded.calls, front = "
    "excluded.front, escalation = excluded.escalation, satisfaction = "
    "excluded.satisfaction, result = excluded.result, hold_reason = excluded.hold_reason, "
    "hold_until = excluded.hold_until, registered_at = excluded.registered_at, accepted_at "
    "= excluded.accepted_at, dispatched_at = excluded.dispatched_at, resolved_at = "
    "excluded.resolved_at, called_back_at = excluded.called_back_at, closed_at = "
    "excluded.closed_at, called_at = excluded.called_at, served_at = excluded.served_at, "
    "slip_attempt = excluded.slip_attempt, slip_state = excluded.slip_state, slip_reason = "
    "excluded.slip_reason, rev = excluded.rev, facts = excluded.facts, "
    "reopened_at = excluded.reopened_at, matter_rev = excluded.matter_rev, merged_into = "
    "excluded.merged_into, "
    "incident = excluded.incident ";

// Reads the columns from left to right, in the order of kTicketRowsColumns.
class Columns {
 public:
  explicit Columns(const Statement& row) : row_(row) {}
  std::int64_t integer() { return row_.integer(next_++); }
  std::int32_t small() { return row_.small(next_++); }
  std::string text() { return row_.text(next_++); }
  template <typename Enum>
  Enum word(std::optional<Enum> (*parse)(std::string_view)) {
    const std::string name = text();
    const std::optional<Enum> value = parse(name);
    if (!value) raise(ErrorCode::kDatabaseDamaged, "ticket table: unknown word " + name);
    return *value;
  }

 private:
  const Statement& row_;
  int next_ = 0;
};

void read_registration(Columns& columns, Ticket& t) {
  t.id = ticket_id_of(columns.text());
  t.device = device_of_row(columns.integer());
  t.number = columns.text();
  t.day = Day{columns.small()};
  t.token = columns.text();
  t.category = columns.word(parse_category);
  t.channel = columns.word(parse_channel);
  t.attendance = columns.word(parse_attendance);
  t.urgency = columns.word(parse_urgency);
  t.language = columns.text();
  t.personal.household = columns.text();
  t.personal.name = columns.text();
  t.personal.phone = columns.text();
  t.personal.text = columns.text();
  t.personal_known = columns.integer() != 0;
}

void read_progress(Columns& columns, Ticket& t) {
  t.state = columns.word(parse_state);
  t.held_from = columns.word(parse_state);
  t.queue_state = columns.word(parse_queue_state);
  t.department = columns.text();
  t.person = columns.text();
  t.first_receiver = columns.text();
  t.desk = columns.text();
  t.calls = columns.small();
  t.front = columns.integer() != 0;
  t.escalation = columns.small();
  t.satisfaction = columns.word(parse_satisfaction);
  t.result = columns.text();
  t.hold_reason = columns.text();
  t.hold_until = Moment{columns.integer()};
  t.registered_at = Moment{columns.integer()};
  t.accepted_at = Moment{columns.integer()};
  t.dispatched_at = Moment{columns.integer()};
  t.resolved_at = Moment{columns.integer()};
  t.called_back_at = Moment{columns.integer()};
  t.closed_at = Moment{columns.integer()};
  t.called_at = Moment{columns.integer()};
  t.served_at = Moment{columns.integer()};
  t.slip.attempt = columns.small();
  t.slip.state = columns.word(parse_slip_state);
  t.slip.reason = columns.text();
  t.rev = columns.small();
  t.facts = decode_facts(columns.text());
  t.reopened_at = Moment{columns.integer()};
  t.matter_rev = columns.small();
}

}  // namespace

std::string select_tickets(std::string_view rest) {
  return "SELECT " + std::string(kTicketRowsColumns) + "FROM ticket " + std::string(rest);
}

TicketRow read_ticket_row(const Statement& row) {
  Columns columns(row);
  TicketRow out;
  out.pos = columns.integer();
  read_registration(columns, out.ticket);
  read_progress(columns, out.ticket);
  return out;
}

std::optional<TicketRow> load_ticket(Database& database, const TicketId& id) {
  const std::string bytes = to_bytes(id);
  Statement row = database.query(select_tickets("WHERE id = ?"), Blob{bytes});
  if (!row.step()) return std::nullopt;
  return read_ticket_row(row);
}

void save_ticket(Database& database, const TicketRow& row) {
  const Ticket& t = row.ticket;
  const std::string id = to_bytes(t.id);
  database.run(
      kSave, row.pos, Blob{id}, to_row(t.device), t.number, t.day.days, t.token,
      name_of(t.category), name_of(t.channel), name_of(t.attendance), name_of(t.urgency),
      t.language, t.personal.household, t.personal.name, t.personal.phone, t.personal.text,
      t.personal_known ? 1 : 0, name_of(t.state), name_of(t.held_from), name_of(t.queue_state),
      t.department, t.person, t.first_receiver, t.desk, t.calls, t.front ? 1 : 0, t.escalation,
      name_of(t.satisfaction), t.result, t.hold_reason, t.hold_until.utc_ms, t.registered_at.utc_ms,
      t.accepted_at.utc_ms, t.dispatched_at.utc_ms, t.resolved_at.utc_ms, t.called_back_at.utc_ms,
      t.closed_at.utc_ms, t.called_at.utc_ms, t.served_at.utc_ms, t.slip.attempt,
      name_of(t.slip.state), t.slip.reason, t.rev, encode_facts(t.facts), t.reopened_at.utc_ms,
      t.matter_rev, fact_value(t.facts, "merged_into"), fact_value(t.facts, "incident"));
}

PublicTicket public_view(const Ticket& ticket, const Procedures* procedures) {
  PublicTicket view;
  view.id = to_string(ticket.id);
  view.number = ticket.number;
  view.day = ticket.day;
  view.token = ticket.token;
  view.category = ticket.category;
  view.urgency = ticket.urgency;
  view.state = ticket.state;
  view.queue_state = ticket.queue_state;
  view.desk = ticket.desk;
  view.calls = ticket.calls;
  view.registered_at = ticket.registered_at;
  view.called_at = ticket.called_at;
  if (procedures != nullptr) view.promised_at = promised_to_owner(ticket, *procedures);
  view.rev = ticket.rev;
  view.facts = public_facts(ticket.facts);
  return view;
}

bool looks_the_same(const PublicTicket& a, const PublicTicket& b) {
  return a.id == b.id && a.number == b.number && a.day == b.day && a.token == b.token &&
         a.category == b.category && a.urgency == b.urgency && a.state == b.state &&
         a.queue_state == b.queue_state && a.desk == b.desk && a.calls == b.calls &&
         a.registered_at == b.registered_at && a.called_at == b.called_at &&
         a.promised_at == b.promised_at && a.facts == b.facts;
}

}  // namespace huiyin::db
