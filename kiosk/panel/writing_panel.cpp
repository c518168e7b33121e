#include "kiosk/panel/writing_panel.h"

#include <algorithm>
#include <vector>

#include "app/ui/widgets.h"
#include "kiosk/panel/candidates.h"

namespace huiyin::kiosk {
namespace {

using ui::Rect;

constexpr float kTabs_portrait = 72;    // high
constexpr float kTabs_landscape = 152;  // wide and more: there the tabs stand beside the page
constexpr float kPage_portrait = 536;
constexpr float kPage_landscape = 356;

struct Tab {
  const char* id;
  const char* label;
  PadPage page;
};

bool is_of(PadPage page, PadPage tab) {
  return page == tab || (page == PadPage::kCapitals && tab == PadPage::kLetters);
}

float tabs_width(ui::Ui& ui) {
  const ui::TextStyle bold{.size = ui::TextSize::kBody, .weight = ui::Weight::kBold};
  const float longest = std::max(ui::measure_text(ui, ui.tr("By hand"), bold).w,
                                 ui::measure_text(ui, ui.tr("Pinyin"), bold).w);
  return std::max(kTabs_landscape, longest + 2 * ui.theme().space_m + 2);
}

}  // namespace

float WritingPanel::height(const ui::Ui& ui, const PanelView& view) const {
  if (view.kind != PanelKind::kText) return keys_.height(ui, view);
  return ui.portrait() ? kTabs_portrait + kPanelGap + kPage_portrait : kPage_landscape;
}

void WritingPanel::forget() {
  ink_.forget();
  pinyin_.forget();
}

PadPage WritingPanel::page_of(const PanelView& view) {
  const bool is_there = (view.page != PadPage::kInk || ink_.usable()) &&
                        (view.page != PadPage::kPinyin || pinyin_.usable());
  return is_there ? view.page : PadPage::kLetters;
}

std::optional<PanelAct> WritingPanel::draw_tabs(ui::Ui& ui, Rect rect, PadPage page) {
  std::vector<Tab> tabs;
  if (ink_.usable()) tabs.push_back({"pad.write", ui.tr("By hand"), PadPage::kInk});
  if (pinyin_.usable()) tabs.push_back({"pad.pinyin", ui.tr("Pinyin"), PadPage::kPinyin});
  tabs.push_back({"pad.letters", "ABC", PadPage::kLetters});
  tabs.push_back({"pad.turn", "123", PadPage::kDigits});
  const int count = static_cast<int>(tabs.size());
  const auto cells = ui.portrait() ? rect.columns(count, kPanelGap) : rect.rows(count, kPanelGap);
  std::optional<PanelAct> act;
  for (std::size_t i = 0; i < tabs.size(); ++i) {
    const ui::ButtonStyle style{.kind = ui::ButtonKind::kChoice,
                                .selected = is_of(page, tabs[i].page),
                                .size = ui::TextSize::kBody};
    if (ui::button(ui, tabs[i].id, cells[i], tabs[i].label, style)) act = PanelTurned{tabs[i].page};
  }
  if (act) forget();
  return act;
}

std::optional<PanelAct> WritingPanel::draw_page(ui::Ui& ui, Rect rect, const PanelView& view) {
  switch (view.page) {
    case PadPage::kInk: return ink_.draw(ui, rect, view);
    case PadPage::kPinyin: return pinyin_.draw(ui, rect, view, ink_.follow(ui, view.text));
    case PadPage::kLetters:
    case PadPage::kCapitals:
    case PadPage::kDigits: break;
  }
  return keys_.draw(ui, rect, view);
}

std::optional<PanelAct> WritingPanel::draw(ui::Ui& ui, Rect rect, const PanelView& view) {
  if (view.kind != PanelKind::kText) {
    forget();
    return keys_.draw(ui, rect, view);
  }
  PanelView shown = view;
  shown.page = page_of(view);
  const Rect tabs = ui.portrait() ? rect.split_top(kTabs_portrait, kPanelGap)
                                  : rect.split_left(tabs_width(ui), kPanelGap * 2);
  auto turned = draw_tabs(ui, tabs, shown.page);
  auto act = draw_page(ui, rect, shown);
  return turned ? turned : act;
}

}  // namespace huiyin::kiosk
