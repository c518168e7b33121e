#include "app/core/procedure_docs.h"

namespace huiyin {

std::string encode_settings(const RuleSettings& settings) {
  std::string out;
  for (const auto& [key, value] : settings)
    out += key + "\t" + value + "\n";
  return out;
}

RuleSettings decode_settings(std::string_view text) {
  RuleSettings out;
  for (const std::string& line : words_in(text, '\n')) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) continue;
    out.insert_or_assign(line.substr(0, tab), line.substr(tab + 1));
  }
  return out;
}

std::string encode_calendar(const CalendarFacts& calendar) {
  std::string out = "covered " + to_iso_date(calendar.covered_from) + " " +
                    to_iso_date(calendar.covered_to) + "\nweek ";
  for (const bool works : calendar.week)
    out += works ? '1' : '0';
  out += "\n";
  for (const DayMark& mark : calendar.marks)
    out += to_iso_date(mark.day) + (mark.works ? " + " : " - ") + mark.name + "\n";
  return out;
}

Result<CalendarFacts> decode_calendar(std::string_view text) {
  const std::vector<std::string> lines = words_in(text, '\n');
  CalendarFacts out;
  const auto covered = lines.size() < 2 ? std::vector<std::string>{} : words_in(lines[0]);
  const auto first = covered.size() == 3 ? parse_iso_date(covered[1]) : std::nullopt;
  const auto last = covered.size() == 3 ? parse_iso_date(covered[2]) : std::nullopt;
  if (!first || !last || lines[1].size() != 12 || !lines[1].starts_with("week ")) {
    return fail(ErrorCode::kProtocol, "calendar: its first lines");
  }
  out.covered_from = *first;
  out.covered_to = *last;
  for (std::size_t i = 0; i < out.week.size(); ++i)
    out.week[i] = lines[1][5 + i] == '1';
  for (std::size_t i = 2; i < lines.size(); ++i) {
    const std::string_view line = lines[i];
    const auto day = parse_iso_date(line.substr(0, 10));
    if (!day || line.size() < 13) return fail(ErrorCode::kProtocol, "calendar: " + lines[i]);
    out.marks.push_back({*day, line[11] == '+', std::string(line.substr(13))});
  }
  return out;
}

}  // namespace huiyin
