// What a complaint or repair is about, from the owner's own words: enough to see that four people
// of one building mean the same lift. Not for judging a single ticket.
#pragma once

#include <string_view>

namespace huiyin {

// lift parking noise leak cleaning security light water power gas drain fee decoration pet gate
// network attitude garden; "" when no word tells.
std::string_view topic_of(std::string_view text);

}  // namespace huiyin
