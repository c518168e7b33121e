#include "kiosk/panel/key_panel.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "app/ui/widgets.h"
#include "kiosk/panel/candidates.h"

namespace huiyin::kiosk {
namespace {

using ui::ButtonKind;
using ui::Icon;
using ui::Rect;
using ui::TextSize;

constexpr float kKeyHeight_portrait = 104;
constexpr float kKeyHeight_landscape = 76;

// One row of characters; spaces at its ends indent it by half a key each.
using Rows = std::vector<std::string_view>;

Rows rows_of(const PanelView& view) {
  switch (view.kind) {
    case PanelKind::kNumber:
    case PanelKind::kHome: return {"123", "456", "789"};
    case PanelKind::kCode: return {"1234567890", "QWERTYUIOP", " ASDFGHJKL ", "  ZXCVBNM  "};
    case PanelKind::kText: break;
  }
  switch (view.page) {
    case PadPage::kInk:
    case PadPage::kPinyin:
    case PadPage::kLetters: return {"qwertyuiop", " asdfghjkl ", "zxcvbnm"};
    case PadPage::kCapitals: return {"QWERTYUIOP", " ASDFGHJKL ", "ZXCVBNM"};
    case PadPage::kDigits: return {"1234567890", " -/:;()@&\" ", ".,?!'+#"};
  }
  HUIYIN_CHECK(false);
}

class Keys {
 public:
  explicit Keys(ui::Ui& ui) : ui_(ui) {}

  void character(Rect rect, char c) {
    const std::string text(1, c);
    if (key("pad.key." + text, rect, text, {})) act_ = PanelTyped{text};
  }
  void characters(Rect row, std::string_view line) {
    const std::size_t first = line.find_first_not_of(' ');
    const auto halves = static_cast<float>(first);
    const std::string_view keys = line.substr(first, line.find_last_not_of(' ') - first + 1);
    const float step = (row.w + kPanelGap) / (static_cast<float>(keys.size()) + halves);
    Rect inner = row.inset(halves * step / 2, 0);
    const auto cells = inner.columns(static_cast<int>(keys.size()), kPanelGap);
    for (std::size_t i = 0; i < keys.size(); ++i)
      character(cells[i], keys[i]);
  }
  void space(Rect rect) {
    if (key("pad.space", rect, ui_.tr("Space"), {})) act_ = PanelTyped{" "};
  }
  void backspace(Rect rect) {
    if (key("pad.backspace", rect, ui_.tr("Erase"), Icon::kBackspace)) act_ = PanelErased{};
  }
  void turn(std::string_view id, Rect rect, std::string_view label, PadPage page) {
    if (key(id, rect, label, {})) act_ = PanelTurned{page};
  }
  void done(Rect rect, std::string_view label) {
    const ui::ButtonStyle style{
        .kind = ButtonKind::kSecondary, .icon = Icon::kCheck, .known_icon = true};
    if (ui::button(ui_, "pad.done", rect, label, style)) act_ = PanelDone{};
  }
  std::optional<PanelAct> act() && { return std::move(act_); }

 private:
  bool key(std::string_view id, Rect rect, std::string_view label, Icon icon) {
    const bool is_word = label.size() > 1;
    return ui::button(ui_, id, rect, label,
                      {.kind = ButtonKind::kKey,
                       .icon = icon,
                       .known_icon = true,
                       .size = is_word ? TextSize::kBody : TextSize::kTitle});
  }

  ui::Ui& ui_;
  std::optional<PanelAct> act_;
};

void draw_number_pad(Keys& keys, Rect rect, const PanelView& view) {
  const auto cells = rect.grid(3, 4, kPanelGap);
  for (std::size_t i = 0; i < 9; ++i)
    keys.character(cells[i], static_cast<char>('1' + static_cast<int>(i)));
  keys.backspace(cells[9]);
  keys.character(cells[10], '0');
  if (view.kind == PanelKind::kHome) return keys.character(cells[11], '-');
  keys.done(cells[11], view.done);
}

void draw_code_pad(Keys& keys, Rect rect, const PanelView& view) {
  const Rows lines = rows_of(view);
  const auto rows = rect.rows(5, kPanelGap);
  for (std::size_t i = 0; i < lines.size(); ++i)
    keys.characters(rows[i], lines[i]);
  Rect last = rows[4];
  keys.backspace(last.split_left(last.w * 0.4F, kPanelGap));
  keys.done(last, view.done);
}

void draw_text_pad(Keys& keys, Rect rect, const PanelView& view) {
  const Rows lines = rows_of(view);
  const auto rows = rect.rows(4, kPanelGap);
  keys.characters(rows[0], lines[0]);
  keys.characters(rows[1], lines[1]);

  const float side = std::round(rect.w * 0.14F);
  Rect third = rows[2];
  const Rect shift = third.split_left(side, kPanelGap);
  if (view.page == PadPage::kDigits) {
    keys.character(shift, '*');
  } else {
    const bool is_low = view.page != PadPage::kCapitals;
    keys.turn("pad.shift", shift, is_low ? "ABC" : "abc",
              is_low ? PadPage::kCapitals : PadPage::kLetters);
  }
  keys.backspace(third.split_right(side, kPanelGap));
  keys.characters(third, lines[2]);

  Rect last = rows[3];
  keys.done(last.split_right(std::round(rect.w * 0.24F), kPanelGap), view.done);
  keys.space(last);
}

}  // namespace

float KeyPanel::height(const ui::Ui& ui, const PanelView& view) const {
  const float key = ui.portrait() ? kKeyHeight_portrait : kKeyHeight_landscape;
  const float rows = view.kind == PanelKind::kCode ? 5 : 4;
  return rows * key + (rows - 1) * kPanelGap;
}

std::optional<PanelAct> KeyPanel::draw(ui::Ui& ui, ui::Rect rect, const PanelView& view) {
  Keys keys(ui);
  switch (view.kind) {
    case PanelKind::kNumber:
    case PanelKind::kHome: draw_number_pad(keys, rect, view); break;
    case PanelKind::kCode: draw_code_pad(keys, rect, view); break;
    case PanelKind::kText: draw_text_pad(keys, rect, view); break;
  }
  return std::move(keys).act();
}

}  // namespace huiyin::kiosk
