// The writing panel: what a finger writes with. One seam for every way of writing: by hand,
// letters, numbers. Not for what the text means or how long it may be: the flow decides.
//
// Ids: pad.key.<character>, pad.backspace, pad.space, pad.done, pad.turn (letters/digits),
// pad.shift, pad.write (by hand); and of the page for writing by hand: pad.ink, pad.candidate.<n>,
// pad.undo, pad.clear, pad.letters.
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
  kCode,    // capitals and digits together: numbers and codes of slips
};

struct PanelView {
  PanelKind kind = PanelKind::kText;
  PadPage page = PadPage::kLetters;
  std::string_view done;   // label of the key that ends writing
  bool may_write = false;  // offer the page for writing by hand
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
