// A table as an Excel workbook, ready to print on A4 and to sign. The only room that knows
// libxlsxwriter.
#pragma once

#include <span>
#include <string>

#include "app/core/result.h"
#include "app/core/table_doc.h"

namespace huiyin::report {

// Writes the file anew, a worksheet a document (and one more for the charts of its blocks). Cells
// are what their column says: a room "3-1-1502" stays text, a number can be added up. kIo.
Result<Ok> write_xlsx(std::span<const TableDoc> docs, const std::string& file);
Result<Ok> write_xlsx(const TableDoc& doc, const std::string& file);

}  // namespace huiyin::report
