#include "app/site/register_desk.h"

#include <algorithm>

#include "app/core/field_value.h"
#include "app/core/register_limits.h"
#include "app/run/procedure_files.h"
#include "app/run/register_files.h"

namespace huiyin::site {
namespace {

constexpr int kMostEntries = 5'000;

std::vector<std::string> end_states(const RegisterDef& def) {
  std::vector<std::string> out;
  for (const RegisterState& state : def.states) {
    if (state.is_end) out.push_back(state.key);
  }
  return out;
}

// What the ticket says: the first long text that the step asks for, else any text of the form.
std::string matter_of(const RegisterDef& def, const std::string& verb, const FieldValues& values) {
  for (const RegisterField* field : form_fields(def, verb, values)) {
    const auto found = values.find(field->key);
    const bool says = field->type == FieldType::kNote && found != values.end();
    if (says && !found->second.empty()) return found->second;
  }
  return def.titles.zh_cn;
}

std::string value_of_type(const RegisterDef& def, FieldType type, const FieldValues& values) {
  for (const RegisterField& field : def.fields) {
    const auto found = values.find(field.key);
    if (field.type == type && found != values.end()) return found->second;
  }
  return {};
}

// A step that leads to where the entry is (an inspection, a renewal) changes no state.
FieldValues merged(const Entry* before, const FieldValues& fields) {
  FieldValues values = before == nullptr ? FieldValues() : values_of(*before);
  for (const auto& [key, value] : fields)
    values[key] = value;
  return values;
}

}  // namespace

Result<RegisterSet> load_site_registers(const Site& site, db::HostStore& store) {
  const std::filesystem::path share = run::share_dir();
  auto set = run::load_registers({share / "registers", site.dir / "registers"});
  if (!set) return set;
  const auto procedures = store.procedures();
  if (!procedures) return procedures.error();
  if (*procedures) {
    apply_limits(*set, **procedures);
    return set;
  }
  auto facts = run::load_calendar(share / "calendar" / "cn.toml");
  if (!facts) return facts.error();
  auto calendar = ServiceCalendar::make(std::move(*facts));
  if (!calendar) return calendar.error();
  set->calendar = std::move(*calendar);
  return set;
}

RegisterWorld RegisterDesk::world() const {
  return {clock_.now(), site_.config.clock, set_.calendar};
}

Wording RegisterDesk::wording(const std::string& language) const {
  const run::OfficeConfig& office = site_.config.office;
  return {language, language == "en" ? office.name_en : office.name, site_.config.clock};
}

Result<std::vector<Entry>> RegisterDesk::entries(const RegisterDef& def, const std::string& state,
                                                 const std::string& search) {
  db::EntryQuery query;
  query.book = def.id;
  query.text = search;
  query.limit = kMostEntries;
  if (state.empty()) {
    query.not_states = end_states(def);
    // A book whose first state is its last keeps a diary: all of it is shown.
    if (query.not_states.size() == def.states.size()) query.not_states.clear();
  } else if (state != "*") {
    query.states = {state};
  }
  return store_.entries().list(query);
}

Result<std::vector<Entry>> RegisterDesk::entries_of_month(const RegisterDef& def, YearMonth month) {
  auto all = entries(def, "*", "");
  if (!all) return all;
  std::erase_if(*all, [&](const Entry& entry) {
    const auto day = day_of(entry, def.summary.date, site_.config.clock);
    return !day || year_month_of(*day) != month;
  });
  return all;
}

Result<Ok> RegisterDesk::add_open(const RegisterDef& def, RegisterOverview& out) {
  const auto open = entries(def, "", "");
  if (!open) return open.error();
  OpenCounts counts;
  for (const Entry& entry : *open) {
    if (def.is_end(entry.state)) continue;
    ++counts.open;
    bool late = false;
    for (const EntryDue& due : dues_of(def, entry, world())) {
      out.dues.push_back({&def, entry, due});
      late = late || due.is_overdue;
    }
    if (late) ++counts.overdue;
  }
  out.counts[def.id] = counts;
  return Ok{};
}

Result<Ok> RegisterDesk::add_marks(const RegisterDef& def, YearMonth month, RegisterOverview& out) {
  if (def.duties.empty()) return Ok{};
  const SiteClock& clock = site_.config.clock;
  db::EntryQuery query;
  query.book = def.id;
  query.from = noon_of(looked_at(month).first, clock);
  query.limit = kMostEntries;
  const auto entries = store_.entries().list(query);
  if (!entries) return entries.error();
  const Day today = local_day(clock_.now(), clock);
  for (const RegisterDuty& duty : def.duties) {
    for (const DutyPeriod& period : periods_in(duty, month))
      out.marks.push_back(mark_of(def, duty, period, *entries, {today, clock}));
  }
  return Ok{};
}

Result<RegisterOverview> RegisterDesk::overview(YearMonth month) {
  RegisterOverview out;
  for (const RegisterDef& def : set_.defs) {
    if (auto added = add_open(def, out); !added) return added.error();
    if (auto added = add_marks(def, month, out); !added) return added.error();
  }
  std::stable_sort(out.dues.begin(), out.dues.end(),
                   [](const OpenDue& a, const OpenDue& b) { return a.due.at < b.due.at; });
  std::stable_sort(out.marks.begin(), out.marks.end(), [](const DutyMark& a, const DutyMark& b) {
    return a.period.due < b.period.due;
  });
  return out;
}

Result<Draft> RegisterDesk::draft_for(const EntryOrder& order, const std::string& category,
                                      const FieldValues& values) {
  Draft draft;
  draft.category = parse_category(category).value_or(Category::kOther);
  draft.channel = Channel::kForwarded;
  draft.personal.household = value_of_type(order.def, FieldType::kHousehold, values);
  draft.personal.name = value_of_type(order.def, FieldType::kPerson, values);
  draft.personal.phone = value_of_type(order.def, FieldType::kPhone, values);
  draft.personal.text = matter_of(order.def, order.act.verb, values);
  bool known = true;
  if (const std::string& door = draft.personal.household; !door.empty()) {
    const auto exists = store_.households().exists(door);
    if (!exists) return exists.error();
    known = *exists;
    if (draft.personal.phone.empty()) {
      const auto home = store_.households().find(door);
      if (home && *home) draft.personal.phone = (*home)->phone;
    }
  }
  return check_draft(draft, known);
}

Result<EntryOutcome> RegisterDesk::make_ticket(const EntryOrder& order, EntryOutcome done,
                                               const Draft& draft) {
  const TicketId id = make_ticket_id(clock_.now(), random_bytes<10>(crypto_));
  const auto ticket = store_.tickets().register_ticket(draft, order.actor, id);
  if (!ticket) return ticket.error();
  done.ticket = ticket->number;
  if (order.def.field("ticket") == nullptr) return done;
  auto noted = store_.entries().act({order.def.id,
                                     done.entry.id,
                                     std::string(kVerbEdit),
                                     {},
                                     {{"ticket", ticket->number}},
                                     done.entry.rev},
                                    order.actor);
  if (!noted) return noted.error();
  done.entry = std::move(*noted);
  return done;
}

Result<EntryOutcome> RegisterDesk::act(const EntryOrder& order) {
  std::optional<Entry> before;
  if (!order.entry.empty()) {
    auto found = store_.entries().find(order.def.id, order.entry);
    if (!found) return found.error();
    before = std::move(*found);
  }
  const Entry* known = before ? &*before : nullptr;
  const EntryDecision decision = decide_entry(order.def, known, order.act, world());
  if (!decision.faults.empty()) return EntryOutcome{decision.faults, {}, {}};
  Result<Draft> draft = Draft{};
  if (!decision.ticket.empty()) {
    draft = draft_for(order, decision.ticket, merged(known, decision.fields));
    if (!draft) return draft.error();
  }
  std::optional<int> rev = order.rev;
  if (before && !rev) rev = before->rev;
  auto entry = store_.entries().act({order.def.id, before ? before->id : std::string(),
                                     order.act.verb, decision.state, decision.fields, rev},
                                    order.actor);
  if (!entry) return entry.error();
  EntryOutcome done{{}, std::move(*entry), {}};
  return decision.ticket.empty() ? Result<EntryOutcome>(done)
                                 : make_ticket(order, std::move(done), *draft);
}

}  // namespace huiyin::site
