// Tables from a key of the record to the message that names it. For the files of this room.
#pragma once

#include <array>
#include <string_view>

#include "app/words/i18n.h"

namespace huiyin::words {

template <typename Key>
struct Named {
  Key key;
  const char* msgid;
};
using Word = Named<std::string_view>;

// nullptr: not in the table.
template <typename Key, std::size_t N, typename Wanted>
const char* msgid_of(const std::array<Named<Key>, N>& rows, const Wanted& wanted) {
  for (const auto& row : rows) {
    if (row.key == wanted) return row.msgid;
  }
  return nullptr;
}

// In the language; nullptr: not in the table.
template <typename Key, std::size_t N, typename Wanted>
const char* look_up(Language l, const std::array<Named<Key>, N>& rows, const Wanted& wanted) {
  const char* msgid = msgid_of(rows, wanted);
  return msgid == nullptr ? nullptr : tr(l, msgid);
}

}  // namespace huiyin::words
