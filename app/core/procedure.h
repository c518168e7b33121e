// The procedures of one site: the rule book with the site's own settings on top, its calendar and
// clock; and the due times of a ticket after them, each with its clause and its reckoning. A value
// made once and shared; a changed setting makes a new one. Not for reading files (app/run).
#pragma once

#include <array>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "app/core/calendar.h"
#include "app/core/rule_book.h"
#include "app/core/ticket.h"

namespace huiyin {

struct Due {
  std::string what;  // "dispatch", "reply", "call_back", "rework_slip", "forward", "solve", …
  Moment at;
  std::string clause;        // "N-042 001 篇2 §3.17"
  std::string rule = {};     // the rule's key: complaint.reply
  bool provisional = false;  // beyond what the calendar covers
  bool paused = false;       // its clock stands still
  bool operator==(const Due&) const = default;
};

// What a site has set: values of rules and choices by key, and "profile".
using RuleSettings = std::map<std::string, std::string>;
inline constexpr std::string_view kProfileKey = "profile";

struct ProcedureFacts {
  RuleBook book;
  CalendarFacts calendar;
  SiteClock clock;
  RuleSettings settings;
};

enum class RuleSource { kDefault, kProfile, kChoice, kSite };
std::string_view name_of(RuleSource source);  // default profile choice site

struct RuleValue {
  std::string value;
  RuleSource source = RuleSource::kDefault;
  std::string by;  // the profile's word, the choice's id
};

class Procedures {
 public:
  // Settings that fit no rule any more are left out. Errors: kConfig (the book), kBadValue (the
  // calendar).
  static Result<std::shared_ptr<const Procedures>> make(ProcedureFacts facts);

  const RuleBook& book() const { return facts_.book; }
  const ServiceCalendar& calendar() const { return calendar_; }
  const SiteClock& clock() const { return facts_.clock; }
  const ProcedureFacts& facts() const { return facts_; }
  const std::string& profile() const { return profile_; }
  RuleValue value_of(const Rule& rule) const;
  // The limit of a rule by its key; nullopt: not set, or no such rule.
  std::optional<Limit> limit_of(std::string_view key) const;
  const std::string& chosen(const RuleChoice& choice) const;

  // A rule that runs on tickets, ready to count.
  struct Clock {
    const Rule* rule = nullptr;
    std::optional<Limit> limit;
    std::string clause;
  };
  const std::vector<Clock>& clocks(Category category) const {
    return clocks_[static_cast<std::size_t>(category)];
  }

 private:
  Procedures() = default;
  void settle_values();
  void make_clocks();

  ProcedureFacts facts_;
  ServiceCalendar calendar_;
  std::string profile_;
  std::map<std::string, RuleValue> values_;  // only those that are not the default
  std::array<std::vector<Clock>, kCategories.size()> clocks_;
};
using SharedProcedures = std::shared_ptr<const Procedures>;

// The key that a setting goes by: a rule's or choice's key from its key or id, "profile"; and
// whether the value may be set. kBadValue with what is allowed.
Result<std::string> setting_key(const RuleBook& book, std::string_view key_or_id);
Result<std::string> check_setting(const RuleBook& book, std::string_view key_or_id,
                                  std::string_view value);

// What is still owed on this ticket, earliest first; empty when it is closed or cancelled.
std::vector<Due> dues(const Ticket& ticket, const Procedures& procedures);

// What a slip and a public status page promise the owner: by when somebody answers.
Moment promised_to_owner(const Ticket& ticket, const Procedures& procedures);

// Who hears of a due time, and when.
struct DueNotice {
  std::string when;  // warning, due, overdue, or the limit after it
  std::string role;
  Moment at;
};
struct DueReckoning {
  Limit limit;
  bool by_hand = false;  // somebody wrote the moment down; there is nothing to count
  std::vector<Step> steps;
  std::vector<DueNotice> notices;
};
// How a due time came about; nullopt when its rule does not count on the ticket any more.
std::optional<DueReckoning> explain(const Due& due, const Ticket& ticket,
                                    const Procedures& procedures);
std::vector<DueNotice> notices_of(const Due& due, const Procedures& procedures);

}  // namespace huiyin
