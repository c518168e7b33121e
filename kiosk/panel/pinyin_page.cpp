#include "kiosk/panel/pinyin_page.h"

#include <algorithm>
#include <cmath>

#include "app/ui/widgets.h"

namespace huiyin::kiosk {
namespace {

using ui::ButtonKind;
using ui::Icon;
using ui::Rect;
using ui::TextSize;

constexpr std::size_t kMost = 120;  // candidates; the rarest wanted one was at place 116

CandidateGrid all_of(const ui::Ui& ui) {
  return ui.portrait() ? CandidateGrid{6, 4} : CandidateGrid{10, 4};
}

pinyin::Script script_of(const ui::Ui& ui) {
  return ui.language() == ui::Language::kZhTw ? pinyin::Script::kTraditional
                                              : pinyin::Script::kSimplified;
}

bool key(ui::Ui& ui, std::string_view id, Rect rect, std::string_view label, Icon icon = {}) {
  const bool is_sign = label.size() <= 3;
  return ui::button(ui, id, rect, label,
                    {.kind = ButtonKind::kKey,
                     .icon = icon,
                     .known_icon = true,
                     .size = is_sign ? TextSize::kTitle : TextSize::kBody});
}

}  // namespace

bool PinyinPage::usable() {
  if (!composer_) composer_ = std::make_unique<pinyin::Composer>(folder_);
  return composer_->usable();
}

void PinyinPage::forget() {
  if (composer_) composer_->forget();
  for (std::string& candidate : candidates_)
    wipe(candidate);
  candidates_.clear();
  wipe(letters_);
  shows_all_ = false;
  first_ = 0;
}

void PinyinPage::look() {
  letters_ = composer_->letters();
  candidates_ = composer_->candidates(kMost);
  first_ = 0;
  if (candidates_.empty()) shows_all_ = false;
}

void PinyinPage::press(ui::Ui& ui, char letter) {
  composer_->press(letter);
  look();
  ui.wants_frame_in(0);
}

std::optional<PanelAct> PinyinPage::take(std::size_t index) {
  std::string text = composer_->choose(index);
  look();
  if (!letters_.empty()) return std::nullopt;  // a part was chosen, the rest is still asked for
  shows_all_ = false;
  if (text.empty()) return std::nullopt;
  return PanelTyped{std::move(text)};
}

// The letters above, the candidates below; before a letter is there, what usually follows.
std::optional<PanelAct> PinyinPage::draw_line(ui::Ui& ui, Rect rect,
                                              const std::vector<std::string>& followers) {
  const Rect letters = ui.portrait() ? rect.split_top(44, 4) : rect.split_left(260, kPanelGap);
  const bool is_blank = letters_.empty();
  ui::text(ui, letters, is_blank ? ui.tr("Write the sound in letters: nihao") : letters_.c_str(),
           {.size = is_blank ? TextSize::kBody : TextSize::kTitle,
            .ink = is_blank ? ui::Ink::kMuted : ui::Ink::kPrimary,
            .fit = true,
            .optional = is_blank,
            .id = "pad.composed"});
  if (is_blank) {
    const auto next = draw_candidate_line(ui, rect, {"pad.next", followers});
    if (next) return PanelTyped{followers[*next]};
    return std::nullopt;
  }
  const Rect more = rect.split_right(std::max(96.0F, rect.h), kPanelGap);
  if (key(ui, "pad.more", more, shows_all_ ? ui.tr("Fewer") : ui.tr("More"),
          shows_all_ ? Icon::kUp : Icon::kDown)) {
    shows_all_ = !shows_all_ && !candidates_.empty();
    ui.wants_frame_in(0);
  }
  if (shows_all_) return std::nullopt;
  const auto taken = draw_candidate_line(ui, rect, {"pad.candidate", candidates_});
  return taken ? take(*taken) : std::nullopt;
}

std::optional<PanelAct> PinyinPage::draw_all(ui::Ui& ui, Rect rect) {
  const CandidateGrid grid = all_of(ui);
  const auto page = static_cast<std::size_t>(grid.columns * grid.rows);
  const auto side = rect.split_right(std::round(rect.w * 0.14F), kPanelGap).rows(2, kPanelGap);
  if (key(ui, "pad.page.up", side[0], ui.tr("Before"), Icon::kUp)) {
    first_ -= std::min(first_, page);
    ui.wants_frame_in(0);
  }
  if (key(ui, "pad.page.down", side[1], ui.tr("Further"), Icon::kDown) &&
      first_ + page < candidates_.size()) {
    first_ += page;
    ui.wants_frame_in(0);
  }
  const auto taken = draw_candidate_grid(ui, rect, {"pad.candidate", candidates_, first_}, grid);
  return taken ? take(*taken) : std::nullopt;
}

std::optional<PanelAct> PinyinPage::draw_letters(ui::Ui& ui, Rect rect) {
  std::optional<PanelAct> act;
  const auto rows = rect.rows(3, kPanelGap);
  const auto draw_row = [&](Rect row, std::string_view letters) {
    const auto cells = row.columns(static_cast<int>(letters.size()), kPanelGap);
    for (std::size_t i = 0; i < letters.size(); ++i) {
      const std::string letter(1, letters[i]);
      if (key(ui, "pad.key." + letter, cells[i], letter)) press(ui, letters[i]);
    }
  };
  draw_row(rows[0], "qwertyuiop");
  draw_row(rows[1].inset(std::round(rect.w / 20), 0), "asdfghjkl");
  Rect third = rows[2];
  const float side = std::round(rect.w * 0.14F);
  if (key(ui, "pad.key.apart", third.split_left(side, kPanelGap), "'")) press(ui, '\'');
  if (key(ui, "pad.backspace", third.split_right(side, kPanelGap), ui.tr("Erase"),
          Icon::kBackspace)) {
    if (letters_.empty()) {
      act = PanelErased{};
    } else {
      composer_->erase();
      look();
      ui.wants_frame_in(0);
    }
  }
  draw_row(third, "zxcvbnm");
  return act;
}

std::optional<PanelAct> PinyinPage::draw_last_row(ui::Ui& ui, Rect rect, const PanelView& view) {
  std::optional<PanelAct> act;
  const float side = std::round(rect.w * 0.12F);
  if (key(ui, "pad.key.comma", rect.split_left(side, kPanelGap), "，")) act = PanelTyped{"，"};
  if (key(ui, "pad.key.stop", rect.split_left(side, kPanelGap), "。")) act = PanelTyped{"。"};
  const ui::ButtonStyle done{
      .kind = ButtonKind::kSecondary, .icon = Icon::kCheck, .known_icon = true};
  const bool is_done = ui::button(
      ui, "pad.done", rect.split_right(std::round(rect.w * 0.34F), kPanelGap), view.done, done);
  const bool is_writing = !letters_.empty();
  if (key(ui, "pad.space", rect, is_writing ? ui.tr("Take the first") : ui.tr("Space"))) {
    act = is_writing ? take(0) : std::optional<PanelAct>(PanelTyped{" "});
  }
  // Letters that were not turned into characters are not lost without a word: take the first.
  if (is_done) act = is_writing ? take(0) : std::optional<PanelAct>(PanelDone{});
  return act;
}

std::optional<PanelAct> PinyinPage::draw(ui::Ui& ui, Rect rect, const PanelView& view,
                                         const std::vector<std::string>& followers) {
  if (!usable()) return std::nullopt;
  composer_->write_in(script_of(ui));
  auto act = draw_line(ui, rect.split_top(ui.portrait() ? 144.0F : 68.0F, kPanelGap), followers);
  if (shows_all_) {
    auto taken = draw_all(ui, rect);
    return taken ? taken : act;
  }
  const float height = std::floor((rect.h - 3 * kPanelGap) / 4);
  const Rect last = rect.split_bottom(height, kPanelGap);
  auto letter = draw_letters(ui, rect);
  auto end = draw_last_row(ui, last, view);
  return act ? act : (letter ? letter : end);
}

}  // namespace huiyin::kiosk
