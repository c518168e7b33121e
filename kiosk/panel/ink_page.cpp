#include "kiosk/panel/ink_page.h"

#include <algorithm>
#include <cmath>

#include "app/ui/widgets.h"
#include "kiosk/panel/candidates.h"

namespace huiyin::kiosk {
namespace {

using ui::ButtonKind;
using ui::Icon;
using ui::Rect;
using ui::TextSize;

constexpr float kOffer_portrait = 104;
// Who lifts the pen only to set it down again is not disturbed by candidates that change.
constexpr std::int64_t kRest_ms = 250;

// In low reach there is neither height nor width.
bool is_narrow(const ui::Ui& ui) {
  return ui.upright() && ui.low_reach();
}

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
                     .known_icon = true,
                     .size = is_sign ? TextSize::kTitle : TextSize::kBody});
}

}  // namespace

std::vector<std::string> InkPage::follow(const ui::Ui& ui, std::string_view text) {
  if (ui.language() == ui::Language::kZhTw) return {};
  return reader_.follow(text);
}

void InkPage::forget() {
  for (auto& stroke : strokes_)
    std::fill(stroke.begin(), stroke.end(), ui::InkDot{});
  strokes_.clear();
  candidates_.clear();
  rests_since_ms_.reset();
}

void InkPage::read() {
  rests_since_ms_.reset();
  ink::Drawing drawing;
  for (const auto& stroke : strokes_) {
    ink::Stroke& line = drawing.emplace_back();
    for (const ui::InkDot& dot : stroke)
      line.push_back({dot.x, dot.y});
  }
  candidates_ = reader_.read(drawing);
}

void InkPage::read_when_rested(ui::Ui& ui) {
  if (!rests_since_ms_) return;
  const std::int64_t left = *rests_since_ms_ + kRest_ms - ui.now_ms();
  if (left > 0) return ui.wants_frame_in(left);
  read();
  ui.wants_frame_in(0);
}

std::optional<PanelAct> InkPage::draw_offer(ui::Ui& ui, Rect rect, const PanelView& view) {
  const int lines = ui.portrait() ? 1 : (is_narrow(ui) ? 5 : 2);
  const int columns = static_cast<int>(ink::kOffered) / lines;
  const CandidateGrid grid{columns, static_cast<int>(ink::kOffered) / columns};
  if (!strokes_.empty()) {
    const auto taken = draw_candidate_grid(ui, rect, {"pad.candidate", candidates_}, grid);
    if (!taken) return std::nullopt;
    PanelTyped typed{candidates_[*taken]};
    forget();
    return typed;
  }
  const auto followers = follow(ui, view.text);
  if (const auto taken = draw_candidate_grid(ui, rect, {"pad.next", followers}, grid)) {
    return PanelTyped{followers[*taken]};
  }
  if (followers.empty()) {
    ui::text(ui, rect, ui.tr("Write one character in the square, then touch it here"),
             {.size = TextSize::kBody,
              .ink = ui::Ink::kMuted,
              .align = ui::Align::kCentre,
              .fit = true});
  }
  return std::nullopt;
}

void InkPage::draw_paper(ui::Ui& ui, Rect rect) {
  for (const ui::InkStep& step : ui::ink_area(ui, "pad.ink", rect, ui.tr("Writing square"))) {
    if (step.kind == ui::InkStep::Kind::kBegins) {
      strokes_.emplace_back();
      rests_since_ms_.reset();
    }
    if (strokes_.empty()) continue;
    strokes_.back().push_back(step.dot);
    if (step.kind == ui::InkStep::Kind::kEnds) rests_since_ms_ = ui.now_ms();
  }
  read_when_rested(ui);
  for (const auto& stroke : strokes_)
    ui::ink_stroke(ui, rect, stroke);
}

std::optional<PanelAct> InkPage::draw_side(ui::Ui& ui, Rect rect, const PanelView& view) {
  const auto cells = rect.grid(2, 4, kPanelGap);
  std::optional<PanelAct> act;
  if (side_key(ui, cells[0],
               {"pad.undo", ui::tr_mark("Undo"), is_narrow(ui) ? Icon::kBack : Icon::kNone}) &&
      !strokes_.empty()) {
    strokes_.pop_back();
    read();
    ui.wants_frame_in(0);
  }
  if (side_key(ui, cells[1],
               {"pad.clear", ui::tr_mark("Clear"), is_narrow(ui) ? Icon::kClose : Icon::kNone})) {
    forget();
    ui.wants_frame_in(0);
  }
  if (side_key(ui, cells[2], {"pad.key.comma", "，", Icon::kNone})) act = PanelTyped{"，"};
  if (side_key(ui, cells[3], {"pad.key.stop", "。", Icon::kNone})) act = PanelTyped{"。"};
  if (side_key(ui, cells[4], {"pad.key.pause", "、", Icon::kNone})) act = PanelTyped{"、"};
  if (side_key(ui, cells[5], {"pad.key.question", "？", Icon::kNone})) act = PanelTyped{"？"};
  if (side_key(ui, cells[6], {"pad.backspace", ui::tr_mark("Erase"), Icon::kBackspace})) {
    act = PanelErased{};
  }
  const ui::ButtonStyle done{
      .kind = ButtonKind::kSecondary, .icon = Icon::kCheck, .known_icon = true};
  if (ui::button(ui, "pad.done", cells[7], view.done, done)) act = PanelDone{};
  if (act && !std::holds_alternative<PanelErased>(*act)) forget();
  return act;
}

std::optional<PanelAct> InkPage::draw(ui::Ui& ui, Rect rect, const PanelView& view) {
  const bool tall = ui.portrait();
  const Rect above = tall ? rect.split_top(kOffer_portrait, kPanelGap) : Rect{};
  const float paper_width = tall ? rect.w * 0.6F : (is_narrow(ui) ? rect.w * 0.44F : rect.h * 1.3F);
  const Rect paper = rect.split_left(std::round(paper_width), kPanelGap);
  const Rect side = tall ? rect : rect.split_right(std::round(rect.w * 0.46F), kPanelGap);
  draw_paper(ui, paper);
  auto taken = draw_offer(ui, tall ? above : rect, view);
  auto act = draw_side(ui, side, view);
  return taken ? taken : act;
}

}  // namespace huiyin::kiosk
