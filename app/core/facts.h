// What the procedures want written down about a ticket beside its state: severity of a complaint,
// kind of a repair, promise, quote and consent, leak test, decision on a suggestion … One value a
// key, the newest counts; the journal keeps them all. Keys are words of a fixed table (facts.cpp),
// which the command line, the counter's forms and the tests ask. Not for who may act when: that is
// step_rules.h.
#pragma once

#include <initializer_list>
#include <map>
#include <span>
#include <string>
#include <string_view>

#include "app/core/category.h"
#include "app/core/moment.h"
#include "app/core/result.h"

namespace huiyin {

struct FactValue {
  std::string value;  // as the key's kind asks: a word, text, "true", yuan "128.50", UTC ms
  Moment at;          // when it was written down
  std::string actor;
  bool operator==(const FactValue&) const = default;
};

using Facts = std::map<std::string, FactValue, std::less<>>;

// A set of reception categories.
class Categories {
 public:
  constexpr Categories() = default;
  constexpr Categories(std::initializer_list<Category> list) {
    for (const Category c : list)
      bits_ |= bit(c);
  }
  constexpr bool has(Category c) const { return (bits_ & bit(c)) != 0; }

 private:
  static constexpr unsigned bit(Category c) { return 1U << static_cast<unsigned>(c); }
  unsigned bits_ = 0;
};

enum class FactKind {
  kWord,    // one of `choices`
  kText,    // clean text, at most kMaxNote_chars
  kMoney,   // yuan with two decimals, 0.00 … 10,000,000.99
  kMoment,  // UTC milliseconds in decimal
  kFlag,    // "true" or "false"
  kLogin,   // a staff account's login, or a name when he has none
  kTicket,  // the id of another ticket
  kDerived  // written by evolve() only: counters and call-backs that are done
};

struct FactKey {
  std::string_view key;
  FactKind kind = FactKind::kText;
  Categories categories;
  std::string_view choices = {};  // of kWord, apart by blanks
  bool is_public = false;         // may stand on a slip and a status page (requirements 5.2)
  bool at_kiosk = false;          // may be told with a registration; never personal
  bool of_round = false;          // forgotten when the matter is opened again
};

std::span<const FactKey> fact_keys();
const FactKey* find_fact_key(std::string_view key);  // nullptr: no such key

// The value as it is kept. Money and moments are read as people write them ("128.5",
// "2026-11-22T18:00:00+08:00"); what was cleaned stays as it is. Errors: kBadValue with the key and
// what is allowed, kTextTooLong, kBadUtf8.
Result<std::string> clean_fact(const FactKey& key, std::string_view value);
// The same for a whole map of one category's ticket; unknown or foreign keys are kBadValue.
Result<std::map<std::string, std::string>> clean_facts(
    Category category, const std::map<std::string, std::string>& facts);

// "" when nothing is written down under the key.
std::string_view fact_value(const Facts& facts, std::string_view key);
bool fact_is(const Facts& facts, std::string_view key, std::string_view value);
bool has_fact(const Facts& facts, std::string_view key);             // known, with a value
std::int64_t fact_number(const Facts& facts, std::string_view key);  // 0 when there is none
std::int64_t fact_fen(const Facts& facts, std::string_view key);     // of a kMoney key, 0 when none
std::string yuan_text(std::int64_t fen);                             // "128.50"
Moment fact_moment(const Facts& facts, std::string_view key);        // of a kMoment key

// Those that may stand on a slip and a status page.
std::map<std::string, std::string> public_facts(const Facts& facts);

// Canonical text of all facts (the ticket table's column): one line a fact, key, at, actor and
// value apart by tabs, with \ and line breaks escaped. decode skips what it cannot read.
std::string encode_facts(const Facts& facts);
Facts decode_facts(std::string_view text);

}  // namespace huiyin
