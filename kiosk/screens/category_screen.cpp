#include <algorithm>
#include <array>

#include "app/ui/widgets.h"
#include "app/words/ticket_words.h"
#include "kiosk/screens/frame.h"
#include "kiosk/screens/screens.h"

namespace huiyin::kiosk {
namespace {

ui::Icon icon_of(Category category) {
  switch (category) {
    case Category::kAfterSales: return ui::Icon::kAfterSales;
    case Category::kRepair: return ui::Icon::kRepair;
    case Category::kComplaint: return ui::Icon::kComplaint;
    case Category::kService: return ui::Icon::kService;
    case Category::kPraise: return ui::Icon::kPraise;
    case Category::kSuggestion: return ui::Icon::kSuggestion;
    case Category::kInquiry: return ui::Icon::kInquiry;
    case Category::kOther: return ui::Icon::kOther;
  }
  HUIYIN_CHECK(false);
}

// One size for all eight, so that none looks more important than another.
ui::TextSize label_size(ui::Ui& ui, float width) {
  const ui::TextStyle headline{.size = ui::TextSize::kHeadline, .weight = ui::Weight::kBold};
  for (const Category category : kCategories) {
    const char* label = words::category_words(ui.language(), category);
    if (ui::measure_text(ui, label, headline).w > width) return ui::TextSize::kTitle;
  }
  return ui::TextSize::kHeadline;
}

// All or none: a summary that needs more than a line takes its room from the icon.
bool has_summaries(ui::Ui& ui, const CategoryView& view, float width) {
  if (!view.frame.large_text) return true;
  return std::all_of(kCategories.begin(), kCategories.end(), [&](Category category) {
    const char* words = words::category_plain_words(ui.language(), category);
    return ui::measure_text(ui, words, {.size = ui::TextSize::kBody}).w <= width;
  });
}

}  // namespace

std::optional<Input> draw_category(ui::Ui& ui, const CategoryView& view) {
  Frame frame = draw_frame(ui, view.frame);
  const bool tall = ui.portrait();
  const bool is_low = has_room_above(frame);
  const bool are_rows = tall || is_low;
  const auto cells = frame.content.grid(are_rows ? 2 : 4, are_rows ? 4 : 2, tall ? 24.0F : 16.0F);
  const ui::TextSize size = label_size(ui, cells[0].w - (is_low ? 240.0F : 64.0F));
  const bool are_explained = has_summaries(ui, view, cells[0].w - 48);
  for (std::size_t i = 0; i < kCategories.size(); ++i) {
    const Category category = kCategories[i];
    const std::string id = "category." + std::string(name_of(category));
    const ui::ButtonStyle style{
        .kind = ui::ButtonKind::kChoice,
        .icon = icon_of(category),
        .summary = are_explained ? words::category_plain_words(ui.language(), category) : "",
        .selected = view.chosen == category,
        .stacked = !is_low,
        .size = size};
    const char* label = words::category_words(ui.language(), category);
    if (ui::button(ui, id, cells[i], label, style)) frame.input = input::ChooseCategory{category};
  }
  return frame.input;
}

}  // namespace huiyin::kiosk
