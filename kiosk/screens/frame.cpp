#include "kiosk/screens/frame.h"

#include <algorithm>
#include <cmath>

#include "app/ui/lists.h"
#include "app/ui/widgets.h"
#include "kiosk/screens/tools_bar.h"

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

// Where there is little room the words are short, but whole.
std::string offline_words(ui::Ui& ui, float width, const FrameView& view) {
  constexpr float kHighest = 80;
  const std::string words =
      ui::format(ui.tr("Counter away since {0}. Go on as usual."), {view.offline_since});
  if (ui::banner_height(ui, width, words, 0) <= kHighest) return words;
  return ui::format(ui.tr("Offline since {0}"), {view.offline_since});
}

void draw_offline(ui::Ui& ui, Rect rect, std::string_view words) {
  ui::banner(ui, "offline", rect, {.words = words, .tone = Tone::kWarning, .icon = Icon::kOffline});
}

void draw_offline_above(ui::Ui& ui, Rect& rest, const FrameView& view) {
  const std::string words = offline_words(ui, rest.w, view);
  draw_offline(ui, rest.split_top(ui::banner_height(ui, rest.w, words, 80), kGap), words);
}

void draw_clock(ui::Ui& ui, Rect& bar, const FrameView& view) {
  ui::text(ui, bar.split_right(136, kGap), view.clock,
           {.size = TextSize::kTitle, .weight = Weight::kBold, .align = Align::kRight});
}

void draw_office(ui::Ui& ui, Rect bar, const FrameView& view) {
  ui::icon(ui, bar.split_left(44, kGap).centred(44, 44), view.office_icon, Ink::kPrimary);
  ui::text(ui, bar, view.office,
           {.size = TextSize::kLabel,
            .weight = Weight::kBold,
            .ink = Ink::kPrimary,
            .fit = true,
            .optional = true});
}

// The link comes and goes while somebody touches the glass: nothing may move below a finger. On an
// upright glass the office gives its place to the banner; across it stands between the ways.
void draw_head(ui::Ui& ui, Rect bar, const FrameView& view) {
  draw_clock(ui, bar, view);
  const bool is_offline = ui.upright() && !view.offline_since.empty();
  if (!is_offline) return draw_office(ui, bar, view);
  draw_offline(ui, bar, offline_words(ui, bar.w, view));
}

std::string emergency_words(ui::Ui& ui, const FrameView& view) {
  const bool is_roomy = ui.upright() && !view.large_text;
  const char* words = is_roomy ? ui.tr("Urgent repair: leave the danger first, then ring {0}")
                               : ui.tr("Urgent: ring {0}");
  return ui::format(words, {view.emergency_phone});
}

void draw_emergency(ui::Ui& ui, Rect rect, std::string_view words) {
  ui::banner(ui, "emergency", rect, {.words = words, .tone = Tone::kDanger, .icon = Icon::kPhone});
}

constexpr float kDotGap = 12;

std::string step_words(ui::Ui& ui, Steps steps) {
  return ui::tr_format(ui.language(), "Step {0} of {1}",
                       {std::to_string(steps.now), std::to_string(steps.of)});
}

float dot_width(const ui::Ui& ui) {
  return ui.upright() ? 64 : 40;
}

float steps_width(ui::Ui& ui, Steps steps) {
  return static_cast<float>(steps.of) * (dot_width(ui) + kDotGap) + kDotGap +
         ui::measure_text(ui, step_words(ui, steps), {.size = TextSize::kCaption}).w;
}

// Dots first, then the same in words.
void draw_steps(ui::Ui& ui, Rect row, Steps steps) {
  const float width = dot_width(ui);
  for (int i = 1; i <= steps.of; ++i) {
    const Rect pill = row.split_left(width, kDotGap).centred(width, 12);
    ui::progress(ui, pill, i <= steps.now ? 1.0F : 0.0F, Tone::kPrimary);
  }
  row.split_left(8);
  ui::text(ui, row, step_words(ui, steps),
           {.size = TextSize::kCaption, .ink = Ink::kMuted, .fit = true});
}

void draw_tall_title(ui::Ui& ui, Rect& rest, const FrameView& view) {
  if (!view.emergency_phone.empty()) {
    const std::string words = emergency_words(ui, view);
    draw_emergency(ui, rest.split_top(ui::banner_height(ui, rest.w, words, 96), kGap), words);
  }
  if (view.title.empty()) return;
  if (view.steps.now > 0) draw_steps(ui, rest.split_top(40, 4), view.steps);
  ui::text(ui, rest.split_top(84), view.title,
           {.size = TextSize::kHeadline, .weight = Weight::kBold, .fit = true});
  if (!view.hint.empty()) {
    const ui::TextStyle quiet{.size = TextSize::kLabel, .ink = Ink::kMuted, .wrap = true};
    const float height = std::max(48.0F, ui::height_of(ui, view.hint, rest.w, quiet));
    ui::text(ui, rest.split_top(height), view.hint, quiet);
  }
  rest.split_top(32);
}

// Beside the title where it has room; below it where nothing else is asked; else the title must do.
void draw_wide_hint(ui::Ui& ui, Rect beside, Rect& rest, const FrameView& view) {
  ui::TextStyle quiet{.size = TextSize::kBody, .ink = Ink::kMuted, .optional = true};
  const bool fits = ui::measure_text(ui, view.hint, quiet).w <= beside.w;
  if (fits || view.steps.now > 0) return ui::text(ui, beside.moved(0, 6), view.hint, quiet);
  quiet.fit = true;
  ui::text(ui, rest.split_top(ui::line_height(ui, quiet.size), kGap), view.hint, quiet);
}

// In one row, because height is dear: title, hint or red banner, dots. The red banner comes first.
void draw_wide_title(ui::Ui& ui, Rect& rest, const FrameView& view) {
  if (view.title.empty()) return;
  Rect row = rest.split_top(80, kGap);
  const ui::TextStyle bold{.size = TextSize::kHeadline, .weight = Weight::kBold, .fit = true};
  const float title = std::min(row.w, ui::measure_text(ui, view.title, bold).w + 8);
  const float steps = view.steps.now > 0 ? steps_width(ui, view.steps) + 24 : 0;
  const std::string urgent = view.emergency_phone.empty() ? "" : emergency_words(ui, view);
  const auto has_room = [&](float width) {
    return urgent.empty() || ui::banner_height(ui, width, urgent, row.h) <= row.h;
  };
  const float beside = row.w - title - 32;
  if (steps > 0 && has_room(beside - steps)) {
    draw_steps(ui, row.split_right(steps - 24, 24), view.steps);
  }
  ui::text(ui, row.split_left(title, 32), view.title, bold);
  if (urgent.empty()) return draw_wide_hint(ui, row, rest, view);
  draw_emergency(ui, has_room(row.w) ? row : rest.split_top(80, kGap), urgent);
}

float way_width(const ui::Ui& ui, const FrameView& view) {
  if (!ui.upright()) return 240;
  return view.large_text ? 268 : 224;
}

std::optional<Input> draw_bottom(ui::Ui& ui, Rect bar, const FrameView& view) {
  std::optional<Input> chosen;
  const float width = way_width(ui, view);
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

// A keypad or a keyboard has these keys, too, and a pad that is typed with takes Backspace first.
std::optional<Input> way_by_key(ui::Ui& ui, const FrameView& view) {
  const bool is_back = ui.pressed(ui::Key::kEscape) || ui.pressed(ui::Key::kBackspace);
  if (view.has_home && ui.pressed(ui::Key::kHome)) return input::GoHome{};
  if (view.has_back && is_back) return input::GoBack{};
  return std::nullopt;
}

// How the glass is shared out.
struct Bars {
  Rect office;
  Rect tools;
  Rect above;  // shown, out of reach
  Rect rest;
  Rect ways;  // empty: there are none
};

// The lower half is for the hand, the upper one for the eye.
Bars low_bars(Rect area, bool has_ways) {
  Bars bars;
  Rect upper = area.split_top(std::floor(area.h / 2));
  upper.split_top(kGap);
  bars.office = upper.split_top(80, 8).inset(kMargin, 0);
  upper.split_bottom(kGap);
  bars.above = upper.inset(kMargin, 0);
  bars.rest = area.inset(kMargin, 0);
  bars.rest.split_bottom(24);
  bars.tools = bars.rest.split_top(80, kGap);
  if (has_ways) bars.ways = bars.rest.split_bottom(104, kGap);
  return bars;
}

// Across there is less to reach over: the tools come down to the ways, the rest as far as it fits.
Bars low_wide_bars(Rect area, bool has_ways) {
  Bars bars;
  area = area.inset(kMargin, 0);
  area.split_bottom(24);
  if (has_ways) bars.ways = area.split_bottom(96, kGap);
  bars.tools = area.split_bottom(80, kGap);
  bars.office = area.split_top(72, 8);
  bars.rest = area;
  return bars;
}

Bars bars_of(ui::Ui& ui, const FrameView& view) {
  const bool has_ways = view.has_back || view.has_home;
  const bool is_tall = ui.upright();
  Rect area = ui.area();
  if (view.low_reach) return is_tall ? low_bars(area, has_ways) : low_wide_bars(area, has_ways);
  Bars bars;
  Rect top = area.split_top(is_tall ? 188.0F : 104.0F, 8).inset(kMargin, 0);
  if (is_tall) {
    top.split_top(kGap);
    bars.office = top.split_top(80, 8);
    bars.tools = top;
  } else {
    top = top.inset(0, 8);
    bars.tools =
        top.split_right(std::max(std::round(top.w * 0.62F), least_tools_width(ui, view)), kGap);
    bars.office = top;
  }
  bars.rest = area.inset(kMargin, 0);
  if (!has_ways) {
    bars.rest.split_bottom(40);
    return bars;
  }
  bars.ways = bars.rest.split_bottom(is_tall ? 144.0F : 128.0F, kGap);
  bars.ways.h -= is_tall ? 40.0F : 24.0F;
  return bars;
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
  Bars bars = bars_of(ui, view);
  draw_head(ui, bars.office, view);
  if (auto chosen = draw_tools(ui, bars.tools, view)) frame.input = chosen;
  ui.reads_from_here();
  const bool has_ways = view.has_back || view.has_home;
  const bool is_offline = !view.offline_since.empty();
  const bool is_tall = ui.upright();
  Rect& rest = is_tall && view.low_reach ? bars.above : bars.rest;
  if (is_offline && !is_tall && !has_ways) draw_offline_above(ui, rest, view);
  is_tall ? draw_tall_title(ui, rest, view) : draw_wide_title(ui, rest, view);
  if (has_ways) {
    if (auto chosen = draw_bottom(ui, bars.ways, view)) frame.input = chosen;
    const float ways = 2 * (way_width(ui, view) + kGap);
    const float widest = is_tall ? 440 : view.large_text ? 460 : 520;
    const float width = std::min(widest, bars.ways.w - ways);
    frame.next = {bars.ways.right() - width, bars.ways.y, width, bars.ways.h};
    const Rect between{bars.ways.x + ways, bars.ways.y, bars.ways.w - ways - width - kGap,
                       bars.ways.h};
    if (is_offline && !is_tall) draw_offline(ui, between, offline_words(ui, between.w, view));
  }
  if (auto chosen = way_by_key(ui, view)) frame.input = chosen;
  frame.content = bars.rest;
  frame.above = bars.above;
  ui.keypad_begins_here();
  return frame;
}

bool has_room_above(const Frame& frame) {
  return !frame.above.empty();
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
  ChoiceGrid shape = grid;  // four large digits want more room
  shape.smallest.w = std::max(shape.smallest.w, ui.theme().em(TextSize::kBody) * 3.3F);
  const Cells cells = best_cells(rect, count, shape);
  const int rows = (count + cells.columns - 1) / cells.columns;
  const float height = static_cast<float>(rows) * (cells.h + kGap) - kGap;
  const TextSize size = label_size(ui, choices, cells.w - 48, cells.h);
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
