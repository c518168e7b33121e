// A new directory is checked row by row and shown before anything is written.
#include "app/counter/screens/households_parts.h"
#include "app/ui/lists.h"
#include "app/words/household_words.h"
#include "app/words/ticket_words.h"

namespace huiyin::counter {

using ui::Ink;
using ui::Rect;
using ui::TextSize;
using ui::Weight;

namespace {

void draw_file(ui::Ui& ui, Rect rect, const households::Importing& importing, Intents& out) {
  const bool ready = !importing.busy && !importing.file.empty();
  const bool check =
      ui::button(ui, "households.import.check", rect.split_right(120, 8), ui.tr("Check"),
                 {.kind = ui::ButtonKind::kSecondary, .enabled = ready});
  const auto typed =
      ui::text_input(ui, "households.import.file", rect, importing.file,
                     {.hint = ui.tr("The file, such as /home/office/households.csv")});
  if (typed) tell(out, households::Intent{households::EditFile{*typed}});
  const bool entered = ui.focused("households.import.file") && ui.pressed(ui::Key::kEnter);
  if (check || entered) tell(out, households::Intent{households::CheckFile{}});
}

void draw_counts(ui::Ui& ui, Rect rect, const households::Preview& preview) {
  struct Count {
    const char* id;
    const char* label;
    int value;
  };
  const Count counts[] = {
      {"households.import.added", ui.tr("New"), preview.added},
      {"households.import.changed", ui.tr("Changed"), preview.changed},
      {"households.import.unchanged", ui.tr("As before"), preview.unchanged},
      {"households.import.removed", ui.tr("Taken away"), static_cast<int>(preview.removed.size())},
      {"households.import.faults", ui.tr("Rows with faults"),
       static_cast<int>(preview.faults.size())}};
  std::size_t index = 0;
  for (Rect place : rect.columns(5, 8)) {
    const Count& count = counts[index++];
    const std::string value = std::to_string(count.value);
    ui::card(ui, place, {.kind = ui::CardKind::kSunken});
    Rect inner = place.inset(10, 4);
    const bool bad = index == 5 && count.value > 0;
    ui::text(ui, inner.split_top(20), count.label,
             {.size = TextSize::kCaption, .ink = Ink::kMuted});
    ui::text(ui, inner, value,
             {.size = TextSize::kTitle,
              .weight = Weight::kBold,
              .ink = bad ? Ink::kDanger : Ink::kNormal,
              .id = count.id});
  }
}

void draw_faults(ui::Ui& ui, Rect rect, const households::Preview& preview) {
  const std::vector<ui::Column> columns = {
      {ui.tr("Line"), 72}, {ui.tr("What is wrong"), 0}, {ui.tr("Where"), 0, 0.6F}};
  ui::Table table(ui, "households.import.list", rect,
                  {.columns = columns, .rows = preview.faults.size()});
  const ui::RowRange range = table.visible();
  for (std::size_t i = range.first; i < range.end; ++i) {
    const households::Fault& fault = preview.faults[i];
    const std::string line = std::to_string(fault.line);
    table.row(i, "households.import.fault." + std::to_string(i), line);
    table.cell(0, line, {.weight = Weight::kBold});
    table.cell(1, words::import_fault_words(ui.language(), fault.reason), {.ink = Ink::kDanger});
    table.cell(2, fault.detail);
  }
}

std::string removed_words(ui::Ui& ui, const std::vector<std::string>& removed) {
  constexpr std::size_t kToldRows = 12;
  std::string list;
  for (std::size_t i = 0; i < removed.size() && i < kToldRows; ++i)
    list += (i == 0 ? "" : ", ") + removed[i];
  if (removed.size() > kToldRows) list += " …";
  return ui::tr_format(ui.language(), "These doors go: {0}", {list});
}

void draw_preview(ui::Ui& ui, Rect rect, const households::Importing& importing, Intents& out) {
  const households::Preview& preview = *importing.preview;
  draw_counts(ui, rect.split_top(60, 12), preview);
  if (!preview.faults.empty()) {
    ui::banner(ui, "households.import.no", rect.split_top(40, 8),
               {.words = ui.tr("Nothing was written. Mend these rows and check again."),
                .tone = ui::Tone::kDanger});
    return draw_faults(ui, rect, preview);
  }
  if (!preview.removed.empty()) {
    const std::string words = removed_words(ui, preview.removed);
    ui::banner(ui, "households.import.gone", rect.split_top(40, 8),
               {.words = words, .tone = ui::Tone::kWarning});
  }
  Rect line = rect.split_top(48, 8);
  const std::string label =
      ui::tr_format(ui.language(), "Take over {0} households", {std::to_string(preview.rows)});
  if (ui::button(ui, "households.import.confirm", line.split_left(280, 12), label,
                 {.enabled = preview.may_import && !importing.busy})) {
    tell(out, households::Intent{households::ConfirmImport{}});
  }
  ui::text(ui, line, ui.tr("Nothing is written before this."),
           {.size = TextSize::kCaption, .ink = Ink::kMuted});
}

}  // namespace

void draw_import(ui::Ui& ui, Rect rect, const HouseholdsView& view, Intents& out) {
  const households::Importing& importing = *view.page.importing;
  Rect head = rect.split_top(40, 8);
  if (ui::button(ui, "households.import.leave", head.split_right(144, 8), ui.tr("Leave the import"),
                 {.kind = ui::ButtonKind::kQuiet, .shortcut = "Esc"})) {
    tell(out, households::Intent{households::LeaveImport{}});
  }
  ui::text(ui, head, ui.tr("Read in a new list"),
           {.size = TextSize::kTitle, .weight = Weight::kBold});
  draw_file(ui, rect.split_top(ui.theme().field_height, 8), importing, out);
  ui::text(ui, rect.split_top(24, 12),
           ui.tr("CSV with the columns building, unit, room, owner, phone, area, note"),
           {.size = TextSize::kCaption, .ink = Ink::kMuted});
  if (importing.error) {
    const std::string words = words::error_words(ui.language(), *importing.error);
    ui::banner(ui, "households.import.error", rect.split_top(40, 8),
               {.words = words, .tone = ui::Tone::kDanger});
  }
  if (importing.preview) draw_preview(ui, rect, importing, out);
}

}  // namespace huiyin::counter
