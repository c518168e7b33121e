// The widget of each type of field: text lines, areas, choices, ticks.
#include <algorithm>

#include "app/counter/screens/registers_parts.h"

namespace huiyin::counter::registers_screen {

namespace reg = registers;
using ui::Ink;
using ui::Rect;
using ui::TextSize;
using ui::Weight;

namespace {

constexpr float kNote = 84;
constexpr float kPick = 36;
constexpr float kTick = 34;

std::string value_in(const Part& part, const std::string& key) {
  const auto found = part.page.form->values.find(key);
  return found == part.page.form->values.end() ? std::string() : found->second;
}

int pick_columns(const RegisterField& field, float width) {
  const int fit = std::max(1, static_cast<int>(width / 128));
  return std::min(fit, std::max(1, static_cast<int>(field.options.size())));
}

int tick_columns(float width) {
  return width > 520 ? 2 : 1;
}

int rows_of(std::size_t items, int columns) {
  return (static_cast<int>(items) + columns - 1) / columns;
}

void draw_pick(ui::Ui& ui, Rect place, const std::string& label, bool chosen) {
  ui::card(ui, place,
           {.kind = chosen ? ui::CardKind::kSelected : ui::CardKind::kFlat,
            .tone = chosen ? ui::Tone::kPrimary : ui::Tone::kNeutral});
  ui::text(ui, place.inset(6, 0), label,
           {.size = TextSize::kCaption,
            .weight = chosen ? Weight::kBold : Weight::kRegular,
            .ink = chosen ? Ink::kPrimary : Ink::kNormal,
            .align = ui::Align::kCentre,
            .fit = true});
}

void draw_choice(ui::Ui& ui, Rect rect, const Part& part, const RegisterField& field,
                 Intents& out) {
  const int columns = pick_columns(field, rect.w);
  const auto places = rect.grid(columns, std::max(1, rows_of(field.options.size(), columns)), 4);
  const std::string value = value_in(part, field.key);
  for (std::size_t i = 0; i < field.options.size(); ++i) {
    const OptionDef& option = field.options[i];
    const std::string id = "registers.field." + field.key + "." + option.key;
    const std::string& label = option.titles.in(part.wording.language);
    if (ui::touch_area(ui, id, places[i], label)) want(out, reg::EditValue{field.key, option.key});
    draw_pick(ui, places[i], label, value == option.key);
  }
}

void draw_yes_no(ui::Ui& ui, Rect rect, const Part& part, const RegisterField& field,
                 Intents& out) {
  rect.w = std::min(rect.w, 220.0F);
  const auto places = rect.columns(2, 4);
  const std::string value = value_in(part, field.key);
  for (const bool yes : {true, false}) {
    const std::string answer = yes ? "yes" : "no";
    const std::string id = "registers.field." + field.key + "." + answer;
    const std::string label = value_words(field, answer, part.wording);
    const Rect place = places[yes ? 0 : 1];
    if (ui::touch_area(ui, id, place, label)) want(out, reg::EditValue{field.key, answer});
    draw_pick(ui, place, label, value == answer);
  }
}

void draw_checklist(ui::Ui& ui, Rect rect, const Part& part, const RegisterField& field,
                    Intents& out) {
  const int columns = tick_columns(rect.w);
  const auto places = rect.grid(columns, std::max(1, rows_of(field.options.size(), columns)), 4);
  const std::string value = "," + value_in(part, field.key) + ",";
  for (std::size_t i = 0; i < field.options.size(); ++i) {
    const OptionDef& option = field.options[i];
    const std::string id = "registers.field." + field.key + "." + option.key;
    const bool on = value.find("," + option.key + ",") != std::string::npos;
    const std::string& label = option.titles.in(part.wording.language);
    if (ui::check_box(ui, id, places[i], label, on)) {
      want(out, reg::ToggleTick{field.key, option.key});
    }
  }
}

const char* hint_of(ui::Ui& ui, const RegisterField& field) {
  switch (field.type) {
    case FieldType::kDate: return "2026-11-28";
    case FieldType::kTime: return "2026-11-28 18:00";
    case FieldType::kMoney: return "0.00";
    case FieldType::kNumber: return "0";
    case FieldType::kHousehold: return "3-1-1502";
    case FieldType::kSignature: return ui.tr("Name of who signed the paper");
    case FieldType::kTicket: return ui.tr("Ticket number");
    case FieldType::kText:
    case FieldType::kNote:
    case FieldType::kChoice:
    case FieldType::kYesNo:
    case FieldType::kPerson:
    case FieldType::kPhone:
    case FieldType::kChecklist: return "";
  }
  return "";
}

void draw_text(ui::Ui& ui, Rect rect, const Part& part, const RegisterField& field, Intents& out) {
  const bool faulty =
      std::any_of(part.page.form->faults.begin(), part.page.form->faults.end(),
                  [&](const EntryFault& fault) { return fault.field == field.key; });
  const bool area = field.type == FieldType::kNote;
  const auto typed = ui::text_input(
      ui, "registers.field." + field.key, rect, value_in(part, field.key),
      {.hint = hint_of(ui, field),
       .error = faulty ? " " : "",
       .max_bytes = area ? 12'000U : 1'200U,
       .multiline = area,
       .enabled = !part.page.form->busy,
       .icon = field.type == FieldType::kSignature ? ui::Icon::kPen : ui::Icon::kNone});
  if (typed) want(out, reg::EditValue{field.key, *typed});
}

}  // namespace

float input_height(ui::Ui& ui, const RegisterField& field, float width) {
  if (field.type == FieldType::kNote) return kNote;
  if (field.type == FieldType::kYesNo) return kPick;
  if (field.type == FieldType::kChoice) {
    const int rows = std::max(1, rows_of(field.options.size(), pick_columns(field, width)));
    return static_cast<float>(rows) * (kPick + 4) - 4;
  }
  if (field.type == FieldType::kChecklist) {
    const int rows = std::max(1, rows_of(field.options.size(), tick_columns(width)));
    return static_cast<float>(rows) * (kTick + 4) - 4;
  }
  return ui.theme().field_height;
}

void draw_input(ui::Ui& ui, Rect rect, const Part& part, const RegisterField& field, Intents& out) {
  if (field.type == FieldType::kChoice) return draw_choice(ui, rect, part, field, out);
  if (field.type == FieldType::kYesNo) return draw_yes_no(ui, rect, part, field, out);
  if (field.type == FieldType::kChecklist) return draw_checklist(ui, rect, part, field, out);
  draw_text(ui, rect, part, field, out);
}

}  // namespace huiyin::counter::registers_screen
