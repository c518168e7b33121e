// What the counter knows and wants about the registers (台帐): every form of the procedures that is
// not a ticket. Nested in the counter's own state, intents, effects and inputs; the page's step is
// here, its drawing in screens/registers_*.cpp, its work in engine/registers_*.cpp.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/core/register_doc.h"
#include "app/core/register_duties.h"
#include "app/core/register_rules.h"
#include "app/core/result.h"

namespace huiyin::counter::registers {

enum class Tab { kDue, kCalendar };
enum class Paper { kForm, kList, kSummary, kDuties };
enum class FileKind { kPdf, kXlsx, kCsv };

// ---- what a person wants ----
struct Opened {};  // the page comes to the front
struct EditFilter {
  std::string text;
};
struct PickBook {
  std::string id;  // empty: what is due and the calendar
};
struct PickTab {
  Tab tab = Tab::kDue;
};
struct PickLine {
  std::size_t line = 0;  // of what is due, or of the calendar
};
struct MoveMonth {
  int by = 0;
};
struct PickState {
  std::string state;  // "": open ones, "*": all, else one
};
struct EditSearch {
  std::string text;
};
struct SelectEntry {
  std::string book;
  std::string id;
};
struct BeginAct {
  std::string verb;
};
struct DoDuty {
  std::size_t mark = 0;  // place in State::marks
};
struct EditValue {
  std::string key;
  std::string text;
};
struct ToggleTick {
  std::string key;
  std::string option;
};
struct ConfirmAct {};
struct AbandonAct {};
struct MakeFile {
  Paper paper = Paper::kForm;
  FileKind kind = FileKind::kPdf;
};
struct Back {};  // one step: form, book, page
using Intent = std::variant<Opened, EditFilter, PickBook, PickTab, PickLine, MoveMonth, PickState,
                            EditSearch, SelectEntry, BeginAct, DoDuty, EditValue, ToggleTick,
                            ConfirmAct, AbandonAct, MakeFile, Back>;

// ---- what the flow asks of the world ----
struct Load {};  // the definitions
struct LoadOverview {
  RegisterSetRef set;
  YearMonth month;
};
struct LoadBook {
  RegisterSetRef set;
  std::string book;
  std::string state;
  std::string search;
  int serial = 0;
};
struct LoadEntry {
  RegisterSetRef set;
  std::string book;
  std::string id;
};
struct FindHomes {
  std::string text;
};
struct Act {
  RegisterSetRef set;
  std::string book;
  std::string entry;  // empty: a new one
  int rev = 0;
  EntryAct act;
  std::string actor;
};
struct MakeFileOf {
  RegisterSetRef set;
  MakeFile what;
  std::string book;
  std::string entry;
  std::string state;
  std::string search;
  YearMonth month;
  std::string language;
};
using Effect = std::variant<Load, LoadOverview, LoadBook, LoadEntry, FindHomes, Act, MakeFileOf>;

// ---- what the world answers ----
struct Loaded {
  std::optional<Error> error;
  RegisterSetRef set;
};
struct Counts {
  int open = 0;
  int overdue = 0;
};
struct DueLine {
  const RegisterDef* def = nullptr;
  const RegisterDeadline* deadline = nullptr;
  Entry entry;
  Moment at;
  bool is_overdue = false;
};
struct OverviewLoaded {
  RegisterSetRef set;
  YearMonth month;
  std::map<std::string, Counts> counts;
  std::vector<DueLine> dues;    // soonest first
  std::vector<DutyMark> marks;  // of the month, by due day
};
struct BookLoaded {
  std::string book;
  int serial = 0;
  std::vector<Entry> entries;
};
struct HistoryLine {
  Moment at;
  std::string actor;
  std::string verb;
  std::string state;
};
struct EntryLoaded {
  Entry entry;
  std::vector<EntryDue> dues;
  std::vector<HistoryLine> history;
};
struct HomesFound {
  std::string text;
  std::vector<std::string> labels;
};
struct ActDone {
  std::string verb;
  Result<Entry> entry;
  std::vector<EntryFault> faults;  // the entry is an error then
  std::string ticket;              // number of the ticket it made
};
struct FileMade {
  Result<std::string> path;
};
struct Failed {
  Error error;
};
using Input = std::variant<Loaded, OverviewLoaded, BookLoaded, EntryLoaded, HomesFound, ActDone,
                           FileMade, Failed>;

// A form being filled in.
struct Form {
  std::string verb;
  std::string entry;  // empty: a new one
  int rev = 0;
  FieldValues values = {};
  std::vector<EntryFault> faults = {};
  std::vector<std::string> homes = {};  // that fit what is typed as household
  bool busy = false;
};

// What was done last, told in a line until the next thing is done.
enum class Word { kNone, kEntered, kChanged, kFileMade, kStale, kTicketMade };
struct Told {
  Word word = Word::kNone;
  std::string detail;
};

struct State {
  bool known = false;
  std::optional<Error> error = {};
  RegisterSetRef set = {};
  std::string filter = {};
  Tab tab = Tab::kDue;
  YearMonth month = {};
  std::map<std::string, Counts> counts = {};
  std::vector<DueLine> dues = {};
  std::vector<DutyMark> marks = {};
  std::size_t due_line = 0;   // chosen of dues
  std::size_t duty_line = 0;  // chosen of marks
  YearMonth duty_month = {};  // that duty_line is of
  std::string book = {};      // empty: the overview
  std::string wanted_state = {};
  std::string search = {};
  int serial = 0;
  bool book_known = false;
  std::vector<Entry> entries = {};
  std::optional<EntryLoaded> entry = {};
  std::optional<Form> form = {};
  std::optional<SelectEntry> scanned = {};  // before the definitions were read
  Told told = {};

  const RegisterDef* def() const { return set ? set->find(book) : nullptr; }
  bool has_something_open() const { return form || !book.empty() || !filter.empty(); }
};

// The registers whose title, system or id has the text; all when it is empty.
std::vector<const RegisterDef*> shown_registers(const State& state, std::string_view language);

}  // namespace huiyin::counter::registers
