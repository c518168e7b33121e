// Scenes of the registers, of the rules and of what the procedures tell: with the shipped
// definitions, so that pictures have the words that people will read.
#include <algorithm>
#include <stdexcept>

#include "app/core/register_duties.h"
#include "app/core/register_limits.h"
#include "app/run/procedure_files.h"
#include "app/run/register_files.h"
#include "tests/unit/counter/people_scenes.h"

namespace huiyin::counter::samples {
namespace {

template <typename T>
T shipped(Result<T> read) {
  if (!read) throw std::runtime_error(read.error().detail);
  return std::move(*read);
}

std::filesystem::path assets() {
  return HUIYIN_SOURCE_DIR "/assets";
}

RegisterSetRef shipped_registers() {
  return std::make_shared<const RegisterSet>(
      shipped(run::load_registers({assets() / "registers"})));
}

SharedProcedures shipped_procedures() {
  ProcedureFacts facts;
  facts.book = shipped(run::load_rule_book(assets() / "procedures"));
  facts.calendar = shipped(run::load_calendar(assets() / "calendar" / "cn.toml"));
  facts.clock = settings().clock;
  return shipped(Procedures::make(std::move(facts)));
}

Entry entry_of(const std::string& book, const std::string& state, const FieldValues& fields,
               int days_ago) {
  Entry entry;
  entry.book = book;
  entry.id = "018f0000-0000-7000-8000-0000000000" + std::to_string(10 + days_ago);
  entry.state = state;
  entry.created_at = Moment{kNow_ms - days_ago * kDay_ms};
  entry.changed_at = entry.created_at;
  entry.created_by = "zhang";
  entry.rev = 1;
  for (const auto& [key, value] : fields)
    entry.fields[key] = {value, entry.created_at, "zhang"};
  return entry;
}

std::vector<Entry> notices() {
  return {entry_of("notice", "posted",
                   {{"kind", "outage"},
                    {"title", "3 号楼二次供水泵房检修停水通知"},
                    {"content", "11 月 20 日 9:00 至 15:00 停水，请各户提前储水。"},
                    {"event_on", "2026-11-20"},
                    {"post_on", "2026-11-17"},
                    {"valid_until", "2026-11-21"},
                    {"phone", "0551-65550100"},
                    {"places", "3 号楼各单元公告栏、电梯轿厢"},
                    {"copies", "12"},
                    {"steward", "孙洁"},
                    {"original_no", "TZ-2026-118"}},
                   2),
          entry_of("notice", "approved",
                   {{"kind", "pest"},
                    {"title", "冬季灭鼠灭蟑消杀通知"},
                    {"event_on", "2026-11-25"},
                    {"post_on", "2026-11-18"},
                    {"valid_until", "2026-11-27"},
                    {"copies", "24"}},
                   3),
          entry_of("notice", "posted",
                   {{"kind", "outage"},
                    {"title", "地下车库照明改造分区停电通知"},
                    {"event_on", "2026-11-10"},
                    {"post_on", "2026-11-06"},
                    {"valid_until", "2026-11-12"},
                    {"copies", "9"}},
                   12)};
}

std::vector<DutyMark> marks_of(const RegisterSet& set, YearMonth month) {
  const SiteClock clock = settings().clock;
  std::vector<DutyMark> marks;
  for (const RegisterDef& def : set.defs) {
    for (const RegisterDuty& duty : def.duties) {
      for (const DutyPeriod& period : periods_in(duty, month))
        marks.push_back(mark_of(def, duty, period, {}, {local_day(now().wall, clock), clock}));
    }
  }
  std::sort(marks.begin(), marks.end(), [](const DutyMark& a, const DutyMark& b) {
    return a.period.due.days < b.period.due.days;
  });
  return marks;
}

void put(Driver& d, registers::Input in) {
  d.put(Input{std::move(in)});
}

void want(Driver& d, registers::Intent in) {
  d.want(std::move(in));
}

RegisterSetRef at_registers(Driver& d) {
  d.signed_in().want(GoTo{Screen::kRegisters});
  const RegisterSetRef set = shipped_registers();
  put(d, registers::Loaded{{}, set});
  const RegisterWorld world{now().wall, settings().clock, set->calendar};
  registers::OverviewLoaded seen{set, d.session().registers.month, {}, {}, {}};
  seen.counts = {{"notice", {3, 1}}, {"lost_found", {4, 0}}, {"decoration", {11, 2}}};
  const RegisterDef* def = set->find("notice");
  for (const Entry& entry : notices()) {
    for (const EntryDue& due : dues_of(*def, entry, world))
      seen.dues.push_back({def, due.deadline, entry, due.at, due.is_overdue});
  }
  seen.marks = marks_of(*set, seen.month);
  put(d, std::move(seen));
  return set;
}

void at_book(Driver& d) {
  const RegisterSetRef set = at_registers(d);
  want(d, registers::PickBook{"notice"});
  put(d, registers::BookLoaded{"notice", d.session().registers.serial, notices()});
}

void at_entry(Driver& d) {
  at_book(d);
  const RegisterSetRef set = d.session().registers.set;
  const Entry entry = notices().front();
  want(d, registers::SelectEntry{"notice", entry.id});
  put(d, registers::BookLoaded{"notice", d.session().registers.serial, notices()});
  registers::EntryLoaded loaded{entry, {}, {}};
  loaded.dues = dues_of(*set->find("notice"), entry, {now().wall, settings().clock, set->calendar});
  loaded.history = {{entry.created_at, "zhang", "create", "draft"},
                    {entry.created_at + kHour_ms, "chen", "approve", "approved"},
                    {entry.created_at + 3 * kHour_ms, "li", "post", "posted"}};
  put(d, std::move(loaded));
}

void at_form(Driver& d, const std::string& book) {
  at_registers(d);
  want(d, registers::PickBook{book});
  put(d, registers::BookLoaded{book, d.session().registers.serial, {}});
  want(d, registers::BeginAct{"create"});
}

// A form that was sent with little in it.
void at_faults(Driver& d) {
  at_form(d, "decoration");
  want(d, registers::EditValue{"household", "3-1-15"});
  put(d, registers::HomesFound{"3-1-15", {"3-1-1501", "3-1-1502", "3-1-1503"}});
  want(d, registers::ConfirmAct{});
  const auto& page = d.session().registers;
  const EntryDecision decided =
      decide_entry(*page.def(), nullptr, {"create", page.form->values, ""},
                   {now().wall, settings().clock, page.set->calendar});
  put(d, registers::ActDone{"create", fail(ErrorCode::kBadValue), decided.faults, {}});
}

void at_rules(Driver& d, const std::string& key) {
  Record record = busy_record();
  record.procedures = shipped_procedures();
  record.accounts.push_back(wang());
  d.put(RecordLoaded{record});
  d.want(PickAccount{"wang"}).want(EditPin{"1234"}).want(SubmitPin{});
  d.put(PinChecked{"wang", wang()}).want(GoTo{Screen::kRules});
  const rules::Note note{key, "20 minutes", "夜班人手少，先保证派单", "zhang",
                         Moment{kNow_ms - 26 * kHour_ms}};
  d.put(Input{rules::Input{rules::Loaded{{}, {note}}}});
  d.want(rules::Intent{rules::Pick{key}});
}

std::string key_of(const std::string& id) {
  const SharedProcedures all = shipped_procedures();
  for (const Rule& rule : all->facts().book.rules) {
    if (rule.id == id) return rule.key;
  }
  throw std::runtime_error("no rule " + id);
}

reminders::Line told(const char* number, const char* what, std::int64_t minutes, bool is_read) {
  reminders::Line line;
  line.reminder.number = number;
  line.reminder.category = number[0] == 'C' ? Category::kComplaint : Category::kRepair;
  line.reminder.due = {what, Moment{kNow_ms + minutes * kMinute_ms}, "N-042 001 篇2 §3.17",
                       "dispatch.max"};
  line.reminder.notice = {minutes < 0 ? "overdue" : "warning", minutes < 0 ? "supervisor" : "clerk",
                          Moment{kNow_ms - 9 * kMinute_ms}};
  line.household = "3-1-1502";
  line.is_read = is_read;
  return line;
}

void at_reminders(Driver& d) {
  d.signed_in().want(GoTo{Screen::kReminders});
  d.put(Input{reminders::Input{reminders::Loaded{
      "zhang",
      {},
      {told("A006", "dispatch", -22, false), told("C002", "reply", 40, false),
       told("A003", "call_back", 180, false), told("B001", "dispatch", -300, true)}}}});
}

void at_reckoning(Driver& d) {
  d.signed_in();
  const Ticket t = find(d.state().record, "A003");
  d.want(SelectTicket{t.id}).put(TicketLoaded{t.id, Dossier{t, history_of(t)}});
  const TicketView view = ticket_view(d.state(), d.at());
  if (!view.dues.empty()) d.want(rules::Intent{rules::ShowReckoning{view.dues.front().rule}});
}

}  // namespace

Scenes page_scenes() {
  return {
      {"registers", [](Driver& d) { at_registers(d); }},
      {"registers_calendar",
       [](Driver& d) {
         at_registers(d);
         want(d, registers::PickTab{registers::Tab::kCalendar});
       }},
      {"registers_book", at_book},
      {"registers_entry", at_entry},
      {"registers_form", [](Driver& d) { at_form(d, "notice"); }},
      {"registers_faults", at_faults},
      {"rules", [](Driver& d) { at_rules(d, key_of("N-042")); }},
      {"rules_edit",
       [](Driver& d) {
         at_rules(d, key_of("N-049"));
         d.want(rules::Intent{rules::Begin{}});
         d.want(rules::Intent{rules::EditValue{"soon"}}).want(rules::Intent{rules::Save{}});
       }},
      {"reckoning", at_reckoning},
      {"reminders", at_reminders},
  };
}

}  // namespace huiyin::counter::samples
