// Draws the rules: every limit of the procedures with its value and clause; what is picked stands
// at the right, with who changed it and the form that changes it.
#include <array>

#include "app/counter/screens/parts.h"
#include "app/counter/screens/rule_detail.h"
#include "app/counter/screens/screens.h"
#include "app/ui/lists.h"
#include "app/words/deadline_words.h"

namespace huiyin::counter {

using ui::Ink;
using ui::Rect;
using ui::TextSize;
using ui::Weight;

namespace {

constexpr float kRulesRow = 34;

void draw_filter(ui::Ui& ui, Rect rect, const RulesView& view, Intents& out) {
  const auto typed = ui::text_input(ui, "rules.filter", rect, view.page.filter,
                                    {.hint = ui.tr("Number, word, clause or value   /"),
                                     .max_bytes = 80,
                                     .icon = ui::Icon::kSearch});
  if (typed) tell(out, rules::Intent{rules::EditFilter{*typed}});
  if (ui.focused("rules.filter") && ui.pressed(ui::Key::kDown)) ui.focus("rules");
}

void draw_row(ui::Ui& ui, ui::Table& table, const rules::Row& row, const Procedures& procedures) {
  const RuleWords words = rule_words(ui.language(), procedures, row);
  const bool is_site = is_set_here(procedures, row);
  table.cell(0, words.number, {.size = TextSize::kCaption, .ink = Ink::kMuted});
  table.cell(1, words.title);
  table.cell(2, words.value,
             {.weight = is_site ? Weight::kBold : Weight::kRegular,
              .ink = is_site ? Ink::kPrimary : Ink::kNormal});
  table.cell(3, words.group, {.size = TextSize::kCaption, .ink = Ink::kMuted});
  table.cell(4, words.clause, {.size = TextSize::kCaption, .ink = Ink::kMuted});
}

void draw_table(ui::Ui& ui, Rect rect, const std::vector<rules::Row>& rows, const RulesView& view,
                Intents& out) {
  const bool wide = rect.w > 900;
  const std::array<ui::Column, 5> columns = {{{ui.tr("No."), 64},
                                              {ui.tr("Rule"), 0, 1.5F},
                                              {ui.tr("Value"), 0, 1.0F},
                                              {ui.tr("Group"), wide ? 150.0F : 108.0F},
                                              {ui.tr("Clause"), wide ? 220.0F : 128.0F}}};
  std::optional<std::size_t> selected;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].key == view.page.picked) selected = i;
  }
  ui::Table table(ui, "rules", rect,
                  {.columns = columns,
                   .rows = rows.size(),
                   .selected = selected,
                   .row_height = kRulesRow,
                   .empty_words = ui.tr("No rule has all these words")});
  const ui::RowRange range = table.visible();
  for (std::size_t i = range.first; i < range.end; ++i) {
    table.row(i, "rules.row." + rows[i].key, rows[i].key);
    draw_row(ui, table, rows[i], *view.frame.settings.procedures);
  }
  if (const auto now = table.selected_now()) tell(out, rules::Intent{rules::Pick{rows[*now].key}});
  if (const auto opened = table.opened_now()) {
    tell(out, rules::Intent{rules::Pick{rows[*opened].key}});
    tell(out, rules::Intent{rules::Begin{}});
  }
}

void draw_head(ui::Ui& ui, Rect rect, const RulesView& view, Intents& out) {
  const Procedures& procedures = *view.frame.settings.procedures;
  const ui::TextStyle title{.size = TextSize::kTitle, .weight = Weight::kBold};
  ui::text(ui, rect.split_left(ui::measure_text(ui, ui.tr("Rules"), title).w, 24), ui.tr("Rules"),
           title);
  draw_filter(ui, rect.split_left(320, 16), view, out);
  const std::string until = ui::tr_format(ui.language(), "Holidays known until {0}",
                                          {to_iso_date(procedures.calendar().covered_to())});
  ui::text(ui, rect, until,
           {.size = TextSize::kCaption, .ink = Ink::kMuted, .id = "rules.calendar"});
}

}  // namespace

void draw_rules(ui::Ui& ui, Rect rect, const RulesView& view, Intents& out) {
  const SharedProcedures& procedures = view.frame.settings.procedures;
  Rect side = rect.split_right(rect.w > 1200 ? 440.0F : 350.0F, ui.theme().space_s);
  ui::card(ui, rect);
  Rect inner = rect.inset(ui.theme().space_m, 12);
  if (!procedures) return;
  draw_head(ui, inner.split_top(36, ui.theme().space_s), view, out);
  const auto rows = rules::rows_of(*procedures, view.page.filter);
  draw_table(ui, inner, rows, view, out);
  for (const rules::Row& row : rules::rows_of(*procedures, {})) {
    if (row.key == view.page.picked) return draw_rule_detail(ui, side, view, row, out);
  }
  ui::card(ui, side);
}

}  // namespace huiyin::counter
