// What an action asks, in place of the buttons: no dialog hides the waiting line.
#include <algorithm>
#include <array>
#include <optional>

#include "app/counter/screens/parts.h"
#include "app/counter/screens/screens.h"
#include "app/ui/lists.h"
#include "app/words/ticket_words.h"

namespace huiyin::counter {

using ui::ButtonKind;
using ui::Ink;
using ui::Rect;
using ui::TextSize;
using ui::Weight;

namespace {

constexpr float kTitle = 28;
constexpr float kLabel = 22;
constexpr float kPick = 32;

constexpr std::array kAnswers = {Satisfaction::kSatisfied, Satisfaction::kNeutral,
                                 Satisfaction::kUnsatisfied};

std::size_t pick_columns(const ui::Ui& ui, Field field) {
  const std::size_t columns = is_wordy(ui) ? 3 : 4;
  return field == Field::kDepartment ? columns - 1 : columns;
}

bool has_picks(Field field) {
  return field == Field::kDepartment || field == Field::kDesk;
}

const std::vector<std::string>& picks_of(const TicketView& view, Field field) {
  const Settings& settings = view.frame.settings;
  return field == Field::kDepartment ? settings.departments : settings.desks;
}

float picks_height(const ui::Ui& ui, const TicketView& view, Field field) {
  if (!has_picks(field)) return 0;
  const std::size_t columns = pick_columns(ui, field);
  const auto rows = static_cast<float>((picks_of(view, field).size() + columns - 1) / columns);
  return rows * (kPick + ui.theme().space_xs);
}

// The answers to a call-back stand two in a row: words and digit need their room.
float answer_height(const ui::Ui& ui, Field field) {
  const ui::Theme& theme = ui.theme();
  const bool two = field == Field::kSatisfaction;
  return two ? 2 * theme.field_height + theme.space_xs : theme.field_height;
}

float field_height(ui::Ui& ui, const TicketView& view, const FieldRule& rule) {
  if (rule.field == Field::kFact) return fact_field_height(ui, view, rule);
  const Field field = rule.field;
  const float fault = view.form->missing == field ? 20.0F : 0.0F;
  return kLabel + answer_height(ui, field) + fault + ui.theme().space_s +
         picks_height(ui, view, field);
}

// How a value stands in its field: departments by their word, all else as it is.
std::string shown(ui::Ui& ui, Field field, std::string_view value) {
  if (field != Field::kDepartment) return std::string(value);
  return words::department_words(ui.language(), std::string(value));
}

// What was typed as it is kept: a department's word or the digit of its button is its code.
std::string kept(ui::Ui& ui, const TicketView& view, Field field, const std::string& typed) {
  if (field != Field::kDepartment) return typed;
  const auto& codes = view.frame.settings.departments;
  for (std::size_t i = 0; i < codes.size(); ++i) {
    const std::string digit = std::to_string(i + 1);
    const std::string before(text_of(view.form->fields, {field}));
    const bool by_digit = typed == digit || typed == shown(ui, field, before) + digit;
    if (by_digit || typed == words::department_words(ui.language(), codes[i])) return codes[i];
  }
  return typed;
}

void draw_pick(ui::Ui& ui, Rect place, const std::string& label, bool chosen) {
  ui::card(
      ui, place,
      {.kind = chosen ? ui::CardKind::kSelected : ui::CardKind::kFlat, .tone = ui::Tone::kPrimary});
  ui::text(ui, place.inset(4, 0), label,
           {.size = TextSize::kCaption,
            .weight = chosen ? Weight::kBold : Weight::kRegular,
            .ink = Ink::kPrimary,
            .align = ui::Align::kCentre});
}

void draw_picks(ui::Ui& ui, Rect rect, const TicketView& view, Field field, Intents& out) {
  const auto& picks = picks_of(view, field);
  const std::string_view value = text_of(view.form->fields, {field});
  const std::size_t columns = pick_columns(ui, field);
  std::vector<Rect> places;
  for (std::size_t i = 0; i < picks.size(); ++i) {
    const std::size_t column = i % columns;
    if (column == 0) {
      places = rect.split_top(kPick, ui.theme().space_xs).columns(static_cast<int>(columns), 4);
    }
    const std::string id = "ticket.field." + std::string(name_of(field)) + "." + picks[i];
    const std::string label = field == Field::kDepartment
                                  ? std::string(words::department_words(ui.language(), picks[i]))
                                  : ui::tr_format(ui.language(), "Desk {0}", {picks[i]});
    if (ui::touch_area(ui, id, places[column], label)) tell(out, EditField{field, picks[i]});
    const bool numbered = field == Field::kDepartment;
    draw_pick(ui, places[column], numbered ? std::to_string(i + 1) + " " + label : label,
              picks[i] == value);
  }
}

void draw_satisfaction(ui::Ui& ui, Rect rect, const TicketView& view, Intents& out) {
  const ui::Theme& theme = ui.theme();
  auto places = rect.split_top(theme.field_height, theme.space_xs).columns(2, theme.space_xs);
  for (const Rect& place : rect.columns(2, theme.space_xs))
    places.push_back(place);
  const bool typing = ui.focused("ticket.field.note");
  for (std::size_t i = 0; i < kAnswers.size(); ++i) {
    const Satisfaction answer = kAnswers[i];
    const std::string id = "ticket.field.satisfaction." + std::string(name_of(answer));
    const std::string digit = std::to_string(i + 1);
    const bool chosen = view.form->fields.satisfaction == answer;
    const bool pressed = ui::button(
        ui, id, places[i], words::satisfaction_words(ui.language(), answer),
        {.kind = chosen ? ButtonKind::kPrimary : ButtonKind::kSecondary, .shortcut = digit});
    const bool by_key = !typing && ui.pressed(digit_key(static_cast<int>(i) + 1));
    if (pressed || by_key) tell(out, PickSatisfaction{answer});
  }
  const bool nobody = ui::button(ui, "ticket.field.satisfaction.nobody", places.back(),
                                 ui.tr("No answer"), {.kind = ButtonKind::kQuiet, .shortcut = "4"});
  if (nobody || (!typing && ui.pressed(ui::Key::k4))) tell(out, NobodyAnswered{});
}

void draw_text_field(ui::Ui& ui, Rect place, const TicketView& view, Field field, Intents& out) {
  const std::string id = "ticket.field." + std::string(name_of(field));
  const std::string value = shown(ui, field, text_of(view.form->fields, {field}));
  const std::string fault =
      view.form->missing == field ? std::string(ui.tr("This is needed")) : std::string();
  const auto typed = ui::text_input(
      ui, id, place, value, {.error = fault, .max_bytes = 3'000, .enabled = !view.form->busy});
  if (typed) tell(out, EditField{field, kept(ui, view, field, *typed)});
}

void draw_field(ui::Ui& ui, Rect& rect, const TicketView& view, const FieldRule& rule,
                Intents& out) {
  const ui::Theme& theme = ui.theme();
  Rect part = rect.split_top(field_height(ui, view, rule));
  if (rule.field == Field::kFact) return draw_fact_field(ui, part, view, rule, out);
  std::string label = field_words(ui.language(), rule.field);
  if (!rule.required) label += ui.tr(" (may stay empty)");
  const bool choice = rule.field == Field::kSatisfaction;
  ui::text(ui, part.split_top(kLabel), label,
           {.size = TextSize::kCaption,
            .ink = Ink::kMuted,
            .id = choice ? std::string_view("ticket.field.satisfaction") : std::string_view()});
  const Rect place = part.split_top(answer_height(ui, rule.field), theme.space_xs);
  if (choice) {
    if (view.form->missing == rule.field) {
      ui::text(ui, part.split_top(20), ui.tr("This is needed"),
               {.size = TextSize::kCaption, .ink = Ink::kDanger});
    }
    return draw_satisfaction(ui, place, view, out);
  }
  draw_text_field(ui, place, view, rule.field, out);
  if (view.form->missing == rule.field) part.split_top(20);
  if (has_picks(rule.field)) draw_picks(ui, part, view, rule.field, out);
}

float fields_height(ui::Ui& ui, const TicketView& view) {
  float height = 0;
  for (const FieldRule& rule : view.form_fields)
    height += field_height(ui, view, rule);
  return height;
}

// More of them than there is room for scroll; what has the keyboard comes into sight.
void draw_fields(ui::Ui& ui, Rect rect, const TicketView& view, Intents& out) {
  const float height = fields_height(ui, view);
  std::optional<ui::ScrollArea> area;
  if (height > rect.h + 1) area.emplace(ui, "ticket.form.fields", rect, height);
  Rect content = area ? area->content() : rect;
  for (const FieldRule& rule : view.form_fields)
    draw_field(ui, content, view, rule, out);
}

void draw_confirm(ui::Ui& ui, Rect row, const TicketView& view, Intents& out) {
  const ui::Theme& theme = ui.theme();
  const bool cancels = view.form->action == Action::kCancel;
  if (ui::button(ui, "ticket.back", row.split_right(112, theme.space_s), ui.tr("Back"),
                 {.kind = ButtonKind::kQuiet, .shortcut = "Esc"})) {
    tell(out, AbandonAction{});
  }
  const char* label = words::action_words(ui.language(), view.form->action);
  if (ui::button(ui, "ticket.confirm", row, label,
                 {.kind = cancels ? ButtonKind::kDanger : ButtonKind::kPrimary,
                  .shortcut = "Enter",
                  .enabled = !view.form->busy})) {
    tell(out, ConfirmAction{});
  }
}

}  // namespace

float action_form_height(ui::Ui& ui, const TicketView& view, float width) {
  const ui::Theme& theme = ui.theme();
  float height = kTitle + theme.button_height + 2 * theme.space_s + 8 + fields_height(ui, view);
  if (view.form->error) {
    const std::string words = words::error_words(ui.language(), *view.form->error);
    height += ui::height_of(ui, words, width - 24, {.size = TextSize::kCaption}) + theme.space_s;
  }
  return height;
}

void draw_action_form(ui::Ui& ui, Rect rect, const TicketView& view, Intents& out) {
  const ui::Theme& theme = ui.theme();
  ui::card(ui, rect, {.kind = ui::CardKind::kSunken});
  Rect inner = rect.inset(12, theme.space_s);
  const bool waives = view.form->action == Action::kClose && !view.form_fields.empty();
  ui::text(ui, inner.split_top(kTitle),
           waives ? ui.tr("Close although something is owed: why?")
                  : words::action_words(ui.language(), view.form->action),
           {.size = TextSize::kLabel, .weight = Weight::kBold, .id = "ticket.form"});
  const Rect buttons = inner.split_bottom(theme.button_height);  // drawn last: Tab ends there
  if (view.form->error) {
    const std::string words = words::error_words(ui.language(), *view.form->error);
    const ui::TextStyle style{
        .size = TextSize::kCaption, .ink = Ink::kDanger, .wrap = true, .id = "ticket.error"};
    const float height = ui::height_of(ui, words, inner.w, style);
    ui::text(ui, inner.split_bottom(height, theme.space_s), words, style);
  }
  draw_fields(ui, inner, view, out);
  draw_confirm(ui, buttons, view, out);
  if (ui.pressed(ui::Key::kEnter) || ui.pressed(ui::Key::kEnter, {.ctrl = true})) {
    tell(out, ConfirmAction{});
  }
}

}  // namespace huiyin::counter
