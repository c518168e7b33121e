// Writing by hand: a square to draw in, ten candidates, and what usually follows. Keeps what is
// being drawn until a candidate is taken; nothing after forget().
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/ui/ink.h"
#include "kiosk/ink/reader.h"
#include "kiosk/panel/input_panel.h"

namespace huiyin::kiosk {

class InkPage {
 public:
  explicit InkPage(ink::Reader reader) : reader_(std::move(reader)) {}

  bool usable() const { return reader_.usable(); }
  std::optional<PanelAct> draw(ui::Ui& ui, ui::Rect rect, const PanelView& view);
  // What usually follows the text; for the other pages too. Known of simplified forms only.
  std::vector<std::string> follow(const ui::Ui& ui, std::string_view text);
  void forget();

 private:
  void draw_paper(ui::Ui& ui, ui::Rect rect);
  std::optional<PanelAct> draw_offer(ui::Ui& ui, ui::Rect rect, const PanelView& view);
  std::optional<PanelAct> draw_side(ui::Ui& ui, ui::Rect rect, const PanelView& view);
  void read_when_rested(ui::Ui& ui);
  void read();

  ink::Reader reader_;
  std::vector<std::vector<ui::InkDot>> strokes_;
  std::vector<std::string> candidates_;
  std::optional<std::int64_t> rests_since_ms_;  // the pen is up and what it drew not read yet
};

}  // namespace huiyin::kiosk
