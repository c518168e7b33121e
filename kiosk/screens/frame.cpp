#include "kiosk/screens/frame.h"

#include <algorithm>
#include <array>
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
  const Rect first = rect.split_left(124, 8), second = rect.split_left(124, 8);
  const std::array cells = {first, second, rect};
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

// Large letters by one touch, wherever one is.
bool draw_reading(ui::Ui& ui, Rect rect, const FrameView& view) {
  const ui::ButtonStyle style{
      .kind = ButtonKind::kChoice, .selected = view.large_text, .size = TextSize::kBody};
  return ui::button(ui, "reading.large", rect, ui.tr("Large text"), style);
}

std::optional<Input> draw_top(ui::Ui& ui, Rect bar, const FrameView& view) {
  auto chosen = draw_languages(ui, bar.split_right(472, kGap).inset(0, 8));
  const ui::TextStyle bold{.size = TextSize::kBody, .weight = Weight::kBold};
  const float words = ui::measure_text(ui, ui.tr("Large text"), bold).w;
  const float reading = std::max(128.0F, std::round(words) + 48);
  if (draw_reading(ui, bar.split_right(reading, kGap).inset(0, 8), view)) {
    chosen = input::ToggleLargeText{};
  }
  ui::text(ui, bar.split_right(136, kGap), view.clock,
           {.size = TextSize::kTitle, .weight = Weight::kBold, .align = Align::kRight});
  ui::icon(ui, bar.split_left(44, kGap).centred(44, 44), view.office_icon, Ink::kPrimary);
  ui::text(ui, bar, view.office,
           {.size = TextSize::kLabel, .weight = Weight::kBold, .ink = Ink::kPrimary, .fit = true});
  return chosen;
}

// Where there is little room the words are short, but whole: a telephone number is never cut.
void draw_offline(ui::Ui& ui, Rect rect, const FrameView& view) {
  const bool is_roomy = rect.w > 700;
  const char* words =
      is_roomy ? ui.tr(
                     "The counter cannot be reached since {0}. You can register all the same; it "
                     "is passed on as soon as possible.")
               : ui.tr("Counter away since {0}. Go on as usual.");
  ui::banner(ui, "offline", rect,
             {.words = ui::format(words, {view.offline_since}),
              .tone = Tone::kWarning,
              .icon = Icon::kOffline});
}

void draw_emergency(ui::Ui& ui, Rect rect, const FrameView& view) {
  const char* words = ui.portrait() ? ui.tr("Urgent repair: leave the danger first, then ring {0}")
                                    : ui.tr("Urgent: ring {0}");
  ui::banner(ui, "emergency", rect,
             {.words = ui::format(words, {view.emergency_phone}),
              .tone = Tone::kDanger,
              .icon = Icon::kPhone});
}

// Dots first, then the same in words.
void draw_steps(ui::Ui& ui, Rect row, Steps steps) {
  const float width = ui.portrait() ? 64 : 40;
  for (int i = 1; i <= steps.of; ++i) {
    const Rect pill = row.split_left(width, 12).centred(width, 12);
    ui::progress(ui, pill, i <= steps.now ? 1.0F : 0.0F, Tone::kPrimary);
  }
  row.split_left(8);
  const std::string words = ui::tr_format(ui.language(), "Step {0} of {1}",
                                          {std::to_string(steps.now), std::to_string(steps.of)});
  ui::text(ui, row, words, {.size = TextSize::kCaption, .ink = Ink::kMuted, .fit = true});
}

void draw_tall_title(ui::Ui& ui, Rect& rest, const FrameView& view) {
  if (!view.emergency_phone.empty()) draw_emergency(ui, rest.split_top(96, kGap), view);
  if (view.title.empty()) return;
  if (view.steps.now > 0) draw_steps(ui, rest.split_top(40, 4), view.steps);
  ui::text(ui, rest.split_top(84), view.title,
           {.size = TextSize::kHeadline, .weight = Weight::kBold, .fit = true});
  if (!view.hint.empty()) {
    ui::text(ui, rest.split_top(48), view.hint,
             {.size = TextSize::kLabel, .ink = Ink::kMuted, .fit = true});
  }
  rest.split_top(32);
}

// In one row, because height is dear: title, hint or red banner, dots.
void draw_wide_title(ui::Ui& ui, Rect& rest, const FrameView& view) {
  if (view.title.empty()) return;
  Rect row = rest.split_top(80, kGap);
  if (view.steps.now > 0) draw_steps(ui, row.split_right(440, 24), view.steps);
  const ui::TextStyle bold{.size = TextSize::kHeadline, .weight = Weight::kBold, .fit = true};
  const float width = std::min(row.w, ui::measure_text(ui, view.title, bold).w + 8);
  ui::text(ui, row.split_left(width, 32), view.title, bold);
  if (!view.emergency_phone.empty()) return draw_emergency(ui, row, view);
  ui::text(ui, row.moved(0, 6), view.hint,
           {.size = TextSize::kBody, .ink = Ink::kMuted, .fit = true});
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
      return {columns, w, std::min(h, grid.largest.h)};
    }
  }
  const int columns = std::max(step, most / step * step);
  const auto n = static_cast<float>(columns);
  return {columns, std::floor((rect.w - (n - 1) * kGap) / n), grid.smallest.h};
}

// One size for all labels, so that no number looks more important than another.
TextSize label_size(ui::Ui& ui, const std::vector<Choice>& choices, float width, float height) {
  for (const TextSize size : {TextSize::kHeadline, TextSize::kTitle, TextSize::kLabel}) {
    const ui::TextStyle bold{.size = size, .weight = Weight::kBold};
    const bool fits = std::all_of(choices.begin(), choices.end(), [&](const Choice& choice) {
      return ui::measure_text(ui, choice.label, bold).w <= width;
    });
    if (fits && ui::line_height(ui, size) <= height) return size;
  }
  return TextSize::kBody;
}

}  // namespace

Frame draw_frame(ui::Ui& ui, const FrameView& view) {
  ui.screen(view.screen);
  ui::fill_background(ui);
  Frame frame;
  const bool tall = ui.portrait();
  const bool has_ways = view.has_back || view.has_home;
  const bool is_offline = !view.offline_since.empty();
  Rect rest = ui.area();
  const Rect top = rest.split_top(tall ? 112.0F : 104.0F, 8).inset(kMargin, 0);
  rest = rest.inset(kMargin, 0);
  if (auto chosen = draw_top(ui, top, view)) frame.input = chosen;
  if (is_offline && (tall || !has_ways)) draw_offline(ui, rest.split_top(80, kGap), view);
  tall ? draw_tall_title(ui, rest, view) : draw_wide_title(ui, rest, view);
  if (has_ways) {
    Rect bottom = rest.split_bottom(tall ? 144.0F : 128.0F, kGap);
    bottom.h -= tall ? 40.0F : 24.0F;
    if (auto chosen = draw_bottom(ui, bottom, view)) frame.input = chosen;
    const float width = tall ? 440 : 520;
    frame.next = {bottom.right() - width, bottom.y, width, bottom.h};
    const float ways = 2 * (240 + kGap);
    const Rect between{bottom.x + ways, bottom.y, bottom.w - ways - width - kGap, bottom.h};
    if (is_offline && !tall) draw_offline(ui, between, view);
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
  const TextSize size = label_size(ui, choices, cells.w - 32, cells.h);
  std::optional<Input> chosen;
  ui::ScrollArea area(ui, "choices", rect, height);
  Rect content = area.content();
  for (int i = 0; i < count; ++i) {
    const Choice& choice = choices[static_cast<std::size_t>(i)];
    const auto column = static_cast<float>(i % cells.columns);
    const auto row = static_cast<float>(i / cells.columns);
    const Rect cell{content.x + column * (cells.w + kGap), content.y + row * (cells.h + kGap),
                    cells.w, cells.h};
    const ui::ButtonStyle style{
        .kind = ButtonKind::kChoice, .selected = choice.chosen, .size = size};
    if (ui::button(ui, choice.id, cell, choice.label, style)) chosen = choice.input;
  }
  return chosen;
}

}  // namespace huiyin::kiosk
