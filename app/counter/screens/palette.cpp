// The palette (Ctrl+K): one field that finds actions, pages, lists, people and tickets. It stands
// where the list stands; the waiting line stays in sight.
#include <algorithm>

#include "app/core/text.h"
#include "app/counter/screens/parts.h"
#include "app/counter/screens/screens.h"
#include "app/words/ticket_words.h"

namespace huiyin::counter {

using ui::Ink;
using ui::Rect;
using ui::TextSize;
using ui::Weight;

namespace {

constexpr float kRow = 40;
constexpr std::size_t kMostRows = 12;

struct PaletteChoice {
  std::string id;
  std::string kind;
  std::string words;
  std::string also = {};  // found by it, not shown: a login, a code name
  std::string key = {};
  Intent intent = FocusTaken{};
};

bool is_chinese(const std::string& words) {
  return std::any_of(words.begin(), words.end(),
                     [](char c) { return static_cast<unsigned char>(c) >= 0xE0; });
}

// Every word typed has to begin somewhere in what the choice is called, or in its first letters in
// pinyin.
bool is_meant(const PaletteChoice& choice, std::string_view typed, const list::Initials& initials) {
  std::string name = choice.words + " " + choice.also + " " + choice.kind;
  const auto known = initials.find(choice.words);
  if (known != initials.end()) name += " " + known->second;
  name = upper_ascii(name);
  std::string wanted = upper_ascii(trim(typed));
  for (std::size_t at = 0; at < wanted.size();) {
    const std::size_t end = std::min(wanted.find(' ', at), wanted.size());
    if (name.find(wanted.substr(at, end - at)) == std::string::npos) return false;
    at = end + 1;
  }
  return true;
}

void add_tickets(ui::Ui& ui, const PaletteView& view, std::vector<PaletteChoice>& out) {
  for (const TicketRow& row : view.tickets) {
    out.push_back({.id = "ticket." + row.number,
                   .kind = ui.tr("Ticket"),
                   .words = row.number + "  " + row.household + "  " + row.what,
                   .intent = SelectTicket{row.id}});
  }
}

void add_actions(ui::Ui& ui, const PaletteView& view, std::vector<PaletteChoice>& out) {
  for (const OfferedAction& offered : view.actions) {
    out.push_back({.id = "action." + std::string(name_of(offered.action)),
                   .kind = ui.tr("Action"),
                   .words = words::action_words(ui.language(), offered.action),
                   .also = std::string(name_of(offered.action)),
                   .key = std::string(1, offered.key),
                   .intent = BeginAction{offered.action}});
  }
}

struct PageName {
  Screen screen;
  const char* id;
  const char* name;
  const char* key;
};
constexpr PageName kPages[] = {
    {Screen::kDesk, "desk", ui::tr_mark("Worklist"), "Ctrl+1"},
    {Screen::kRegister, "register", ui::tr_mark("Register"), "F8"},
    {Screen::kRegisters, "registers", ui::tr_mark("Registers"), "Ctrl+3"},
    {Screen::kHouseholds, "households", ui::tr_mark("Homes"), "Ctrl+4"},
    {Screen::kShift, "shift", ui::tr_mark("Shift"), "Ctrl+5"},
    {Screen::kReports, "reports", ui::tr_mark("Reports"), "Ctrl+6"},
    {Screen::kRules, "rules", ui::tr_mark("Rules"), "Ctrl+7"},
    {Screen::kDevices, "devices", ui::tr_mark("Devices"), "F9"},
    {Screen::kReminders, "reminders", ui::tr_mark("To you"), "Ctrl+9"}};

void add_pages(ui::Ui& ui, std::vector<PaletteChoice>& out) {
  for (const PageName& page : kPages) {
    out.push_back({.id = std::string("page.") + page.id,
                   .kind = ui.tr("Page"),
                   .words = ui.tr(page.name),
                   .also = page.id,
                   .key = page.key,
                   .intent = GoTo{page.screen}});
  }
}

void add_lists(ui::Ui& ui, const PaletteView& view, std::vector<PaletteChoice>& out) {
  const ui::Language l = ui.language();
  for (std::size_t i = 0; i < kFilters.size(); ++i) {
    out.push_back({.id = "list." + std::string(name_of(kFilters[i])),
                   .kind = ui.tr("List"),
                   .words = filter_words(l, kFilters[i]),
                   .also = std::string(name_of(kFilters[i])),
                   .key = std::to_string(i + 1),
                   .intent = PickFilter{kFilters[i]}});
  }
  for (const Category c : kCategories) {
    out.push_back({.id = "kind." + std::string(name_of(c)),
                   .kind = ui.tr("Only"),
                   .words = words::category_words(l, c),
                   .also = std::string(name_of(c)),
                   .intent = list::Intent{list::FlipCategory{c}}});
  }
  for (const std::string& department : view.frame.settings.departments) {
    out.push_back({.id = "department." + department,
                   .kind = ui.tr("Only"),
                   .words = words::department_words(l, department),
                   .also = department,
                   .intent = list::Intent{list::FlipDepartment{department}}});
  }
  for (const SavedView& saved : view.session.work.views) {
    out.push_back({.id = "view." + saved.name,
                   .kind = ui.tr("View"),
                   .words = "★ " + saved.name,
                   .intent = list::Intent{list::UseView{saved.name}}});
  }
}

void add_people(ui::Ui& ui, const PaletteView& view, std::vector<PaletteChoice>& out) {
  for (const Account& account : view.accounts) {
    out.push_back({.id = "person." + account.login,
                   .kind = ui.tr("With"),
                   .words = account.name,
                   .also = account.login,
                   .intent = list::Intent{list::PickPerson{account.name}}});
  }
}

// What can always be done with words that were typed.
void add_words(ui::Ui& ui, const PaletteView& view, std::vector<PaletteChoice>& out) {
  const std::string text = trim(view.palette.text);
  if (text.empty()) return;
  out.push_back({.id = "search",
                 .kind = ui.tr("Search"),
                 .words = ui::tr_format(ui.language(), "Search the record for {0}", {text}),
                 .intent = SubmitSearch{}});
  const bool exists = std::any_of(view.session.work.views.begin(), view.session.work.views.end(),
                                  [&](const SavedView& v) { return v.name == text; });
  if (exists) {
    out.push_back({.id = "drop",
                   .kind = ui.tr("View"),
                   .words = ui::tr_format(ui.language(), "Forget the view {0}", {text}),
                   .intent = list::Intent{list::DropView{text}}});
  } else {
    out.push_back({.id = "keep",
                   .kind = ui.tr("View"),
                   .words = ui::tr_format(ui.language(), "Keep this list as {0}", {text}),
                   .intent = list::Intent{list::KeepView{text}}});
  }
}

void ask_initials(const std::vector<PaletteChoice>& all, const PaletteView& view, Intents& out) {
  list::WantInitials wanted;
  for (const PaletteChoice& choice : all) {
    const bool is_new = is_chinese(choice.words) && !view.initials.contains(choice.words);
    if (is_new) wanted.words.push_back(choice.words);
  }
  if (!wanted.words.empty()) tell(out, list::Intent{std::move(wanted)});
}

std::vector<PaletteChoice> choices_for(ui::Ui& ui, const PaletteView& view, Intents& out) {
  std::vector<PaletteChoice> all;
  add_actions(ui, view, all);
  add_lists(ui, view, all);
  add_pages(ui, all);
  add_people(ui, view, all);
  ask_initials(all, view, out);
  std::vector<PaletteChoice> fit;
  add_tickets(ui, view, fit);
  for (PaletteChoice& choice : all) {
    if (is_meant(choice, view.palette.text, view.initials)) fit.push_back(std::move(choice));
  }
  // The last two rows are kept for what any words can do.
  if (fit.size() > kMostRows - 2) fit.resize(kMostRows - 2);
  add_words(ui, view, fit);
  return fit;
}

void take(const PaletteChoice& choice, const PaletteView& view, Intents& out) {
  if (std::holds_alternative<SubmitSearch>(choice.intent)) {
    tell(out, EditSearch{view.palette.text});
  }
  // A list is seen on the desk only.
  const bool of_list = std::holds_alternative<list::Intent>(choice.intent) ||
                       std::holds_alternative<PickFilter>(choice.intent);
  if (of_list && view.session.screen != Screen::kDesk) tell(out, GoTo{Screen::kDesk});
  out.push_back(choice.intent);
  tell(out, list::Intent{list::ClosePalette{}});
}

void draw_choice(ui::Ui& ui, Rect row, const PaletteChoice& choice, bool lit) {
  if (lit) ui::card(ui, row.inset(0, 1), {.kind = ui::CardKind::kSelected});
  Rect inner = row.inset(10, 0);
  ui::text(ui, inner.split_left(is_wordy(ui) ? 64.0F : 48.0F, 8), choice.kind,
           {.size = TextSize::kCaption, .ink = Ink::kMuted});
  ui::text(ui, inner.split_right(64, 8), choice.key,
           {.size = TextSize::kCaption, .ink = Ink::kMuted, .align = ui::Align::kRight});
  ui::text(ui, inner, choice.words, {.weight = lit ? Weight::kBold : Weight::kRegular});
}

}  // namespace

void draw_palette(ui::Ui& ui, Rect rect, const PaletteView& view, Intents& out) {
  const ui::Theme& theme = ui.theme();
  ui::card(ui, rect);
  Rect inner = rect.inset(12);
  const auto typed = ui::text_input(
      ui, "palette.text", inner.split_top(theme.field_height, theme.space_s), view.palette.text,
      {.hint = ui.tr("What do you want? Action, page, list, person, number, home, code   Ctrl+K"),
       .max_bytes = 120,
       .icon = ui::Icon::kSearch});
  if (typed) tell(out, list::Intent{list::EditPalette{*typed}});
  const std::vector<PaletteChoice> choices = choices_for(ui, view, out);
  const std::size_t lit = std::min(static_cast<std::size_t>(view.palette.highlighted),
                                   choices.empty() ? 0 : choices.size() - 1);
  for (std::size_t i = 0; i < choices.size() && inner.h >= kRow; ++i) {
    const Rect row = inner.split_top(kRow);
    if (ui::touch_area(ui, "palette." + choices[i].id, row, choices[i].words)) {
      return take(choices[i], view, out);
    }
    draw_choice(ui, row, choices[i], i == lit);
  }
  if (ui.pressed(ui::Key::kDown) && lit + 1 < choices.size()) {
    tell(out, list::Intent{list::MovePalette{1}});
  }
  if (ui.pressed(ui::Key::kUp)) tell(out, list::Intent{list::MovePalette{-1}});
  if (ui.pressed(ui::Key::kEnter) && !choices.empty()) take(choices[lit], view, out);
}

}  // namespace huiyin::counter
