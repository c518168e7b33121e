#include "kiosk/screens/frame.h"

#include <algorithm>
#include <cmath>

#include "app/ui/lists.h"
#include "app/ui/widgets.h"

namespace huiyin::kiosk {
namespace {

using ui::Align;
using ui::ButtonKind;
using ui::Icon;
using ui::Ink;
using ui::Rect;
using ui::TextSize;
using ui::Tone;
using ui::Weight;

constexpr float kMargin = 48;
constexpr float kGap = 16;

const char* short_name_of(ui::Language language) {
  switch (language) {
    case ui::Language::kZhCn: return "简体";
    case ui::Language::kZhTw: return "繁體";
    case ui::Language::kEn: return "English";
  }
  HUIYIN_CHECK(false);
}

std::optional<Input> draw_languages(ui::Ui& ui, Rect rect) {
  std::optional<Input> chosen;
  const auto cells = rect.columns(3, 8);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const ui::Language language = ui::kLanguages[i];
    const std::string id = std::string("language.") + ui::code_of(language);
    const ui::ButtonStyle style{.kind = ButtonKind::kChoice,
                                .selected = language == ui.language(),
                                .size = TextSize::kBody};
    if (ui::button(ui, id, cells[i], short_name_of(language), style)) {
      chosen = input::ChooseLanguage{language};
    }
  }
  return chosen;
}

std::optional<Input> draw_top(ui::Ui& ui, Rect bar, const FrameView& view) {
  auto chosen = draw_languages(ui, bar.split_right(432, kGap * 2).inset(0, 12));
  ui::text(ui, bar.split_right(112, kGap), view.clock,
           {.size = TextSize::kTitle, .weight = Weight::kBold, .align = Align::kRight});
  ui::icon(ui, bar.split_left(44, kGap).centred(44, 44), Icon::kBuilding, Ink::kPrimary);
  ui::text(ui, bar, view.office,
           {.size = TextSize::kLabel, .weight = Weight::kBold, .ink = Ink::kPrimary, .fit = true});
  return chosen;
}

void draw_banners(ui::Ui& ui, Rect& rest, const FrameView& view) {
  if (!view.offline_since.empty()) {
    const std::string words = ui::tr_format(
        ui.language(),
        "The counter cannot be reached since {0}. You can register all the same; it is passed on "
        "as soon as possible.",
        {view.offline_since});
    ui::banner(ui, "offline", rest.split_top(80, kGap),
               {.words = words, .tone = Tone::kWarning, .icon = Icon::kOffline});
  }
  if (!view.emergency_phone.empty()) {
    const std::string words = ui::tr_format(
        ui.language(), "Urgent repair: if you are in danger, leave the place and ring {0} now.",
        {view.emergency_phone});
    ui::banner(ui, "emergency", rest.split_top(96, kGap),
               {.words = words, .tone = Tone::kDanger, .icon = Icon::kPhone});
  }
}

void draw_steps(ui::Ui& ui, Rect row, Steps steps) {
  for (int i = 1; i <= steps.of; ++i) {
    const Rect pill = row.split_left(64, 12).centred(64, 12);
    ui::progress(ui, pill, i <= steps.now ? 1.0F : 0.0F, Tone::kPrimary);
  }
  row.split_left(8);
  const std::string words = ui::tr_format(ui.language(), "Step {0} of {1}",
                                          {std::to_string(steps.now), std::to_string(steps.of)});
  ui::text(ui, row, words, {.size = TextSize::kCaption, .ink = Ink::kMuted});
}

void draw_title(ui::Ui& ui, Rect& rest, const FrameView& view) {
  if (view.title.empty()) return;
  if (view.steps.now > 0) draw_steps(ui, rest.split_top(36, 4), view.steps);
  if (ui.portrait()) {
    ui::text(ui, rest.split_top(84), view.title,
             {.size = TextSize::kHeadline, .weight = Weight::kBold, .fit = true});
    if (!view.hint.empty()) {
      ui::text(ui, rest.split_top(48), view.hint,
               {.size = TextSize::kBody, .ink = Ink::kMuted, .fit = true});
    }
    rest.split_top(32);
    return;
  }
  Rect row = rest.split_top(72, 16);
  const ui::TextStyle bold{.size = TextSize::kHeadline, .weight = Weight::kBold, .fit = true};
  const float width = std::min(row.w, ui::measure_text(ui, view.title, bold).w + 8);
  ui::text(ui, row.split_left(width, 32), view.title, bold);
  if (!view.hint.empty()) {
    ui::text(ui, row.moved(0, 6), view.hint,
             {.size = TextSize::kBody, .ink = Ink::kMuted, .fit = true});
  }
}

std::optional<Input> draw_bottom(ui::Ui& ui, Rect bar, const FrameView& view) {
  std::optional<Input> chosen;
  const float width = ui.portrait() ? 224 : 240;
  const Rect back = bar.split_left(width, kGap);
  const Rect home = bar.split_left(width, kGap);
  const ui::ButtonStyle back_style{.kind = ButtonKind::kSecondary, .icon = Icon::kBack};
  const ui::ButtonStyle home_style{.kind = ButtonKind::kSecondary, .icon = Icon::kHome};
  if (view.has_back && ui::button(ui, "nav.back", back, ui.tr("Back"), back_style)) {
    chosen = input::GoBack{};
  }
  if (view.has_home && ui::button(ui, "nav.home", home, ui.tr("Home"), home_style)) {
    chosen = input::GoHome{};
  }
  return chosen;
}

// How many columns let all choices be seen with the largest cells; smallest cells when they cannot.
struct Cells {
  int columns = 1;
  float w = 0;
  float h = 0;
};

Cells best_cells(const Rect& rect, int count, const ChoiceGrid& grid) {
  const int step = std::max(1, grid.columns_of);
  const auto most = std::max(step, static_cast<int>((rect.w + kGap) / (grid.smallest.w + kGap)));
  for (int columns = step; columns <= most; columns += step) {
    const int rows = (count + columns - 1) / columns;
    const auto n = static_cast<float>(columns);
    const auto m = static_cast<float>(std::max(rows, 1));
    const float w = std::floor((rect.w - (n - 1) * kGap) / n);
    const float h = std::floor((rect.h - (m - 1) * kGap) / m);
    const bool is_comfortable = w <= grid.largest.w * 1.5F || columns + step > most;
    if (is_comfortable && h >= std::min(grid.largest.h, std::max(grid.smallest.h, w * 0.4F))) {
      return {columns, std::min(w, grid.largest.w), std::min(h, grid.largest.h)};
    }
  }
  const int columns = std::max(step, most / step * step);
  const auto n = static_cast<float>(columns);
  return {columns, std::floor((rect.w - (n - 1) * kGap) / n), grid.smallest.h};
}

}  // namespace

Frame draw_frame(ui::Ui& ui, const FrameView& view) {
  ui.screen(view.screen);
  ui::fill_background(ui);
  Frame frame;
  Rect rest = ui.area();
  const Rect top = rest.split_top(112).inset(kMargin, 0);
  rest = rest.inset(kMargin, 0);
  if (auto chosen = draw_top(ui, top, view)) frame.input = chosen;
  rest.split_top(8);
  draw_banners(ui, rest, view);
  draw_title(ui, rest, view);
  if (view.has_back || view.has_home) {
    Rect bottom = rest.split_bottom(ui.portrait() ? 144 : 120, kGap);
    bottom.h -= ui.portrait() ? 40.0F : 24.0F;
    if (auto chosen = draw_bottom(ui, bottom, view)) frame.input = chosen;
    const float width = ui.portrait() ? 440 : 520;
    frame.next = {bottom.right() - width, bottom.y, width, bottom.h};
  } else {
    rest.split_bottom(40);
  }
  frame.content = rest;
  return frame;
}

void draw_next(ui::Ui& ui, Frame& frame, std::string_view label, bool enabled) {
  const ui::ButtonStyle style{.icon = Icon::kForward, .enabled = enabled, .size = TextSize::kTitle};
  if (ui::button(ui, "nav.next", frame.next, label, style)) frame.input = input::GoNext{};
}

std::optional<Input> draw_pad(ui::Ui& ui, InputPanel& panel, Rect rect, const PanelView& view,
                              const Input& done) {
  const auto act = panel.draw(ui, rect, view);
  if (!ui.typed().empty()) return input::Type{std::string(ui.typed())};
  if (ui.pressed(ui::Key::kBackspace)) return input::Erase{};
  if (ui.pressed(ui::Key::kEnter)) return done;
  if (!act) return std::nullopt;
  if (const auto* typed = std::get_if<PanelTyped>(&*act)) return input::Type{typed->text};
  if (const auto* turned = std::get_if<PanelTurned>(&*act)) return input::TurnPad{turned->page};
  if (std::holds_alternative<PanelErased>(*act)) return input::Erase{};
  return done;
}

std::optional<Input> draw_choices(ui::Ui& ui, Rect rect, const std::vector<Choice>& choices,
                                  const ChoiceGrid& grid) {
  const int count = static_cast<int>(choices.size());
  const Cells cells = best_cells(rect, count, grid);
  const int rows = (count + cells.columns - 1) / cells.columns;
  const float height = static_cast<float>(rows) * (cells.h + kGap) - kGap;
  std::optional<Input> chosen;
  ui::ScrollArea area(ui, "choices", rect, height);
  Rect content = area.content();
  for (int i = 0; i < count; ++i) {
    const Choice& choice = choices[static_cast<std::size_t>(i)];
    const auto column = static_cast<float>(i % cells.columns);
    const auto row = static_cast<float>(i / cells.columns);
    const Rect cell{content.x + column * (cells.w + kGap), content.y + row * (cells.h + kGap),
                    cells.w, cells.h};
    const ui::ButtonStyle style{.kind = ButtonKind::kChoice,
                                .selected = choice.chosen,
                                .size = cells.h >= 120 ? TextSize::kHeadline : TextSize::kTitle};
    if (ui::button(ui, choice.id, cell, choice.label, style)) chosen = choice.input;
  }
  return chosen;
}

}  // namespace huiyin::kiosk
