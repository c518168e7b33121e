// Text from people: checked, bounded, masked. Pure functions over UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "app/core/result.h"

namespace huiyin {

inline constexpr std::size_t kMaxDescription_chars = 1000;
inline constexpr std::size_t kMaxName_chars = 40;
inline constexpr std::size_t kMaxNote_chars = 1000;

bool is_utf8(std::string_view text);
std::size_t count_chars(std::string_view utf8);  // code points
std::string clip_chars(std::string_view utf8, std::size_t max_chars);
std::string trim(std::string_view text);  // ASCII and ideographic space off both ends

// Trimmed, control characters other than newline dropped. Errors: kBadUtf8, kTextTooLong (the
// detail names the limit and the length), never kEmptyText: emptiness is the caller's rule.
Result<std::string> clean_text(std::string_view text, std::size_t max_chars);

// Digits with an optional leading +, from what a person typed ("138 0013-8000"). Full-width digits
// are accepted. Errors: kBadPhone unless 5 to 15 digits and nothing but digits, space, - ( ) +.
Result<std::string> clean_phone(std::string_view text);

std::string mask_name(std::string_view name);  // 王小明 → 王*明, 王明 → 王*, Anna Lee → A*** L**
std::string mask_phone(std::string_view phone);  // 138****8000, *****23
std::string upper_ascii(std::string_view text);

}  // namespace huiyin
