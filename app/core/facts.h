// What the procedures want written down about a ticket beside its state: severity of a complaint,
// kind of a repair, promise, quote and consent, leak test, decision on a suggestion … One value a
// key, the newest counts; the journal keeps them all. Keys are words of a fixed table.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "app/core/moment.h"

namespace huiyin {

struct FactValue {
  std::string value;  // as the key's kind asks: a word, text, "true", fen, or UTC ms in decimal
  Moment at;          // when it was written down
  std::string actor;
  bool operator==(const FactValue&) const = default;
};

using Facts = std::map<std::string, FactValue, std::less<>>;

}  // namespace huiyin
