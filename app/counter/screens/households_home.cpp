// One household: who lives there, the 22 kinds of papers, its history and its notes.
#include <cmath>

#include "app/counter/screens/households_parts.h"
#include "app/ui/lists.h"
#include "app/words/household_words.h"
#include "app/words/ticket_words.h"

namespace huiyin::counter {

using ui::Ink;
using ui::Key;
using ui::Rect;
using ui::TextSize;
using ui::Weight;

namespace {

constexpr float kHouseholdsHomePaper = 36, kHouseholdsHomeLine = 34;

bool is_writing(const ui::Ui& ui) {
  return ui.focused("households.search") || ui.focused("households.note");
}

std::string date_words(const HouseholdsView& view, Moment at) {
  return to_iso_date(local_day(at, view.frame.settings.clock));
}

struct Flag {
  const char* id;
  const char* label;
  Key key;
};

bool flips(ui::Ui& ui, Rect rect, const Flag& flag, bool on) {
  return ui::check_box(ui, flag.id, rect, flag.label, on) ||
         (!is_writing(ui) && ui.pressed(flag.key));
}

void draw_who(ui::Ui& ui, Rect& inner, const HouseholdsView& view, Intents& out) {
  const households::Home& home = *view.page.home;
  Rect top = inner.split_top(40, 4);
  Rect flags = top.split_right(is_wordy(ui) ? 336.0F : 224.0F, 16);
  const Flag vip{"households.vip", ui.tr("VIP"), Key::kV};
  const Flag custody{"households.custody", ui.tr("Keys in our custody"), Key::kK};
  if (flips(ui, flags.split_left(flags.w * 0.34F, 8), vip, home.vip)) {
    tell(out, households::Intent{households::FlipVip{}});
  }
  if (flips(ui, flags, custody, home.custody)) {
    tell(out, households::Intent{households::FlipCustody{}});
  }
  ui::text(ui, top, home.door.label + "  " + home.door.owner,
           {.size = TextSize::kTitle, .weight = Weight::kBold, .id = "households.who"});
  Rect line = inner.split_top(24, 8);
  std::string facts = home.door.phone;
  if (!home.area_m2.empty()) facts += "  ·  " + home.area_m2 + " m²";
  if (!home.remark.empty()) facts += "  ·  " + home.remark;
  ui::text(ui, line, facts, {.ink = Ink::kMuted, .id = "households.facts"});
}

constexpr std::pair<households::Part, Key> kPartKeys[] = {{households::Part::kPapers, Key::kD},
                                                          {households::Part::kHistory, Key::kH},
                                                          {households::Part::kNotes, Key::kN}};

void draw_parts_bar(ui::Ui& ui, Rect rect, const HouseholdsView& view, Intents& out) {
  const households::Home& home = *view.page.home;
  const ui::Language l = ui.language();
  const std::string papers = ui::tr_format(l, "Papers · {0} of {1} missing",
                                           {std::to_string(households::missing_papers(home)),
                                            std::to_string(home.papers.size())}) +
                             "  D";
  const std::string history =
      ui::tr_format(l, "History · {0}", {std::to_string(home.happenings.size())}) + "  H";
  const std::string notes =
      ui::tr_format(l, "Notes · {0}", {std::to_string(home.notes.size())}) + "  N";
  const std::string_view labels[] = {papers, history, notes};
  const auto picked =
      ui::segmented(ui, "households.part", rect, labels, static_cast<int>(view.page.part));
  if (picked) {
    tell(out, households::Intent{households::PickPart{static_cast<households::Part>(*picked)}});
  }
  if (is_writing(ui)) return;
  for (const auto& [part, key] : kPartKeys) {
    if (ui.pressed(key)) tell(out, households::Intent{households::PickPart{part}});
  }
}

std::string paper_detail(const households::Paper& paper, const HouseholdsView& view, ui::Ui& ui) {
  if (paper.kept_by_us) return ui.tr("in the record");
  if (!paper.is_there) return ui.tr("missing");
  return date_words(view, paper.since) + " " + paper.by;
}

void draw_papers(ui::Ui& ui, Rect rect, const HouseholdsView& view, Intents& out) {
  const households::Home& home = *view.page.home;
  const int columns = rect.w > 1000 ? 3 : 2;
  const float rows =
      std::ceil(static_cast<float>(home.papers.size()) / static_cast<float>(columns));
  ui::ScrollArea area(ui, "households.papers", rect, rows * kHouseholdsHomePaper);
  Rect content = area.content();
  std::size_t index = 0;
  while (index < home.papers.size()) {
    for (Rect place : content.split_top(kHouseholdsHomePaper).columns(columns, 16)) {
      if (index >= home.papers.size()) break;
      const households::Paper& paper = home.papers[index++];
      const std::string id = "households.paper." + paper.key;
      const std::string label =
          std::to_string(index) + ". " + words::paper_words(ui.language(), paper.key);
      const Rect detail = place.split_right(is_wordy(ui) ? 112.0F : 132.0F, 4);
      ui::text(ui, detail, paper_detail(paper, view, ui),
               {.size = TextSize::kCaption,
                .ink = paper.is_there ? Ink::kMuted : Ink::kWarning,
                .align = ui::Align::kRight,
                .fit = true});
      if (paper.kept_by_us) {
        ui::icon(ui, place.split_left(18, 8).centred(18, 18), ui::Icon::kCheck, Ink::kOk);
        ui::text(ui, place, label, {.fit = true, .id = id});
      } else if (ui::check_box(ui, id, place, label, paper.is_there)) {
        tell(out, households::Intent{households::FlipPaper{paper.key}});
      }
    }
  }
}

std::string kind_words(ui::Ui& ui, const households::Happening& happening) {
  const auto category = parse_category(happening.kind);
  return category ? words::category_words(ui.language(), *category) : happening.number;
}

void draw_history(ui::Ui& ui, Rect rect, const HouseholdsView& view, Intents& out) {
  const households::Home& home = *view.page.home;
  const std::vector<ui::Column> columns = {{ui.tr("Date"), 108},
                                           {ui.tr("No."), 80},
                                           {ui.tr("Kind"), is_wordy(ui) ? 104.0F : 72.0F},
                                           {ui.tr("What"), 0},
                                           {ui.tr("State"), is_wordy(ui) ? 112.0F : 84.0F}};
  ui::Table table(
      ui, "households.history", rect,
      {.columns = columns,
       .rows = home.happenings.size(),
       .selected = home.happenings.empty() ? std::nullopt : std::optional(view.page.happening),
       .row_height = kHouseholdsHomeLine,
       .empty_words = ui.tr("Nothing has happened yet")});
  const ui::RowRange range = table.visible();
  for (std::size_t i = range.first; i < range.end; ++i) {
    const households::Happening& one = home.happenings[i];
    table.row(i, "households.happening." + std::to_string(i), one.number);
    table.cell(0, date_words(view, one.at));
    table.cell(1, one.ticket ? one.number : std::string(), {.weight = Weight::kBold});
    table.cell(2, kind_words(ui, one));
    table.cell(3, one.text);
    const auto state = parse_state(one.state);
    table.cell(4, state ? words::state_words(ui.language(), *state) : one.state);
  }
  if (const auto chosen = table.selected_now()) {
    tell(out, households::Intent{households::PickHappening{*chosen}});
  }
  if (const auto opened = table.opened_now()) {
    const auto& ticket = home.happenings[*opened].ticket;
    if (ticket) tell(out, SelectTicket{*ticket});
  }
}

void draw_notes(ui::Ui& ui, Rect rect, const HouseholdsView& view, Intents& out) {
  const households::Home& home = *view.page.home;
  Rect line = rect.split_top(ui.theme().field_height, 8);
  const bool add = ui::button(ui, "households.note.add", line.split_right(96, 8), ui.tr("Add"),
                              {.kind = ui::ButtonKind::kSecondary});
  const auto typed = ui::text_input(ui, "households.note", line, view.page.note,
                                    {.hint = ui.tr("A note on this household; Enter adds it")});
  if (typed) tell(out, households::Intent{households::EditNote{*typed}});
  if (add || (ui.focused("households.note") && ui.pressed(Key::kEnter))) {
    tell(out, households::Intent{households::AddNote{}});
  }
  constexpr float kNote = 52;
  ui::ScrollArea area(ui, "households.notes", rect, kNote * static_cast<float>(home.notes.size()));
  Rect content = area.content();
  for (const households::Note& note : home.notes) {
    Rect place = content.split_top(kNote);
    ui::text(ui, place.split_top(20), date_words(view, note.at) + "  " + note.by,
             {.size = TextSize::kCaption, .ink = Ink::kMuted});
    ui::text(ui, place.split_top(26), note.text);
    ui::rule(ui, place);
  }
}

}  // namespace

void draw_home(ui::Ui& ui, Rect rect, const HouseholdsView& view, Intents& out) {
  draw_who(ui, rect, view, out);
  draw_parts_bar(ui, rect.split_top(40, 12), view, out);
  switch (view.page.part) {
    case households::Part::kPapers: return draw_papers(ui, rect, view, out);
    case households::Part::kHistory: return draw_history(ui, rect, view, out);
    case households::Part::kNotes: return draw_notes(ui, rect, view, out);
  }
}

}  // namespace huiyin::counter
