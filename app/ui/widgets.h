// The widgets: each draws into a rectangle that the caller chose and answers what was done with it.
// Lists, scrolling and tables are in lists.h. For ids, focus and the UI tree see ui.h.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "app/ui/ui.h"

namespace huiyin::ui {

// ---- surfaces ----
void fill_background(Ui& ui);  // call first: the whole window
void card(Ui& ui, Rect rect, CardStyle style = {});
void rule(Ui& ui, Rect rect);  // hairline through the middle, along the longer side
void icon(Ui& ui, Rect rect, Icon kind,
          Ink ink = Ink::kNormal);  // largest square in the middle of rect

// ---- text ----
void text(Ui& ui, Rect rect, std::string_view words, const TextStyle& style = {});
Size measure_text(Ui& ui, std::string_view words, const TextStyle& style = {});  // on one line
float height_of(Ui& ui, std::string_view words, float width,
                const TextStyle& style = {});  // wrapped
float line_height(Ui& ui, TextSize size);
// A short word in a pill: state, category, count. Draws at the left of rect, returns the pill.
Rect chip(Ui& ui, Rect rect, std::string_view words, Tone tone = Tone::kNeutral,
          std::string_view id = {});

// Names what stands in a rectangle for the UI tree without drawing: a QR code, a number whose
// drawn form is grouped.
void tag(Ui& ui, std::string_view id, Rect rect, std::string_view label);

// ---- buttons: true in the one frame in which they were clicked or pressed by key ----
bool button(Ui& ui, std::string_view id, Rect rect, std::string_view label,
            const ButtonStyle& style = {});
// A clickable area without looks of its own (a card that the caller draws over it).
bool touch_area(Ui& ui, std::string_view id, Rect rect, std::string_view label);
// True once, when the area has been held for hold_ms (staff gate). Invisible, takes no focus.
bool hold_area(Ui& ui, std::string_view id, Rect rect, int64_t hold_ms);
bool check_box(Ui& ui, std::string_view id, Rect rect, std::string_view label, bool checked);
// One of several in one row of joined buttons; returns the index that was chosen now.
std::optional<int> segmented(Ui& ui, std::string_view id, Rect rect,
                             std::span<const std::string_view> labels, int selected);
// A tab or navigation bar entry: icon over label (kiosk) or icon beside label (counter).
bool nav_item(Ui& ui, std::string_view id, Rect rect, std::string_view label,
              const ButtonStyle& style = {});

// ---- fields ----
// For on-screen pads (kiosk): shows a value and a caret, reads no keyboard. True when touched.
struct FieldView {
  std::string_view value = {};
  std::string_view hint = {};        // shown while empty
  std::string_view error = {};       // shown under the field in the danger ink; red edge
  std::optional<size_t> caret = {};  // byte place of the caret while focused; none = at the end
  Icon icon = Icon::kNone;
  bool focused = false;  // this field takes what the pad types
  bool masked = false;   // dots instead of characters
  bool multiline = false;
};
bool field(Ui& ui, std::string_view id, Rect rect, const FieldView& view);

// For a real keyboard (counter): gives the new value in each frame in which it changed.
// Enter in a single-line input is left to pressed(Key::kEnter); in a multi-line one it is a new
// line.
struct TextInputOptions {
  std::string_view hint = {};
  std::string_view error = {};  // red edge and line under it, as in field()
  size_t max_bytes = 400;       // longer input is cut at a whole character
  bool multiline = false;
  bool password = false;
  bool enabled = true;
  Icon icon = Icon::kNone;
};
std::optional<std::string> text_input(Ui& ui, std::string_view id, Rect rect,
                                      std::string_view value, const TextInputOptions& options = {});

// ---- messages ----
// A strip with an icon by tone; with an action label it has a button: true when that was pressed.
struct BannerView {
  std::string_view words = {};
  Tone tone = Tone::kNeutral;
  std::string_view action = {};
  Icon icon = Icon::kNone;  // kNone = chosen by tone
};
bool banner(Ui& ui, std::string_view id, Rect rect, const BannerView& view);
// That shows all of the words at this width, without an action; `least` when they need less.
float banner_height(Ui& ui, float width, std::string_view words, float least);
// A short notice over everything at the lower edge. The flow says how long (draw it each frame).
void toast(Ui& ui, std::string_view words, Tone tone = Tone::kNeutral);
// A question in place, without a modal: true/false when answered. Ids: id.yes, id.no.
struct ConfirmView {
  std::string_view question = {};
  std::string_view yes = {};
  std::string_view no = {};
  bool dangerous = false;
};
std::optional<bool> confirm_bar(Ui& ui, std::string_view id, Rect rect, const ConfirmView& view);

// ---- pictures ----
void spinner(Ui& ui, Rect rect, Ink ink = Ink::kPrimary);  // turns; asks for frames by itself
void progress(Ui& ui, Rect rect, float fraction, Tone tone = Tone::kPrimary);
// Modules of a QR code, row by row, non-zero = dark, `side` modules a row; quiet zone of 4 is
// added. Drawn on whole pixels, as large as fits the rectangle, black on white.
void qr(Ui& ui, Rect rect, std::span<const uint8_t> modules, int side);
// A 1-bit picture, most significant bit left, rows padded to whole bytes, 1 = black, scaled to fit.
// `key` names the picture: give another key when the bits change.
struct BitmapView {
  int width = 0;
  int height = 0;
  std::span<const uint8_t> bits = {};
  uint64_t key = 0;
};
void bitmap(Ui& ui, Rect rect, const BitmapView& view);

}  // namespace huiyin::ui
