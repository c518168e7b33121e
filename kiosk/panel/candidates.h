// Rows and grids of what might be meant, as keys. For the pages of the writing panel.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/ui/ui.h"

namespace huiyin::kiosk {

inline constexpr float kPanelGap = 8;  // between two keys or candidates, in design units

// Ids are <id>.<n>, n counting from `first`.
struct CandidateList {
  std::string_view id;
  const std::vector<std::string>& words;
  std::size_t first = 0;
};

struct CandidateGrid {
  int columns = 1, rows = 1;
};
// Equal cells, at most columns x rows; the index in `words` of the one that was touched.
std::optional<std::size_t> draw_candidate_grid(ui::Ui& ui, ui::Rect rect, const CandidateList& list,
                                               CandidateGrid grid);
// As wide as each word needs, as many as fit on one line.
std::optional<std::size_t> draw_candidate_line(ui::Ui& ui, ui::Rect rect,
                                               const CandidateList& list);

}  // namespace huiyin::kiosk
