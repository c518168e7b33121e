// A calendar file: covered = [FIRST, LAST], week = [names of working days], then a table a year:
//   [2026]
//   holidays = ["2026-10-01..2026-10-07 国庆节"]   one day or FIRST..LAST, then the name
//   workdays = ["2026-10-10 国庆节"]               weekend days that are worked
#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>

#include "app/run/procedure_files.h"
#include "app/run/toml_file.h"

namespace huiyin::run {
namespace {

constexpr std::array<std::string_view, 7> kWeekdays = {"sun", "mon", "tue", "wed",
                                                       "thu", "fri", "sat"};
constexpr const char* kWantedDays = "\"2026-10-01 NAME\" or \"2026-10-01..2026-10-07 NAME\"";
constexpr int kMostRun_days = 60;

void read_covered(TomlTable& root, CalendarFacts& out) {
  const auto days = root.list("covered");
  const auto first = days.size() == 2 ? parse_iso_date(days[0].text) : std::nullopt;
  const auto last = days.size() == 2 ? parse_iso_date(days[1].text) : std::nullopt;
  if (!first || !last || *last < *first) {
    const toml::node* node = root.find("covered");
    return root.complain(node == nullptr ? root.table() : *node, "covered",
                         "[\"FIRST\", \"LAST\"], days such as 2026-12-31 in order");
  }
  out.covered_from = *first;
  out.covered_to = *last;
}

void read_week(TomlTable& root, CalendarFacts& out) {
  const auto words = root.list("week");
  if (words.empty()) return;
  out.week.fill(false);
  for (const TomlWord& word : words) {
    const auto at = std::find(kWeekdays.begin(), kWeekdays.end(), word.text);
    if (at == kWeekdays.end()) {
      return root.complain(*word.node, "week", "mon, tue, wed, thu, fri, sat, sun");
    }
    out.week[static_cast<std::size_t>(at - kWeekdays.begin())] = true;
  }
}

void read_days(TomlTable& year, std::string_view key, bool works, CalendarFacts& out) {
  for (const TomlWord& word : year.list(key)) {
    const std::string_view text = word.text;
    const auto first = parse_iso_date(text.substr(0, 10));
    const bool is_run = text.substr(std::min<std::size_t>(10, text.size())).starts_with("..");
    const auto last = is_run && text.size() >= 22 ? parse_iso_date(text.substr(12, 10)) : first;
    const std::size_t named = is_run ? 22 : 10;
    const bool has_name = text.size() > named + 1 && text[named] == ' ';
    const bool fits =
        first && last && has_name && *last >= *first && last->days - first->days < kMostRun_days;
    if (!fits) return year.complain(*word.node, key, kWantedDays);
    for (std::int32_t day = first->days; day <= last->days; ++day) {
      if (Day{day} < out.covered_from || Day{day} > out.covered_to) {
        return year.complain(
            *word.node, key,
            "days within " + to_iso_date(out.covered_from) + " to " + to_iso_date(out.covered_to));
      }
      out.marks.push_back({Day{day}, works, std::string(text.substr(named + 1))});
    }
  }
}

Result<CalendarFacts> facts_of(const toml::table& table, const std::string& name) {
  TomlTable root(name, table);
  CalendarFacts out;
  read_covered(root, out);
  read_week(root, out);
  for (const auto& [key, node] : table) {
    const toml::table* inner = node.as_table();
    if (inner == nullptr) continue;
    root.find(key.str());
    TomlTable year(name, *inner);
    read_days(year, "holidays", false, out);
    read_days(year, "workdays", true, out);
    if (auto done = year.finish(); !done) return done.error();
  }
  if (auto done = root.finish(); !done) return done.error();
  auto made = ServiceCalendar::make(out);
  if (!made) return fail(ErrorCode::kConfig, name + ": " + made.error().detail);
  return out;
}

}  // namespace

Result<CalendarFacts> load_calendar(const std::filesystem::path& file) {
  auto table = parse_toml_file(file);
  if (!table) return table.error();
  return facts_of(*table, file.string());
}

Result<CalendarFacts> read_calendar(const std::string& text, const std::string& name) {
  auto table = parse_toml(text, name);
  if (!table) return table.error();
  return facts_of(*table, name);
}

Result<std::string> text_of_file(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return fail(ErrorCode::kNoSuchFile, file.string());
  return std::string{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace huiyin::run
