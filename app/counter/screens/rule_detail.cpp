#include "app/counter/screens/rule_detail.h"

#include "app/counter/flow/rights.h"
#include "app/counter/screens/parts.h"
#include "app/ui/lists.h"
#include "app/words/deadline_words.h"
#include "app/words/ticket_words.h"

namespace huiyin::counter {

using ui::ButtonKind;
using ui::Ink;
using ui::Rect;
using ui::TextSize;
using ui::Weight;

namespace {

constexpr float kRuleDetailLine = 24;
constexpr float kOption = 34;

void draw_title(ui::Ui& ui, Rect& inner, const RuleWords& words) {
  ui::text(ui, inner.split_top(20, 2),
           words.clause.empty() ? words.number : words.number + " · " + words.clause,
           {.size = TextSize::kCaption, .ink = Ink::kMuted, .id = "rules.clause"});
  const ui::TextStyle title{.size = TextSize::kTitle,
                            .weight = Weight::kBold,
                            .vertical = ui::VerticalAlign::kTop,
                            .wrap = true,
                            .max_lines = 2,
                            .id = "rules.title"};
  ui::text(ui, inner.split_top(ui::height_of(ui, words.title, inner.w, title), 8), words.title,
           title);
}

std::string told_words(ui::Language l, const RuleTell& tell) {
  const char* role = words::role_words(l, tell.role);
  if (tell.when == "warning") return ui::tr_format(l, "warns {0}", {role});
  if (tell.when == "due") return ui::tr_format(l, "reminds {0}", {role});
  return ui::tr_format(l, "if overdue, tells {0}", {role});
}

void draw_facts(ui::Ui& ui, Rect& inner, const RulesView& view, const rules::Row& row) {
  const ui::Language l = ui.language();
  const Procedures& procedures = *view.frame.settings.procedures;
  const RuleWords words = rule_words(l, procedures, row);
  labelled(ui, inner.split_top(kRuleDetailLine), ui.tr("Value"), words.value,
           {.weight = Weight::kBold, .id = "rules.now"});
  labelled(ui, inner.split_top(kRuleDetailLine), ui.tr("Default"),
           setting_words(l, procedures, row, rules::default_of(procedures, row)));
  if (row.rule == nullptr) return;
  labelled(ui, inner.split_top(kRuleDetailLine), ui.tr("From"),
           words::rule_source_words(l, procedures.value_of(*row.rule).source));
  if (row.rule->clock.what.empty()) return;
  std::string told;
  for (const RuleTell& tell : row.rule->tell.empty() ? procedures.book().tell : row.rule->tell)
    told += (told.empty() ? "" : " → ") + told_words(l, tell);
  const ui::TextStyle style{.size = TextSize::kCaption,
                            .ink = Ink::kMuted,
                            .vertical = ui::VerticalAlign::kTop,
                            .wrap = true};
  inner.split_top(4);
  ui::text(ui, inner.split_top(ui::height_of(ui, told, inner.w, style), 4), told, style);
}

void draw_options(ui::Ui& ui, Rect& inner, const std::vector<ChoiceOption>& options,
                  const rules::Edit& edit, Intents& out) {
  const bool typing = ui.focused("rules.reason");
  for (std::size_t i = 0; i < options.size(); ++i) {
    const ChoiceOption& option = options[i];
    const Rect place = inner.split_top(kOption, 4);
    const std::string digit = i < 9 ? std::to_string(i + 1) : std::string();
    const bool pressed = ui::button(
        ui, "rules.option." + option.word, place, option.title,
        {.kind = option.word == edit.value ? ButtonKind::kPrimary : ButtonKind::kSecondary,
         .shortcut = digit,
         .size = TextSize::kCaption});
    const bool by_key = !typing && i < 9 && ui.pressed(digit_key(static_cast<int>(i) + 1));
    if (pressed || by_key) tell(out, rules::Intent{rules::EditValue{option.word}});
  }
}

// Titles of a word's or period's options are its plain words.
std::vector<ChoiceOption> options_in(ui::Language l, const Procedures& procedures,
                                     const rules::Row& row) {
  std::vector<ChoiceOption> options = rules::options_of(procedures, row);
  if (row.rule == nullptr) return options;
  for (ChoiceOption& option : options)
    option.title = words::value_words(l, *row.rule, option.word);
  return options;
}

void draw_fault(ui::Ui& ui, Rect& inner, const rules::Row& row, const rules::Edit& edit) {
  if (!edit.error) return;
  const bool reason = edit.error->code == ErrorCode::kMissingField;
  std::string words = reason ? ui.tr("Say why: the reason is kept with the change")
                             : words::error_words(ui.language(), *edit.error);
  if (!reason && row.rule != nullptr && edit.error->code == ErrorCode::kBadValue) {
    words = row.rule->kind == RuleKind::kLimit
                ? ui.tr(
                      "A number with its unit: 30 minutes, 24 hours, 2 days, 3 working days, "
                      "1 month; or the same day, or not_set")
                : ui::tr_format(ui.language(), "Allowed: {0}", {allowed_values(*row.rule)});
  }
  const ui::TextStyle style{.size = TextSize::kCaption,
                            .ink = Ink::kDanger,
                            .vertical = ui::VerticalAlign::kTop,
                            .wrap = true,
                            .id = "rules.fault"};
  ui::text(ui, inner.split_top(ui::height_of(ui, words, inner.w, style), 8), words, style);
}

void draw_input(ui::Ui& ui, Rect& inner, std::string_view id, const char* label,
                const std::string& value, Intents& out) {
  ui::text(ui, inner.split_top(22), label, {.size = TextSize::kCaption, .ink = Ink::kMuted});
  const auto typed = ui::text_input(ui, id, inner.split_top(ui.theme().field_height, 8), value,
                                    {.max_bytes = 600});
  if (!typed) return;
  if (id == "rules.value") return tell(out, rules::Intent{rules::EditValue{*typed}});
  tell(out, rules::Intent{rules::EditReason{*typed}});
}

void draw_form(ui::Ui& ui, Rect& inner, const RulesView& view, const rules::Row& row,
               Intents& out) {
  const rules::Edit& edit = *view.page.edit;
  const auto options = options_in(ui.language(), *view.frame.settings.procedures, row);
  if (!edit.back && !options.empty()) {
    draw_options(ui, inner, options, edit, out);
  } else if (!edit.back) {
    draw_input(ui, inner, "rules.value", ui.tr("New value"), edit.value, out);
  }
  draw_input(ui, inner, "rules.reason", ui.tr("Reason"), edit.reason, out);
  draw_fault(ui, inner, row, edit);
  Rect buttons = inner.split_top(ui.theme().button_height, 12);
  const Rect no = buttons.split_right(110, 8);
  const char* label = edit.back ? ui.tr("Back to the default") : ui.tr("Save");
  const bool pressed =
      ui::button(ui, "rules.save", buttons, label, {.shortcut = "Enter", .enabled = !edit.busy});
  const bool typing = ui.focused("rules.value") || ui.focused("rules.reason");
  if (pressed || (typing && ui.pressed(ui::Key::kEnter))) {
    tell(out, rules::Intent{rules::Save{}});
  }
  if (ui::button(ui, "rules.abandon", no, ui.tr("Leave it"),
                 {.kind = ButtonKind::kQuiet, .shortcut = "Esc", .size = TextSize::kCaption})) {
    tell(out, rules::Intent{rules::Abandon{}});
  }
}

void draw_change_buttons(ui::Ui& ui, Rect& inner, const RulesView& view, const rules::Row& row,
                         Intents& out) {
  const bool per_ticket = row.rule != nullptr && row.rule->kind == RuleKind::kTicket;
  if (per_ticket) return;
  if (!may(view.session, Permission::kChangeRules)) {
    ui::text(ui, inner.split_top(kRuleDetailLine, 8), ui.tr("A manager may change it."),
             {.size = TextSize::kCaption, .ink = Ink::kMuted, .id = "rules.manager_only"});
    return;
  }
  Rect buttons = inner.split_top(38, 12);
  const bool is_site = is_set_here(*view.frame.settings.procedures, row);
  if (is_site) {
    const Rect back = buttons.split_right(buttons.w / 2, 8);
    const bool pressed = ui::button(ui, "rules.back", back, ui.tr("Back to the default"),
                                    {.kind = ButtonKind::kSecondary, .size = TextSize::kCaption});
    if (pressed) tell(out, rules::Intent{rules::SetBack{}});
  }
  if (ui::button(ui, "rules.begin", buttons, ui.tr("Change"),
                 {.kind = ButtonKind::kSecondary, .shortcut = "Enter"})) {
    tell(out, rules::Intent{rules::Begin{}});
  }
}

void draw_notes(ui::Ui& ui, Rect inner, const RulesView& view, const rules::Row& row) {
  const ui::Language l = ui.language();
  const Procedures& procedures = *view.frame.settings.procedures;
  heading(ui, inner, ui.tr("Changes"));
  bool any = false;
  for (const rules::Note& note : view.page.notes) {
    if (note.key != row.key || inner.h < 48) continue;
    any = true;
    const std::string value = note.value.empty() ? std::string(ui.tr("Back to the default"))
                                                 : setting_words(l, procedures, row, note.value);
    ui::text(ui, inner.split_top(22), value, {.weight = Weight::kBold});
    const std::string who =
        words::when_words(l, note.at, view.frame.now.wall, view.frame.settings.clock) + " · " +
        note.actor + " · " + note.reason;
    const ui::TextStyle style{.size = TextSize::kCaption,
                              .ink = Ink::kMuted,
                              .vertical = ui::VerticalAlign::kTop,
                              .wrap = true,
                              .max_lines = 3};
    ui::text(ui, inner.split_top(ui::height_of(ui, who, inner.w, style), 8), who, style);
  }
  if (any) return;
  ui::text(ui, inner.split_top(kRuleDetailLine), ui.tr("Nobody has changed it"),
           {.size = TextSize::kCaption, .ink = Ink::kMuted});
}

}  // namespace

std::string setting_words(ui::Language l, const Procedures& procedures, const rules::Row& row,
                          const std::string& value) {
  if (row.rule != nullptr) return words::value_words(l, *row.rule, value);
  for (const ChoiceOption& option : rules::options_of(procedures, row)) {
    if (option.word == value) return option.title;
  }
  return value;
}

RuleWords rule_words(ui::Language l, const Procedures& procedures, const rules::Row& row) {
  const std::string value = setting_words(l, procedures, row, rules::value_in(procedures, row));
  if (row.rule != nullptr) {
    return {row.rule->id, row.rule->title, value, words::rule_group_words(l, row.rule->group),
            row.rule->clause};
  }
  if (row.choice != nullptr) {
    return {row.choice->id, row.choice->title, value, words::tr(l, "Choices"), row.choice->clause};
  }
  return {"C-32", words::tr(l, "Kind of estate"), value, words::tr(l, "Choices"), "004 篇2 §2"};
}

bool is_set_here(const Procedures& procedures, const rules::Row& row) {
  return procedures.facts().settings.contains(row.key);
}

void draw_rule_detail(ui::Ui& ui, Rect rect, const RulesView& view, const rules::Row& row,
                      Intents& out) {
  ui::card(ui, rect);
  Rect inner = rect.inset(ui.theme().space_m, 12);
  draw_title(ui, inner, rule_words(ui.language(), *view.frame.settings.procedures, row));
  draw_facts(ui, inner, view, row);
  inner.split_top(8);
  if (view.page.edit && view.page.edit->key == row.key) {
    draw_form(ui, inner, view, row, out);
  } else {
    draw_change_buttons(ui, inner, view, row, out);
  }
  ui::rule(ui, inner.split_top(1, 8));
  draw_notes(ui, inner, view, row);
}

}  // namespace huiyin::counter
