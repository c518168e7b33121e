// Comma-separated values (RFC 4180): reading what a spreadsheet wrote, writing what one reads.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/core/table_doc.h"

namespace huiyin::report {

struct CsvRow {
  int line = 1;  // of the text, from 1; cells may go over several lines
  std::vector<std::string> cells;
};

// Empty lines are left out.
std::vector<CsvRow> parse_csv(std::string_view text);
std::string csv_line(const std::vector<std::string>& cells);

// Begins with the mark that tells spreadsheets: UTF-8. A document of blocks has its title first and
// a line between its tables; one that is a single list has nothing but its header and rows.
std::string table_csv(const TableDoc& doc);

}  // namespace huiyin::report
