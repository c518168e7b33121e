// The first glance over the desk: five questions and two more lists, each a number, each one key.
#include "app/counter/screens/parts.h"
#include "app/counter/screens/screens.h"
#include "app/words/ticket_words.h"

namespace huiyin::counter {

using ui::Ink;
using ui::Rect;
using ui::TextSize;
using ui::Weight;

namespace {

constexpr float kGlanceGap = 6;

std::string owner_words(ui::Language l, const std::string& owner) {
  if (owner.empty()) return ui::tr(l, "nobody");
  return words::department_words(l, owner);
}

std::string waiting_words(const GlanceView& view, ui::Language l) {
  if (view.line.waiting.empty()) return {};
  const QueueRow& first = view.line.waiting.front();
  return first.number + " · " + minutes_words(l, view.frame.now.wall - first.since);
}

std::string detail_words(const GlanceView& view, Filter filter, ui::Language l) {
  if (filter == Filter::kWaiting) return waiting_words(view, l);
  if (filter == Filter::kDue && view.next && view.next->due) {
    return view.next->number + " · " + due_short(l, *view.next->due, view.frame).words;
  }
  if (filter != Filter::kOverdue) return {};
  std::string whose;
  for (const auto& [owner, count] : view.late_by_owner) {
    whose += (whose.empty() ? "" : " · ") + owner_words(l, owner) + " " + std::to_string(count);
  }
  return whose;
}

int count_of(const GlanceView& view, Filter filter) {
  return filter == Filter::kWaiting ? static_cast<int>(view.line.waiting.size())
                                    : view.board.count(filter);
}

void draw_tile(ui::Ui& ui, Rect rect, const GlanceView& view, std::size_t index, Intents& out) {
  const Filter filter = kFilters[index];
  const ui::Language l = ui.language();
  const std::string number = std::to_string(count_of(view, filter));
  const std::string name = filter_words(l, filter);
  const bool chosen = !view.searching && filter == view.filter;
  const bool late = filter == Filter::kOverdue && view.board.count(filter) > 0;
  const std::string id = "list.filter." + std::string(name_of(filter));
  const bool pressed = ui::touch_area(ui, id, rect, name + " " + number);
  const bool by_key = view.takes_keys && ui.pressed(digit_key(static_cast<int>(index) + 1));
  if (pressed || by_key) tell(out, PickFilter{filter});
  ui::card(ui, rect, {.kind = chosen ? ui::CardKind::kSelected : ui::CardKind::kRaised});
  Rect inner = rect.inset(8, 3);
  Rect head = inner.split_top(20);
  const std::string key = std::to_string(index + 1);
  ui::text(ui, head.split_right(12, 4), key,
           {.size = TextSize::kCaption, .ink = Ink::kMuted, .align = ui::Align::kRight});
  ui::text(ui, head, name,
           {.size = TextSize::kCaption,
            .weight = chosen ? Weight::kBold : Weight::kRegular,
            .ink = chosen ? Ink::kPrimary : Ink::kMuted});
  const ui::TextStyle big{
      .size = TextSize::kTitle, .weight = Weight::kBold, .ink = late ? Ink::kDanger : Ink::kNormal};
  ui::text(ui, inner.split_left(ui::measure_text(ui, number, big).w, 8), number, big);
  if (inner.w < 72) return;
  ui::text(ui, inner, detail_words(view, filter, l),
           {.size = TextSize::kCaption, .ink = late ? Ink::kDanger : Ink::kMuted});
}

}  // namespace

void draw_glance(ui::Ui& ui, Rect rect, const GlanceView& view, Intents& out) {
  // The three with something to tell besides their number are wider, where there is room for it.
  const float wide = rect.w > 800 ? 1.45F : 1.0F;
  const float unit = (rect.w - 6 * kGlanceGap) / (3 * wide + 4);
  for (std::size_t i = 0; i < kFilters.size(); ++i) {
    const bool last = i + 1 == kFilters.size();
    const Rect tile = last ? rect : rect.split_left(i < 3 ? unit * wide : unit, kGlanceGap);
    draw_tile(ui, tile, view, i, out);
  }
}

}  // namespace huiyin::counter
