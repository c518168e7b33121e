// The waiting line at the left of every working screen: who is here, who is next, who went away.
#include "app/counter/screens/parts.h"
#include "app/counter/screens/screens.h"
#include "app/ui/lists.h"
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

constexpr float kQueueRow = 44;
constexpr float kQueueHeading = 32;

struct VisitButton {
  Action action;
  const char* label;
  const char* id;
  const char* key;
  bool primary;
};
constexpr VisitButton kWhenCalled[] = {
    {Action::kServe, ui::tr_mark("Start serving"), "queue.serve", "F4", true},
    {Action::kRecall, ui::tr_mark("Again"), "queue.recall", "F3", false},
    {Action::kNoShow, ui::tr_mark("Absent"), "queue.no_show", "F6", false},
    {Action::kServed, ui::tr_mark("End"), "queue.served", "F5", false},
    {Action::kTransferVisit, ui::tr_mark("Move"), "queue.transfer", "F7", false}};
constexpr VisitButton kWhenServing[] = {
    {Action::kServed, ui::tr_mark("End"), "queue.served", "F5", true},
    {Action::kTransferVisit, ui::tr_mark("Move"), "queue.transfer", "F7", false}};

std::span<const VisitButton> buttons_for(QueueState state) {
  if (state == QueueState::kCalled) return kWhenCalled;
  return kWhenServing;
}

void draw_visit_buttons(ui::Ui& ui, Rect& rect, const QueueView& view, Intents& out) {
  const ui::Theme& theme = ui.theme();
  Rect half;
  for (const VisitButton& b : buttons_for(view.current->state)) {
    Rect place;
    if (b.primary) {
      place = rect.split_top(theme.button_height, theme.space_s);
    } else if (half.empty()) {
      Rect row = rect.split_top(36, theme.space_s);
      place = row.split_left((row.w - theme.space_s) / 2, theme.space_s);
      half = row;
    } else {
      place = half;
      half = {};
    }
    const ui::ButtonStyle style{.kind = b.primary ? ButtonKind::kPrimary : ButtonKind::kSecondary,
                                .shortcut = b.primary || !is_wordy(ui) ? b.key : "",
                                .enabled = !view.busy,
                                .size = b.primary ? TextSize::kLabel : TextSize::kCaption};
    if (ui::button(ui, b.id, place, ui.tr(b.label), style)) {
      tell(out, ActOnVisit{b.action, view.current->id});
    }
  }
}

float current_height(const ui::Ui& ui, const QueueView& view) {
  if (view.current == nullptr) return 0;
  const float row = 36 + ui.theme().space_s;
  const float rows = view.current->state == QueueState::kCalled ? 2.0F : 1.0F;
  return 104 + ui.theme().button_height + ui.theme().space_s + rows * row;
}

void draw_current(ui::Ui& ui, Rect rect, const QueueView& view, Intents& out) {
  const ui::Theme& theme = ui.theme();
  const ui::Language l = ui.language();
  const QueueRow& row = *view.current;
  ui::card(ui, rect, {.kind = ui::CardKind::kSelected});
  Rect inner = rect.inset(12, 8);
  Rect head = inner.split_top(56, theme.space_xs);
  const std::string id = "queue.row." + row.number;
  if (ui::touch_area(ui, id, head, row.number)) tell(out, SelectTicket{row.id});
  const ui::TextStyle big{.size = TextSize::kDisplay,
                          .weight = Weight::kBold,
                          .ink = row.urgent ? Ink::kDanger : Ink::kPrimary,
                          .id = "queue.current"};
  ui::text(ui, head.split_left(ui::measure_text(ui, row.number, big).w, 12), row.number, big);
  Rect side = head.inset(0, 6);
  ui::chip(ui, side.split_top(24), words::queue_words(l, row.state), visit_tone(row.state),
           "queue.current_state");
  ui::text(ui, side, words::category_words(l, row.category),
           {.size = TextSize::kCaption, .ink = category_ink(row.category)});
  std::string since = minutes_words(l, view.frame.now.wall - row.since);
  if (row.state == QueueState::kCalled && row.calls > 1) {
    since = ui::tr_format(l, "called {0} times · {1}", {std::to_string(row.calls), since});
  }
  ui::text(ui, inner.split_top(20, theme.space_s), since,
           {.size = TextSize::kCaption, .ink = Ink::kMuted});
  draw_visit_buttons(ui, inner, view, out);
}

void draw_waiting(ui::Ui& ui, Rect row, const QueueRow& visit, const QueueView& view,
                  Intents& out) {
  const ui::Language l = ui.language();
  const Rect face = row.inset(0, 2);
  const std::string id = "queue.row." + visit.number;
  if (ui::touch_area(ui, id, {face.x, face.y, face.w - 40, face.h}, visit.number)) {
    tell(out, SelectTicket{visit.id});
  }
  const ui::Tone tone = visit.urgent ? ui::Tone::kDanger : ui::Tone::kNeutral;
  ui::card(ui, face, {.kind = ui::CardKind::kFlat, .tone = tone});
  Rect inner = face.inset(8, 0);
  const Rect call = inner.split_right(32, 4).centred(32, 32);
  if (view.may_call_next) {
    const std::string call_id = "queue.call." + visit.number;
    const bool pressed = ui::touch_area(ui, call_id, call, words::action_words(l, Action::kCall));
    ui::icon(ui, call.inset(6), Icon::kSpeaker, Ink::kPrimary);
    if (pressed) tell(out, ActOnVisit{Action::kCall, visit.id});
  }
  ui::text(ui, inner.split_left(54, 4), visit.number,
           {.size = TextSize::kTitle,
            .weight = Weight::kBold,
            .ink = visit.urgent ? Ink::kDanger : Ink::kNormal});
  const std::int64_t waited = view.frame.now.wall - visit.since;
  const char* word = visit.urgent  ? ui.tr("Emergency")
                     : visit.front ? ui.tr("Goes first")
                                   : words::category_words(l, visit.category);
  inner = inner.inset(0, 2);
  ui::text(ui, inner.split_top(inner.h / 2), word,
           {.size = TextSize::kCaption,
            .weight = Weight::kBold,
            .ink = visit.urgent ? Ink::kDanger : category_ink(visit.category)});
  const bool long_wait = waited >= 15 * kMinute_ms;
  ui::text(ui, inner, minutes_words(l, waited),
           {.size = TextSize::kCaption, .ink = long_wait ? Ink::kAccent : Ink::kMuted});
}

void draw_no_show(ui::Ui& ui, Rect row, const QueueRow& visit, const QueueView& view,
                  Intents& out) {
  Rect inner = row.inset(8, 2);
  const std::string id = "queue.return." + visit.number;
  if (ui::button(
          ui, id, inner.split_right(is_wordy(ui) ? 104.0F : 88.0F, 8).inset(0, 2),
          ui.tr("Came back"),
          {.kind = ButtonKind::kSecondary, .enabled = !view.busy, .size = TextSize::kCaption})) {
    tell(out, ActOnVisit{Action::kReturn, visit.id});
  }
  ui::text(ui, inner, visit.number, {.size = TextSize::kBody, .ink = Ink::kMuted});
}

void draw_elsewhere(ui::Ui& ui, Rect row, const QueueRow& visit) {
  Rect inner = row.inset(8, 2);
  const std::string where = ui::tr_format(ui.language(), "Desk {0}", {visit.desk});
  ui::text(ui, inner.split_left(56, 4), visit.number,
           {.size = TextSize::kBody, .weight = Weight::kBold, .ink = Ink::kMuted});
  ui::text(ui, inner.split_right(72), words::queue_words(ui.language(), visit.state),
           {.size = TextSize::kCaption, .ink = Ink::kMuted, .align = Align::kRight});
  ui::text(ui, inner, where, {.size = TextSize::kCaption, .ink = Ink::kMuted});
}

float height_of_lines(const Line& line) {
  const auto section = [](std::size_t rows) {
    return rows == 0 ? 0.0F : kQueueHeading + kQueueRow * static_cast<float>(rows);
  };
  return section(line.waiting.size()) + section(line.no_shows.size()) +
         section(line.elsewhere.size());
}

void draw_lines(ui::Ui& ui, Rect rect, const QueueView& view, Intents& out) {
  const Line& line = view.line;
  ui::ScrollArea area(ui, "queue", rect, height_of_lines(line));
  Rect content = area.content();
  const auto title = [&](const char* words) {
    ui::text(ui, content.split_top(kQueueHeading), words,
             {.size = TextSize::kCaption, .weight = Weight::kBold, .ink = Ink::kMuted});
  };
  if (!line.waiting.empty()) {
    title(ui.tr("Waiting"));
    for (const QueueRow& visit : line.waiting) {
      draw_waiting(ui, content.split_top(kQueueRow), visit, view, out);
    }
  }
  if (!line.no_shows.empty()) {
    title(ui.tr("Did not come"));
    for (const QueueRow& visit : line.no_shows) {
      draw_no_show(ui, content.split_top(kQueueRow), visit, view, out);
    }
  }
  if (!line.elsewhere.empty()) {
    title(ui.tr("At other desks"));
    for (const QueueRow& visit : line.elsewhere) {
      draw_elsewhere(ui, content.split_top(kQueueRow), visit);
    }
  }
}

}  // namespace

void draw_queue(ui::Ui& ui, Rect rect, const QueueView& view, Intents& out) {
  const ui::Theme& theme = ui.theme();
  ui::card(ui, rect);
  Rect inner = rect.inset(12);
  const auto waiting = view.line.waiting.size();
  const std::string summary =
      waiting == 0 ? std::string(ui.tr("Nobody is waiting"))
                   : ui::format(ui::trn(ui.language(), "{0} waits · next {1}",
                                        "{0} wait · next {1}", waiting),
                                {std::to_string(waiting), view.line.waiting.front().number});
  if (ui::button(ui, "desk.call_next", inner.split_top(64, theme.space_s), ui.tr("Call next"),
                 {.summary = summary,
                  .shortcut = "F2",
                  .enabled = view.may_call_next,
                  .size = TextSize::kTitle})) {
    tell(out, CallNext{});
  }
  if (view.current != nullptr) {
    draw_current(ui, inner.split_top(current_height(ui, view), theme.space_s), view, out);
  }
  if (height_of_lines(view.line) > 0) return draw_lines(ui, inner, view, out);
  if (view.current == nullptr) {
    message_in_middle(ui, inner, Icon::kPeople, ui.tr("Nobody is waiting"),
                      ui.tr("Who registers at a kiosk and waits appears here at once."));
  }
}

}  // namespace huiyin::counter
