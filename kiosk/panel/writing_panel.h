// The whole writing panel, the same for every field of words: by hand, by pinyin, with letters or
// digits, chosen by tabs that stay where they are; and the keys of key_panel.h for numbers. Nothing
// is kept after forget().
#pragma once

#include <string>

#include "kiosk/panel/ink_page.h"
#include "kiosk/panel/key_panel.h"
#include "kiosk/panel/pinyin_page.h"

namespace huiyin::kiosk {

class WritingPanel final : public InputPanel {
 public:
  // `locale_dir`: share/locale beside bin/; what the panel reads lies beside that.
  explicit WritingPanel(const std::string& locale_dir)
      : ink_(ink::Reader(ink::default_folder(locale_dir))),
        pinyin_(pinyin::default_folder(locale_dir)) {}

  float height(const ui::Ui& ui, const PanelView& view) const override;
  std::optional<PanelAct> draw(ui::Ui& ui, ui::Rect rect, const PanelView& view) override;
  void forget() override;

 private:
  std::optional<PanelAct> draw_tabs(ui::Ui& ui, ui::Rect rect, PadPage page);
  std::optional<PanelAct> draw_page(ui::Ui& ui, ui::Rect rect, const PanelView& view);
  PadPage page_of(const PanelView& view);

  KeyPanel keys_;
  InkPage ink_;
  PinyinPage pinyin_;
};

}  // namespace huiyin::kiosk
