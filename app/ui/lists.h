// Scrolling areas and tables, as guards: what is drawn between construction and destruction lies
// inside and is clipped. Lists of 100,000 rows cost only the rows that are seen.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/ui/ui.h"

namespace huiyin::ui {

struct RowRange {
  size_t first = 0;
  size_t end = 0;  // one after the last
};

// Drag with a finger (and fling), wheel, scrollbar, PageUp/PageDown while focus is inside.
//
//     ScrollArea area(ui, "history", rect, 40 * history.size());
//     Rect content = area.content();          // already moved by the scroll place
class ScrollArea {
 public:
  ScrollArea(Ui& ui, std::string_view id, Rect rect, float content_height);
  ~ScrollArea();
  ScrollArea(const ScrollArea&) = delete;
  ScrollArea& operator=(const ScrollArea&) = delete;

  Rect content() const;  // full content height; narrower than rect when a scrollbar is shown
  // Which rows of equal height can be seen; draw only these, at content().y + i * row_height.
  RowRange visible_rows(size_t count, float row_height) const;
  // Brings a part of the content (y and height measured from its top) into view next frame.
  void scroll_to(float y, float height);
  bool at_end() const;

 private:
  void draw_bar();

  Ui& ui_;
  Rect rect_;
  float content_height_;
  std::string id_;
  std::string outer_id_;  // the area around this one
  Rect outer_content_;
};

struct Column {
  std::string_view title = {};
  float width = 0;  // design px; 0 = a share of what is left, by `share`
  float share = 1;
  Align align = Align::kLeft;
};

struct TableView {
  std::span<const Column> columns = {};
  size_t rows = 0;
  // Brought into sight when the table comes, and when it turns to another page.
  std::optional<size_t> selected = {};
  int page = 0;
  float row_height = 0;               // 0 = the theme's
  std::string_view empty_words = {};  // shown in the middle when there are no rows
};

// A table with a header that stays and rows that scroll. One focus stop: Up/Down/Home/End/Page move
// the selection, Enter or a double click opens.
//
//     Table table(ui, "queue", rect, {.columns = kColumns, .rows = view.rows.size(), .selected =
//     s}); for (size_t i = table.visible().first; i < table.visible().end; ++i) {
//       table.row(i, "queue.row." + view.rows[i].id, view.rows[i].number);
//       table.cell(0, view.rows[i].number, {.weight = Weight::kBold});
//     }
//     if (auto row = table.selected_now()) return SelectTicket{view.rows[*row].id};
class Table {
 public:
  Table(Ui& ui, std::string_view id, Rect rect, const TableView& view);
  ~Table();
  Table(const Table&) = delete;
  Table& operator=(const Table&) = delete;

  RowRange visible() const;
  // Starts a row; true when it was clicked. `label` is what the UI tree calls it.
  bool row(size_t index, std::string_view id, std::string_view label);
  void cell(size_t column, std::string_view words, const TextStyle& style = {});
  Rect cell_rect(size_t column) const;         // of the current row, for chips and icons
  std::optional<size_t> selected_now() const;  // chosen in this frame by click or key
  std::optional<size_t> opened_now() const;    // Enter or double click in this frame

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace huiyin::ui
