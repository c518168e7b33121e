#include "app/counter/flow/chips.h"

#include <algorithm>

#include "app/core/words.h"

namespace huiyin::counter {
namespace {

constexpr Words<Filter, 7> kFilterWords{{{{Filter::kWaiting, "waiting"},
                                          {Filter::kDue, "due"},
                                          {Filter::kOverdue, "overdue"},
                                          {Filter::kCallBacks, "call_backs"},
                                          {Filter::kCarried, "carried"},
                                          {Filter::kMine, "mine"},
                                          {Filter::kAll, "all"}}}};
constexpr Words<Mark, 5> kMarkWords{{{{Mark::kUrgent, "urgent"},
                                      {Mark::kMine, "mine"},
                                      {Mark::kSevere, "severe"},
                                      {Mark::kOverdue, "overdue"},
                                      {Mark::kCallBack, "call_back"}}}};

std::uint32_t bit_of(Mark m) {
  const auto at = std::find(kMarks.begin(), kMarks.end(), m);
  return 1U << static_cast<unsigned>(at - kMarks.begin());
}

std::uint32_t bit_of(Category c) {
  const auto at = std::find(kCategories.begin(), kCategories.end(), c);
  return 1U << static_cast<unsigned>(at - kCategories.begin());
}

bool one_of(const std::vector<std::string>& words, std::string_view word) {
  return words.empty() || std::find(words.begin(), words.end(), word) != words.end();
}

bool fits_marks(const Chips& chips, const Ticket& t, const Standing& standing) {
  if (chips.has(Mark::kUrgent) && t.urgency != Urgency::kEmergency) return false;
  if (chips.has(Mark::kMine) && !standing.mine) return false;
  if (chips.has(Mark::kSevere) && !is_severe(t)) return false;
  if (chips.has(Mark::kOverdue) && !standing.overdue) return false;
  return !chips.has(Mark::kCallBack) || t.state == State::kResolved;
}

// The separators of a line inside a word: written as %XX.
std::string written(std::string_view word) {
  std::string out;
  for (const char c : word) {
    if (c == ' ') {
      out += "%20";
    } else if (c == ',') {
      out += "%2C";
    } else if (c == '%') {
      out += "%25";
    } else {
      out += c;
    }
  }
  return out;
}

std::string read(std::string_view word) {
  std::string out;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const std::string_view code = word.substr(i, 3);
    const char sign = code == "%20" ? ' ' : code == "%2C" ? ',' : code == "%25" ? '%' : '\0';
    out += sign == '\0' ? word[i] : sign;
    if (sign != '\0') i += 2;
  }
  return out;
}

void write_list(std::string& line, const char* key, const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    line += i == 0 ? std::string(" ") + key + "=" : ",";
    line += written(words[i]);
  }
}

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(at), text.size());
    if (end > 0) parts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

bool read_choice(Chips& chips, std::string_view key, std::string_view values) {
  for (const std::string_view value : split(values, ',')) {
    if (key == "category") {
      const auto category = parse_category(value);
      if (!category || chips.has(*category)) return false;
      chips.flip(*category);
    } else if (key == "department") {
      chips.departments.push_back(read(value));
    } else if (key == "building") {
      chips.buildings.push_back(read(value));
    } else if (key == "person") {
      chips.person = read(value);
    } else {
      return false;
    }
  }
  return true;
}

bool read_part(SavedView& view, std::string_view part) {
  const std::size_t equals = part.find('=');
  if (equals != std::string_view::npos) {
    return read_choice(view.chips, part.substr(0, equals), part.substr(equals + 1));
  }
  const auto mark = kMarkWords.parse(part);
  if (mark && !view.chips.has(*mark)) view.chips.flip(*mark);
  return mark.has_value();
}

}  // namespace

std::string_view name_of(Filter f) {
  return kFilterWords.name(f);
}
std::string_view name_of(Mark m) {
  return kMarkWords.name(m);
}

bool Chips::any() const {
  return *this != Chips{};
}
bool Chips::has(Mark m) const {
  return (marks & bit_of(m)) != 0;
}
bool Chips::has(Category c) const {
  return (categories & bit_of(c)) != 0;
}
void Chips::flip(Mark m) {
  marks ^= bit_of(m);
}
void Chips::flip(Category c) {
  categories ^= bit_of(c);
}

void flip(std::vector<std::string>& words, const std::string& word) {
  const auto at = std::find(words.begin(), words.end(), word);
  if (at == words.end()) {
    words.push_back(word);
  } else {
    words.erase(at);
  }
}

bool fits(const Chips& chips, const Ticket& t, const Standing& standing) {
  if (!fits_marks(chips, t, standing)) return false;
  if (chips.categories != 0 && !chips.has(t.category)) return false;
  if (!one_of(chips.departments, t.department)) return false;
  if (!one_of(chips.buildings, building_of(t.personal.household))) return false;
  return chips.person.empty() || t.person == chips.person || standing.receiver == chips.person;
}

std::string_view building_of(std::string_view household) {
  return household.substr(0, household.find('-'));
}

bool is_severe(const Ticket& t) {
  const auto severity = t.facts.find("severity");
  return severity != t.facts.end() && severity->second.value == "major";
}

std::string encode_view(const SavedView& view) {
  std::string line(name_of(view.filter));
  std::vector<std::string> categories;
  for (const Category c : kCategories) {
    if (view.chips.has(c)) categories.emplace_back(name_of(c));
  }
  write_list(line, "category", categories);
  write_list(line, "department", view.chips.departments);
  write_list(line, "building", view.chips.buildings);
  if (!view.chips.person.empty()) write_list(line, "person", {view.chips.person});
  for (const Mark m : kMarks) {
    if (view.chips.has(m)) line += " " + std::string(name_of(m));
  }
  return line;
}

Result<SavedView> decode_view(std::string name, std::string_view line) {
  SavedView view{std::move(name), Filter::kDue, {}};
  const auto parts = split(line, ' ');
  const auto filter = parts.empty() ? std::nullopt : kFilterWords.parse(parts.front());
  if (!filter) return fail(ErrorCode::kBadValue, std::string(line));
  view.filter = *filter;
  for (std::size_t i = 1; i < parts.size(); ++i) {
    if (!read_part(view, parts[i])) return fail(ErrorCode::kBadValue, std::string(parts[i]));
  }
  return view;
}

}  // namespace huiyin::counter
