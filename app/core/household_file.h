// The household file (一户一档): which papers belong into it and which of them are missing. The
// papers are facts of the book "household"; this file knows their names only.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace huiyin {

inline constexpr std::string_view kHouseholdBook = "household";

struct PaperKind {
  std::string_view key;     // "use_covenant"; its field in the book is "doc.use_covenant"
  bool kept_by_us = false;  // the record itself keeps it: complaints, services, chronicle
};

// The 22 kinds of N-120 (004 篇2 §10.2), in that order.
std::span<const PaperKind> paper_kinds();
std::string paper_field(std::string_view key);

// The entry of a door in the book: the label where its letters allow it, else their bytes in hex.
std::string household_entry(std::string_view label);

}  // namespace huiyin
