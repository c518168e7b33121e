// Ready-made sentences and names that a finger chooses instead of writing.
#pragma once

#include <span>
#include <string_view>

#include "app/core/category.h"
#include "app/words/i18n.h"

namespace huiyin::kiosk {

// English msgids; translate with tr(). Whole phrases, so that what is chosen can be read and edited
// as if it had been written.
std::span<const char* const> phrases_of(Category category);

// The most common family names, in the glyphs of the language; none for English.
std::span<const std::string_view> surnames_of(words::Language language);

}  // namespace huiyin::kiosk
