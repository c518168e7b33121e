// Text: measuring, breaking, drawing. A line of text is placed by the middle of its ideographs, not
// by the font's line box, so that Chinese and Latin labels look centred in their buttons.
#include <algorithm>
#include <cmath>

#include "app/ui/item.h"
#include "app/ui/paint.h"
#include "app/ui/utf8.h"

namespace huiyin::ui {
namespace {

// Noto Sans CJK: ascender 1.160 em; the middle of ideographs and of Latin capitals lies 0.375 em
// above the base line.
constexpr float kMiddleOfLine = 1.160F - 0.375F;

float line_factor(TextSize size) {
  if (size <= TextSize::kLabel) return 1.5F;
  return size <= TextSize::kHeadline ? 1.35F : 1.15F;
}

TextLimits limits_for(UiState& state, const Rect& rect, const TextStyle& style) {
  if (!style.wrap) return {rect.w * state.scale, 1};
  const int fits = lines_that_fit(state, rect, style.size);
  return {rect.w * state.scale, style.max_lines > 0 ? style.max_lines : fits};
}

// A number or a single Latin word, which is never broken where it can be smaller.
bool is_one_word(std::string_view words) {
  return std::all_of(words.begin(), words.end(), [](char c) { return c > ' ' && c < 0x7F; });
}

}  // namespace

int lines_that_fit(const UiState& state, const Rect& rect, TextSize size) {
  const float line = std::round(state.theme.em(size) * line_factor(size));
  return std::max(1, static_cast<int>((rect.h + line * 0.3F) / line));
}

bool is_shown_whole(const TextBlock& block, std::string_view words) {
  return !block.is_cut && (block.lines.size() <= 1 || !is_one_word(words));
}

Face face_of(UiState& state, TextSize size, Weight weight) {
  const float em_px = state.theme.em(size) * state.scale;
  return {state.fonts.face(state.language, weight), std::round(em_px * kLineHeightOfEm), em_px};
}

AdvanceOf advance_of(const Face& face) {
  ImFontBaked* baked = face.font->GetFontBaked(face.size_px);
  const float scale = face.size_px / baked->Size;
  return [baked, scale](char32_t c) { return baked->GetCharAdvance(c) * scale; };
}

TextBlock lay_out(UiState& state, std::string_view words, const TextStyle& style,
                  const TextLimits& limits) {
  TextBlock block;
  block.face = face_of(state, style.size, style.weight);
  block.line_px = std::round(block.face.em_px * line_factor(style.size));
  const AdvanceOf advance = advance_of(block.face);
  const float width = limits.max_lines == 1 && !style.wrap ? 1e9F : limits.width_px;
  const std::vector<Line> lines = break_lines(words, width + 0.5F, advance);
  const size_t count = std::min(lines.size(), static_cast<size_t>(limits.max_lines));
  for (size_t i = 0; i < count; ++i) {
    std::string line(words.substr(lines[i].begin, lines[i].end - lines[i].begin));
    if (i + 1 == count) {
      const float room = limits.width_px + 0.5F;
      const std::string_view rest = words.substr(lines[i].begin);  // not only its whole words
      std::string last = count < lines.size()
                             ? with_ellipsis(rest.substr(0, rest.find('\n')), room, advance)
                             : shorten(line, room, advance);
      block.is_cut = last != line;
      line = std::move(last);
    }
    block.widths.push_back(width_of(line, advance));
    block.width_px = std::max(block.width_px, block.widths.back());
    block.lines.push_back(std::move(line));
  }
  block.height_px = block.line_px * static_cast<float>(block.lines.size());
  return block;
}

TextBlock fit(UiState& state, std::string_view words, TextStyle style, const Rect& rect) {
  style.wrap = true;
  const auto first = static_cast<int>(style.size);
  for (int step = first; step >= 0; --step) {
    style.size = static_cast<TextSize>(step);
    const int lines = lines_that_fit(state, rect, style.size);
    TextBlock block = lay_out(state, words, style, {rect.w * state.scale, lines});
    if (step == 0 || is_shown_whole(block, words)) return block;
  }
  return {};
}

// What a person cannot read: words without their end, or in less height than they have.
void note_cut(UiState& state, const Rect& rect, const TextBlock& block) {
  const float ink_px = block.height_px - block.line_px + block.face.em_px;
  const bool is_squeezed = rect.h * state.scale < ink_px * 0.95F;
  if (!state.record_texts || (!block.is_cut && !is_squeezed)) return;
  std::string words = is_squeezed ? "squeezed: " : "cut: ";
  for (const std::string& line : block.lines)
    words += line;
  state.cuts.push_back(std::move(words));
}

void draw_block(UiState& state, const Rect& rect, const TextBlock& block, const TextStyle& style,
                Colour colour) {
  note_cut(state, rect, block);
  const ImVec2 low = min_px(state, rect);
  const ImVec2 high = max_px(state, rect);
  float top = low.y;
  if (style.vertical == VerticalAlign::kMiddle) top += (high.y - low.y - block.height_px) / 2;
  if (style.vertical == VerticalAlign::kBottom) top = high.y - block.height_px;
  ImDrawList* list = ImGui::GetWindowDrawList();
  for (size_t i = 0; i < block.lines.size(); ++i) {
    float x = low.x;
    const float room = high.x - low.x - block.widths[i];
    if (style.align == Align::kCentre) x += room / 2;
    if (style.align == Align::kRight) x += room;
    const float middle = top + block.line_px * (static_cast<float>(i) + 0.5F);
    const float y = middle - kMiddleOfLine * block.face.em_px;
    const std::string& line = block.lines[i];
    list->AddText(block.face.font, block.face.size_px, {std::round(x), std::round(y)},
                  packed(colour), line.c_str(), line.c_str() + line.size());
  }
}

void draw_label(UiState& state, const Rect& rect, std::string_view words, const TextStyle& style,
                Colour colour) {
  if (words.empty()) return;
  if (state.notes_texts()) state.texts.emplace_back(words);
  draw_block(state, rect, fit(state, words, style, rect), style, colour);
}

void text(Ui& ui, Rect rect, std::string_view words, const TextStyle& style) {
  UiState& state = ui.state();
  if (!style.id.empty()) note_item(state, {style.id, words, "text"}, rect);
  if (words.empty() || !can_be_seen(state, rect)) return;
  if (state.notes_texts()) state.texts.emplace_back(words);
  const TextBlock block = style.fit ? fit(state, words, style, rect)
                                    : lay_out(state, words, style, limits_for(state, rect, style));
  if (style.optional && block.is_cut) return;
  draw_block(state, rect, block, style, state.theme.of(style.ink));
}

Size measure_text(Ui& ui, std::string_view words, const TextStyle& style) {
  UiState& state = ui.state();
  const Face face = face_of(state, style.size, style.weight);
  return {std::ceil(width_of(words, advance_of(face)) / state.scale), line_height(ui, style.size)};
}

float height_of(Ui& ui, std::string_view words, float width, const TextStyle& style) {
  UiState& state = ui.state();
  TextStyle wrapped = style;
  wrapped.wrap = true;
  const int max_lines = style.max_lines > 0 ? style.max_lines : 1000;
  const TextBlock block = lay_out(state, words, wrapped, {width * state.scale, max_lines});
  return std::ceil(block.height_px / state.scale);
}

float line_height(Ui& ui, TextSize size) {
  return std::round(ui.theme().em(size) * line_factor(size));
}

}  // namespace huiyin::ui
