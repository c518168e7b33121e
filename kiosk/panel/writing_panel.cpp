#include "kiosk/panel/writing_panel.h"

#include <cmath>

#include "app/ui/widgets.h"

namespace huiyin::kiosk {
namespace {

using ui::ButtonKind;
using ui::Icon;
using ui::Rect;
using ui::TextSize;

constexpr float kGap = 8;
constexpr float kCandidates_portrait = 104;
constexpr float kPaper_portrait = 424;

struct SideKey {
  const char* id;
  const char* label;
  Icon icon;
};

bool side_key(ui::Ui& ui, Rect rect, const SideKey& key) {
  const std::string_view label = ui.tr(key.label);  // signs translate to themselves
  const bool is_sign = label.size() <= 3;
  return ui::button(ui, key.id, rect, label,
                    {.kind = ButtonKind::kKey,
                     .icon = key.icon,
                     .size = is_sign ? TextSize::kTitle : TextSize::kBody});
}

}  // namespace

bool WritingPanel::is_by_hand(const PanelView& view) const {
  return view.kind == PanelKind::kText && view.page == PadPage::kInk && reader_.usable();
}

PanelView WritingPanel::for_keys(const PanelView& view) const {
  PanelView keys = view;
  keys.may_write = reader_.usable();
  return keys;
}

float WritingPanel::height(const ui::Ui& ui, const PanelView& view) const {
  // Across there is no room above the square: the candidates stand beside it.
  if (!is_by_hand(view) || !ui.portrait()) return keys_.height(ui, for_keys(view));
  return kCandidates_portrait + kGap + kPaper_portrait;
}

void WritingPanel::forget() {
  for (auto& stroke : strokes_)
    std::fill(stroke.begin(), stroke.end(), ui::InkDot{});
  strokes_.clear();
  candidates_.clear();
}

void WritingPanel::read() {
  ink::Drawing drawing;
  for (const auto& stroke : strokes_) {
    ink::Stroke& line = drawing.emplace_back();
    for (const ui::InkDot& dot : stroke)
      line.push_back({dot.x, dot.y});
  }
  candidates_ = reader_.read(drawing);
}

std::optional<PanelAct> WritingPanel::draw_candidates(ui::Ui& ui, Rect rect) {
  if (candidates_.empty()) {
    ui::text(ui, rect, ui.tr("Write one character in the square, then touch it here"),
             {.size = TextSize::kBody, .ink = ui::Ink::kMuted, .align = ui::Align::kCentre});
    return std::nullopt;
  }
  const int columns = static_cast<int>(ink::kOffered) / (ui.portrait() ? 1 : 2);
  const auto cells = rect.grid(columns, static_cast<int>(ink::kOffered) / columns, kGap);
  std::optional<PanelAct> act;
  for (std::size_t i = 0; i < candidates_.size(); ++i) {
    const std::string id = "pad.candidate." + std::to_string(i);
    const ui::ButtonStyle style{.kind = ButtonKind::kKey, .size = TextSize::kHeadline};
    if (ui::button(ui, id, cells[i], candidates_[i], style)) act = PanelTyped{candidates_[i]};
  }
  if (act) forget();
  return act;
}

void WritingPanel::draw_paper(ui::Ui& ui, Rect rect) {
  bool is_stroke_done = false;
  for (const ui::InkStep& step : ui::ink_area(ui, "pad.ink", rect, ui.tr("Writing square"))) {
    if (step.kind == ui::InkStep::Kind::kBegins) strokes_.emplace_back();
    if (strokes_.empty()) continue;
    strokes_.back().push_back(step.dot);
    is_stroke_done = is_stroke_done || step.kind == ui::InkStep::Kind::kEnds;
  }
  if (is_stroke_done) {
    read();
    ui.wants_frame_in(0);
  }
  for (const auto& stroke : strokes_)
    ui::ink_stroke(ui, rect, stroke);
}

std::optional<PanelAct> WritingPanel::draw_side(ui::Ui& ui, Rect rect, const PanelView& view) {
  const auto cells = rect.grid(2, 4, kGap);
  std::optional<PanelAct> act;
  if (side_key(ui, cells[0], {"pad.undo", ui::tr_mark("Undo stroke"), Icon::kNone}) &&
      !strokes_.empty()) {
    strokes_.pop_back();
    read();
  }
  if (side_key(ui, cells[1], {"pad.clear", ui::tr_mark("Clear"), Icon::kNone})) forget();
  if (side_key(ui, cells[2], {"pad.key.comma", "，", Icon::kNone})) {
    act = PanelTyped{"，"};
  }
  if (side_key(ui, cells[3], {"pad.key.stop", "。", Icon::kNone})) {
    act = PanelTyped{"。"};
  }
  if (side_key(ui, cells[4], {"pad.letters", "ABC", Icon::kNone})) {
    act = PanelTurned{PadPage::kLetters};
  }
  if (side_key(ui, cells[5], {"pad.turn", "123", Icon::kNone})) {
    act = PanelTurned{PadPage::kDigits};
  }
  if (side_key(ui, cells[6], {"pad.backspace", ui::tr_mark("Erase"), Icon::kBackspace})) {
    act = PanelErased{};
  }
  const ui::ButtonStyle done{.kind = ButtonKind::kSecondary, .icon = Icon::kCheck};
  if (ui::button(ui, "pad.done", cells[7], view.done, done)) act = PanelDone{};
  if (act && !std::holds_alternative<PanelErased>(*act)) forget();
  return act;
}

std::optional<PanelAct> WritingPanel::draw(ui::Ui& ui, Rect rect, const PanelView& view) {
  if (!is_by_hand(view)) {
    forget();
    return keys_.draw(ui, rect, for_keys(view));
  }
  const bool tall = ui.portrait();
  const Rect above = tall ? rect.split_top(kCandidates_portrait, kGap) : Rect{};
  draw_paper(ui, rect.split_left(std::round(tall ? rect.w * 0.6F : rect.h * 1.3F), kGap));
  const Rect side = tall ? rect : rect.split_right(std::round(rect.w * 0.42F), kGap);
  auto taken = draw_candidates(ui, tall ? above : rect);
  auto act = draw_side(ui, side, view);
  return taken ? taken : act;
}

}  // namespace huiyin::kiosk
