#include "app/core/entry.h"

#include <algorithm>

#include "app/core/text.h"

namespace huiyin {
namespace {

bool is_name(std::string_view text) {
  return text.size() <= kMaxEntryName_chars && std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.' ||
                  c == '-';
         });
}

Result<Ok> check_name(std::string_view what, const std::string& name) {
  if (name.empty()) return fail(ErrorCode::kMissingField, std::string(what));
  if (!is_name(name)) return fail(ErrorCode::kBadValue, std::string(what) + " \"" + name + "\"");
  return Ok{};
}

Result<Ok> check_value(const std::string& key, const std::string& value) {
  if (!is_utf8(value)) return fail(ErrorCode::kBadUtf8, key);
  const std::size_t length = count_chars(value);
  if (length <= kMaxEntryValue_chars) return Ok{};
  return fail(ErrorCode::kTextTooLong, key + ": at most " + std::to_string(kMaxEntryValue_chars) +
                                           " characters, " + std::to_string(length) + " given");
}

}  // namespace

std::string Entry::text(std::string_view key) const {
  const auto found = fields.find(key);
  return found == fields.end() ? std::string() : found->second.value;
}

Result<Ok> check_entry(const EntryActed& acted) {
  if (auto checked = check_name("book", acted.book); !checked) return checked;
  if (auto checked = check_name("entry", acted.entry); !checked) return checked;
  if (auto checked = check_name("verb", acted.verb); !checked) return checked;
  if (!is_name(acted.state)) return fail(ErrorCode::kBadValue, "state \"" + acted.state + "\"");
  for (const auto& [key, value] : acted.fields) {
    if (auto checked = check_name("field", key); !checked) return checked;
    if (auto checked = check_value(key, value); !checked) return checked;
  }
  return Ok{};
}

bool fold_entry(Entry& entry, const EntryActed& acted, Moment at, const std::string& actor) {
  const bool is_first = entry.rev == 0;
  if (is_first) {
    entry.book = acted.book;
    entry.id = acted.entry;
    entry.created_at = at;
    entry.created_by = actor;
  } else if (acted.verb == kVerbCreate || entry.book != acted.book || entry.id != acted.entry) {
    return false;
  }
  if (!acted.state.empty()) entry.state = acted.state;
  for (const auto& [key, value] : acted.fields) {
    if (value.empty()) {
      entry.fields.erase(key);
    } else {
      entry.fields[key] = EntryValue{value, at, actor};
    }
  }
  entry.changed_at = at;
  ++entry.rev;
  return true;
}

}  // namespace huiyin
