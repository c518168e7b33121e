#include "app/counter/flow/register_form.h"

#include <algorithm>

#include "app/core/text.h"
#include "app/core/words.h"

namespace huiyin::counter {
namespace {

constexpr Words<FormField, 5> kFormWords{{{{FormField::kCategory, "category"},
                                           {FormField::kHousehold, "household"},
                                           {FormField::kName, "name"},
                                           {FormField::kPhone, "phone"},
                                           {FormField::kText, "text"}}}};

// What people put between building, unit and room. Longest first.
constexpr std::array<std::string_view, 16> kSeparators = {
    "号楼", "號樓", "单元", "單元", "栋", "棟", "幢", "座",
    "室",   "房",   "－",   "—",    "　", "/",  " ",  "-"};

std::size_t separator_at(std::string_view text, std::size_t at) {
  for (const std::string_view s : kSeparators) {
    if (text.substr(at).starts_with(s)) return s.size();
  }
  return 0;
}

bool is_part_char(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

}  // namespace

std::string_view name_of(FormField f) {
  return kFormWords.name(f);
}

std::string normal_household(std::string_view typed) {
  const std::string text = trim(typed);
  std::string out;
  bool gap = false;
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t size = separator_at(text, at)) {
      gap = true;
      at += size;
      continue;
    }
    if (!is_part_char(text[at])) return text;  // a name, not a door
    if (gap && !out.empty()) out += '-';
    gap = false;
    out += text[at++];
  }
  return out;
}

void take_household(RegisterForm& form, const HouseholdRow& row) {
  form.household = row.label;
  if (form.name.empty() || form.name == form.filled_name) form.name = row.owner;
  if (form.phone.empty() || form.phone == form.filled_phone) form.phone = row.phone;
  form.filled_name = row.owner;
  form.filled_phone = row.phone;
  form.suggestions.clear();
  form.highlighted = 0;
}

Draft draft_of(const RegisterForm& form, const std::string& language) {
  Draft draft;
  draft.category = form.category.value_or(Category::kOther);
  draft.channel = form.channel;
  draft.attendance = form.attendance;
  draft.urgency = form.urgency;
  draft.language = language;
  draft.personal = {normal_household(form.household), form.name, form.phone, form.text};
  return draft;
}

FormFault fault_of(const Error& error) {
  if (error.code == ErrorCode::kUnknownHousehold) return {FormField::kHousehold, error};
  if (error.code == ErrorCode::kBadPhone) return {FormField::kPhone, error};
  if (error.code == ErrorCode::kMissingField) {
    return {error.detail == "phone" ? FormField::kPhone : FormField::kHousehold, error};
  }
  return {FormField::kText, error};
}

std::optional<FormFault> check_form(const RegisterForm& form, const std::string& language) {
  if (!form.category) return FormFault{FormField::kCategory, fail(ErrorCode::kMissingField)};
  if (count_chars(form.name) > kMaxName_chars) {
    return FormFault{FormField::kName, fail(ErrorCode::kTextTooLong)};
  }
  const auto checked = check_draft(draft_of(form, language), true);
  if (!checked) return fault_of(checked.error());
  return std::nullopt;
}

}  // namespace huiyin::counter
