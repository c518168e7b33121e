#include "app/counter/flow/registers_page.h"

#include <algorithm>
#include <utility>

#include "app/core/field_value.h"
#include "app/core/text.h"
#include "app/counter/flow/turn.h"

namespace huiyin::counter {

namespace reg = registers;

namespace registers {
namespace {

void ask_overview(Turn& turn, const reg::State& page) {
  turn.ask(reg::Effect{reg::LoadOverview{page.set, page.month}});
}

void ask_book(Turn& turn, reg::State& page) {
  turn.ask(reg::Effect{
      reg::LoadBook{page.set, page.book, page.wanted_state, page.search, ++page.serial}});
}

// A field that is picked has its answers as stops, not itself.
std::string stop_of(const RegisterField& field) {
  const std::string id = "registers.field." + field.key;
  if (field.type == FieldType::kYesNo) return id + ".yes";
  return field.options.empty() ? id : id + "." + field.options.front().key;
}

std::string first_field(const reg::State& page) {
  const auto fields = form_fields(*page.def(), page.form->verb, page.form->values);
  for (const RegisterField* field : fields) {
    const auto found = page.form->values.find(field->key);
    const bool empty = found == page.form->values.end() || found->second.empty();
    if (empty) return stop_of(*field);
  }
  return fields.empty() ? "registers.confirm" : stop_of(*fields.front());
}

void open_form(Turn& turn, Session& session, reg::Form form) {
  reg::State& page = session.registers;
  page.told = {};
  page.form = std::move(form);
  reg::Form& opened = *page.form;
  // Whoever sits here handles it; dates are today's unless somebody knows better.
  const std::string today = to_iso_date(local_day(turn.now.wall, turn.state.settings.clock));
  const bool is_new = opened.verb == kVerbCreate;
  const RegisterStep* step = page.def()->step(opened.verb);
  for (const RegisterField& field : page.def()->fields) {
    std::string& value = opened.values[field.key];
    const bool needed = is_needed(*page.def(), opened.verb, field, opened.values);
    if (!value.empty() || !needed || !(is_new || step != nullptr)) continue;
    if (field.type == FieldType::kDate) value = today;
    if (field.type == FieldType::kTime && is_new) {
      value = today + " " + to_hhmm(turn.now.wall, turn.state.settings.clock);
    }
    if (field.key == "staff") value = session.account.name;
  }
  turn.wish_focus(first_field(page));
}

void take(Turn& turn, Session& session, const reg::Opened&) {
  reg::State& page = session.registers;
  page.told = {};
  if (page.month.year == 0) {
    page.month = year_month_of(local_day(turn.now.wall, turn.state.settings.clock));
  }
  if (!page.set) return turn.ask(reg::Effect{reg::Load{}});
  ask_overview(turn, page);
  if (!page.book.empty()) ask_book(turn, page);
  turn.wish_focus(page.book.empty() ? "registers.index" : "registers.list");
}

void take(Turn&, Session& session, const reg::EditFilter& in) {
  session.registers.filter = in.text;
}

void take(Turn& turn, Session& session, const reg::PickBook& in) {
  reg::State& page = session.registers;
  if (page.set == nullptr) return;
  if (!in.id.empty() && page.set->find(in.id) == nullptr) return;
  page.book = in.id;
  page.wanted_state.clear();
  page.search.clear();
  page.entries.clear();
  page.entry.reset();
  page.form.reset();
  page.told = {};
  page.book_known = false;
  if (in.id.empty()) return ask_overview(turn, page);
  ask_book(turn, page);
}

void take(Turn&, Session& session, const reg::PickTab& in) {
  session.registers.tab = in.tab;
}

void take(Turn&, Session& session, const reg::PickLine& in) {
  reg::State& page = session.registers;
  (page.tab == reg::Tab::kDue ? page.due_line : page.duty_line) = in.line;
}

void take(Turn& turn, Session& session, const reg::MoveMonth& in) {
  session.registers.month = moved(session.registers.month, in.by);
  ask_overview(turn, session.registers);
}

void take(Turn& turn, Session& session, const reg::PickState& in) {
  session.registers.wanted_state = in.state;
  ask_book(turn, session.registers);
}

void take(Turn& turn, Session& session, const reg::EditSearch& in) {
  session.registers.search = in.text;
  ask_book(turn, session.registers);
}

void take(Turn& turn, Session& session, const reg::SelectEntry& in) {
  reg::State& page = session.registers;
  if (in.book != page.book) take(turn, session, reg::PickBook{in.book});
  turn.ask(reg::Effect{reg::LoadEntry{page.set, in.book, in.id}});
}

void take(Turn& turn, Session& session, const reg::BeginAct& in) {
  reg::State& page = session.registers;
  const RegisterDef* def = page.def();
  if (def == nullptr) return;
  if (in.verb == kVerbCreate) return open_form(turn, session, {.verb = in.verb, .entry = {}});
  if (!page.entry) return;
  const Entry& entry = page.entry->entry;
  open_form(turn, session,
            {.verb = in.verb, .entry = entry.id, .rev = entry.rev, .values = values_of(entry)});
}

void take(Turn& turn, Session& session, const reg::DoDuty& in) {
  reg::State& page = session.registers;
  if (in.mark >= page.marks.size()) return;
  const DutyMark mark = page.marks[in.mark];
  take(turn, session, reg::PickBook{mark.def->id});
  const Day today = local_day(turn.now.wall, turn.state.settings.clock);
  open_form(turn, session,
            {.verb = std::string(kVerbCreate),
             .entry = {},
             .values = duty_values(*mark.def, *mark.duty, today)});
}

void clear_fault(reg::Form& form, const std::string& key) {
  std::erase_if(form.faults, [&](const EntryFault& f) { return f.field == key; });
}

void take(Turn& turn, Session& session, const reg::EditValue& in) {
  reg::State& page = session.registers;
  if (!page.form || page.def() == nullptr) return;
  page.form->values[in.key] = in.text;
  clear_fault(*page.form, in.key);
  const RegisterField* field = page.def()->field(in.key);
  const bool home = field != nullptr && field->type == FieldType::kHousehold;
  if (!home) return;
  page.form->homes.clear();
  if (!in.text.empty()) turn.ask(reg::Effect{reg::FindHomes{in.text}});
}

void take(Turn&, Session& session, const reg::ToggleTick& in) {
  auto& form = session.registers.form;
  if (!form) return;
  auto keys = ticked(form->values[in.key]);
  const auto found = std::find(keys.begin(), keys.end(), in.option);
  if (found == keys.end()) {
    keys.push_back(in.option);
  } else {
    keys.erase(found);
  }
  std::string all;
  for (const std::string& key : keys)
    all += (all.empty() ? "" : ",") + key;
  form->values[in.key] = all;
  clear_fault(*form, in.key);
}

// Only what the form shows is sent: a value behind a condition that no longer holds stays as it is.
void take(Turn& turn, Session& session, const reg::ConfirmAct&) {
  reg::State& page = session.registers;
  const RegisterDef* def = page.def();
  if (!page.form || page.form->busy || def == nullptr) return;
  reg::Form& form = *page.form;
  reg::Act act{page.set, page.book, form.entry, form.rev, {}, session.account.login};
  act.act.verb = form.verb;
  act.act.role = session.account.role;
  for (const RegisterField* field : form_fields(*def, form.verb, form.values))
    act.act.fields[field->key] = form.values[field->key];
  form.busy = true;
  form.faults.clear();
  turn.ask(reg::Effect{std::move(act)});
}

void take(Turn& turn, Session& session, const reg::AbandonAct&) {
  session.registers.form.reset();
  turn.wish_focus("registers.list");
}

void take(Turn& turn, Session& session, const reg::MakeFile& in) {
  reg::State& page = session.registers;
  if (!page.set) return;
  const bool about_entry = in.paper == reg::Paper::kForm;
  if (about_entry && !page.entry) return;
  turn.ask(reg::Effect{
      reg::MakeFileOf{page.set, in, page.book, about_entry ? page.entry->entry.id : std::string(),
                      page.wanted_state, page.search, page.month, turn.state.language}});
}

void take(Turn& turn, Session& session, const reg::Back&) {
  reg::State& page = session.registers;
  if (page.form) return take(turn, session, reg::AbandonAct{});
  if (!page.book.empty()) {
    take(turn, session, reg::PickBook{});
    return turn.wish_focus("registers.index");
  }
  page.filter.clear();
}

void answer(Turn& turn, Session& session, const reg::Loaded& in) {
  reg::State& page = session.registers;
  page.error = in.error;
  page.set = in.set;
  if (!page.set) {
    page.known = true;
    return;
  }
  page.dues.clear();  // they point into the definitions before
  page.marks.clear();
  ask_overview(turn, page);
  if (page.entry) {
    page.entry->dues.clear();
    turn.ask(reg::Effect{reg::LoadEntry{page.set, page.book, page.entry->entry.id}});
  }
  if (!page.scanned) return;
  take(turn, session, *page.scanned);
  page.scanned.reset();
}

// What is done every day would fill the month's page: only today's and yesterday's are shown.
bool belongs_on_page(const DutyMark& mark, Day today) {
  if (mark.duty->every != DutyEvery::kDay) return true;
  return mark.period.due == today || mark.period.due.days == today.days - 1;
}

// Who looks at the calendar begins at today: what was before is done, or told as missed there.
std::size_t line_of(const std::vector<DutyMark>& marks, Day today) {
  const auto at = std::find_if(marks.begin(), marks.end(), [today](const DutyMark& mark) {
    return mark.period.due.days >= today.days;
  });
  return at == marks.end() ? 0 : static_cast<std::size_t>(at - marks.begin());
}

void answer(Turn& turn, Session& session, const reg::OverviewLoaded& in) {
  reg::State& page = session.registers;
  if (in.set != page.set || in.month != page.month) return;  // of another time
  // Before, there was nothing to have the keyboard.
  if (!page.known && page.book.empty()) turn.wish_focus("registers.index");
  page.known = true;
  page.error.reset();
  page.counts = in.counts;
  page.dues = in.dues;
  page.marks = in.marks;
  const Day today = local_day(turn.now.wall, turn.state.settings.clock);
  std::erase_if(page.marks, [&](const DutyMark& mark) { return !belongs_on_page(mark, today); });
  if (std::exchange(page.duty_month, page.month) != page.month) {
    page.duty_line = line_of(page.marks, today);
  }
}

void answer(Turn&, Session& session, const reg::BookLoaded& in) {
  reg::State& page = session.registers;
  if (in.book != page.book || in.serial != page.serial) return;
  page.entries = in.entries;
  page.book_known = true;
}

void answer(Turn& turn, Session& session, const reg::EntryLoaded& in) {
  if (in.entry.book != session.registers.book) return;
  reg::EntryLoaded& shown = session.registers.entry.emplace(in);
  const Record& record = turn.state.record;
  shown.entry.created_by = person_of(record, in.entry.created_by);
  for (reg::HistoryLine& line : shown.history)
    line.actor = person_of(record, line.actor);
}

void answer(Turn&, Session& session, const reg::HomesFound& in) {
  auto& form = session.registers.form;
  if (form && form->values["household"] == in.text) form->homes = in.labels;
}

void answer(Turn& turn, Session& session, const reg::ActDone& in) {
  reg::State& page = session.registers;
  if (page.form) page.form->busy = false;
  if (!in.entry) {
    if (page.form) page.form->faults = in.faults;
    if (in.faults.empty()) {
      if (in.entry.error().code == ErrorCode::kStale) page.told = {reg::Word::kStale, {}};
      return say_error(turn, in.entry.error());
    }
    for (const EntryFault& fault : in.faults) {
      const RegisterField* field = page.def() ? page.def()->field(fault.field) : nullptr;
      if (field != nullptr) return turn.wish_focus(stop_of(*field));
    }
    return;
  }
  page.form.reset();
  const bool made = in.verb == kVerbCreate;
  page.told = {made ? reg::Word::kEntered : reg::Word::kChanged, {}};
  if (!in.ticket.empty()) page.told = {reg::Word::kTicketMade, in.ticket};
  ask_overview(turn, page);
  ask_book(turn, page);
  turn.ask(reg::Effect{reg::LoadEntry{page.set, in.entry->book, in.entry->id}});
  turn.wish_focus("registers.list");
}

void answer(Turn& turn, Session& session, const reg::FileMade& in) {
  if (!in.path) return say_error(turn, in.path.error());
  session.registers.told = {reg::Word::kFileMade, *in.path};
}

void answer(Turn& turn, Session& session, const reg::Failed& in) {
  if (session.registers.form) session.registers.form->busy = false;
  say_error(turn, in.error);
}

}  // namespace
}  // namespace registers

std::vector<const RegisterDef*> registers::shown_registers(const State& state,
                                                           std::string_view language) {
  std::vector<const RegisterDef*> out;
  if (!state.set) return out;
  const std::string wanted = upper_ascii(trim(state.filter));
  for (const RegisterDef& def : state.set->defs) {
    const std::string all = upper_ascii(def.titles.in(language) + " " + def.system + " " + def.id);
    if (all.find(wanted) != std::string::npos) out.push_back(&def);
  }
  return out;
}

bool open_scanned_entry(Turn& turn, const std::string& line) {
  Session* session = turn.working();
  const auto code = read_entry_code(line);
  if (session == nullptr || !code) return false;
  session->screen = Screen::kRegisters;
  const reg::SelectEntry wanted{code->book, code->id};
  if (session->registers.set) {
    registers::take(turn, *session, wanted);
  } else {
    session->registers.scanned = wanted;
    registers::take(turn, *session, reg::Opened{});
  }
  return true;
}

void on(Turn& turn, const registers::Intent& in) {
  Session* session = turn.working();
  if (session == nullptr) return;
  std::visit([&](const auto& intent) { registers::take(turn, *session, intent); }, in);
}

void on(Turn& turn, const registers::Input& in) {
  Session* session = turn.working();
  if (session == nullptr) return;
  std::visit([&](const auto& input) { registers::answer(turn, *session, input); }, in);
}

}  // namespace huiyin::counter
