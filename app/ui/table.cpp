// The table: header that stays, rows that scroll, one focus stop for the whole.
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/ui/item.h"
#include "app/ui/lists.h"
#include "app/ui/paint.h"

namespace huiyin::ui {
namespace {

float cell_padding(const Theme& theme) {
  return theme.density == Density::kKiosk ? theme.space_s : theme.space_s + 4;
}

std::vector<Rect> cut_columns(std::span<const Column> columns, const Rect& row) {
  float fixed = 0;
  float shares = 0;
  for (const Column& column : columns) {
    fixed += column.width;
    if (column.width <= 0) shares += column.share;
  }
  std::vector<Rect> cells;
  float x = row.x;
  for (const Column& column : columns) {
    const float rest = std::max(0.0F, row.w - fixed);
    const float width =
        column.width > 0 ? column.width : std::floor(rest * column.share / std::max(shares, 0.01F));
    cells.push_back({x, row.y, width, row.h});
    x += width;
  }
  return cells;
}

// With what follows it: half of what is seen.
void show_selected(UiState& state, const std::string& rows, const TableView& view, float height,
                   float seen) {
  ScrollState& scroll = state.scrolls[rows];
  const bool comes = scroll.seen_in_frame + 1 < state.frame || scroll.page != view.page;
  scroll.seen_in_frame = state.frame;
  scroll.page = view.page;
  if (!comes || !view.selected) return;
  scroll.wanted =
      std::pair(static_cast<float>(*view.selected) * height, std::max(height, seen / 2));
}

}  // namespace

struct Table::Parts {
  Ui& ui;
  std::string id;
  TableView view;
  float row_height;
  Rect body;
  std::unique_ptr<ScrollArea> area;
  std::vector<Rect> columns;  // x and w of the cells
  Rect row;                   // the current one
  bool focused = false;
  std::optional<size_t> selected_now;
  std::optional<size_t> opened_now;

  void draw_header(Rect header);
  void read_keys();
  size_t moved(const KeyPress& press) const;
};

void Table::Parts::draw_header(Rect header) {
  UiState& state = ui.state();
  const Theme& theme = ui.theme();
  fill(state, header, theme.colour.sunken, theme.radius_s);
  for (size_t i = 0; i < columns.size(); ++i) {
    const Rect cell{columns[i].x, header.y, columns[i].w, header.h};
    text(ui, cell.inset(cell_padding(theme), 0), view.columns[i].title,
         {.size = TextSize::kCaption, .ink = Ink::kMuted, .align = view.columns[i].align});
  }
}

size_t Table::Parts::moved(const KeyPress& press) const {
  const size_t last = view.rows - 1;
  const auto page = static_cast<size_t>(std::max(1.0F, std::floor(body.h / row_height) - 1));
  const size_t at = view.selected.value_or(0);
  if (!view.selected) return press.key == Key::kEnd ? last : 0;
  if (press.key == Key::kUp) return at - std::min<size_t>(at, 1);
  if (press.key == Key::kDown) return std::min(last, at + 1);
  if (press.key == Key::kPageUp) return at - std::min(at, page);
  if (press.key == Key::kPageDown) return std::min(last, at + page);
  return press.key == Key::kHome ? 0 : last;
}

void Table::Parts::read_keys() {
  if (!focused || view.rows == 0) return;
  for (KeyPress& press : ui.state().input.keys) {
    if (press.used || press.mods != Mods{}) continue;
    const bool moves = press.key == Key::kUp || press.key == Key::kDown ||
                       press.key == Key::kPageUp || press.key == Key::kPageDown ||
                       press.key == Key::kHome || press.key == Key::kEnd;
    if (moves) {
      selected_now = view.selected = moved(press);
      area->scroll_to(static_cast<float>(*selected_now) * row_height, row_height);
      press.used = true;
    } else if (press.key == Key::kEnter && view.selected) {
      opened_now = view.selected;
      press.used = true;
    }
  }
}

Table::Table(Ui& ui, std::string_view id, Rect rect, const TableView& view) {
  UiState& state = ui.state();
  const Theme& theme = ui.theme();
  const float row_height = view.row_height > 0 ? view.row_height : theme.row_height;
  parts_.reset(new Parts{.ui = ui,
                         .id = std::string(id),
                         .view = view,
                         .row_height = row_height,
                         .body = rect,
                         .area = nullptr,
                         .columns = {},
                         .row = {},
                         .selected_now = {},
                         .opened_now = {}});
  note_item(state, {id, "", "list"}, rect);
  add_stop(state, id, rect, StopKind::kList);
  parts_->focused = state.focus.has(id);
  const Rect header = parts_->body.split_top(theme.header_height, theme.space_xs / 2);
  const float height = row_height * static_cast<float>(view.rows);
  show_selected(state, std::string(id) + ".rows", view, row_height, parts_->body.h);
  parts_->area = std::make_unique<ScrollArea>(ui, std::string(id) + ".rows", parts_->body, height);
  parts_->columns = cut_columns(view.columns, parts_->area->content());
  ImGui::PushClipRect(min_px(state, rect), max_px(state, rect), false);
  parts_->draw_header(header);
  ImGui::PopClipRect();
  parts_->read_keys();
  if (view.rows == 0) {
    text(ui, parts_->body, view.empty_words,
         {.size = TextSize::kBody, .ink = Ink::kMuted, .align = Align::kCentre});
  }
  // With a chosen row the row itself shows where the keyboard is; without one, the header does.
  if (parts_->focused && state.focus.visible() && !view.selected) {
    const float line = theme.focus_width;
    ImGui::PushClipRect(min_px(state, rect), max_px(state, rect), false);
    fill(state, {header.x, header.bottom() - line, header.w, line}, theme.colour.focus,
         theme.radius_s / 2);
    ImGui::PopClipRect();
  }
}

Table::~Table() = default;

RowRange Table::visible() const {
  return parts_->area->visible_rows(parts_->view.rows, parts_->row_height);
}

bool Table::row(size_t index, std::string_view id, std::string_view label) {
  Parts& p = *parts_;
  UiState& state = p.ui.state();
  const Theme& theme = p.ui.theme();
  const Rect content = p.area->content();
  p.row = {content.x, content.y + static_cast<float>(index) * p.row_height, content.w,
           p.row_height};
  const bool selected = p.view.selected == index;
  const Press press = press_part(state, {id, label, "row", true, selected}, p.row);
  const Rect inner = p.row.inset(0, theme.line_width);
  if (selected) {
    fill(state, inner, theme.colour.primary_soft, theme.radius_s);
    fill(state, {inner.x, inner.y, theme.space_xs * 0.75F, inner.h}, theme.colour.primary,
         theme.radius_s / 2);
  } else if (press.hovered) {
    fill(state, inner, theme.colour.sunken, theme.radius_s);
  }
  const float line = theme.line_width;
  fill(state, {p.row.x, p.row.bottom() - line, p.row.w, line},
       mix(theme.colour.line, theme.colour.surface, 0.35F));
  if (press.clicked) {
    p.selected_now = index;
    state.focus.note(p.id, false);
    if (ImGui::GetIO().MouseClickedLastCount[0] == 2) p.opened_now = index;
  }
  return press.clicked;
}

Rect Table::cell_rect(size_t column) const {
  const Rect& place = parts_->columns[column];
  return Rect{place.x, parts_->row.y, place.w, parts_->row.h}.inset(
      cell_padding(parts_->ui.theme()), 0);
}

void Table::cell(size_t column, std::string_view words, const TextStyle& style) {
  TextStyle aligned = style;
  if (style.align == Align::kLeft) aligned.align = parts_->view.columns[column].align;
  text(parts_->ui, cell_rect(column), words, aligned);
}

std::optional<size_t> Table::selected_now() const {
  return parts_->selected_now;
}
std::optional<size_t> Table::opened_now() const {
  return parts_->opened_now;
}

}  // namespace huiyin::ui
