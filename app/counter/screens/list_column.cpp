// The worklist in the middle: what is due, what is late, what was searched for.
#include <vector>

#include "app/counter/screens/parts.h"
#include "app/counter/screens/screens.h"
#include "app/ui/lists.h"
#include "app/words/ticket_words.h"

namespace huiyin::counter {

using ui::Ink;
using ui::Rect;
using ui::TextSize;
using ui::Weight;

namespace {

constexpr float kListRow = 36;
enum ColumnIndex : std::size_t { kNumber, kKind, kHome, kWhat, kStep, kDueBy, kPaper, kOwner };

// The last column gives way where long words leave no room for what the matter is.
std::vector<ui::Column> columns_for(const ui::Ui& ui, float width, bool has_marks) {
  const bool wide = width > 900;
  const bool wordy = is_wordy(ui);
  std::vector<ui::Column> columns = {{ui.tr("No."), has_marks ? 84.0F : 68.0F},
                                     {ui.tr("Kind"), wordy ? (wide ? 124.0F : 98.0F) : 54.0F},
                                     {ui.tr("Household"), wordy ? 96.0F : 88.0F},
                                     {ui.tr("What"), 0},
                                     {ui.tr("State"), wordy ? 104.0F : 74.0F},
                                     {ui.tr("Due"), wordy ? 104.0F : 98.0F},
                                     {ui.tr("Slip"), wide ? (wordy ? 164.0F : 136.0F) : 56.0F}};
  if (wide || (!wordy && width > 660)) columns.push_back({ui.tr("With"), wide ? 112.0F : 70.0F});
  return columns;
}

void draw_search(ui::Ui& ui, Rect rect, const ListView& view, Intents& out) {
  const auto typed =
      ui::text_input(ui, "list.search", rect, view.search.text,
                     {.hint = ui.tr("Number, slip code, home, name, phone or words   /"),
                      .max_bytes = 120,
                      .icon = ui::Icon::kSearch});
  if (typed) tell(out, EditSearch{*typed});
  if (!ui.focused("list.search")) return;
  if (ui.pressed(ui::Key::kEnter)) tell(out, SubmitSearch{});
  if (ui.pressed(ui::Key::kDown)) ui.focus("list");
}

void draw_slip(ui::Ui& ui, Rect rect, SlipState slip) {
  const SlipLook look = slip_look(slip);
  const Rect mark = rect.split_left(20, 6);
  ui::icon(ui, mark.centred(16, 16), look.icon, look.ink);
  if (rect.w < 40) return;
  const bool worth_saying = slip == SlipState::kNotSent || slip == SlipState::kUnknown ||
                            slip == SlipState::kQueued || slip == SlipState::kSending;
  if (!worth_saying) return;
  ui::text(ui, rect, words::slip_words(ui.language(), slip),
           {.size = TextSize::kCaption, .ink = look.ink});
}

// What its owner said at a kiosk stands before the matter.
std::string what_of(ui::Ui& ui, const TicketRow& row) {
  std::string what = row.urgency == Urgency::kEmergency ? ui.tr("[Emergency] ") : "";
  if (row.owners_word == Action::kUrge) what += ui.tr("[Owner presses] ");
  if (row.owners_word == Action::kRate) what += ui.tr("[Not satisfied] ");
  if (row.owners_word == Action::kConfirm) what += ui.tr("[Confirmed] ");
  return what + row.what;
}

void draw_row(ui::Ui& ui, ui::Table& table, const TicketRow& row, const ListView& view,
              std::size_t columns) {
  const ui::Language l = ui.language();
  const bool urgent = row.urgency == Urgency::kEmergency;
  const bool marked = view.desk.marked.contains(row.id);
  table.cell(kNumber, marked ? "✓" + row.number : row.number,
             {.weight = Weight::kBold, .ink = urgent ? Ink::kDanger : Ink::kNormal});
  table.cell(kKind, words::category_words(l, row.category), {.ink = category_ink(row.category)});
  table.cell(kHome, row.household);
  const bool presses = row.owners_word == Action::kUrge || row.owners_word == Action::kRate;
  table.cell(kWhat, what_of(ui, row),
             {.ink = urgent    ? Ink::kDanger
                     : presses ? Ink::kAccent
                               : Ink::kNormal});
  const bool visits =
      row.queue_state == QueueState::kCalled || row.queue_state == QueueState::kServing;
  table.cell(kStep,
             visits ? words::queue_words(l, row.queue_state) : words::state_words(l, row.state));
  if (row.due) {
    const DueText due = due_short(l, *row.due, view.frame);
    table.cell(kDueBy, due.words,
               {.weight = row.overdue ? Weight::kBold : Weight::kRegular, .ink = due.ink});
  }
  draw_slip(ui, table.cell_rect(kPaper), row.slip);
  if (columns > kOwner) table.cell(kOwner, row.owner, {.ink = Ink::kMuted});
}

void read_mark_keys(ui::Ui& ui, const ListView& view, Intents& out) {
  if (ui.pressed(ui::Key::kZ, {.ctrl = true})) tell(out, list::Intent{list::Undo{}});
  if (!ui.focused("list") || view.desk.form) return;
  constexpr ui::Mods kExtend = {.shift = true};
  if (ui.pressed(ui::Key::kSpace)) tell(out, list::Intent{list::MarkRow{0}});
  if (ui.pressed(ui::Key::kDown, kExtend)) tell(out, list::Intent{list::MarkRow{1}});
  if (ui.pressed(ui::Key::kUp, kExtend)) tell(out, list::Intent{list::MarkRow{-1}});
}

std::string empty_words(ui::Ui& ui, const ListView& view) {
  if (!view.record_known) return ui.tr("Opening the record …");
  if (view.search.shown) return ui.tr("Nothing was found. Esc leads back to the list.");
  switch (view.board.filter()) {
    case Filter::kWaiting: return ui.tr("Nobody is waiting");
    case Filter::kCarried: return ui.tr("Nothing was left over. A clean desk.");
    case Filter::kDue: return ui.tr("Nothing is due. F2 calls the next person, F8 registers.");
    case Filter::kOverdue: return ui.tr("Nothing is overdue. Well done.");
    case Filter::kMine: return ui.tr("You have no open tickets.");
    case Filter::kCallBacks: return ui.tr("No call-back is owed.");
    case Filter::kAll: return ui.tr("There are no open tickets. F8 registers one.");
  }
  return {};
}

}  // namespace

void draw_list(ui::Ui& ui, Rect rect, const ListView& view, Intents& out) {
  const ui::Theme& theme = ui.theme();
  ui::card(ui, rect);
  Rect inner = rect.inset(12);
  draw_search(ui, inner.split_top(theme.field_height, theme.space_s), view, out);
  draw_chips(ui, inner, view, out);
  draw_marked(ui, inner, view, out);
  const auto columns = columns_for(ui, inner.w, !view.desk.marked.empty());
  const std::string empty = empty_words(ui, view);
  ui::Table table(ui, "list", inner,
                  {.columns = columns,
                   .rows = view.size(),
                   .selected = view.selected,
                   .row_height = kListRow,
                   .empty_words = empty});
  const ui::RowRange range = table.visible();
  for (std::size_t i = range.first; i < range.end; ++i) {
    const TicketRow row = view.row(i);
    const std::string id = "list.row." + row.number;
    table.row(i, id, row.number);
    draw_row(ui, table, row, view, columns.size());
  }
  read_mark_keys(ui, view, out);
  if (const auto chosen = table.selected_now()) tell(out, SelectTicket{view.id_at(*chosen)});
}

}  // namespace huiyin::counter
