// The reception register as a form: what the clerk has typed so far, and what is wrong with it.
// Pure. The rules of a registration are core's (check_draft).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/core/decide.h"
#include "app/counter/flow/record.h"

namespace huiyin::counter {

enum class FormField { kCategory, kHousehold, kName, kPhone, kText };
std::string_view name_of(FormField f);  // category household name phone text

struct FormFault {
  FormField field = FormField::kText;
  Error error;
};

struct RegisterForm {
  std::optional<Category> category = {};
  Channel channel = Channel::kCounter;
  Attendance attendance = Attendance::kDropOff;
  Urgency urgency = Urgency::kNormal;
  std::string household = {}, name = {}, phone = {}, text = {};
  std::vector<HouseholdRow> suggestions = {};  // doors that fit what stands in `household`
  int highlighted = 0;                         // of the suggestions
  std::string filled_name = {},
              filled_phone = {};  // what the directory put in, so that it can take it out
  std::optional<FormFault> fault = {};
  bool busy = false;
  int serial = 0;  // of this form: a second submission of it is the same registration
};

// "3号楼1单元1502室", "3 1 1502", "3/1/1502" → "3-1-1502". What is no door stays as it is.
std::string normal_household(std::string_view typed);

// The channels of the counter, in the order of their buttons, and the key of each.
struct ChannelKey {
  Channel channel;
  char key;
};
inline constexpr std::array<ChannelKey, 5> kChannelKeys = {{{Channel::kCounter, 'C'},
                                                            {Channel::kPhone, 'P'},
                                                            {Channel::kLetter, 'L'},
                                                            {Channel::kOnline, 'O'},
                                                            {Channel::kForwarded, 'F'}}};

// Takes a door from the directory: owner and telephone fill what the clerk has not typed himself.
void take_household(RegisterForm& form, const HouseholdRow& row);
Draft draft_of(const RegisterForm& form, const std::string& language);
// Empty, or what has to be put right first. Whether the door exists is known to the store only.
std::optional<FormFault> check_form(const RegisterForm& form, const std::string& language);
FormFault fault_of(const Error& error);  // which field an error is about

}  // namespace huiyin::counter
