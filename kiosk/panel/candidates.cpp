#include "kiosk/panel/candidates.h"

#include <algorithm>

#include "app/ui/widgets.h"

namespace huiyin::kiosk {
namespace {

constexpr float kLeast = 88;   // width of a candidate on the line
constexpr float kAround = 24;  // beside its word

bool draw_candidate(ui::Ui& ui, ui::Rect rect, const CandidateList& list, std::size_t index) {
  const std::string id = std::string(list.id) + "." + std::to_string(index);
  const ui::TextSize size = rect.h < 80 ? ui::TextSize::kTitle : ui::TextSize::kHeadline;
  return ui::button(ui, id, rect, list.words[index], {.kind = ui::ButtonKind::kKey, .size = size});
}

}  // namespace

std::optional<std::size_t> draw_candidate_grid(ui::Ui& ui, ui::Rect rect, const CandidateList& list,
                                               CandidateGrid grid) {
  const auto cells = rect.grid(grid.columns, grid.rows, kPanelGap);
  std::optional<std::size_t> touched;
  for (std::size_t i = 0; i < cells.size() && list.first + i < list.words.size(); ++i) {
    if (draw_candidate(ui, cells[i], list, list.first + i)) touched = list.first + i;
  }
  return touched;
}

std::optional<std::size_t> draw_candidate_line(ui::Ui& ui, ui::Rect rect,
                                               const CandidateList& list) {
  std::optional<std::size_t> touched;
  const ui::TextSize size = rect.h < 80 ? ui::TextSize::kTitle : ui::TextSize::kHeadline;
  for (std::size_t i = 0; i < list.words.size(); ++i) {
    const float word = ui::measure_text(ui, list.words[i], {.size = size}).w;
    const float width = std::max(kLeast, word + 2 * kAround);
    if (width > rect.w) break;
    if (draw_candidate(ui, rect.split_left(width, kPanelGap), list, i)) touched = i;
  }
  return touched;
}

}  // namespace huiyin::kiosk
