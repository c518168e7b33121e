// Writing by pinyin: letters, a line of candidates, and a grid of all of them. What Rime remembers
// of a person goes with forget().
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/panel/candidates.h"
#include "kiosk/panel/input_panel.h"
#include "kiosk/pinyin/composer.h"

namespace huiyin::kiosk {

class PinyinPage {
 public:
  explicit PinyinPage(std::filesystem::path folder) : folder_(std::move(folder)) {}

  // Makes the composer with the first question: about 20 ms.
  bool usable();
  std::optional<PanelAct> draw(ui::Ui& ui, ui::Rect rect, const PanelView& view,
                               const std::vector<std::string>& followers);
  void forget();

 private:
  std::optional<PanelAct> draw_line(ui::Ui& ui, ui::Rect rect,
                                    const std::vector<std::string>& followers);
  std::optional<PanelAct> draw_letters(ui::Ui& ui, ui::Rect rect);
  std::optional<PanelAct> draw_last_row(ui::Ui& ui, ui::Rect rect, const PanelView& view);
  std::optional<PanelAct> draw_all(ui::Ui& ui, ui::Rect rect);
  std::optional<PanelAct> take(std::size_t index);
  void press(ui::Ui& ui, char letter);
  void look();

  std::filesystem::path folder_;
  std::unique_ptr<pinyin::Composer> composer_;
  std::vector<std::string> candidates_;
  std::string letters_;
  bool shows_all_ = false;
  std::size_t first_ = 0;  // of the page of all candidates
};

}  // namespace huiyin::kiosk
