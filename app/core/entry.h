// An entry of a book: one line of lost and found, of the shift log, of a rule that was changed. It
// is the fold of its EntryActed events and knows nothing of what its fields mean; the registers
// (register_def.h) do.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "app/core/event.h"
#include "app/core/result.h"

namespace huiyin {

inline constexpr std::string_view kVerbCreate = "create";
inline constexpr std::string_view kVerbEdit = "edit";
inline constexpr std::size_t kMaxEntryName_chars = 100;  // of books, ids, verbs, states, keys
inline constexpr std::size_t kMaxEntryValue_chars = 4000;

struct EntryValue {
  std::string value;
  Moment at;          // when it was last changed …
  std::string actor;  // … and by whom
  bool operator==(const EntryValue&) const = default;
};

struct Entry {
  std::string book;
  std::string id;
  std::string state;
  std::map<std::string, EntryValue, std::less<>> fields;  // emptied ones are gone
  Moment created_at;
  Moment changed_at;
  std::string created_by;
  int rev = 0;  // how many events made it; 0: there is none yet

  std::string text(std::string_view key) const;  // empty when it has no such field
  bool operator==(const Entry&) const = default;
};

// Names are a-z, 0-9, "_", "." and "-"; values are UTF-8 of bounded length. Errors: kMissingField
// (book, entry or verb), kBadValue, kBadUtf8, kTextTooLong; the detail names the field.
Result<Ok> check_entry(const EntryActed& acted);

// Folds one event; the first one makes the entry, whatever its verb. False when it has no effect:
// it is of another entry, or creates what is there already.
bool fold_entry(Entry& entry, const EntryActed& acted, Moment at, const std::string& actor);

}  // namespace huiyin
