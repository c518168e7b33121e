// What narrows the worklist besides its list: chips that are all true at once, and views, which are
// a list with its chips under a name. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/core/result.h"
#include "app/core/ticket.h"

namespace huiyin::counter {

// In the order of the tiles over the desk; the first five are the questions of the first glance.
enum class Filter { kWaiting, kDue, kOverdue, kCallBacks, kCarried, kMine, kAll };
inline constexpr std::array<Filter, 7> kFilters = {
    Filter::kWaiting, Filter::kDue,  Filter::kOverdue, Filter::kCallBacks,
    Filter::kCarried, Filter::kMine, Filter::kAll};
std::string_view name_of(Filter f);  // waiting due overdue call_backs carried mine all

enum class Mark { kUrgent, kMine, kSevere, kOverdue, kCallBack };
inline constexpr std::array<Mark, 5> kMarks = {Mark::kUrgent, Mark::kMine, Mark::kSevere,
                                               Mark::kOverdue, Mark::kCallBack};
std::string_view name_of(Mark m);  // urgent mine severe overdue call_back

// Of several categories, departments or buildings one has to fit; everything else has to.
struct Chips {
  std::uint32_t marks = 0;                    // bit = place in kMarks
  std::uint32_t categories = 0;               // bit = place in kCategories; 0: any
  std::vector<std::string> departments = {};  // code names; empty: any
  std::vector<std::string> buildings = {};    // "3" of "3-1-1502"; empty: any
  std::string person = {};                    // who has it or received it first; empty: anybody
  bool operator==(const Chips&) const = default;

  bool any() const;
  bool has(Mark m) const;
  bool has(Category c) const;
  void flip(Mark m);
  void flip(Category c);
};
void flip(std::vector<std::string>& words, const std::string& word);

// What a chip may ask of a ticket beside its own fields.
struct Standing {
  bool mine = false;
  bool overdue = false;
  std::string_view receiver;  // the first receiver's name
};
bool fits(const Chips& chips, const Ticket& ticket, const Standing& standing);
std::string_view building_of(std::string_view household);  // "3-1-1502" → "3"; "" without one
bool is_severe(
    const Ticket& ticket);  // a complaint of the heaviest degree, or one of the company's

// A view as one line for the site's books: "overdue category=repair,complaint urgent".
struct SavedView {
  std::string name;
  Filter filter = Filter::kDue;
  Chips chips;
  bool operator==(const SavedView&) const = default;
};
std::string encode_view(const SavedView& view);                          // without the name
Result<SavedView> decode_view(std::string name, std::string_view line);  // kBadValue

}  // namespace huiyin::counter
