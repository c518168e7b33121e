// What a register (台帐) is: one form of the procedures, declared in assets/registers/*.toml. Plain
// values; app/run/register_files.h reads them, register_rules.h decides by them, register_doc.h
// puts them into words. Nothing here knows a particular register.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/core/calendar.h"
#include "app/core/deadline.h"
#include "app/core/result.h"

namespace huiyin {

// What people read, in the three languages of the product.
struct Titles {
  std::string zh_cn, zh_tw, en;
  const std::string& in(std::string_view language) const;  // "zh_CN", "zh_TW", else English
};

// How a value is typed and shown. Values are text: dates 2026-11-28, times 2026-11-28 18:00, money
// 123.45, yes/no, checklists the ticked keys joined by commas, tickets their number.
enum class FieldType {
  kText,
  kNote,  // several lines
  kChoice,
  kYesNo,
  kHousehold,
  kPerson,
  kPhone,
  kDate,
  kTime,
  kMoney,
  kNumber,
  kSignature,
  kChecklist,
  kTicket,
};
std::string_view name_of(FieldType type);
std::optional<FieldType> parse_field_type(std::string_view name);
std::string field_type_names();  // for messages: "text, note, …"

struct OptionDef {
  std::string key;
  Titles titles;
};

// True when the field has one of the values; without a field always.
struct Condition {
  std::string field;
  std::vector<std::string> values;
  bool holds(const std::map<std::string, std::string>& fields) const;
};

struct RegisterField {
  std::string key;
  Titles titles;
  FieldType type = FieldType::kText;
  bool required = false;
  std::vector<OptionDef> options;  // of choices and checklists
  Condition when;                  // asked for only then
};

struct RegisterState {
  std::string key;
  Titles titles;
  bool is_end = false;
};

// A transition. The first state of a register is where "create" leads.
struct RegisterStep {
  std::string verb;
  Titles titles;
  std::vector<std::string> from;
  std::string to;
  std::vector<std::string> needs;  // fields that must be filled when it is taken
  std::vector<std::string> asks;   // fields that may be filled then
  std::vector<std::string> roles;  // empty: everybody
  std::string ticket;              // category of the ticket it makes; empty: none
};

enum class RegisterRuleKind {
  kNeeds,  // `fields` must be filled (checklists: every tick)
  kLead,   // `fields[0]` lies at least `number` days before `fields[1]`, else `reason` is needed
  kSame,   // fields[0] and fields[1] have the same value
  kUntil,  // not later than the time in fields[0]
  kLimit,  // the number in fields[0] is at most `number`, else `reason` is needed
};
struct RegisterRule {
  RegisterRuleKind kind = RegisterRuleKind::kNeeds;
  std::vector<std::string> verbs;  // empty: every act
  Condition when;
  std::vector<std::string> fields;  // "today" stands for the day of the act
  int number = 0;
  std::string reason;  // field
  std::string clause;
  std::string rule = {};  // of the procedures: gives `number` at this site (register_limits.h)
};

struct RegisterDeadline {
  Titles titles;
  std::string from;  // "created" or a field of type date or time
  Condition when;
  std::vector<std::string> until;  // it is met once the entry is in one of these states
  std::string filled;              // or this field is filled
  Limit limit;
  bool is_before = false;  // it lies that much ahead of `from`
  std::string clause;
  std::string rule = {};  // of the procedures: gives `limit` at this site
};

enum class DutyEvery { kDay, kWeek, kTwoWeeks, kMonth, kTwoMonths, kQuarter, kHalfYear, kYear };
// Something that has to be done again and again. An entry of the register that fits `when` and
// lies in the period counts; `day` 0: until the end of the period.
struct RegisterDuty {
  std::string key;
  Titles titles;
  DutyEvery every = DutyEvery::kMonth;
  int from_day = 1;                 // of the period, from which on it may be done
  int day = 0;                      // of the period, by which it is to be done; 0: its last
  std::vector<int> months;          // only in these months; empty: in all
  int times = 1;                    // how often in a period
  int warn_day = 0;                 // from this day on the screen warns; 0: three days ahead
  Condition when;                   // which entries count, and how a new one is filled in
  std::string date;                 // the field that says when; empty: when it was entered
  std::vector<std::string> states;  // which states count; empty: every
  std::string clause;
  std::string rule = {};  // of the procedures: gives `day` at this site
};

struct RegisterSummary {
  std::string date;              // field that says in which month; empty: when it was entered
  std::string group;             // field of type choice to count by; empty: by state
  std::vector<std::string> sum;  // fields of type money or number to add up
};

struct RegisterDef {
  std::string id;      // book of its entries
  std::string system;  // "R-29"
  std::string group;   // desk, owners, homes, notices, committee, fees, office
  std::string clause;
  std::string form_number;  // 表单编号, printed
  Titles titles;
  Titles hint;  // for the empty list: what is entered here
  std::vector<RegisterField> fields;
  std::vector<RegisterState> states;
  std::vector<RegisterStep> steps;
  std::vector<RegisterRule> rules;
  std::vector<RegisterDeadline> deadlines;
  std::vector<RegisterDuty> duties;
  std::vector<std::string> list;  // columns: fields, "state", "created"
  RegisterSummary summary;
  std::vector<Titles> signatures;

  const RegisterField* field(std::string_view key) const;
  const RegisterState* state(std::string_view key) const;
  const RegisterStep* step(std::string_view verb) const;
  std::vector<const RegisterStep*> steps_from(std::string_view state) const;
  bool is_end(std::string_view key) const;
};

struct RegisterSet {
  std::vector<RegisterDef> defs;  // in the order of the index
  ServiceCalendar calendar = {};  // that their deadlines count by
  const RegisterDef* find(std::string_view id) const;
};
using RegisterSetRef = std::shared_ptr<const RegisterSet>;

inline constexpr std::string_view kRegisterGroups[] = {"desk",      "owners", "homes", "notices",
                                                       "committee", "fees",   "office"};

// That everything a definition names is there. Errors: kConfig, naming the part at fault and what
// is allowed.
Result<Ok> check_register(const RegisterDef& def);

}  // namespace huiyin
