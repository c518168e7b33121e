// What happened to the open ticket, newest first.
#include <vector>

#include "app/counter/screens/parts.h"
#include "app/counter/screens/screens.h"
#include "app/ui/lists.h"
#include "app/words/ticket_words.h"

namespace huiyin::counter {

using ui::Ink;
using ui::Rect;
using ui::TextSize;

namespace {

constexpr float kTime = 56;
constexpr float kGap = 6;

// On the way to paper is told by the slip's line; the outcome belongs to the story.
bool belongs_to_story(const HistoryEntry& entry) {
  return entry.event != "slip_queued" && entry.event != "slip_sending";
}

struct StoryLine {
  const HistoryEntry* entry;
  std::string words;
  float height;
};

const ui::TextStyle kStory{
    .size = TextSize::kCaption, .vertical = ui::VerticalAlign::kTop, .wrap = true};

std::vector<StoryLine> story_of(ui::Ui& ui, const TicketView& view, float width) {
  std::vector<StoryLine> lines;
  const auto& history = view.dossier->history;
  for (std::size_t i = history.size(); i-- > 0;) {
    if (!belongs_to_story(history[i])) continue;
    std::string words = event_words(ui.language(), history[i]);
    const std::string& actor = view.actors[i];
    if (actor == "kiosk" || actor == "counter") {
      words += std::string("  —  ") + (actor == "kiosk" ? ui.tr("Kiosk") : ui.tr("Counter"));
    } else if (!actor.empty()) {
      words += "  —  " + actor;
    }
    const float height = ui::height_of(ui, words, width, kStory) + kGap;
    lines.push_back({&history[i], std::move(words), height});
  }
  return lines;
}

std::string time_words(Moment at, const Frame& frame) {
  const SiteClock& clock = frame.settings.clock;
  if (local_day(at, clock) == local_day(frame.now.wall, clock)) return to_hhmm(at, clock);
  const CivilTime c = civil(at, clock);
  return std::to_string(c.month) + "/" + std::to_string(c.day);
}

}  // namespace

void draw_history(ui::Ui& ui, Rect rect, const TicketView& view) {
  heading(ui, rect, ui.tr("History"));
  const auto lines = story_of(ui, view, rect.w - kTime - 16);
  float height = 0;
  for (const StoryLine& line : lines)
    height += line.height;
  ui::ScrollArea area(ui, "history", rect, height);
  Rect content = area.content();
  for (const StoryLine& line : lines) {
    Rect row = content.split_top(line.height);
    ui::TextStyle time = kStory;
    time.ink = Ink::kMuted;
    ui::text(ui, row.split_left(kTime), time_words(line.entry->at, view.frame), time);
    ui::text(ui, row, line.words, kStory);
  }
}

}  // namespace huiyin::counter
