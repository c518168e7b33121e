// Draws what the procedures tell this person: one line a due time, unread ones first; read with one
// key, its ticket opened with another.
#include <array>

#include "app/counter/screens/parts.h"
#include "app/counter/screens/screens.h"
#include "app/ui/lists.h"
#include "app/words/deadline_words.h"
#include "app/words/ticket_words.h"

namespace huiyin::counter {

namespace rem = reminders;
using ui::ButtonKind;
using ui::Ink;
using ui::Rect;
using ui::TextSize;
using ui::Weight;

namespace {

template <typename I>
void want_reminders(Intents& out, I intent) {
  tell(out, rem::Intent{std::move(intent)});
}

void draw_head(ui::Ui& ui, Rect row, const RemindersView& view, Intents& out) {
  const rem::State& page = view.page;
  const bool any = page.unread() > 0;
  const float width = is_wordy(ui) ? 168.0F : 144.0F;
  const bool all = ui::button(ui, "reminders.read_all", row.split_right(width, 8),
                              ui.tr("All are read"), {.kind = ButtonKind::kQuiet, .enabled = any});
  if (all) want_reminders(out, rem::ReadAll{});
  const bool chosen = page.selected < page.lines.size();
  const bool unread = chosen && !page.lines[page.selected].is_read;
  const bool one =
      ui::button(ui, "reminders.read", row.split_right(width, 8), ui.tr("I have read it"),
                 {.icon = ui::Icon::kCheck, .shortcut = "A", .enabled = unread});
  if (one || ui.pressed(ui::Key::kA)) want_reminders(out, rem::Read{});
  const bool open =
      ui::button(ui, "reminders.open", row.split_right(width, 8), ui.tr("Open the ticket"),
                 {.kind = ButtonKind::kSecondary, .shortcut = "Enter", .enabled = chosen});
  if (open) want_reminders(out, rem::OpenTicket{});
  ui::text(ui, row, ui.tr("What the procedures tell you"),
           {.size = TextSize::kTitle, .weight = Weight::kBold});
}

std::string due_cell(ui::Ui& ui, const Reminder& r, const Frame& frame) {
  if (r.due.what == "copy") return ui.tr("for your knowledge");
  return words::when_words(ui.language(), r.due.at, frame.now.wall, frame.settings.clock) + " · " +
         due_short(ui.language(), r.due, frame).words;
}

void draw_lines(ui::Ui& ui, Rect rect, const RemindersView& view, Intents& out) {
  const rem::State& page = view.page;
  const ui::Language l = ui.language();
  const std::array<ui::Column, 7> columns = {{{ui.tr("Since"), 112},
                                              {ui.tr("No."), 72},
                                              {ui.tr("Household"), 104},
                                              {ui.tr("What is due"), 0, 1},
                                              {ui.tr("Due"), 0, 1.1F},
                                              {ui.tr("As"), 0, 0.7F},
                                              {ui.tr("State"), 80}}};
  const std::optional<std::size_t> selected =
      page.lines.empty() ? std::nullopt : std::optional(page.selected);
  ui::Table table(ui, "reminders", rect,
                  {.columns = columns,
                   .rows = page.lines.size(),
                   .selected = selected,
                   .row_height = 40,
                   .empty_words = page.known ? ui.tr("Nothing: everything is in time.") : ""});
  const ui::RowRange range = table.visible();
  for (std::size_t i = range.first; i < range.end; ++i) {
    const rem::Line& line = page.lines[i];
    const Reminder& r = line.reminder;
    const std::string what =
        std::string(words::category_words(l, r.category)) + " · " + words::due_words(l, r.due.what);
    table.row(i, "reminders.row." + std::to_string(i), r.number + " " + what);
    const Weight weight = line.is_read ? Weight::kRegular : Weight::kBold;
    const Ink ink = line.is_read ? Ink::kMuted : Ink::kNormal;
    table.cell(0, words::when_words(l, r.notice.at, view.frame.now.wall, view.frame.settings.clock),
               {.ink = Ink::kMuted});
    table.cell(1, r.number, {.weight = weight, .ink = ink});
    table.cell(2, line.household, {.ink = ink});
    table.cell(3, what, {.weight = weight, .ink = ink});
    table.cell(4, due_cell(ui, r, view.frame),
               {.ink = line.is_read ? Ink::kMuted : due_text(l, r.due, view.frame).ink});
    table.cell(5, words::role_words(l, r.notice.role), {.ink = ink});
    ui::chip(ui, table.cell_rect(6), line.is_read ? ui.tr("Read") : ui.tr("Unread"),
             line.is_read ? ui::Tone::kNeutral : ui::Tone::kWarning);
  }
  if (const auto row = table.selected_now()) want_reminders(out, rem::Select{*row});
  if (table.opened_now()) want_reminders(out, rem::OpenTicket{});
}

}  // namespace

void draw_reminders(ui::Ui& ui, Rect rect, const RemindersView& view, Intents& out) {
  const ui::Theme& theme = ui.theme();
  ui::card(ui, rect);
  Rect inner = rect.inset(theme.space_l, theme.space_m);
  draw_head(ui, inner.split_top(theme.button_height, theme.space_s), view, out);
  if (view.page.error) {
    return message_in_middle(ui, inner, ui::Icon::kWarning,
                             words::error_words(ui.language(), *view.page.error), "");
  }
  if (view.page.selected < view.page.lines.size()) {
    const Reminder& r = view.page.lines[view.page.selected].reminder;
    ui::text(ui, inner.split_bottom(24), r.due.clause,
             {.size = TextSize::kCaption, .ink = Ink::kMuted, .id = "reminders.clause"});
  }
  draw_lines(ui, inner, view, out);
}

}  // namespace huiyin::counter
