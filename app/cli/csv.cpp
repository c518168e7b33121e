#include "app/cli/csv.h"

#include <fstream>
#include <iterator>
#include <map>

#include "app/core/text.h"

namespace huiyin::cli {
namespace {

std::string* column(db::Household& row, const std::string& name) {
  const std::map<std::string, std::string*> columns{
      {"building", &row.building}, {"unit", &row.unit},   {"room", &row.room},
      {"owner", &row.owner},       {"phone", &row.phone}, {"area_m2", &row.area_m2},
      {"note", &row.note}};
  const auto it = columns.find(name);
  return it == columns.end() ? nullptr : it->second;
}

}  // namespace

std::vector<std::vector<std::string>> parse_csv(std::string_view text) {
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> row(1);
  bool quoted = false;
  const auto end_row = [&] {
    if (row.size() > 1 || !row[0].empty()) rows.push_back(row);
    row.assign(1, "");
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted) {
      if (c != '"') {
        row.back() += c;
      } else if (i + 1 < text.size() && text[i + 1] == '"') {
        row.back() += text[++i];
      } else {
        quoted = false;
      }
    } else if (c == '"') {
      quoted = true;
    } else if (c == ',') {
      row.emplace_back();
    } else if (c == '\n') {
      end_row();
    } else if (c != '\r') {
      row.back() += c;
    }
  }
  end_row();
  return rows;
}

std::string csv_line(const std::vector<std::string>& cells) {
  std::string out;
  for (const std::string& cell : cells) {
    if (&cell != &cells.front()) out += ',';
    // A leading = + - @ would be taken for a formula by a spreadsheet.
    const bool formula =
        !cell.empty() && std::string_view("=+-@").find(cell[0]) != std::string::npos;
    std::string text = formula ? "'" + cell : cell;
    if (text.find_first_of(",\"\n\r") == std::string::npos) {
      out += text;
      continue;
    }
    out += '"';
    for (const char c : text)
      out += c == '"' ? std::string("\"\"") : std::string(1, c);
    out += '"';
  }
  return out + "\r\n";
}

Result<std::vector<db::Household>> read_households_csv(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return fail(ErrorCode::kNoSuchFile, file);
  std::string text(std::istreambuf_iterator<char>(in), {});
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);  // a spreadsheet's mark
  if (!is_utf8(text)) return fail(ErrorCode::kBadUtf8, file);
  const auto table = parse_csv(text);
  if (table.empty()) return fail(ErrorCode::kBadValue, file + ":1: the header line is missing");
  std::vector<db::Household> rows;
  for (std::size_t line = 1; line < table.size(); ++line) {
    db::Household row;
    for (std::size_t i = 0; i < table[line].size(); ++i) {
      std::string* target = i < table[0].size() ? column(row, table[0][i]) : nullptr;
      if (target == nullptr) {
        return fail(ErrorCode::kBadValue,
                    file + ":" + std::to_string(line + 1) + ": column " + std::to_string(i + 1) +
                        "; allowed: building, unit, room, owner, phone, area_m2, note");
      }
      *target = trim(table[line][i]);
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace huiyin::cli
