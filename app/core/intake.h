// What a kiosk asks before it takes a matter in, as the desk would: one question after the other,
// for each category, declared in assets/intake/*.toml; and the site's price list, which is shown
// before a paid service is agreed to. Plain values. Not for reading files (app/run) nor for the way
// through the questions (kiosk/flow).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/core/category.h"
#include "app/core/register_def.h"
#include "app/core/result.h"

namespace huiyin {

enum class IntakeKind {
  kChoice,  // one of a few
  kDanger,  // any of the signs makes it an urgent repair (001 篇5 六-4)
  kPrices,  // an item of the site's price list; its choices stand in where there is none
};
std::string_view name_of(IntakeKind kind);  // choice danger prices
std::optional<IntakeKind> parse_intake_kind(std::string_view name);

struct IntakeChoice {
  std::string id;
  Titles title;
  Titles advice;                             // of a sign of danger: what to do now
  std::map<std::string, std::string> facts;  // written down with the ticket; "@": the title's words
  bool is_said = true;                       // its words belong to what is written down
  bool asks_words = false;                   // only the visitor's own words say what it is
};

struct IntakeQuestion {
  std::string id;
  IntakeKind kind = IntakeKind::kChoice;
  Titles title;
  Titles hint;
  Condition when;  // an earlier question has one of these answers
  bool is_optional =
      false;  // not asked on the way: a line of the last page, first choice until then
  std::vector<IntakeChoice> choices;

  const IntakeChoice* find(std::string_view choice) const;
};

struct IntakeForm {
  Category category = Category::kOther;
  bool asks_words = false;  // the visitor's own words always
  std::vector<IntakeQuestion> questions;

  const IntakeQuestion* find(std::string_view question) const;
};

struct IntakeBook {
  std::vector<IntakeForm> forms;
  const IntakeForm* of(Category category) const;  // nullptr: nothing is asked
};

// Ids once, conditions on earlier questions and their choices, facts that may be told at a kiosk
// and have one of the allowed values. Error: kConfig.
Result<Ok> check_intake(const IntakeForm& form);

struct PriceItem {
  std::string name;
  std::string price;  // as it is published: "60 元/小时"
  bool operator==(const PriceItem&) const = default;
};
std::string encode_prices(const std::vector<PriceItem>& prices);  // text of the document "prices"
Result<std::vector<PriceItem>> decode_prices(std::string_view text);

// Neighbours who reported the same shared facility today, without names (document "neighbours").
struct NeighbourMatter {
  std::string entrance;  // "3-1": building and unit
  std::string shared;    // the fact's word: lift, water …
  int households = 0;
  std::string ticket;  // id of the one that leads
  Moment since;        // the first of them
  bool operator==(const NeighbourMatter&) const = default;
};
std::string entrance_of(std::string_view household);  // "3-1-1502" → "3-1"
std::string encode_neighbours(const std::vector<NeighbourMatter>& matters);
Result<std::vector<NeighbourMatter>> decode_neighbours(std::string_view text);

}  // namespace huiyin
