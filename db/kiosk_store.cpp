#include "db/kiosk_store.h"

#include <algorithm>
#include <utility>

#include "app/core/number.h"
#include "app/core/owner_acts.h"
#include "app/core/text.h"
#include "app/core/token.h"
#include "db/failure.h"
#include "db/kiosk_acts.h"
#include "db/kiosk_sync.h"
#include "db/ticket_rows.h"
#include "db/transaction.h"
#include "db/visit_rows.h"

namespace huiyin::db {

namespace {

constexpr std::int64_t kEventsKept_ms = 14 * kDay_ms;  // 3.9 of the protocol: durable and 14 days
constexpr std::int64_t kTicketsKept_ms = 30 * kDay_ms;
constexpr std::int64_t kSlipWanted_ms = kDay_ms;  // later nobody waits for that paper any more

}  // namespace

struct KioskParts {
  explicit KioskParts(const StoreOptions& options) : journal(options) {}
  KioskJournal journal;
  KioskSync sync{journal};
};

namespace {

// The day only moves forward, and by more than one day only when the host said so: a wrong clock
// must not use up the future. Without its word numbers simply go on.
Day day_of_number(const Progress& progress, Day today) {
  if (progress.number_day == Day{}) return today;
  const Day known = std::max(progress.number_day, progress.host_day);
  return today.days > known.days + 1 ? progress.number_day : today;
}

Number next_number(KioskJournal& journal, char letter) {
  Progress progress = load_progress(journal.database());
  const Day today = business_day(journal.now(), journal.site_clock());
  const NumberTaken taken = take_number({progress.number_day, progress.number_last},
                                        day_of_number(progress, today), letter);
  progress.number_day = taken.state.day;
  progress.number_last = taken.state.last;
  save_progress(journal.database(), progress);
  return taken.number;
}

// What a registration leaves readable at the kiosk.
OwnTicket own_ticket(const Draft& checked, const Registration& facts, Moment at) {
  OwnTicket own;
  Ticket& t = own.ticket;
  t.id = facts.id;
  t.number = facts.number;
  t.day = facts.day;
  t.token = facts.token;
  t.category = checked.category;
  t.channel = checked.channel;
  t.attendance = checked.attendance;
  t.urgency = checked.urgency;
  t.language = checked.language;
  t.registered_at = at;
  t.slip = SlipStatus{1, SlipState::kQueued, {}};
  own.masked_name = mask_name(checked.personal.name);
  return own;
}

OwnTicket must_own(KioskJournal& journal, const TicketId& id) {
  std::optional<OwnTicket> own = load_own(journal.database(), id);
  if (!own) raise(ErrorCode::kUnknownTicket, to_string(id));
  return *std::move(own);
}

Ticket with_device(Ticket ticket, DeviceId device) {
  ticket.device = device;
  return ticket;
}

void move_slip(KioskJournal& journal, const TicketId& id, const SlipMoved& moved) {
  journal.record(id, moved);
  set_slip(journal.database(), id, SlipStatus{moved.attempt, moved.state, moved.reason});
}

// An incident that cannot be joined costs nobody his number.
void join(KioskJournal& journal, const PublicTicket& ticket, const std::string& incident) {
  ActCommand command{Action::kJoin, {}, std::nullopt};
  command.fields.facts["incident"] = incident;
  if (!decide_for_owner(known_of(ticket), command, journal.now())) return;
  act_for_owner(journal, {"join-" + ticket.id, ticket, command});
}

void leave_site(KioskJournal& journal) {
  Database& database = journal.database();
  const Progress progress = load_progress(database);
  if (progress.seq > progress.high) {
    raise(ErrorCode::kForbidden, std::to_string(progress.seq - progress.high) +
                                     " events of the other site are not delivered yet");
  }
  for (const char* table : {"event", "ticket", "public_ticket", "document"}) {
    database.execute("DELETE FROM " + std::string(table));
  }
  save_progress(database, Progress{});
}

}  // namespace

KioskStore::KioskStore(std::unique_ptr<KioskParts> parts) : parts_(std::move(parts)) {}
KioskStore::~KioskStore() = default;

Result<std::unique_ptr<KioskStore>> KioskStore::open(const StoreOptions& options) {
  return guard([&] {
    return std::unique_ptr<KioskStore>(new KioskStore(std::make_unique<KioskParts>(options)));
  });
}

SyncClient& KioskStore::sync() {
  return parts_->sync;
}

Result<std::optional<PairedHost>> KioskStore::identity() {
  return guard([&] { return load_station(parts_->journal.database()); });
}

Result<Ok> KioskStore::adopt(const PairedHost& host) {
  return guard([&] {
    if (host.device.value == 0 || host.letter == '?') {
      raise(ErrorCode::kBadValue, "a pairing needs a device id and a letter");
    }
    KioskJournal& journal = parts_->journal;
    Database& database = journal.database();
    Transaction transaction(database);
    const std::optional<PairedHost> before = load_station(database);
    if (before && before->site_id != host.site_id) {
      leave_site(journal);
    } else if (before && before->device != host.device) {
      journal.rechain(host.device, load_progress(database).durable);
    }
    save_station(database, host);
    if (!before || before->device != host.device) {
      Progress progress = load_progress(database);
      progress.epoch.clear();  // the first page will be a snapshot
      progress.cursor = 0;
      save_progress(database, progress);
    }
    transaction.commit();
  });
}

Result<Ticket> KioskStore::register_ticket(const Draft& checked, const TicketId& id,
                                           const std::string& incident) {
  return guard([&] {
    if (id.is_nil()) raise(ErrorCode::kBadValue, "a ticket needs an id");
    KioskJournal& journal = parts_->journal;
    Database& database = journal.database();
    Transaction transaction(database);
    const PairedHost host = journal.station();
    if (std::optional<OwnTicket> first = load_own(database, id)) {
      return with_device(std::move(first->ticket), host.device);
    }
    std::string sealed =
        take(journal.crypto().seal(host.seal_public_key, encode_private(checked.personal)));
    const Number number = next_number(journal, host.letter);
    const Registration facts{id, number.text, number.day,
                             make_token(random_bytes<8>(journal.crypto()))};
    const Moment at = journal.record(
        id, registered_event(checked, facts, PrivatePart{true, std::move(sealed), {}}));
    journal.record(id, SlipMoved{1, SlipState::kQueued, {}});
    insert_own(database, own_ticket(checked, facts, at));
    Ticket ticket = must_own(journal, id).ticket;
    const PublicTicket shown = public_view(ticket, journal.procedures().get());
    save_public(database, shown);
    if (!incident.empty()) join(journal, shown, incident);
    transaction.commit();
    return with_device(std::move(ticket), host.device);
  });
}

Result<OwnerActed> KioskStore::act(const OwnerAct& act) {
  return guard([&] {
    Transaction transaction(parts_->journal.database());
    OwnerActed acted = act_for_owner(parts_->journal, act);
    transaction.commit();
    return acted;
  });
}

Result<Ok> KioskStore::slip_moved(const TicketId& id, const SlipMoved& moved) {
  return guard([&] {
    KioskJournal& journal = parts_->journal;
    Transaction transaction(journal.database());
    const SlipStatus before = must_own(journal, id).ticket.slip;
    if (moved.attempt < before.attempt) {
      raise(ErrorCode::kStale, "attempt " + std::to_string(before.attempt) + " is newer");
    }
    if (before == SlipStatus{moved.attempt, moved.state, moved.reason}) return;
    move_slip(journal, id, moved);
    transaction.commit();
  });
}

Result<std::vector<PendingSlip>> KioskStore::slips_in_doubt() {
  return guard([&] {
    KioskJournal& journal = parts_->journal;
    Database& database = journal.database();
    const Moment since = journal.now() + -kSlipWanted_ms;
    Transaction transaction(database);
    std::vector<PendingSlip> pending;
    for (OwnTicket& own : load_unprinted(database, since)) {
      SlipStatus& slip = own.ticket.slip;
      if (slip.state == SlipState::kSending) {
        slip = SlipStatus{slip.attempt, SlipState::kUnknown, "interrupted"};
        move_slip(journal, own.ticket.id, {slip.attempt, slip.state, slip.reason});
      }
      pending.push_back({own.ticket, slip, std::move(own.masked_name)});
    }
    transaction.commit();
    return pending;
  });
}

Result<std::optional<Ticket>> KioskStore::registered_here(const TicketId& id) {
  return guard([&]() -> std::optional<Ticket> {
    std::optional<OwnTicket> own = load_own(parts_->journal.database(), id);
    if (!own) return std::nullopt;
    return std::move(own->ticket);
  });
}

Result<std::optional<PublicTicket>> KioskStore::find(const std::string& token_or_number) {
  return guard([&]() -> std::optional<PublicTicket> {
    const std::string wanted = upper_ascii(trim(token_or_number));
    const std::string_view where =
        is_token(wanted) ? "WHERE token = ? LIMIT 1" : "WHERE number = ? ORDER BY day DESC LIMIT 1";
    Statement row = parts_->journal.database().query(select_public(where), wanted);
    if (!row.step()) return std::nullopt;
    return read_public(row);
  });
}

Result<std::vector<PublicTicket>> KioskStore::visits(Day day) {
  return guard([&] {
    KioskJournal& journal = parts_->journal;
    Statement row = journal.database().query(select_public(kVisitsOfDay), oldest_day(day), day.days,
                                             start_of(day, journal.site_clock()).utc_ms);
    std::vector<PublicTicket> tickets;
    while (row.step())
      tickets.push_back(read_public(row));
    return tickets;
  });
}

Result<std::vector<CallMark>> KioskStore::call_marks(Day day) {
  return guard([&] {
    Statement row = parts_->journal.database().query(
        "SELECT registered_at, called_at FROM public_ticket WHERE day >= ? AND called_at > 0",
        oldest_day(day));
    std::vector<CallMark> marks;
    while (row.step())
      marks.push_back({Moment{row.integer(0)}, Moment{row.integer(1)}});
    return marks;
  });
}

Result<std::optional<SiteDocument>> KioskStore::document(const std::string& name) {
  return guard([&]() -> std::optional<SiteDocument> {
    Statement row =
        parts_->journal.database().query("SELECT version, text FROM document WHERE name = ?", name);
    if (!row.step()) return std::nullopt;
    return SiteDocument{name, row.integer(0), row.text(1)};
  });
}

Result<HouseholdTree> KioskStore::households() {
  Result<std::optional<SiteDocument>> kept = document(std::string(kHouseholdsDocument));
  if (!kept) return kept.error();
  return kept->has_value() ? decode_tree((*kept)->text) : Result<HouseholdTree>(HouseholdTree{});
}

Result<SharedProcedures> KioskStore::procedures() {
  return guard([&] { return parts_->journal.procedures(); });
}

Result<OutboxStatus> KioskStore::status() {
  return guard([&] {
    Database& database = parts_->journal.database();
    const Progress progress = load_progress(database);
    OutboxStatus status;
    status.unsent = progress.seq - progress.high;
    status.oldest_unsent_at = Moment{
        database.integer("SELECT at FROM event WHERE seq > ? ORDER BY seq LIMIT 1", progress.high)};
    status.high = progress.high;
    status.durable = progress.durable;
    status.host_offset_ms = progress.host_offset_ms;
    status.last_contact = progress.last_contact;
    return status;
  });
}

Result<Ok> KioskStore::maintain() {
  return guard([&] {
    KioskJournal& journal = parts_->journal;
    Database& database = journal.database();
    const std::int64_t now = journal.now().utc_ms;
    const std::int64_t today = business_day(Moment{now}, journal.site_clock()).days;
    Transaction transaction(database);
    database.run("DELETE FROM event WHERE seq <= ? AND at < ?", load_progress(database).durable,
                 now - kEventsKept_ms);
    database.run("DELETE FROM owner_act WHERE at < ?", now - kTicketsKept_ms);
    database.run("UPDATE ticket SET masked_name = '' WHERE registered_at < ? AND masked_name <> ''",
                 now - kSlipWanted_ms);
    database.run(
        "DELETE FROM ticket WHERE registered_at < ?"
        " AND NOT EXISTS (SELECT 1 FROM event WHERE event.ticket = ticket.id)",
        now - kTicketsKept_ms);
    database.run("DELETE FROM public_ticket WHERE day < ? AND state IN ('closed', 'cancelled')",
                 today - kTicketsKept_ms / kDay_ms);
    transaction.commit();
    database.checkpoint();
  });
}

}  // namespace huiyin::db
