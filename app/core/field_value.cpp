#include "app/core/field_value.h"

#include <algorithm>
#include <charconv>

#include "app/core/calendar.h"
#include "app/core/entry.h"
#include "app/core/text.h"

namespace huiyin {
namespace {

constexpr std::size_t kMaxLine_chars = 400;

std::optional<int> small_number(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (digits.empty() || error != std::errc{} || end != digits.data() + digits.size()) {
    return std::nullopt;
  }
  return value;
}

std::string two(int n) {
  return (n < 10 ? "0" : "") + std::to_string(n);
}

std::vector<std::string_view> parts_of(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(separators), text.size());
    parts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

std::optional<int> minutes_of(std::string_view typed) {
  const auto parts = parts_of(typed, ":.");
  if (parts.empty() || parts.size() > 2) return std::nullopt;
  const auto hour = small_number(parts[0]);
  const auto minute = parts.size() == 2 ? small_number(parts[1]) : std::optional<int>(0);
  if (!hour || !minute || *hour > 24 || *minute > 59 || *hour < 0 || *minute < 0) {
    return std::nullopt;
  }
  const int at = *hour * 60 + *minute;
  return at <= 24 * 60 ? std::optional<int>(at) : std::nullopt;
}

Result<std::string> tidy_number(const std::string& text, std::string_view what) {
  const auto cents = cents_of(text);
  if (!cents) return fail(ErrorCode::kBadValue, std::string(what));
  return what == "money" || *cents % 100 != 0 ? to_text_cents(*cents)
                                              : std::to_string(*cents / 100);
}

Result<std::string> tidy_choice(const RegisterField& field, const std::string& text) {
  for (const OptionDef& option : field.options) {
    const Titles& t = option.titles;
    if (text == option.key || text == t.zh_cn || text == t.zh_tw || text == t.en) {
      return option.key;
    }
  }
  return fail(ErrorCode::kBadValue, field.key);
}

Result<std::string> tidy_checklist(const RegisterField& field, const std::string& text) {
  const auto wanted = ticked(text);
  std::string out;
  std::size_t known = 0;
  for (const OptionDef& option : field.options) {
    if (std::find(wanted.begin(), wanted.end(), option.key) == wanted.end()) continue;
    ++known;
    out.append(out.empty() ? "" : ",").append(option.key);
  }
  if (known != wanted.size()) return fail(ErrorCode::kBadValue, field.key);
  return out;
}

Result<std::string> tidy_yes_no(const std::string& text) {
  for (const char* yes : {"yes", "是", "y", "1", "true"}) {
    if (text == yes) return std::string("yes");
  }
  for (const char* no : {"no", "否", "n", "0", "false"}) {
    if (text == no) return std::string("no");
  }
  return fail(ErrorCode::kBadValue, "yes, no");
}

Result<std::string> tidy_time(const std::string& text, Day today) {
  constexpr SiteClock kPlain{0, 0};
  const auto at = read_time(text, today, kPlain);
  if (!at) return fail(ErrorCode::kBadValue, "time");
  return to_iso_date(local_day(*at, kPlain)) + " " + to_hhmm(*at, kPlain);
}

}  // namespace

std::optional<Day> read_day(std::string_view typed, Day today) {
  const std::string text = trim(typed);
  if (text == "today" || text == "今天") return today;
  std::string iso = text;
  if (text.size() == 8 && small_number(text)) {
    iso = text.substr(0, 4) + "-" + text.substr(4, 2) + "-" + text.substr(6);
  } else {
    const auto parts = parts_of(text, "-/.");
    if (parts.size() < 2 || parts.size() > 3) return std::nullopt;
    const auto day = small_number(parts.back());
    const auto month = small_number(parts[parts.size() - 2]);
    if (!day || !month) return std::nullopt;
    const std::string year =
        parts.size() == 3 ? std::string(parts[0]) : to_iso_date(today).substr(0, 4);
    iso = year + "-" + two(*month) + "-" + two(*day);
  }
  return parse_iso_date(iso);
}

std::optional<Moment> read_time(std::string_view typed, Day today, const SiteClock& clock) {
  std::string text = trim(typed);
  std::replace(text.begin(), text.end(), 'T', ' ');
  const std::size_t blank = text.find(' ');
  const bool has_day = blank != std::string::npos;
  const auto day = has_day ? read_day(text.substr(0, blank), today) : std::optional<Day>(today);
  const auto minutes = minutes_of(has_day ? trim(text.substr(blank + 1)) : text);
  if (!day || !minutes) return std::nullopt;
  return Moment{day->days * kDay_ms + (*minutes - clock.utc_offset_min) * kMinute_ms};
}

std::vector<std::string> ticked(std::string_view value) {
  std::vector<std::string> out;
  for (const std::string_view part : parts_of(value, ",")) {
    const std::string key = trim(part);
    if (!key.empty()) out.push_back(key);
  }
  return out;
}

bool all_ticked(const RegisterField& field, std::string_view value) {
  return ticked(value).size() == field.options.size();
}

std::optional<std::int64_t> cents_of(std::string_view value) {
  std::string text = trim(value);
  text.erase(std::remove(text.begin(), text.end(), ','), text.end());
  const std::size_t dot = std::min(text.find('.'), text.size());
  const std::string whole = text.substr(0, dot);
  std::string rest = dot < text.size() ? text.substr(dot + 1) : std::string();
  if (rest.size() > 2 || whole.empty() || whole.size() > 12) return std::nullopt;
  rest.resize(2, '0');
  const bool digits =
      std::all_of(whole.begin(), whole.end(), [](char c) { return c >= '0' && c <= '9'; }) &&
      std::all_of(rest.begin(), rest.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!digits) return std::nullopt;
  std::int64_t cents = 0;
  const std::string all = whole + rest;
  std::from_chars(all.data(), all.data() + all.size(), cents);
  return cents;
}

std::string to_text_cents(std::int64_t cents) {
  return std::to_string(cents / 100) + "." + two(static_cast<int>(cents % 100));
}

Moment noon_of(Day day, const SiteClock& clock) {
  return Moment{day.days * kDay_ms + 12 * kHour_ms - clock.utc_offset_min * kMinute_ms};
}

std::optional<Moment> moment_in(const RegisterField& field, std::string_view value,
                                const SiteClock& clock) {
  if (field.type == FieldType::kTime) return read_time(value, Day{}, clock);
  const auto day = parse_iso_date(value);
  if (!day) return std::nullopt;
  return noon_of(*day, clock);
}

Result<std::string> tidy_value(const RegisterField& field, std::string_view typed, Day today) {
  const bool long_text = field.type == FieldType::kNote;
  const auto cleaned = clean_text(typed, long_text ? kMaxEntryValue_chars : kMaxLine_chars);
  if (!cleaned || cleaned->empty()) return cleaned;
  const std::string& text = *cleaned;
  switch (field.type) {
    case FieldType::kText:
    case FieldType::kNote:
    case FieldType::kHousehold:
    case FieldType::kPerson:
    case FieldType::kSignature:
    case FieldType::kTicket: return text;
    case FieldType::kPhone: return clean_phone(text);
    case FieldType::kChoice: return tidy_choice(field, text);
    case FieldType::kChecklist: return tidy_checklist(field, text);
    case FieldType::kYesNo: return tidy_yes_no(text);
    case FieldType::kMoney: return tidy_number(text, "money");
    case FieldType::kNumber: return tidy_number(text, "number");
    case FieldType::kTime: return tidy_time(text, today);
    case FieldType::kDate: {
      const auto day = read_day(text, today);
      if (!day) return fail(ErrorCode::kBadValue, "date");
      return to_iso_date(*day);
    }
  }
  return text;
}

}  // namespace huiyin
