// Wrapping for the many-line text input: ImGui's editor breaks lines only at newlines, so the text
// is edited with soft breaks ("\r\n") put in where lines are full, and every edit is read back out
// of it. Pure: buffers and byte places in, buffers and byte places out.
#pragma once

#include <string>
#include <string_view>

#include "app/ui/line_break.h"

namespace huiyin::ui {

struct Edited {
  std::string text;  // without soft breaks
  size_t caret = 0;  // byte place in it
};

enum class Erasing { kBackwards, kForwards };

std::string wrap_softly(std::string_view text, float max_width, const AdvanceOf& advance_of);
std::string unwrap(std::string_view wrapped);
// Byte places in the one as places in the other.
size_t place_in_text(std::string_view wrapped, size_t place);
size_t place_in_wrapped(std::string_view wrapped, size_t place_of_text);

// What a person's one edit of `before` (wrapped) to `after`, with the caret behind it, means for
// the text. Erasing only a soft break erases the character beyond it.
Edited read_edit(std::string_view before, std::string_view after, size_t caret, Erasing erasing);

}  // namespace huiyin::ui
