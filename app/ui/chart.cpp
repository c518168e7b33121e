#include "app/ui/chart.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "app/ui/item.h"
#include "app/ui/paint.h"

namespace huiyin::ui {
namespace {

constexpr float kLegend = 20, kPlaceNames = 20, kScaleWidth = 40, kDot = 10;
constexpr int kSteps = 4;  // of the scale

Colour colour_of(const Theme& theme, std::size_t series) {
  const Palette& c = theme.colour;
  const std::array<Colour, 4> colours = {c.primary, c.accent, mix(c.primary, c.surface, 0.55F),
                                         c.line_strong};
  return colours[series % colours.size()];
}

// 1, 2 or 5 times a power of ten, so that kSteps of them reach the top.
double step_for(double top) {
  const double raw = std::max(top, 1.0) / kSteps;
  const double power = std::pow(10.0, std::floor(std::log10(raw)));
  for (const double factor : {1.0, 2.0, 2.5, 5.0, 10.0}) {
    const double step = factor * power;
    if (step >= raw && (step >= 1 && std::floor(step) == step)) return step;
  }
  return 10 * power;
}

std::string whole(double value, std::string_view suffix) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.0f", value);
  return std::string(text.data()) + std::string(suffix);
}

class ChartDrawing {
 public:
  ChartDrawing(Ui& ui, std::string_view id, Rect rect, const ChartView& view)
      : ui_(ui), id_(id), view_(view), plot_(rect) {
    legend(plot_.split_top(kLegend, 4));
    names_ = plot_.split_bottom(kPlaceNames);
    scale_ = plot_.split_left(kScaleWidth, 8);
    names_.x = plot_.x;
    names_.w = plot_.w;
    step_ = step_for(std::max(view.least_top, highest()));
  }

  std::optional<std::size_t> draw() {
    grid();
    std::optional<std::size_t> chosen;
    const std::size_t count = view_.places.size();
    for (std::size_t i = 0; i < count; ++i) {
      const Rect column = column_of(i);
      const std::string id = id_ + "." + std::to_string(i);
      const Press press = press_part(ui_.state(), {id, view_.places[i], "part"}, column);
      if (press.hovered) fill(ui_.state(), column, ui_.theme().colour.sunken);
      if (press.clicked) chosen = i;
      if (view_.shape != ChartShape::kLines) columns(i, column);
      name(i, column);
    }
    if (view_.shape == ChartShape::kLines) lines();
    return chosen;
  }

 private:
  double at(std::size_t series, std::size_t place) const {
    const auto& values = view_.series[series].values;
    return place < values.size() ? values[place] : -1;
  }

  double highest() const {
    double top = 0;
    for (std::size_t i = 0; i < view_.places.size(); ++i) {
      double sum = 0;
      for (std::size_t s = 0; s < view_.series.size(); ++s) {
        const double value = std::max(0.0, at(s, i));
        sum = view_.shape == ChartShape::kStacked ? sum + value : std::max(sum, value);
      }
      top = std::max(top, sum);
    }
    return top;
  }

  float y_of(double value) const {
    return plot_.bottom() - plot_.h * static_cast<float>(value / (step_ * kSteps));
  }

  Rect column_of(std::size_t i) const {
    const float width = plot_.w / static_cast<float>(view_.places.size());
    return {plot_.x + width * static_cast<float>(i), plot_.y, width, plot_.h};
  }

  void legend(Rect line) {
    for (std::size_t s = 0; s < view_.series.size(); ++s) {
      const TextStyle style{.size = TextSize::kCaption, .ink = Ink::kMuted};
      const float width = measure_text(ui_, view_.series[s].name, style).w;
      Rect entry = line.split_left(width + kDot + 6, 16);
      fill(ui_.state(), entry.split_left(kDot, 6).centred(kDot, kDot), colour_of(ui_.theme(), s),
           2);
      text(ui_, entry, view_.series[s].name, style);
    }
  }

  void grid() {
    for (int i = 0; i <= kSteps; ++i) {
      const float y = y_of(step_ * i);
      fill(ui_.state(), {plot_.x, y, plot_.w, 1}, ui_.theme().colour.line);
      text(ui_, {scale_.x, y - 10, scale_.w, 20}, whole(step_ * i, view_.suffix),
           {.size = TextSize::kCaption, .ink = Ink::kMuted, .align = Align::kRight});
    }
  }

  void columns(std::size_t i, const Rect& column) {
    const float room = std::min(column.w * 0.7F, 56.0F);
    Rect bars = column.centred(room, column.h);
    const std::size_t count = view_.shape == ChartShape::kStacked ? 1 : view_.series.size();
    const float width = bars.w / static_cast<float>(count);
    double below = 0;
    for (std::size_t s = 0; s < view_.series.size(); ++s) {
      const double value = std::max(0.0, at(s, i));
      const float x = bars.x + (count == 1 ? 0 : width * static_cast<float>(s));
      const float top = y_of(below + value), bottom = y_of(below);
      fill(ui_.state(), {x, top, std::max(2.0F, width - (count == 1 ? 0 : 2)), bottom - top},
           colour_of(ui_.theme(), s));
      if (view_.shape == ChartShape::kStacked) below += value;
    }
  }

  void name(std::size_t i, const Rect& column) {
    const auto every = static_cast<std::size_t>(std::max(1.0F, std::ceil(52 / column.w)));
    if (i % every != 0) return;
    const float width = std::max(column.w, 52.0F);
    text(ui_, {column.x + column.w / 2 - width / 2, names_.y, width, names_.h}, view_.places[i],
         {.size = TextSize::kCaption, .ink = Ink::kMuted, .align = Align::kCentre});
  }

  void lines() {
    UiState& state = ui_.state();
    for (std::size_t s = 0; s < view_.series.size(); ++s) {
      const ImU32 ink = packed(colour_of(ui_.theme(), s));
      std::optional<ImVec2> before;
      for (std::size_t i = 0; i < view_.places.size(); ++i) {
        if (at(s, i) < 0) {
          before.reset();
          continue;
        }
        const Rect column = column_of(i);
        const ImVec2 here = {(column.x + column.w / 2) * state.scale, y_of(at(s, i)) * state.scale};
        if (before) ImGui::GetWindowDrawList()->AddLine(*before, here, ink, 2 * state.scale);
        ImGui::GetWindowDrawList()->AddCircleFilled(here, 3.5F * state.scale, ink);
        before = here;
      }
    }
  }

  Ui& ui_;
  std::string id_;
  const ChartView& view_;
  Rect plot_, names_, scale_;
  double step_ = 1;
};

}  // namespace

std::optional<std::size_t> chart(Ui& ui, std::string_view id, Rect rect, const ChartView& view) {
  if (rect.empty() || view.places.empty()) return std::nullopt;
  std::string label;
  for (const ChartSeries& series : view.series)
    label += (label.empty() ? "" : ", ") + std::string(series.name);
  note_item(ui.state(), {id, label, "chart"}, rect);
  return ChartDrawing(ui, id, rect, view).draw();
}

}  // namespace huiyin::ui
