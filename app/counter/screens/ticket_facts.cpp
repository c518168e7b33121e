#include "app/counter/screens/ticket_facts.h"

#include <algorithm>
#include <vector>

#include "app/words/deadline_words.h"
#include "app/words/ticket_words.h"

namespace huiyin::counter {

using ui::Align;
using ui::ButtonKind;
using ui::Icon;
using ui::Ink;
using ui::Rect;
using ui::TextSize;
using ui::Weight;

namespace {

constexpr float kTicketFactsLine = 24;
constexpr int kMatterLines = 4;

ui::TextStyle matter_style(int max_lines) {
  return {.size = TextSize::kBody,
          .vertical = ui::VerticalAlign::kTop,
          .wrap = true,
          .max_lines = max_lines,
          .id = "ticket.text"};
}

float contact_lines(const TicketView& view) {
  const bool home = !view.dossier->ticket.personal.household.empty();
  return (home ? 1.0F : 0.0F) + (view.has_contact ? 1.0F : 0.0F);
}

// Today's time needs no "today".
std::string due_at(ui::Language l, Moment at, const Frame& frame) {
  const SiteClock& clock = frame.settings.clock;
  if (local_day(at, clock) == local_day(frame.now.wall, clock)) return to_hhmm(at, clock);
  return words::when_words(l, at, frame.now.wall, clock);
}

// How the due time above came about, line by line.
void draw_reckoning(ui::Ui& ui, Rect& inner, const TicketView& view, const Due& due) {
  const auto lines =
      words::reckoning_words(ui.language(), *view.reckoning, due, view.frame.settings.clock);
  Rect box = inner.split_top(12 + 20 * static_cast<float>(lines.size()), 6);
  ui::card(ui, box, {.kind = ui::CardKind::kSunken});
  box = box.inset(8, 6);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Rect row = box.split_top(20);
    ui::text(ui, row.split_left(row.w * 0.46F, 6), lines[i].when,
             {.size = TextSize::kCaption, .ink = Ink::kMuted});
    ui::text(ui, row, lines[i].what,
             {.size = TextSize::kCaption, .id = "ticket.reckoning." + std::to_string(i + 1)});
  }
}

void draw_due(ui::Ui& ui, Rect row, const TicketView& view, const Due& due, const std::string& id) {
  const ui::Language l = ui.language();
  const DueText left = due_text(l, due, view.frame);
  std::string label =
      std::string(words::due_words(l, due.what)) + " " + due_at(l, due.at, view.frame);
  if (due.provisional) label += std::string(" · ") + ui.tr("provisional");
  if (due.paused) label += std::string(" · ") + ui.tr("paused");
  ui::icon(ui, row.split_left(18, 6).centred(16, 16), Icon::kClock, left.ink);
  const ui::TextStyle clause{
      .size = TextSize::kCaption, .ink = Ink::kMuted, .align = Align::kRight};
  const bool late = left.ink == Ink::kDanger;
  if (late) label += " · " + due_short(l, due, view.frame).words;
  const ui::TextStyle words{.size = TextSize::kCaption,
                            .weight = late ? Weight::kBold : Weight::kRegular,
                            .ink = left.ink,
                            .id = id};
  // By when comes before by which clause, where both have no room.
  const float room = row.w - 8 - std::min(row.w - 8, ui::measure_text(ui, label, words).w + 2);
  const float clause_width = std::min(room, ui::measure_text(ui, due.clause, clause).w);
  ui::text(ui, row.split_right(clause_width, 8), due.clause, clause);
  ui::text(ui, row, label, words);
}

// A line a due time; a click on it (or Enter) opens how it was counted.
void draw_dues(ui::Ui& ui, Rect& inner, const TicketView& view, Intents& out) {
  for (std::size_t i = 0; i < view.dues.size(); ++i) {
    const Due& due = view.dues[i];
    const bool again = std::any_of(view.dues.begin(), view.dues.begin() + static_cast<long>(i),
                                   [&due](const Due& d) { return d.what == due.what; });
    const std::string id =
        "ticket.due." + due.what + (again ? "." + std::to_string(i + 1) : std::string());
    const Rect row = inner.split_top(22, 2);
    if (ui::touch_area(ui, id + ".why", row, ui.tr("How it was counted"))) {
      tell(out, rules::Intent{rules::ShowReckoning{due.rule}});
    }
    draw_due(ui, row, view, due, id);
    if (view.reckoning && due.rule == view.reckoned) draw_reckoning(ui, inner, view, due);
  }
  if (!view.dues.empty()) inner.split_top(6);
}

struct FactLine {
  std::string label;
  std::string value;
  std::string_view id = {};
};

// What is known besides: department, person, reason of the hold, result.
std::vector<FactLine> facts_of(const ui::Ui& ui, const TicketView& view) {
  const ui::Language l = ui.language();
  const Ticket& t = view.dossier->ticket;
  std::vector<FactLine> lines;
  const auto line = [&](const char* label, std::string value, std::string_view id = {}) {
    if (!value.empty()) lines.push_back({label, std::move(value), id});
  };
  std::string handled = t.department.empty() ? "" : words::department_words(l, t.department);
  if (!t.person.empty()) handled += (handled.empty() ? "" : " · ") + t.person;
  line(ui.tr("Handled by"), handled);
  line(ui.tr("Received by"), view.receiver, "ticket.receiver");
  if (t.state == State::kOnHold) line(ui.tr("On hold"), t.hold_reason);
  line(ui.tr("Result"), t.result);
  if (t.satisfaction != Satisfaction::kNone) {
    line(ui.tr("The owner is"), words::satisfaction_words(l, t.satisfaction));
  }
  return lines;
}

float dues_height(const ui::Ui& ui, const TicketView& view) {
  if (view.dues.empty()) return 0;
  float height = kTicketFactsLine * static_cast<float>(view.dues.size()) + 6;
  for (const Due& due : view.dues) {
    if (!view.reckoning || due.rule != view.reckoned) continue;
    const auto lines =
        words::reckoning_words(ui.language(), *view.reckoning, due, view.frame.settings.clock);
    height += 18 + 20 * static_cast<float>(lines.size());
  }
  return height;
}

}  // namespace

void draw_matter(ui::Ui& ui, Rect& inner, const TicketView& view, int max_lines) {
  const Ticket& t = view.dossier->ticket;
  const ui::TextStyle style = matter_style(max_lines);
  if (view.sight == Sight::kNothing) {
    ui::text(ui, inner.split_top(24, 8), ui.tr("What it says is not for you to see."),
             {.size = TextSize::kBody, .ink = Ink::kWarning, .id = "ticket.hidden"});
    return;
  }
  if (!t.personal_known) {
    ui::text(ui, inner.split_top(24, 8), ui.tr("The text cannot be read here."),
             {.size = TextSize::kBody, .ink = Ink::kWarning});
    return;
  }
  const float height = ui::height_of(ui, t.personal.text, inner.w, style);
  ui::text(ui, inner.split_top(height, 8), t.personal.text, style);
}

void draw_contact(ui::Ui& ui, Rect& inner, const TicketView& view, Intents& out) {
  const std::string& household = view.dossier->ticket.personal.household;
  const float lines = contact_lines(view);
  if (lines == 0) return;
  Rect box = inner.split_top(8 + kTicketFactsLine * lines, 8);
  ui::card(ui, box, {.kind = ui::CardKind::kSunken});
  box = box.inset(8, 4);
  if (view.has_contact && !view.contact_shown) {
    const Rect place = box.split_right(88, 8).centred(88, 28);
    if (ui::button(ui, "ticket.show_contact", place, ui.tr("Show"),
                   {.kind = ButtonKind::kQuiet, .shortcut = "V", .size = TextSize::kCaption})) {
      tell(out, ShowContact{});
    }
  }
  const auto line = [&](Icon icon, const std::string& words, const ui::TextStyle& style) {
    if (words.empty()) return;
    Rect row = box.split_top(24);
    ui::icon(ui, row.split_left(18, 6).centred(16, 16), icon, Ink::kMuted);
    ui::text(ui, row, words, style);
  };
  line(Icon::kBuilding, household, {.weight = Weight::kBold, .id = "ticket.household"});
  const std::string gap = view.name.empty() || view.phone.empty() ? "" : "  ";
  line(Icon::kPerson, view.name + gap + view.phone, {.id = "ticket.contact"});
}

float ticket_facts_height(ui::Ui& ui, const TicketView& view, float width) {
  const Ticket& t = view.dossier->ticket;
  const bool readable = view.sight != Sight::kNothing && t.personal_known;
  const float matter = readable
                           ? ui::height_of(ui, t.personal.text, width, matter_style(kMatterLines))
                           : kTicketFactsLine;
  const float lines = contact_lines(view);
  const float contact = lines == 0 ? 0 : 16 + kTicketFactsLine * lines;
  return matter + 8 + contact + dues_height(ui, view) +
         kTicketFactsLine * static_cast<float>(facts_of(ui, view).size());
}

void draw_ticket_facts(ui::Ui& ui, Rect& inner, const TicketView& view, Intents& out) {
  draw_matter(ui, inner, view, kMatterLines);
  draw_contact(ui, inner, view, out);
  draw_dues(ui, inner, view, out);
  for (const FactLine& fact : facts_of(ui, view))
    labelled(ui, inner.split_top(22, 2), fact.label, fact.value, {.id = fact.id});
}

}  // namespace huiyin::counter
