#include "db/host_shift.h"

#include <map>

#include "app/core/text.h"
#include "db/failure.h"
#include "db/host_entries.h"
#include "db/host_journal.h"
#include "db/host_reminders.h"
#include "db/host_staff.h"
#include "db/host_tickets.h"
#include "db/rights.h"

namespace huiyin::db {

namespace {

constexpr std::string_view kShiftBook = "shift";
constexpr std::string_view kDutyBook = "duty";
constexpr std::string_view kTimesBook = "shift_times";
constexpr std::string_view kTimesEntry = "times";

TextFields texts_of(const Entry& entry) {
  TextFields out;
  for (const auto& [key, value] : entry.fields)
    out[key] = value.value;
  return out;
}

Handover handover_of(const Entry& entry) {
  Handover h = handover_from(texts_of(entry), entry.state);
  h.id = entry.id;
  h.rev = entry.rev;
  return h;
}

Handover newest(HostEntries& entries) {
  EntryQuery query;
  query.book = kShiftBook;
  query.limit = 1;
  const std::vector<Entry> found = take(entries.list(query));
  return found.empty() ? Handover{} : handover_of(found.front());
}

std::vector<Ticket> open_tickets(HostTickets& tickets) {
  TicketFilter filter;
  for (const State state : kStates) {
    if (is_open(state)) filter.states.push_back(state);
  }
  filter.limit = 500;
  std::vector<Ticket> out;
  do {
    TicketPage page = take(tickets.list(filter));
    for (Ticket& ticket : page.tickets)
      out.push_back(std::move(ticket));
    filter.before = page.next;
  } while (filter.before != 0);
  return out;
}

// Was he at work before the relief of the shift that ends was due?
bool worked_before(HostJournal& journal, const std::string& login, const Shift& shift,
                   const ShiftTimes& times) {
  const Moment from = shift.begins + -times.early * kMinute_ms;
  return journal.database().integer(
             "SELECT 1 FROM event WHERE actor = ? AND at >= ? AND at < ? LIMIT 1", login,
             from.utc_ms, relief_due(shift, times).utc_ms) != 0;
}

// The shift of which somebody has to be when he is not to take over.
Shift old_shift(const Handover& newest, Moment now, const SiteClock& clock,
                const ShiftTimes& times) {
  const auto named = parse_shift(newest.shift, clock, times);
  if (!named) return ending_shift(now, clock, times);
  const bool both = newest.state == HandoverState::kSigned;
  return both ? shift_at(named->ends, clock, times) : *named;
}

std::size_t count_night_rows(const std::vector<Ticket>& open, const SiteClock& clock,
                             const ShiftTimes& times) {
  std::size_t n = 0;
  for (const Ticket& ticket : open)
    n += is_open_night_row(ticket, clock, times) ? 1U : 0U;
  return n;
}

EntryCommand command_of(const Handover& h, std::string verb) {
  EntryCommand command;
  command.book = kShiftBook;
  command.entry = h.id;
  command.verb = std::move(verb);
  command.state = name_of(h.state);
  command.fields = fields_of(h);
  if (!h.id.empty()) command.expected_rev = h.rev;
  return command;
}

// Chunks of an older, longer list must not stay.
void empty_old_items(EntryCommand& command, const Entry& before) {
  for (const auto& [key, value] : before.fields) {
    if (key.starts_with("items.")) command.fields.try_emplace(key, "");
  }
}

bool same_but_place(Handover a, const Handover& b) {
  a.environment = b.environment;
  a.environment_note = b.environment_note;
  return a == b;
}

// What the site has set among its rules (N-078, N-079) goes before.
void obey_rules(ShiftTimes& times, const Procedures& procedures) {
  const auto set_by_site = [&procedures](std::string_view key) -> std::string {
    const Rule* rule = procedures.book().find(key);
    if (rule == nullptr) return {};
    const RuleValue value = procedures.value_of(*rule);
    return value.source == RuleSource::kSite ? value.value : std::string();
  };
  std::string words;
  const std::string noon = set_by_site("shift.noon"), night = set_by_site("shift.night");
  if (!noon.empty()) words += " noon=" + noon;
  if (night.size() == 11) words += " night=" + night.substr(0, 5) + " day=" + night.substr(6);
  if (!words.empty()) times = decode_shift_times(encode_shift_times(times) + words);
}

std::pair<Moment, Moment> bounds_of(Day day, const SiteClock& clock) {
  const Moment begins{day.days * kDay_ms - clock.utc_offset_min * kMinute_ms};
  return {begins, begins + kDay_ms};
}

DutyNote note_of(const Entry& entry) {
  return {entry.text("kind"), entry.created_at, entry.created_by, entry.text("person"),
          entry.text("text")};
}

}  // namespace

Result<ShiftBoard> HostShift::board(const std::string& login) {
  return guard([&] {
    ShiftBoard board;
    const Moment now = parts_.journal.clock().now();
    const SiteClock& clock = parts_.journal.site_clock();
    board.times = take(times());
    board.handover = newest(parts_.entries);
    board.ending = ending_shift(now, clock, board.times);
    const Shift old = old_shift(board.handover, now, clock, board.times);
    const bool worked = worked_before(parts_.journal, login, old, board.times);
    board.duty = duty_of(board.handover, {login, now, worked}, clock, board.times);
    const std::vector<Ticket> open = open_tickets(parts_.tickets);
    board.open = open.size();
    for (const Ticket& ticket : open) {
      if (is_open_night_row(ticket, clock, board.times)) board.night_rows.push_back(ticket);
      if (ticket.first_receiver == login) board.his_again.push_back(ticket);
    }
    return board;
  });
}

Result<Handover> HostShift::begin(const std::string& actor) {
  return guard([&] {
    require_right(parts_.journal.database(), actor, Permission::kSignHandover);
    const Moment now = parts_.journal.clock().now();
    const SiteClock& clock = parts_.journal.site_clock();
    const Handover last = newest(parts_.entries);
    if (last.state == HandoverState::kOutgoingSigned) {
      raise(ErrorCode::kNotAllowedNow, std::string(name_of(HandoverFault::kAlreadySigned)));
    }
    const bool again = last.state == HandoverState::kPrepared;
    Handover h = again ? last : Handover{};
    if (!again) {
      h.shift = key_of(ending_shift(now, clock, take(times())));
      h.outgoing = last.incoming.empty() ? actor : last.incoming;
      h.tools = last.tools.empty() ? usual_tools() : tools_to_count(last.tools);
      h.state = HandoverState::kPrepared;
    }
    h.prepared_at = now;
    h.items = frozen_list(open_tickets(parts_.tickets), parts_.journal.procedures().get());
    EntryCommand command = command_of(h, again ? "freeze" : "create");
    if (again) empty_old_items(command, take(parts_.entries.get(std::string(kShiftBook), h.id)));
    return handover_of(take(parts_.entries.act(command, actor)));
  });
}

Result<Handover> HostShift::keep(const Handover& draft, const std::string& actor) {
  return guard([&] {
    require_right(parts_.journal.database(), actor, Permission::kSignHandover);
    const Handover now = handover_of(take(parts_.entries.get(std::string(kShiftBook), draft.id)));
    if (now.rev != draft.rev) raise(ErrorCode::kStale, "rev " + std::to_string(now.rev));
    Handover next = now;
    next.tools = draft.tools;
    next.remarks = draft.remarks;
    next.environment = draft.environment;
    next.environment_note = draft.environment_note;
    const bool fixed = now.state == HandoverState::kSigned ||
                       (now.state == HandoverState::kOutgoingSigned && !same_but_place(next, now));
    if (fixed) {
      raise(ErrorCode::kNotAllowedNow, std::string(name_of(HandoverFault::kAlreadySigned)));
    }
    return handover_of(take(parts_.entries.act(command_of(next, "edit"), actor)));
  });
}

Result<Handover> HostShift::sign(const ShiftSign& sign) {
  return guard([&] {
    HostJournal& journal = parts_.journal;
    require_right(journal.database(), sign.login, Permission::kSignHandover);
    Handover h = handover_of(take(parts_.entries.get(std::string(kShiftBook), sign.handover)));
    if (h.rev != sign.rev) raise(ErrorCode::kStale, "rev " + std::to_string(h.rev));
    const auto open = open_tickets(parts_.tickets);
    const std::size_t rows = count_night_rows(open, journal.site_clock(), take(times()));
    const HandoverFault fault = fault_of(h, sign.side, sign.login, rows);
    if (fault != HandoverFault::kNone) {
      raise(ErrorCode::kNotAllowedNow, std::string(name_of(fault)));
    }
    const bool goes = sign.side == Side::kOutgoing;
    const bool in_his_place = goes && sign.login != h.outgoing;
    if (in_his_place && trim(sign.absent_reason).empty()) {
      raise(ErrorCode::kMissingField, "absent_reason");
    }
    take(parts_.staff.confirm(sign.login, sign.pin, "handover_signed"));
    const Moment now = journal.clock().now();
    (goes ? h.outgoing_at : h.incoming_at) = now;
    if (in_his_place) h.absent_reason = trim(sign.absent_reason);
    if (!goes) h.incoming = sign.login;
    h.state = goes ? HandoverState::kOutgoingSigned : HandoverState::kSigned;
    const auto command = command_of(h, goes ? "sign_outgoing" : "sign_incoming");
    return handover_of(take(parts_.entries.act(command, sign.login)));
  });
}

Result<std::vector<Handover>> HostShift::list(int limit) {
  return guard([&] {
    EntryQuery query;
    query.book = kShiftBook;
    query.limit = limit;
    std::vector<Handover> out;
    for (const Entry& entry : take(parts_.entries.list(query)))
      out.push_back(handover_of(entry));
    return out;
  });
}

Result<Handover> HostShift::find(const std::string& id) {
  return guard([&] { return handover_of(take(parts_.entries.get(std::string(kShiftBook), id))); });
}

Result<Ticket> HostShift::convert(const TicketId& id, const std::string& actor) {
  return guard([&] {
    const Ticket ticket = take(parts_.tickets.find(id));
    const ActCommand accept{Action::kAccept, {}, ticket.rev};
    const Ticket accepted = take(parts_.tickets.act(id, accept, actor));
    const Category category = ticket.category;
    const bool works = category == Category::kRepair || category == Category::kService ||
                       category == Category::kAfterSales;
    if (!works) return accepted;
    ActCommand dispatch{Action::kDispatch, {}, accepted.rev};
    dispatch.fields.department = category == Category::kAfterSales ? "after_sales" : "engineering";
    dispatch.fields.facts = {{"slip_kind", "work_order"}};
    return take(parts_.tickets.act(id, dispatch, actor));
  });
}

Result<ShiftTimes> HostShift::times() {
  return guard([&] {
    const auto entry = parts_.entries.get(std::string(kTimesBook), std::string(kTimesEntry));
    ShiftTimes times = entry.ok() ? decode_shift_times(entry->text("times")) : ShiftTimes{};
    if (const SharedProcedures rules = parts_.journal.procedures()) obey_rules(times, *rules);
    return times;
  });
}

Result<Ok> HostShift::set_times(const ShiftTimes& times, const std::string& actor) {
  return guard([&] {
    require_right(parts_.journal.database(), actor, Permission::kChangeRules);
    EntryCommand command;
    command.book = kTimesBook;
    command.entry = kTimesEntry;
    const bool known = parts_.entries.get(command.book, command.entry).ok();
    command.verb = known ? kVerbEdit : kVerbCreate;
    command.fields = {{"times", encode_shift_times(times)}};
    take(parts_.entries.act(command, actor));
  });
}

Result<Ok> HostShift::note(Day day, const DutyNote& note) {
  return guard([&] {
    const bool stands_in = note.kind == "stand_in";
    if (stands_in && trim(note.person).empty()) raise(ErrorCode::kMissingField, "person");
    if (!stands_in && trim(note.text).empty()) raise(ErrorCode::kMissingField, "text");
    EntryCommand command;
    command.book = kDutyBook;
    command.verb = kVerbCreate;
    command.fields = {{"day", to_iso_date(day)},
                      {"kind", note.kind},
                      {"person", take(clean_text(note.person, kMaxName_chars))},
                      {"text", take(clean_text(note.text, kMaxNote_chars))}};
    take(parts_.entries.act(command, note.actor));
  });
}

Result<DutyDay> HostShift::day(Day day) {
  return guard([&] {
    HostJournal& journal = parts_.journal;
    const auto [begins, ends] = bounds_of(day, journal.site_clock());
    std::vector<Event> events;
    std::map<TicketId, Ticket> tickets;
    for (Event& event : journal.events_between(begins, ends)) {
      const bool of_ticket = !event.ticket.is_nil() && !tickets.contains(event.ticket);
      if (of_ticket) {
        const auto ticket = parts_.tickets.find(event.ticket);
        if (ticket) tickets.emplace(event.ticket, *ticket);
      }
      events.push_back(std::move(event));
    }
    std::vector<DutyNote> notes;
    EntryQuery query;
    query.book = kDutyBook;
    query.from = begins;
    query.limit = 1'000;
    for (const Entry& entry : take(parts_.entries.list(query))) {
      if (entry.text("day") == to_iso_date(day)) notes.push_back(note_of(entry));
    }
    for (const Handover& h : take(list(50))) {
      if (h.prepared_at < begins || !(h.prepared_at < ends)) continue;
      notes.push_back({"handover", h.prepared_at, h.outgoing, h.incoming,
                       h.shift + " " + h.outgoing + " → " + h.incoming});
    }
    const auto find = [&tickets](const TicketId& id) -> const Ticket* {
      const auto it = tickets.find(id);
      return it == tickets.end() ? nullptr : &it->second;
    };
    const std::vector<DutyLine> told = take(parts_.reminders.between(begins, ends));
    return duty_day(day, {events, find, notes, open_tickets(parts_.tickets), told}, ends);
  });
}

}  // namespace huiyin::db
