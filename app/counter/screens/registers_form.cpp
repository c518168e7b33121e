// The form of one act: every field with its own widget, faults beside the field at fault.
#include <algorithm>

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

constexpr float kRegistersFormLabel = 22;
constexpr float kFault = 20;
constexpr float kGap = 10;
constexpr ui::Mods kCtrl = {.ctrl = true};

bool is_wide(const RegisterField& field) {
  return field.type == FieldType::kNote || field.type == FieldType::kChecklist ||
         (field.type == FieldType::kChoice && field.options.size() > 3);
}

struct Cell {
  const RegisterField* field = nullptr;
  float x = 0, y = 0, w = 0, h = 0;
};

float cell_height(ui::Ui& ui, const RegisterField& field, const Part& part, float width) {
  const bool homes = field.type == FieldType::kHousehold && !part.page.form->homes.empty();
  return kRegistersFormLabel + input_height(ui, field, width) + kFault + kGap +
         (homes ? 34.0F : 0.0F);
}

// Short fields stand two in a row, the others take the whole width.
std::vector<Cell> place(ui::Ui& ui, const std::vector<const RegisterField*>& fields,
                        const Part& part, float width) {
  const float half = (width - 16) / 2;
  std::vector<Cell> cells;
  float y = 0;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const RegisterField& field = *fields[i];
    if (is_wide(field)) {
      cells.push_back({&field, 0, y, width, cell_height(ui, field, part, width)});
      y += cells.back().h;
      continue;
    }
    cells.push_back({&field, 0, y, half, cell_height(ui, field, part, half)});
    float tallest = cells.back().h;
    if (i + 1 < fields.size() && !is_wide(*fields[i + 1])) {
      const RegisterField& next = *fields[++i];
      cells.push_back({&next, half + 16, y, half, cell_height(ui, next, part, half)});
      tallest = std::max(tallest, cells.back().h);
    }
    y += tallest;
  }
  return cells;
}

const EntryFault* fault_of(const Part& part, const std::string& key) {
  for (const EntryFault& fault : part.page.form->faults) {
    if (fault.field == key) return &fault;
  }
  return nullptr;
}

void draw_homes(ui::Ui& ui, Rect line, const Part& part, const RegisterField& field, Intents& out) {
  for (const std::string& home : part.page.form->homes) {
    const float width = ui::measure_text(ui, home, {.size = TextSize::kCaption}).w + 20;
    if (width > line.w) return;
    const Rect place = line.split_left(width, 4);
    if (ui::touch_area(ui, "registers.home." + home, place, home)) {
      want(out, reg::EditValue{field.key, home});
    }
    ui::card(ui, place, {.kind = ui::CardKind::kFlat, .tone = ui::Tone::kPrimary});
    ui::text(ui, place, home, {.size = TextSize::kCaption, .align = ui::Align::kCentre});
  }
}

void draw_cell(ui::Ui& ui, Rect rect, const Part& part, const RegisterField& field, Intents& out) {
  const RegisterDef& def = *part.page.def();
  const reg::Form& form = *part.page.form;
  std::string label = field.titles.in(part.wording.language);
  if (is_needed(def, form.verb, field, form.values)) label += " *";
  ui::text(ui, rect.split_top(kRegistersFormLabel), label,
           {.size = TextSize::kCaption, .ink = Ink::kMuted});
  const Rect input = rect.split_top(input_height(ui, field, rect.w));
  draw_input(ui, input, part, field, out);
  const bool homes = field.type == FieldType::kHousehold && !form.homes.empty();
  if (homes) draw_homes(ui, rect.split_top(30, 4), part, field, out);
  const EntryFault* fault = fault_of(part, field.key);
  if (fault == nullptr) return;
  ui::text(ui, rect.split_top(kFault), fault_words(ui, part, *fault),
           {.size = TextSize::kCaption,
            .ink = Ink::kDanger,
            .fit = true,
            .id = "registers.fault." + field.key});
}

void draw_head(ui::Ui& ui, Rect& rect, const Part& part) {
  const RegisterDef& def = *part.page.def();
  const std::string title =
      def.titles.in(part.wording.language) + "  ·  " +
      (part.page.form->verb == kVerbCreate ? ui.tr("New entry")
                                           : verb_words(def, part.page.form->verb, part.wording));
  ui::text(ui, rect.split_top(32, 4), title,
           {.size = TextSize::kLabel, .weight = Weight::kBold, .id = "registers.form"});
  for (const EntryFault& fault : part.page.form->faults) {
    if (!fault.field.empty()) continue;
    const Rect strip = rect.split_top(36, 8);
    ui::banner(ui, "registers.fault", strip,
               {.words = fault_words(ui, part, fault), .tone = ui::Tone::kDanger});
  }
}

void draw_buttons(ui::Ui& ui, Rect row, const Part& part, Intents& out) {
  const reg::Form& form = *part.page.form;
  if (ui::button(ui, "registers.abandon", row.split_right(120, 8), ui.tr("Back"),
                 {.kind = ButtonKind::kQuiet, .shortcut = "Esc"})) {
    want(out, reg::AbandonAct{});
  }
  const bool whole = form.verb == kVerbCreate || form.verb == kVerbEdit;
  const std::string label = whole ? std::string(ui.tr("Save the entry"))
                                  : verb_words(*part.page.def(), form.verb, part.wording);
  const bool pressed =
      ui::button(ui, "registers.confirm", row, label,
                 {.icon = ui::Icon::kCheck, .shortcut = "Ctrl+Enter", .enabled = !form.busy});
  if (pressed || ui.pressed(Key::kEnter, kCtrl)) want(out, reg::ConfirmAct{});
}

// Enter in a one-line field leads to the next one.
void read_enter(ui::Ui& ui, const std::vector<Cell>& cells, Intents& out) {
  if (!ui.pressed(Key::kEnter)) return;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const RegisterField& field = *cells[i].field;
    if (field.type == FieldType::kNote || !ui.focused("registers.field." + field.key)) continue;
    if (i + 1 == cells.size()) return want(out, reg::ConfirmAct{});
    const RegisterField& next = *cells[i + 1].field;
    const std::string id = "registers.field." + next.key;
    const bool picks = next.type == FieldType::kChoice || next.type == FieldType::kChecklist;
    const std::string first = next.options.empty() ? "yes" : next.options.front().key;
    const bool parts = picks || next.type == FieldType::kYesNo;
    return ui.focus(parts ? id + "." + first : id);
  }
}

}  // namespace

void draw_form(ui::Ui& ui, Rect rect, const Part& part, Intents& out) {
  const RegisterDef* def = part.page.def();
  if (def == nullptr) return;
  rect.w = std::min(rect.w, 1000.0F);
  draw_head(ui, rect, part);
  draw_buttons(ui, rect.split_bottom(44, 8), part, out);
  const auto fields = form_fields(*def, part.page.form->verb, part.page.form->values);
  if (fields.empty()) {
    return message_in_middle(ui, rect, ui::Icon::kCheck, ui.tr("Nothing more to fill in"),
                             ui.tr("Ctrl+Enter records this step."));
  }
  const auto cells = place(ui, fields, part, rect.w - 20);
  const float height = cells.back().y + cells.back().h + kGap;
  {
    ui::ScrollArea area(ui, "registers.form.fields", rect, height);
    const Rect content = area.content();
    for (const Cell& c : cells)
      draw_cell(ui, {content.x + c.x, content.y + c.y, c.w, c.h - kGap}, part, *c.field, out);
  }
  read_enter(ui, cells, out);
}

}  // namespace huiyin::counter::registers_screen
