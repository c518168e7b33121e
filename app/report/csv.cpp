#include "app/report/csv.h"

#include <string_view>

namespace huiyin::report {

std::string csv_line(const std::vector<std::string>& cells) {
  std::string out;
  for (const std::string& cell : cells) {
    if (&cell != &cells.front()) out += ',';
    // A leading = + - @ would be taken for a formula by a spreadsheet.
    const bool formula =
        !cell.empty() && std::string_view("=+-@").find(cell[0]) != std::string::npos;
    const std::string text = formula ? "'" + cell : cell;
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

std::string table_csv(const TableDoc& doc) {
  std::vector<std::string> titles;
  for (const TableColumn& column : doc.columns)
    titles.push_back(column.title);
  std::string out = "\xEF\xBB\xBF" + csv_line(titles);
  for (const auto& row : doc.rows)
    out += csv_line(row);
  return out;
}

}  // namespace huiyin::report
