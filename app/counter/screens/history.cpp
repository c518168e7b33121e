// Over the open ticket's buttons, in one scrolling part: what is known, what blocks the write-off,
// which tickets belong together with it, what is written down, and what happened, newest first.
#include <optional>
#include <vector>

#include "app/counter/screens/parts.h"
#include "app/counter/screens/screens.h"
#include "app/counter/screens/ticket_facts.h"
#include "app/ui/lists.h"
#include "app/words/fact_words.h"
#include "app/words/ticket_words.h"

namespace huiyin::counter {

using ui::Ink;
using ui::Rect;
using ui::TextSize;

namespace {

constexpr float kTime = 56;
constexpr float kHistoryGap = 6;
constexpr float kHeading = 26;

struct StoryRow {
  bool is_heading = false;
  std::string left = {};
  std::string words = {};
  std::string id = {};
  Ink ink = Ink::kNormal;
  std::optional<TicketId> link = {};  // opens it
};
using StoryRows = std::vector<StoryRow>;

const ui::TextStyle kStory{
    .size = TextSize::kCaption, .vertical = ui::VerticalAlign::kTop, .wrap = true};

float label_width(const ui::Ui& ui) {
  return is_wordy(ui) ? 136.0F : 88.0F;
}

void add_heading(StoryRows& rows, std::string words) {
  rows.push_back({.is_heading = true, .words = std::move(words)});
}

void add_owed(ui::Ui& ui, const TicketView& view, StoryRows& rows) {
  if (view.owed.empty()) return;
  add_heading(rows, ui.tr("Owed before the write-off"));
  for (const Owed& owed : view.owed) {
    rows.push_back({.left = words::fact_label(ui.language(), owed.key),
                    .words = std::string(owed.clause),
                    .id = "ticket.owed." + owed.key,
                    .ink = owed.may_be_waived ? Ink::kWarning : Ink::kDanger});
  }
}

const char* tie_words(ui::Ui& ui, const Ticket& ours, const Ticket& other) {
  const std::string us = to_string(ours.id), them = to_string(other.id);
  if (fact_is(ours.facts, "merged_into", them)) return ui.tr("Merged into");
  if (fact_is(other.facts, "merged_into", us)) return ui.tr("Merged from");
  if (fact_is(ours.facts, "incident", them)) return ui.tr("Incident of");
  return ui.tr("Member");
}

void add_links(ui::Ui& ui, const TicketView& view, StoryRows& rows) {
  if (view.dossier->linked.empty()) return;
  add_heading(rows, ui.tr("Belongs together"));
  for (const Ticket& other : view.dossier->linked) {
    rows.push_back({.left = tie_words(ui, view.dossier->ticket, other),
                    .words = other.number + "  " + other.personal.household + "  " +
                             words::state_words(ui.language(), other.state) + "  " +
                             other.personal.text,
                    .id = "ticket.link." + other.number,
                    .ink = Ink::kPrimary,
                    .link = other.id});
  }
}

// Whoever has an account is told by name.
std::string written_words(const ui::Ui& ui, const TicketView& view, const FactKey& key) {
  const std::string_view value = fact_value(view.dossier->ticket.facts, key.key);
  if (key.kind == FactKind::kLogin) return person_of(*view.record, std::string(value));
  return words::fact_text(ui.language(), key.key, value, view.frame.settings.clock);
}

void add_written(ui::Ui& ui, const TicketView& view, StoryRows& rows) {
  const ui::Language l = ui.language();
  bool first = true;
  for (const FactKey& key : fact_keys()) {  // in the order of the table, not of the alphabet
    const std::string_view value = fact_value(view.dossier->ticket.facts, key.key);
    if (value.empty() || key.kind == FactKind::kTicket) continue;
    if (first) add_heading(rows, ui.tr("Written down"));
    first = false;
    rows.push_back({.left = words::fact_label(l, key.key),
                    .words = written_words(ui, view, key),
                    .id = "ticket.fact." + std::string(key.key)});
  }
}

// On the way to paper is told by the slip's line; the outcome belongs to the story.
bool belongs_to_story(const HistoryEntry& entry) {
  return entry.event != "slip_queued" && entry.event != "slip_sending";
}

std::string time_words(Moment at, const Frame& frame) {
  const SiteClock& clock = frame.settings.clock;
  if (local_day(at, clock) == local_day(frame.now.wall, clock)) return to_hhmm(at, clock);
  const CivilTime c = civil(at, clock);
  return std::to_string(c.month) + "/" + std::to_string(c.day);
}

void add_history(ui::Ui& ui, const TicketView& view, StoryRows& rows) {
  add_heading(rows, ui.tr("History"));
  const auto& history = view.dossier->history;
  for (std::size_t i = history.size(); i-- > 0;) {
    if (!belongs_to_story(history[i])) continue;
    std::string words =
        event_words(ui.language(), history[i], view.frame.settings.clock, *view.record);
    const std::string& actor = view.actors[i];
    if (actor == "kiosk" || actor == "counter") {
      words += std::string("  —  ") + (actor == "kiosk" ? ui.tr("Kiosk") : ui.tr("Counter"));
    } else if (actor == kOwnerActor) {
      words += std::string("  —  ") + ui.tr("Owner, at the kiosk");
    } else if (!actor.empty()) {
      words += "  —  " + actor;
    }
    rows.push_back({.left = time_words(history[i].at, view.frame), .words = std::move(words)});
  }
}

// Times are narrower than labels.
float left_width(const ui::Ui& ui, const StoryRow& row) {
  return row.id.empty() ? kTime : label_width(ui);
}

float height_of_row(ui::Ui& ui, const StoryRow& row, float width) {
  if (row.is_heading) return kHeading;
  return ui::height_of(ui, row.words, width - left_width(ui, row) - 8, kStory) + kHistoryGap;
}

void draw_row(ui::Ui& ui, Rect rect, const StoryRow& row, Intents& out) {
  if (row.is_heading) return heading(ui, rect, row.words);
  if (row.link && ui::touch_area(ui, row.id, rect, row.words)) tell(out, SelectTicket{*row.link});
  ui::TextStyle left = kStory;
  left.ink = Ink::kMuted;
  ui::text(ui, rect.split_left(left_width(ui, row), 4), row.left, left);
  ui::TextStyle words = kStory;
  words.ink = row.ink;
  if (!row.link) words.id = row.id;
  ui::text(ui, rect, row.words, words);
}

}  // namespace

void draw_story(ui::Ui& ui, Rect rect, const TicketView& view, Intents& out) {
  StoryRows rows;
  add_owed(ui, view, rows);
  add_links(ui, view, rows);
  add_written(ui, view, rows);
  add_history(ui, view, rows);
  std::vector<float> heights;
  const bool whole = view.form == nullptr;  // else what is known stands over the form
  float height = whole ? ticket_facts_height(ui, view, rect.w - 16) : 0;
  for (const StoryRow& row : rows) {
    heights.push_back(height_of_row(ui, row, rect.w - 16));
    height += heights.back();
  }
  ui::ScrollArea area(ui, "history", rect, height);
  Rect content = area.content();
  content.w = rect.w - 16;  // the same with a scrollbar and without
  if (whole) draw_ticket_facts(ui, content, view, out);
  for (std::size_t i = 0; i < rows.size(); ++i)
    draw_row(ui, content.split_top(heights[i]), rows[i], out);
}

}  // namespace huiyin::counter
