// What one visitor has said so far. The only place where personal data lives in this program before
// it is sealed; wipe() overwrites it when the visitor is done, goes home or walks away.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "app/core/category.h"
#include "app/core/decide.h"
#include "app/words/i18n.h"

namespace huiyin::kiosk {

inline constexpr std::size_t kMaxPhone_chars = 20;
inline constexpr std::size_t kMaxQuery_chars = 24;
inline constexpr std::size_t kTail_chars = 4;
inline constexpr std::size_t kMaxHome_chars = 16;

// What the pad types into.
enum class Field { kText, kName, kPhone, kQuery, kTail, kNote, kHome };

// Which keys the pad shows.
// kInk: written by hand.
enum class PadPage { kInk, kPinyin, kLetters, kCapitals, kDigits };

// How the office addresses the visitor; written with the name: 王先生, Ms Lee.
enum class Title { kNone, kMr, kMs };

struct Form {
  std::optional<Category> category;
  std::string building;
  std::string unit;
  std::string room;
  std::string household;      // label of the room; empty: not chosen, or no_household
  bool no_household = false;  // "I do not live here"
  std::string text;
  std::optional<bool> danger;                  // asked for repairs only, 001 篇5 六-4
  std::string danger_sign;                     // id of the sign that was touched
  std::map<std::string, std::string> answers;  // question → choice, or item of the price list
  bool wants_words = false;                    // writes something beside the answers
  std::string typed_home;                      // "3-1-15", while it is typed
  std::optional<bool> joins;                   // the neighbours' matter, once asked
  std::string name;
  Title title = Title::kNone;
  std::string phone;
  bool contact_seen = false;  // the contact screen was left by next or skip
  Attendance attendance = Attendance::kDropOff;

  bool empty() const { return !category.has_value(); }
  bool is_emergency() const { return asks_danger() && danger.value_or(false); }
  bool asks_danger() const { return category == Category::kRepair; }
  RequiredFields required() const;
  std::string full_name(words::Language language) const;
};

// Overwrites the bytes before letting them go. What the allocator or a short string's copy left
// elsewhere in memory is out of reach; the process never writes core dumps.
void wipe(std::string& text);
void wipe(Form& form);

// Adds the characters of `more` that the field takes (a telephone: digits + - ( ) and space) until
// it is full.
enum class Typed { kTaken, kRefused, kFull };
Typed type_into(std::string& value, Field field, std::string_view more);
void erase_last(std::string& value);  // one character

// A ready-made phrase: added with a separator, taken out again when it is there.
void toggle_phrase(std::string& text, std::string_view phrase, std::string_view separator);
bool has_phrase(std::string_view text, std::string_view phrase, std::string_view separator);

}  // namespace huiyin::kiosk
