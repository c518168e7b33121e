// The whole writing panel: by hand, or with the keys of key_panel.h. Keeps what is being drawn
// until a candidate is taken; nothing else, and nothing after forget().
#pragma once

#include <string>
#include <vector>

#include "app/ui/ink.h"
#include "kiosk/ink/reader.h"
#include "kiosk/panel/key_panel.h"

namespace huiyin::kiosk {

class WritingPanel final : public InputPanel {
 public:
  explicit WritingPanel(ink::Reader reader) : reader_(std::move(reader)) {}

  float height(const ui::Ui& ui, const PanelView& view) const override;
  std::optional<PanelAct> draw(ui::Ui& ui, ui::Rect rect, const PanelView& view) override;
  void forget() override;

 private:
  bool is_by_hand(const PanelView& view) const;
  PanelView for_keys(const PanelView& view) const;
  std::optional<PanelAct> draw_candidates(ui::Ui& ui, ui::Rect rect);
  void draw_paper(ui::Ui& ui, ui::Rect rect);
  std::optional<PanelAct> draw_side(ui::Ui& ui, ui::Rect rect, const PanelView& view);
  void read();

  KeyPanel keys_;
  ink::Reader reader_;
  std::vector<std::vector<ui::InkDot>> strokes_;
  std::vector<std::string> candidates_;
};

}  // namespace huiyin::kiosk
