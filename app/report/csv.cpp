#include "app/report/csv.h"

namespace huiyin::report {
namespace {

class CsvReader {
 public:
  std::vector<CsvRow> read(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (quoted_) {
        i += in_quotes(text, i);
      } else {
        outside(text[i]);
      }
    }
    end_row();
    return std::move(rows_);
  }

 private:
  // How many characters more it took.
  std::size_t in_quotes(std::string_view text, std::size_t i) {
    const char c = text[i];
    if (c == '\n') ++line_;
    if (c != '"') {
      row_.cells.back() += c;
    } else if (i + 1 < text.size() && text[i + 1] == '"') {
      row_.cells.back() += '"';
      return 1;
    } else {
      quoted_ = false;
    }
    return 0;
  }

  void outside(char c) {
    if (c == '"') {
      quoted_ = true;
    } else if (c == ',') {
      row_.cells.emplace_back();
    } else if (c == '\n') {
      ++line_;
      end_row();
    } else if (c != '\r') {
      row_.cells.back() += c;
    }
  }

  void end_row() {
    if (row_.cells.size() > 1 || !row_.cells[0].empty()) rows_.push_back(row_);
    row_ = {line_, {""}};
  }

  std::vector<CsvRow> rows_;
  CsvRow row_{1, {""}};
  int line_ = 1;
  bool quoted_ = false;
};

std::string table_lines(const std::vector<TableColumn>& columns,
                        const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::string> titles;
  for (const TableColumn& column : columns)
    titles.push_back(column.title);
  std::string out = csv_line(titles);
  for (const auto& row : rows)
    out += csv_line(row);
  return out;
}

}  // namespace

std::vector<CsvRow> parse_csv(std::string_view text) {
  return CsvReader().read(text);
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

std::string table_csv(const TableDoc& doc) {
  std::string out = "\xEF\xBB\xBF";
  if (!doc.blocks.empty()) {
    out += csv_line({doc.title, doc.form_number});
    out += csv_line({doc.subtitle, doc.period});
  }
  if (!doc.columns.empty()) out += table_lines(doc.columns, doc.rows);
  for (const TableBlock& block : doc.blocks) {
    out += "\r\n";
    if (!block.heading.empty()) out += csv_line({block.heading});
    out += table_lines(block.columns, block.rows);
  }
  return out;
}

}  // namespace huiyin::report
