// A table as an Excel workbook. The only room that knows libxlsxwriter.
#pragma once

#include <string>

#include "app/core/result.h"
#include "app/core/table_doc.h"

namespace huiyin::report {

// Writes the file anew. Every cell is text: a room "3-1-1502" must not become a date. kIo.
Result<Ok> write_xlsx(const TableDoc& doc, const std::string& file);

}  // namespace huiyin::report
