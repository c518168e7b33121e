// The writing panel: what a finger writes with. One seam for every way of writing: by hand,
// pinyin, letters, numbers. Not for what the text means or how long it may be: the flow decides.
//
// Ids: pad.key.<character>, pad.backspace, pad.space, pad.done, pad.shift; the ways of writing
// words pad.write (by hand), pad.pinyin, pad.letters, pad.turn (digits); pad.candidate.<n> (of what
// is being written), pad.next.<n> (what usually follows); by hand pad.ink, pad.undo, pad.clear; by
// pinyin pad.composed (the letters so far), pad.more (all candidates), pad.page.up, pad.page.down.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "app/ui/ui.h"
#include "kiosk/flow/form.h"

namespace huiyin::kiosk {

enum class PanelKind {
  kText,    // letters, and digits on their own page
  kNumber,  // a telephone's twelve keys
  kHome,    // the same with a dash: 3-1-1502
  kCode,    // capitals and digits together: numbers and codes of slips
};

struct PanelView {
  PanelKind kind = PanelKind::kText;
  PadPage page = PadPage::kLetters;
  std::string_view done;  // label of the key that ends writing
  std::string_view text;  // what stands in the field, to offer what follows it
};

struct PanelTyped {
  std::string text;
};
struct PanelErased {};
struct PanelTurned {
  PadPage page = PadPage::kLetters;
};
struct PanelDone {};
using PanelAct = std::variant<PanelTyped, PanelErased, PanelTurned, PanelDone>;

// Thread: the window's.
class InputPanel {
 public:
  virtual ~InputPanel() = default;
  // How high the panel wants to be at this width.
  virtual float height(const ui::Ui& ui, const PanelView& view) const = 0;
  virtual std::optional<PanelAct> draw(ui::Ui& ui, ui::Rect rect, const PanelView& view) = 0;
  // Nothing of what was drawn but not taken yet stays: called when nobody writes any more.
  virtual void forget() = 0;
};

}  // namespace huiyin::kiosk
