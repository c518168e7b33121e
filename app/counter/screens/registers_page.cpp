// Draws the registers (台帐): every form of the procedures that is not a ticket. At the left the
// index, at the right what is due, a book with its entries, or a form.
#include <array>

#include "app/counter/screens/registers_parts.h"
#include "app/counter/screens/screens.h"
#include "app/ui/lists.h"
#include "app/words/ticket_words.h"

namespace huiyin::counter {

namespace reg = registers;
using registers_screen::want;
using ui::Ink;
using ui::Rect;
using ui::Weight;

namespace {

constexpr float kIndexRow = 34;
constexpr float kTold = 28;

std::string count_words(const reg::Counts& counts) {
  return counts.open == 0 ? std::string() : std::to_string(counts.open);
}

void draw_index_rows(ui::Ui& ui, Rect rect, const registers_screen::Part& part, Intents& out) {
  const auto defs = reg::shown_registers(part.page, part.wording.language);
  const std::array<ui::Column, 2> columns = {
      {{ui.tr("Registers"), 0},
       {.title = ui.tr("Open ones"), .width = 64, .align = ui::Align::kRight}}};
  std::optional<std::size_t> selected;
  for (std::size_t i = 0; i < defs.size(); ++i) {
    if (defs[i]->id == part.page.book) selected = i;
  }
  ui::Table table(ui, "registers.index", rect,
                  {.columns = columns,
                   .rows = defs.size(),
                   .selected = selected,
                   .row_height = kIndexRow,
                   .empty_words = ui.tr("No register has these words. Esc shows all.")});
  for (std::size_t i = table.visible().first; i < table.visible().end; ++i) {
    const RegisterDef& def = *defs[i];
    const std::string& title = def.titles.in(part.wording.language);
    table.row(i, "registers.book." + def.id, title);
    table.cell(0, title);
    const auto counts = part.page.counts.find(def.id);
    if (counts == part.page.counts.end()) continue;
    const bool late = counts->second.overdue > 0;
    table.cell(1, count_words(counts->second),
               {.weight = late ? Weight::kBold : Weight::kRegular,
                .ink = late ? Ink::kDanger : Ink::kMuted,
                .align = ui::Align::kRight});
  }
  if (const auto chosen = table.selected_now()) want(out, reg::PickBook{defs[*chosen]->id});
  if (table.opened_now()) ui.focus("registers.list");
}

void draw_index(ui::Ui& ui, Rect rect, const registers_screen::Part& part, Intents& out) {
  const ui::Theme& theme = ui.theme();
  ui::card(ui, rect);
  Rect inner = rect.inset(12);
  const auto typed = ui::text_input(
      ui, "registers.filter", inner.split_top(theme.field_height, theme.space_s), part.page.filter,
      {.hint = ui.tr("Find a register"), .max_bytes = 80, .icon = ui::Icon::kSearch});
  if (typed) want(out, reg::EditFilter{*typed});
  if (ui.focused("registers.filter") && ui.pressed(ui::Key::kDown)) ui.focus("registers.index");
  const bool home = part.page.book.empty();
  if (ui::button(ui, "registers.overview", inner.split_top(40, theme.space_s),
                 ui.tr("Due and recurring"),
                 {.kind = home ? ui::ButtonKind::kPrimary : ui::ButtonKind::kSecondary,
                  .icon = ui::Icon::kClock})) {
    want(out, reg::PickBook{});
  }
  draw_index_rows(ui, inner, part, out);
}

void draw_told(ui::Ui& ui, Rect& rect, const registers_screen::Part& part) {
  const std::string words = registers_screen::told_words(ui, part.page.told);
  if (words.empty()) return;
  const Rect strip = rect.split_top(kTold, ui.theme().space_s);
  const bool bad = part.page.told.word == reg::Word::kStale;
  ui::card(ui, strip,
           {.kind = ui::CardKind::kFlat, .tone = bad ? ui::Tone::kWarning : ui::Tone::kOk});
  ui::text(ui, strip.inset(10, 0), words, {.size = ui::TextSize::kCaption, .id = "registers.told"});
}

}  // namespace

void draw_registers(ui::Ui& ui, Rect rect, const RegistersView& view, Intents& out) {
  const registers_screen::Part part{
      view.page, view.frame, {words::code_of(ui.language()), {}, view.frame.settings.clock}};
  if (!view.page.known) {
    ui::card(ui, rect);
    return message_in_middle(ui, rect.inset(24), ui::Icon::kList, ui.tr("Opening the registers …"),
                             "");
  }
  if (view.page.error) {
    ui::card(ui, rect);
    return message_in_middle(ui, rect.inset(24), ui::Icon::kWarning,
                             words::error_words(ui.language(), *view.page.error),
                             view.page.error->detail);
  }
  draw_index(ui, rect.split_left(rect.w > 1200 ? 320.0F : 272.0F, ui.theme().space_s), part, out);
  ui::card(ui, rect);
  Rect inner = rect.inset(ui.theme().space_m, 12);
  draw_told(ui, inner, part);
  if (view.page.form) return registers_screen::draw_form(ui, inner, part, out);
  if (view.page.book.empty()) return registers_screen::draw_overview(ui, inner, part, out);
  registers_screen::draw_book(ui, inner, part, out);
}

}  // namespace huiyin::counter
