// Over the list: the chips that narrow it, this person's views, and what waits for marked rows.
#include <algorithm>

#include "app/counter/screens/parts.h"
#include "app/counter/screens/screens.h"
#include "app/words/ticket_words.h"

namespace huiyin::counter {

using list::Chooser;
using ui::Ink;
using ui::Key;
using ui::Rect;
using ui::TextSize;
using ui::Weight;

namespace {

constexpr float kChip = 28;
constexpr ui::Mods kShift = {.shift = true};

struct ChipLook {
  std::string id;
  std::string label;
  bool on = false;
};

// Cuts its own width off the row, or a new row when there is none left.
class ChipRow {
 public:
  ChipRow(ui::Ui& ui, Rect& rect) : ui_(ui), rect_(rect), row_(rect.split_top(kChip, 4)) {}

  bool chip(const ChipLook& look) {
    const ui::TextStyle style{.size = TextSize::kCaption,
                              .weight = look.on ? Weight::kBold : Weight::kRegular,
                              .ink = look.on ? Ink::kPrimary : Ink::kMuted,
                              .align = ui::Align::kCentre};
    const float width =
        ui::measure_text(ui_, look.label, {.size = TextSize::kCaption, .weight = Weight::kBold}).w +
        16;
    if (width > row_.w) row_ = rect_.split_top(kChip, 4);
    const Rect place = row_.split_left(width, 4);
    const bool pressed = ui::touch_area(ui_, look.id, place, look.label);
    ui::card(ui_, place.inset(0, 1),
             {.kind = look.on ? ui::CardKind::kSelected : ui::CardKind::kSunken});
    ui::text(ui_, place, look.label, style);
    return pressed;
  }

 private:
  ui::Ui& ui_;
  Rect& rect_;
  Rect row_;
};

const char* mark_words(ui::Language l, Mark mark) {
  switch (mark) {
    case Mark::kUrgent: return ui::tr(l, "Emergency");
    case Mark::kMine: return ui::tr(l, "Mine");
    case Mark::kSevere: return ui::tr(l, "Severe");
    case Mark::kOverdue: return ui::tr(l, "Overdue");
    case Mark::kCallBack: return ui::tr(l, "Call-back owed");
  }
  return "";
}

Key mark_key(Mark mark) {
  switch (mark) {
    case Mark::kUrgent: return Key::kU;
    case Mark::kMine: return Key::kM;
    case Mark::kSevere: return Key::kS;
    case Mark::kOverdue: return Key::kO;
    case Mark::kCallBack: return Key::kB;
  }
  return Key::kNone;
}

std::string several(const std::string& name, std::size_t chosen) {
  return chosen == 0 ? name + " +" : name + " " + std::to_string(chosen);
}

void draw_marks(ui::Ui& ui, ChipRow& row, const ListView& view, Intents& out) {
  const Chips& chips = view.board.chips();
  for (const Mark mark : kMarks) {
    const ChipLook look{"list.chip." + std::string(name_of(mark)), mark_words(ui.language(), mark),
                        chips.has(mark)};
    if (row.chip(look) || ui.pressed(mark_key(mark), kShift)) {
      tell(out, list::Intent{list::FlipMark{mark}});
    }
  }
}

void draw_choosers(ui::Ui& ui, ChipRow& row, const ListView& view, Intents& out) {
  const Chips& chips = view.board.chips();
  const auto categories = static_cast<std::size_t>(std::count_if(
      kCategories.begin(), kCategories.end(), [&](Category c) { return chips.has(c); }));
  const auto chooser = [&](Chooser which, const char* id, const std::string& label, Key key) {
    const bool on = view.desk.chooser == which;
    if (row.chip({id, label, on}) || ui.pressed(key, kShift)) {
      tell(out, list::Intent{list::OpenChooser{which}});
    }
  };
  chooser(Chooser::kCategory, "list.chip.category", several(ui.tr("Kind"), categories), Key::kC);
  chooser(Chooser::kDepartment, "list.chip.department",
          several(ui.tr("Department"), chips.departments.size()), Key::kD);
  chooser(Chooser::kBuilding, "list.chip.building",
          several(ui.tr("Building"), chips.buildings.size()), Key::kH);
  if (!chips.person.empty() && row.chip({"list.chip.person", chips.person + " ×", true})) {
    tell(out, list::Intent{list::PickPerson{}});
  }
  if (chips.any() && row.chip({"list.chip.clear", ui.tr("Clear"), false})) {
    tell(out, list::Intent{list::ClearChips{}});
  }
}

void draw_views(ui::Ui& ui, ChipRow& row, const ListView& view, Intents& out) {
  int place = 0;
  for (const SavedView& saved : view.desk.views) {
    ++place;
    const bool on = saved.filter == view.board.filter() && saved.chips == view.board.chips();
    const bool by_key = place <= 9 && ui.pressed(digit_key(place), kShift);
    if (row.chip({"list.view." + saved.name, "★ " + saved.name, on}) || by_key) {
      tell(out, list::Intent{list::UseView{saved.name}});
    }
  }
}

// The options of the open chooser, each with its digit.
void draw_options(ui::Ui& ui, Rect& rect, const ListView& view, Intents& out) {
  if (view.desk.chooser == Chooser::kNone) return;
  const Chips& chips = view.board.chips();
  const ui::Language l = ui.language();
  ChipRow row(ui, rect);
  int digit = 0;
  const auto option = [&](const std::string& id, const std::string& words, bool on) {
    ++digit;
    const bool by_key = digit <= 9 && ui.pressed(digit_key(digit));
    return row.chip({"list.option." + id, words + " " + std::to_string(digit), on}) || by_key;
  };
  if (view.desk.chooser == Chooser::kCategory) {
    for (const Category c : kCategories) {
      if (option(std::string(name_of(c)), words::category_words(l, c), chips.has(c))) {
        tell(out, list::Intent{list::FlipCategory{c}});
      }
    }
    return;
  }
  const bool departments = view.desk.chooser == Chooser::kDepartment;
  const auto& chosen = departments ? chips.departments : chips.buildings;
  for (const std::string& word :
       departments ? view.frame.settings.departments : view.board.buildings()) {
    const bool on = std::find(chosen.begin(), chosen.end(), word) != chosen.end();
    const std::string label =
        departments ? words::department_words(l, word) : ui::tr_format(l, "Building {0}", {word});
    if (!option(word, label, on)) continue;
    if (departments) {
      tell(out, list::Intent{list::FlipDepartment{word}});
    } else {
      tell(out, list::Intent{list::FlipBuilding{word}});
    }
  }
}

void draw_held(ui::Ui& ui, Rect& rect, const ListView& view, Intents& out) {
  const Held& held = *view.held;
  Rect row = rect.split_top(40, 4);
  const std::string words =
      ui::tr_format(ui.language(), "{0} tickets: {1} · goes in {2} s",
                    {std::to_string(held.ids.size()),
                     words::action_words(ui.language(), held.action), std::to_string(view.held_s)});
  ui::card(ui, row, {.kind = ui::CardKind::kFlat, .tone = ui::Tone::kWarning});
  row = row.inset(10, 4);
  if (ui::button(
          ui, "list.held.back", row.split_right(132, 6), ui.tr("Take back"),
          {.kind = ui::ButtonKind::kSecondary, .shortcut = "Ctrl+Z", .size = TextSize::kCaption})) {
    tell(out, list::Intent{list::Undo{}});
  }
  if (ui::button(ui, "list.held.now", row.split_right(72, 6), ui.tr("Now"),
                 {.kind = ui::ButtonKind::kSecondary, .size = TextSize::kCaption})) {
    tell(out, list::Intent{list::SendNow{}});
  }
  ui::text(ui, row, words, {.weight = Weight::kBold, .id = "list.held"});
}

}  // namespace

void draw_chips(ui::Ui& ui, Rect& rect, const ListView& view, Intents& out) {
  ChipRow row(ui, rect);
  draw_marks(ui, row, view, out);
  draw_choosers(ui, row, view, out);
  draw_views(ui, row, view, out);
  draw_options(ui, rect, view, out);
}

void draw_marked(ui::Ui& ui, Rect& rect, const ListView& view, Intents& out) {
  if (view.held != nullptr) draw_held(ui, rect, view, out);
  if (view.desk.marked.empty()) return;
  Rect row = rect.split_top(40, 4);
  ui::card(ui, row, {.kind = ui::CardKind::kSelected});
  row = row.inset(10, 4);
  const std::string words = ui::tr_format(ui.language(), "{0} chosen: the next action is for all",
                                          {std::to_string(view.desk.marked.size())});
  if (ui::button(ui, "list.marked.clear", row.split_right(104, 6), ui.tr("None"),
                 {.kind = ui::ButtonKind::kQuiet, .shortcut = "Esc", .size = TextSize::kCaption})) {
    tell(out, list::Intent{list::ClearMarks{}});
  }
  constexpr float kAction = 106;
  constexpr float kLeastWords = 200;
  const auto room = static_cast<int>((row.w - kLeastWords) / kAction);
  int shown = 0;
  for (const OfferedAction& offered : view.for_marked) {
    if (++shown > std::clamp(room, 1, 3)) break;
    const std::string key(1, offered.key);
    const std::string id = "list.marked." + std::string(name_of(offered.action));
    if (ui::button(
            ui, id, row.split_right(kAction - 6, 6),
            words::action_words(ui.language(), offered.action),
            {.kind = ui::ButtonKind::kSecondary, .shortcut = key, .size = TextSize::kCaption})) {
      tell(out, BeginAction{offered.action});
    }
  }
  ui::text(ui, row, words, {.weight = Weight::kBold, .id = "list.marked"});
}

}  // namespace huiyin::counter
