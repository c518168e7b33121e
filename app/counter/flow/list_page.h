// What a person does with the worklist besides opening a ticket: chips, views, marks, undo, the
// palette. Nested in the counter's own intents, effects and inputs; its steps are in step_list.cpp.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/core/decide.h"
#include "app/counter/flow/chips.h"

namespace huiyin::counter::list {

enum class Chooser { kNone, kCategory, kDepartment, kBuilding };

// ---- what a person wants ----
struct FlipMark {
  Mark mark = Mark::kUrgent;
};
struct FlipCategory {
  Category category = Category::kOther;
};
struct FlipDepartment {
  std::string department;
};
struct FlipBuilding {
  std::string building;
};
struct PickPerson {
  std::string person;  // empty: anybody
};
struct ClearChips {};
struct OpenChooser {
  Chooser chooser = Chooser::kNone;  // the one that is open: it closes
};
struct UseView {
  std::string name;
};
struct KeepView {
  std::string name;  // of the list as it is now; an old one of that name is replaced
};
struct DropView {
  std::string name;
};
struct MarkRow {
  int step = 0;  // then the list's place moves by it
};
struct ClearMarks {};
struct Undo {};
struct SendNow {};
struct OpenPalette {};
struct ClosePalette {};
struct EditPalette {
  std::string text;
};
struct MovePalette {
  int by = 0;
};
struct WantInitials {
  std::vector<std::string> words;  // that the palette shows and whose first letters are not known
};
using Intent =
    std::variant<FlipMark, FlipCategory, FlipDepartment, FlipBuilding, PickPerson, ClearChips,
                 OpenChooser, UseView, KeepView, DropView, MarkRow, ClearMarks, Undo, SendNow,
                 OpenPalette, ClosePalette, EditPalette, MovePalette, WantInitials>;

// ---- what the flow asks of the world ----
struct LoadViews {
  std::string login;
};
struct StoreView {
  std::string login;
  std::string name;
  std::string line;  // empty: it goes
};
struct FindInitials {
  std::vector<std::string> words;
};
using Effect = std::variant<LoadViews, StoreView, FindInitials>;

// ---- what the world answers ----
struct ViewLine {
  std::string name;
  std::string line;
};
struct ViewsLoaded {
  std::string login;
  std::vector<ViewLine> lines;
};
struct InitialsFound {
  std::vector<std::string> words;
  std::vector<std::string> initials;  // one a word: 派单 "pd"
};
using Input = std::variant<ViewsLoaded, InitialsFound>;

// ---- state ----
// First letters in pinyin by the words they stand for; "" while they are looked up.
using Initials = std::map<std::string, std::string, std::less<>>;

struct Palette {
  std::string text = {};
  int highlighted = 0;
  std::vector<TicketId> tickets = {};  // open ones that fit
};

}  // namespace huiyin::counter::list

namespace huiyin::counter {

// One command for many tickets waits this long before it is sent, with a countdown; until then it
// can be taken back and nothing says that it was done. A single command is sent at once and undone,
// as long, by the command that leads back, where the life cycle has one: what was acknowledged
// stays in the journal.
inline constexpr std::int64_t kUndo_ms = 10'000;

struct Held {
  Action action = Action::kAddNote;
  ActionFields fields = {};
  std::vector<TicketId> ids = {};
  std::string actor = {};
  std::int64_t send_at_ms = 0;  // steady
};

struct UndoOffer {
  TicketId id = {};
  std::string number = {};
  Action done = Action::kAddNote;
  ActCommand back = {};
  std::int64_t until_ms = 0;  // steady
};

// The command that leads back from `after`, which `action` made of `before`; nullopt: none does.
std::optional<ActCommand> way_back(const Ticket& before, Action action, const Ticket& after);

}  // namespace huiyin::counter
