// One register: its entries by state and words, what can be made of them, and the chosen entry.
#include <algorithm>
#include <array>

#include "app/counter/screens/registers_parts.h"
#include "app/ui/lists.h"

namespace huiyin::counter::registers_screen {

namespace reg = registers;
using ui::ButtonKind;
using ui::Ink;
using ui::Key;
using ui::Rect;
using ui::TextSize;
using ui::Weight;

namespace {

constexpr float kRow = 36;
constexpr float kChip = 32;
constexpr float kStateColumn = 96;
constexpr float kLeastColumn = 92;  // room for a date or five characters
constexpr float kLeastFile = 116;   // a button with its key

void draw_head(ui::Ui& ui, Rect& rect, const Part& part, const RegisterDef& def, Intents& out) {
  const ui::Theme& theme = ui.theme();
  Rect line = rect.split_top(40, theme.space_s);
  const bool creates = ui::button(ui, "registers.new", line.split_right(172, theme.space_s),
                                  ui.tr("New entry"), {.icon = ui::Icon::kPlus, .shortcut = "N"});
  if (creates || ui.pressed(Key::kN)) want(out, reg::BeginAct{std::string(kVerbCreate)});
  ui::text(ui, line.split_top(24), def.titles.in(part.wording.language),
           {.size = TextSize::kLabel, .weight = Weight::kBold, .id = "registers.title"});
  std::string under = def.system + " · " + def.clause;
  if (!def.form_number.empty()) under += " · " + def.form_number;
  ui::text(ui, line, under, {.size = TextSize::kCaption, .ink = Ink::kMuted});
}

void draw_files(ui::Ui& ui, Rect& rect, Intents& out) {
  struct File {
    const char* id;
    const char* label;
    reg::MakeFile make;
    Key key;
    const char* shortcut;
  };
  const std::array<File, 4> files = {{{"registers.list.xlsx",
                                       ui::tr_mark("Excel list"),
                                       {reg::Paper::kList, reg::FileKind::kXlsx},
                                       Key::kX,
                                       "X"},
                                      {"registers.list.csv",
                                       ui::tr_mark("CSV"),
                                       {reg::Paper::kList, reg::FileKind::kCsv},
                                       Key::kC,
                                       "C"},
                                      {"registers.list.pdf",
                                       ui::tr_mark("PDF list"),
                                       {reg::Paper::kList, reg::FileKind::kPdf},
                                       Key::kL,
                                       "L"},
                                      {"registers.summary",
                                       ui::tr_mark("Monthly sums"),
                                       {reg::Paper::kSummary, reg::FileKind::kPdf},
                                       Key::kM,
                                       "M"}}};
  constexpr float kButton = 36;
  constexpr int kGap = 6;
  const bool is_narrow = rect.w < kLeastFile * static_cast<float>(files.size());
  Rect below = rect.split_bottom(is_narrow ? 2 * kButton + kGap : kButton, 8);
  std::vector<Rect> places = below.split_top(kButton, kGap).columns(is_narrow ? 2 : 4, kGap);
  for (const Rect& place : is_narrow ? below.columns(2, kGap) : std::vector<Rect>())
    places.push_back(place);
  for (std::size_t i = 0; i < files.size(); ++i) {
    const File& file = files[i];
    const bool pressed = ui::button(ui, file.id, places[i], ui.tr(file.label),
                                    {.kind = ButtonKind::kSecondary, .shortcut = file.shortcut});
    if (pressed || ui.pressed(file.key)) want(out, file.make);
  }
}

struct StateChip {
  std::string key;
  std::string words;
};

void draw_states(ui::Ui& ui, Rect& rect, const Part& part, const RegisterDef& def, Intents& out) {
  std::vector<StateChip> chips = {{"", ui.tr("Open ones")}, {"*", ui.tr("All")}};
  for (const RegisterState& state : def.states)
    chips.push_back({state.key, state.titles.in(part.wording.language)});
  Rect line = rect.split_top(kChip, 6);
  for (const StateChip& chip : chips) {
    const float width =
        ui::measure_text(ui, chip.words, {.size = TextSize::kCaption}).w + 2 * ui.theme().space_s;
    if (width > line.w) line = rect.split_top(kChip, 6);
    const Rect place = line.split_left(width, 4);
    const bool chosen = part.page.wanted_state == chip.key;
    const std::string name = chip.key.empty() ? "open" : chip.key == "*" ? "all" : chip.key;
    if (ui::touch_area(ui, "registers.state." + name, place, chip.words)) {
      want(out, reg::PickState{chip.key});
    }
    ui::card(ui, place,
             {.kind = chosen ? ui::CardKind::kSelected : ui::CardKind::kFlat,
              .tone = chosen ? ui::Tone::kPrimary : ui::Tone::kNeutral});
    ui::text(ui, place, chip.words,
             {.size = TextSize::kCaption,
              .weight = chosen ? Weight::kBold : Weight::kRegular,
              .align = ui::Align::kCentre});
  }
}

void draw_search(ui::Ui& ui, Rect& rect, const Part& part, Intents& out) {
  const auto typed = ui::text_input(
      ui, "registers.search", rect.split_top(ui.theme().field_height, 6), part.page.search,
      {.hint = ui.tr("Search in this register   /"), .max_bytes = 120, .icon = ui::Icon::kSearch});
  if (typed) want(out, reg::EditSearch{*typed});
  if (ui.pressed(Key::kSlash)) ui.focus("registers.search");
  if (ui.focused("registers.search") && ui.pressed(Key::kDown)) ui.focus("registers.list");
}

// The state, and of the others the first ones that have room: beside an open entry few have.
std::vector<std::string> columns_within(const RegisterDef& def, float width) {
  std::vector<std::string> out;
  float left = std::max(width - kStateColumn, kLeastColumn);
  for (const std::string& column : def.list) {
    const bool is_state = column == "state";
    if (!is_state && left < kLeastColumn) continue;
    if (!is_state) left -= kLeastColumn;
    out.push_back(column);
  }
  return out;
}

void draw_rows(ui::Ui& ui, Rect rect, const Part& part, const RegisterDef& def, Intents& out) {
  const std::vector<std::string> shown = columns_within(def, rect.w);
  std::vector<std::string> titles;
  for (const std::string& column : shown)
    titles.push_back(column_title(def, column, part.wording));
  std::vector<ui::Column> columns;
  for (std::size_t i = 0; i < titles.size(); ++i) {
    const bool state = shown[i] == "state";
    columns.push_back({.title = titles[i], .width = state ? kStateColumn : 0.0F, .share = 1});
  }
  const auto& entries = part.page.entries;
  std::optional<std::size_t> selected;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (part.page.entry && part.page.entry->entry.id == entries[i].id) selected = i;
  }
  const bool filtered = !part.page.search.empty() || !part.page.wanted_state.empty();
  const std::string empty = !part.page.book_known ? std::string()
                            : filtered ? ui.tr("No entry fits. Try “All” or other words.")
                                       : def.hint.in(part.wording.language);
  ui::Table table(ui, "registers.list", rect,
                  {.columns = columns,
                   .rows = entries.size(),
                   .selected = selected,
                   .row_height = kRow,
                   .empty_words = empty});
  for (std::size_t i = table.visible().first; i < table.visible().end; ++i) {
    const Entry& entry = entries[i];
    table.row(i, "registers.entry." + std::to_string(i + 1), entry_words(def, entry, part));
    for (std::size_t c = 0; c < shown.size(); ++c) {
      const bool ended = def.is_end(entry.state);
      table.cell(c, cell(def, entry, shown[c], part.wording),
                 {.ink = ended ? Ink::kMuted : Ink::kNormal});
    }
  }
  if (const auto chosen = table.selected_now()) {
    want(out, reg::SelectEntry{entries[*chosen].book, entries[*chosen].id});
  }
}

}  // namespace

void draw_book(ui::Ui& ui, Rect rect, const Part& part, Intents& out) {
  const RegisterDef* def = part.page.def();
  if (def == nullptr) return;
  draw_head(ui, rect, part, *def, out);
  if (part.page.entry) {
    const Rect side = rect.split_right(rect.w * (rect.w > 900 ? 0.46F : 0.54F), 12);
    draw_entry(ui, side, part, out);
  }
  draw_search(ui, rect, part, out);
  draw_states(ui, rect, part, *def, out);
  draw_files(ui, rect, out);
  draw_rows(ui, rect, part, *def, out);
}

}  // namespace huiyin::counter::registers_screen
