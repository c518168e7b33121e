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
    case Field::kTail: return kTail_chars;
    case Field::kNote: return kMaxNote_chars;
    case Field::kHome: return kMaxHome_chars;
  }
  HUIYIN_CHECK(false);
}

bool is_phone_character(char c) {
  return (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '(' || c == ')' || c == ' ';
}

bool fits_field(Field field, std::string_view character) {
  if (!is_utf8(character)) return false;
  const char first = character[0];
  if (field == Field::kPhone) return character.size() == 1 && is_phone_character(first);
  if (field == Field::kTail) return character.size() == 1 && first >= '0' && first <= '9';
  const auto byte = static_cast<unsigned char>(first);
  const bool is_control = byte < 0x20 || byte == 0x7F;
  return !is_control || (first == '\n' && (field == Field::kText || field == Field::kNote));
}

bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) >> 6) == 2;
}

// Takes the first character off; a stray byte counts as one.
std::string_view take_character(std::string_view& text) {
  std::size_t size = 1;
  while (size < text.size() && is_continuation(text[size]))
    ++size;
  const std::string_view character = text.substr(0, size);
  text.remove_prefix(size);
  return character;
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

void wipe(std::string& text) {
  text.resize(text.capacity());
  volatile char* bytes = text.data();
  for (std::size_t i = 0; i < text.size(); ++i)
    bytes[i] = 0;
  text.clear();
}

void wipe(Form& form) {
  for (std::string* text : {&form.building, &form.unit, &form.room, &form.household, &form.text,
                            &form.name, &form.phone, &form.typed_home})
    wipe(*text);
  for (auto& [question, choice] : form.answers)
    wipe(choice);
  form = Form{};
}

// Each character on its own: one that the field does not take must not cost the others.
Typed type_into(std::string& value, Field field, std::string_view more) {
  Typed outcome = Typed::kTaken;
  std::size_t room = limit_of(field) - std::min(limit_of(field), count_chars(value));
  while (!more.empty()) {
    const std::string_view character = take_character(more);
    const bool is_leading_space = value.empty() && character == " " && field != Field::kText;
    if (is_leading_space) continue;
    if (!fits_field(field, character)) {
      outcome = Typed::kRefused;
    } else if (room == 0) {
      return Typed::kFull;
    } else {
      value += field == Field::kQuery || field == Field::kHome ? upper_ascii(character)
                                                               : std::string(character);
      --room;
    }
  }
  return outcome;
}

void erase_last(std::string& value) {
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
