#include "kiosk/screens/tools_bar.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "app/ui/widgets.h"

namespace huiyin::kiosk {
namespace {

using ui::ButtonKind;
using ui::Icon;
using ui::Rect;
using ui::TextSize;

constexpr float kToolsBarGap = 8;
constexpr float kApart = 16;           // between the languages and the rest
constexpr float kToolsBarAround = 54;  // beside a word
constexpr float kBare = 104;           // of a tool that shows its icon alone

const char* short_name_of(ui::Language language) {
  switch (language) {
    case ui::Language::kZhCn: return "简体";
    case ui::Language::kZhTw: return "繁體";
    case ui::Language::kEn: return "English";
  }
  HUIYIN_CHECK(false);
}

float width_of(ui::Ui& ui, std::string_view words) {
  const ui::TextStyle bold{.size = TextSize::kBody, .weight = ui::Weight::kBold};
  return std::max(kBare, std::round(ui::measure_text(ui, words, bold).w) + kToolsBarAround);
}

struct Tool {
  const char* id;
  const char* label;
  Icon icon;
  bool is_on;
  Input input;
};

std::vector<Tool> tools_of(ui::Ui& ui, const FrameView& view) {
  std::vector<Tool> tools;
  tools.push_back({"reading.large", ui.tr("Large text"), Icon::kNone, view.large_text,
                   input::ToggleLargeText{}});
  tools.push_back(
      {"reach.low", ui.tr("Seated"), Icon::kSeated, view.low_reach, input::ToggleLowReach{}});
  if (view.has_sound) {
    tools.push_back(
        {"speech", ui.tr("Read aloud"), Icon::kSpeaker, view.speaks, input::ToggleSpeech{}});
  }
  return tools;
}

std::optional<Input> draw_languages(ui::Ui& ui, Rect& bar) {
  std::optional<Input> chosen;
  for (const ui::Language language : ui::kLanguages) {
    const std::string id = std::string("language.") + ui::code_of(language);
    const char* name = short_name_of(language);
    const ui::ButtonStyle style{.kind = ButtonKind::kChoice,
                                .selected = language == ui.language(),
                                .size = TextSize::kBody};
    if (ui::button(ui, id, bar.split_left(width_of(ui, name), kToolsBarGap), name, style)) {
      chosen = input::ChooseLanguage{language};
    }
  }
  return chosen;
}

float languages_width(ui::Ui& ui) {
  float all = kApart - kToolsBarGap;
  for (const ui::Language language : ui::kLanguages)
    all += width_of(ui, short_name_of(language)) + kToolsBarGap;
  return all;
}

}  // namespace

float least_tools_width(ui::Ui& ui, const FrameView& view) {
  float all = languages_width(ui);
  for (const Tool& tool : tools_of(ui, view))
    all += (tool.icon == Icon::kNone ? width_of(ui, tool.label) : kBare) + kToolsBarGap;
  return all;
}

std::optional<Input> draw_tools(ui::Ui& ui, Rect bar, const FrameView& view) {
  const std::vector<Tool> tools = tools_of(ui, view);
  const float languages = languages_width(ui);
  float words = 0;
  const float side = std::round(ui.theme().em(TextSize::kBody) * 1.25F) + 12;
  const auto width = [&](const Tool& tool) {
    return width_of(ui, tool.label) + (tool.icon == Icon::kNone ? 0 : side);
  };
  for (const Tool& tool : tools)
    words += width(tool) + kToolsBarGap;
  const bool are_bare = languages + words - kToolsBarGap > bar.w;

  // From the right, so that the languages stand at the same place beside the clock or below it.
  std::vector<Rect> places(tools.size());
  for (std::size_t i = tools.size(); i-- > 0;) {
    const bool is_bare = are_bare && tools[i].icon != Icon::kNone;
    places[i] = bar.split_right(is_bare ? kBare : width(tools[i]), kToolsBarGap);
  }
  bar.split_right(kApart - kToolsBarGap);
  if (!ui.upright()) bar = bar.moved(bar.w - (languages - kApart), 0);
  auto chosen = draw_languages(ui, bar);
  for (std::size_t i = 0; i < tools.size(); ++i) {
    const Tool& tool = tools[i];
    const ui::ButtonStyle style{.kind = tool.is_on ? ButtonKind::kPrimary : ButtonKind::kSecondary,
                                .icon = tool.icon,
                                .selected = tool.is_on,
                                .bare = are_bare && tool.icon != Icon::kNone,
                                .size = TextSize::kBody};
    if (ui::button(ui, tool.id, places[i], tool.label, style)) chosen = tool.input;
  }
  return chosen;
}

}  // namespace huiyin::kiosk
