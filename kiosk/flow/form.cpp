#include "kiosk/flow/form.h"

#include <algorithm>
#include <vector>

#include "app/core/text.h"

namespace huiyin::kiosk {
namespace {

std::size_t limit_of(Field field) {
  switch (field) {
    case Field::kText: return kMaxDescription_chars;
    case Field::kName: return kMaxName_chars;
    case Field::kPhone: return kMaxPhone_chars;
    case Field::kQuery: return kMaxQuery_chars;
  }
  HUIYIN_CHECK(false);
}

bool is_phone_character(char c) {
  return (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '(' || c == ')' || c == ' ';
}

bool fits_field(Field field, std::string_view more) {
  if (!is_utf8(more)) return false;
  if (field == Field::kPhone) return std::all_of(more.begin(), more.end(), is_phone_character);
  return std::none_of(more.begin(), more.end(), [field](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && (c != '\n' || field != Field::kText)) || byte == 0x7F;
  });
}

std::vector<std::string_view> phrases_of(std::string_view text, std::string_view separator) {
  std::vector<std::string_view> phrases;
  while (true) {
    const std::size_t end = text.find(separator);
    phrases.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return phrases;
    text.remove_prefix(end + separator.size());
  }
}

}  // namespace

RequiredFields Form::required() const {
  return category ? required_fields(*category, Channel::kKiosk) : RequiredFields{};
}

std::string Form::full_name(words::Language language) const {
  if (name.empty() || title == Title::kNone) return name;
  if (language == words::Language::kEn) return (title == Title::kMr ? "Mr " : "Ms ") + name;
  return name + (title == Title::kMr ? "先生" : "女士");
}

Draft Form::draft(words::Language language) const {
  Draft out;
  out.category = category.value_or(Category::kOther);
  out.channel = Channel::kKiosk;
  out.attendance = attendance;
  out.urgency = is_emergency() ? Urgency::kEmergency : Urgency::kNormal;
  out.language = words::code_of(language);
  out.personal = {household, full_name(language), phone, text};
  return out;
}

void wipe(std::string& text) {
  text.resize(text.capacity());
  volatile char* bytes = text.data();
  for (std::size_t i = 0; i < text.size(); ++i)
    bytes[i] = 0;
  text.clear();
}

void wipe(Form& form) {
  for (std::string* text : {&form.building, &form.unit, &form.room, &form.household, &form.text,
                            &form.name, &form.phone})
    wipe(*text);
  form = Form{};
}

Typed type_into(std::string& value, Field field, std::string_view more) {
  if (!fits_field(field, more)) return Typed::kRefused;
  const std::size_t limit = limit_of(field);
  const std::size_t have = count_chars(value);
  const std::size_t room = limit - std::min(limit, have);
  value += clip_chars(field == Field::kQuery ? upper_ascii(more) : more, room);
  return count_chars(more) > room ? Typed::kFull : Typed::kTaken;
}

void erase_last(std::string& value) {
  const auto is_continuation = [](char c) { return (static_cast<unsigned char>(c) >> 6) == 2; };
  while (!value.empty() && is_continuation(value.back()))
    value.pop_back();
  if (!value.empty()) value.pop_back();
}

bool has_phrase(std::string_view text, std::string_view phrase, std::string_view separator) {
  const auto phrases = phrases_of(text, separator);
  return std::find(phrases.begin(), phrases.end(), phrase) != phrases.end();
}

void toggle_phrase(std::string& text, std::string_view phrase, std::string_view separator) {
  auto phrases = phrases_of(text, separator);
  const auto at = std::find(phrases.begin(), phrases.end(), phrase);
  if (at == phrases.end()) {
    phrases.push_back(phrase);
  } else {
    phrases.erase(at);
  }
  std::string out;
  for (const std::string_view part : phrases) {
    if (part.empty()) continue;
    if (!out.empty()) out += separator;
    out += part;
  }
  if (count_chars(out) <= kMaxDescription_chars) text = std::move(out);
}

}  // namespace huiyin::kiosk
