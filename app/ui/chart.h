// Simple, calm charts: columns beside or on each other, and lines. Each place of the x axis is one
// clickable column. Not for live measurement and not for more than about 40 places.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/ui/ui.h"

namespace huiyin::ui {

enum class ChartShape { kColumns, kStacked, kLines };

struct ChartSeries {
  std::string_view name = {};
  std::vector<double> values;  // one a place; a negative one is not known and not drawn
};

struct ChartView {
  std::span<const std::string> places = {};  // words of the x axis
  std::span<const ChartSeries> series = {};  // at most four have colours of their own
  ChartShape shape = ChartShape::kColumns;
  double least_top = 0;          // the scale reaches at least so high: 100 for shares
  std::string_view suffix = {};  // behind the numbers of the scale: "%"
};

// The place that was clicked now. Places are items of the UI tree: id.0, id.1 …
std::optional<std::size_t> chart(Ui& ui, std::string_view id, Rect rect, const ChartView& view);

}  // namespace huiyin::ui
