// Comma-separated values (RFC 4180), written so that a spreadsheet reads them.
#pragma once

#include <string>
#include <vector>

#include "app/core/table_doc.h"

namespace huiyin::report {

std::string csv_line(const std::vector<std::string>& cells);

// Begins with the mark that tells spreadsheets: UTF-8; then the header and the rows.
std::string table_csv(const TableDoc& doc);

}  // namespace huiyin::report
