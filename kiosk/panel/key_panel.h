// Keys: Latin letters, digits, and a telephone's number pad.
#pragma once

#include "kiosk/panel/input_panel.h"

namespace huiyin::kiosk {

class KeyPanel final : public InputPanel {
 public:
  float height(const ui::Ui& ui, const PanelView& view) const override;
  std::optional<PanelAct> draw(ui::Ui& ui, ui::Rect rect, const PanelView& view) override;
  void forget() override {}  // keys remember nothing
};

}  // namespace huiyin::kiosk
