#include "db/kiosk_acts.h"

#include <utility>

#include "app/core/owner_acts.h"
#include "db/failure.h"

namespace huiyin::db {

namespace {

// As the host last told it; what it does not tell any more, as the owner looked at it.
PublicTicket newest(Database& database, const PublicTicket& shown) {
  Statement row = database.query(select_public("WHERE id = ?"), shown.id);
  return row.step() ? read_public(row) : shown;
}

// Until the host's own word, which has a higher rev.
void show_at_once(Database& database, const PublicTicket& after) {
  database.run("DELETE FROM public_ticket WHERE id = ?", after.id);
  save_public(database, after);
}

// What a person writes is sealed before it touches the disk.
void seal_note(KioskJournal& journal, const PairedHost& host, ActionFields& fields) {
  if (fields.note.empty()) return;
  const Private note{{}, {}, {}, std::exchange(fields.note, {})};
  fields.sealed = take(journal.crypto().seal(host.seal_public_key, encode_private(note)));
}

}  // namespace

OwnerActed act_for_owner(KioskJournal& journal, const OwnerAct& act) {
  Database& database = journal.database();
  const PairedHost host = journal.station();
  const PublicTicket before = newest(database, act.ticket);
  Statement known = database.query("SELECT seq, at FROM owner_act WHERE id = ?", act.id);
  if (known.step()) return {before, known.integer(0), Moment{known.integer(1)}};
  const Moment now = journal.now();
  TicketActed acted = take(decide_for_owner(known_of(before), act.command, now));
  const PublicTicket after = after_owners_act(before, acted, now);
  seal_note(journal, host, acted.fields);
  const auto id = parse_ticket_id(before.id);
  if (!id) raise(ErrorCode::kUnknownTicket, before.number);
  const Moment at = journal.record(*id, std::move(acted), kOwnerActor);
  const std::int64_t seq = load_progress(database).seq;
  database.run("INSERT INTO owner_act (id, seq, at) VALUES (?, ?, ?)", act.id, seq, at.utc_ms);
  show_at_once(database, after);
  return {after, seq, at};
}

}  // namespace huiyin::db
