// The chosen entry: what may be done with it, what it owes and by when, its fields, its history.
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

constexpr float kLine = 24;
constexpr float kLabel = 116;

void draw_state(ui::Ui& ui, Rect& rect, const Part& part, const RegisterDef& def,
                const Entry& entry) {
  Rect line = rect.split_top(28, 4);
  const bool ended = def.is_end(entry.state);
  const Rect chip = ui::chip(ui, line, state_words(def, entry.state, part.wording),
                             ended ? ui::Tone::kOk : ui::Tone::kPrimary, "registers.entry.state");
  line.split_left(chip.w, 8);
  ui::text(ui, line, day_and_time(entry.created_at, part) + "  " + entry.created_by,
           {.size = TextSize::kCaption, .ink = Ink::kMuted});
}

void draw_steps(ui::Ui& ui, Rect& rect, const RegisterDef& def, const Part& part, Intents& out) {
  const Entry& entry = part.page.entry->entry;
  struct Way {
    std::string verb, label, shortcut;
    Key key;
  };
  std::vector<Way> ways;
  for (const RegisterStep* step : def.steps_from(entry.state)) {
    const int digit = static_cast<int>(ways.size()) + 1;
    if (digit > 9) break;
    ways.push_back({step->verb, step->titles.in(part.wording.language), std::to_string(digit),
                    digit_key(digit)});
  }
  if (!def.is_end(entry.state)) {
    ways.push_back({std::string(kVerbEdit), ui.tr("Change"), "E", Key::kE});
  }
  std::vector<Rect> places;
  for (std::size_t i = 0; i < ways.size(); ++i) {
    if (i % 2 == 0) places = rect.split_top(36, 4).columns(2, 4);
    const Way& way = ways[i];
    const bool first = i == 0 && way.verb != kVerbEdit;
    const bool pressed = ui::button(
        ui, "registers.step." + way.verb, places[i % 2], way.label,
        {.kind = first ? ButtonKind::kPrimary : ButtonKind::kSecondary, .shortcut = way.shortcut});
    if (pressed || ui.pressed(way.key)) want(out, reg::BeginAct{way.verb});
  }
  const bool prints =
      ui::button(ui, "registers.print", rect.split_top(36, 8), ui.tr("Printed form (PDF)"),
                 {.kind = ButtonKind::kSecondary, .icon = ui::Icon::kPrinter, .shortcut = "P"});
  if (prints || ui.pressed(Key::kP)) want(out, reg::MakeFile{});
}

void draw_dues(ui::Ui& ui, Rect& rect, const Part& part) {
  for (const EntryDue& due : part.page.entry->dues) {
    const Rect line = rect.split_top(kLine, 2);
    const std::string words = due.deadline->titles.in(part.wording.language) + "  " +
                              day_and_time(due.at, part) + "  " + due.deadline->clause;
    ui::text(ui, line, words,
             {.size = TextSize::kCaption,
              .weight = due.is_overdue ? Weight::kBold : Weight::kRegular,
              .ink = due.is_overdue ? Ink::kDanger : Ink::kWarning,
              .fit = true,
              .id = "registers.entry.due"});
  }
}

struct Line {
  std::string label, value, id;
};

std::vector<Line> lines_of(ui::Ui& ui, const RegisterDef& def, const Part& part) {
  const reg::EntryLoaded& shown = *part.page.entry;
  std::vector<Line> lines;
  for (const RegisterField& field : def.fields) {
    const std::string value = shown.entry.text(field.key);
    if (value.empty()) continue;
    const bool list = field.type == FieldType::kChecklist;
    lines.push_back({field.titles.in(part.wording.language),
                     list ? checklist_words(field, value, part.wording)
                          : value_words(field, value, part.wording),
                     "registers.value." + field.key});
  }
  lines.push_back({ui.tr("History"), "", "registers.history"});
  for (const reg::HistoryLine& step : shown.history) {
    std::string what = verb_words(def, step.verb, part.wording);
    if (!step.state.empty()) what += " → " + state_words(def, step.state, part.wording);
    lines.push_back({day_and_time(step.at, part), what + "  " + step.actor, {}});
  }
  return lines;
}

void draw_lines(ui::Ui& ui, Rect rect, const std::vector<Line>& lines) {
  const ui::TextStyle value_style{
      .size = TextSize::kCaption, .vertical = ui::VerticalAlign::kTop, .wrap = true};
  const float width = rect.w - kLabel - 24;
  float height = 0;
  std::vector<float> heights;
  for (const Line& line : lines) {
    heights.push_back(std::max(kLine, ui::height_of(ui, line.value, width, value_style) + 6));
    height += heights.back();
  }
  ui::ScrollArea area(ui, "registers.entry.lines", rect, height);
  Rect content = area.content();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Rect row = content.split_top(heights[i]);
    const bool heading = lines[i].value.empty();
    ui::text(ui, row.split_left(kLabel, 8), lines[i].label,
             {.size = TextSize::kCaption,
              .weight = heading ? Weight::kBold : Weight::kRegular,
              .ink = Ink::kMuted,
              .vertical = ui::VerticalAlign::kTop});
    ui::TextStyle style = value_style;
    style.id = lines[i].id;
    if (!heading) ui::text(ui, row, lines[i].value, style);
  }
}

}  // namespace

void draw_entry(ui::Ui& ui, Rect rect, const Part& part, Intents& out) {
  const RegisterDef* def = part.page.def();
  if (def == nullptr || !part.page.entry) return;
  ui::card(ui, rect, {.kind = ui::CardKind::kSunken});
  Rect inner = rect.inset(12, 8);
  draw_state(ui, inner, part, *def, part.page.entry->entry);
  draw_steps(ui, inner, *def, part, out);
  draw_dues(ui, inner, part);
  draw_lines(ui, inner, lines_of(ui, *def, part));
}

}  // namespace huiyin::counter::registers_screen
