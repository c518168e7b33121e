// Tables as A4 pages, landscape: what a manager signs. The same drawing library as slips, so the
// characters are the same. A table's header comes again on each page, cells wrap, pages say which
// of how many they are. Errors: kBadUtf8, kIo.
#pragma once

#include <string>

#include "app/core/result.h"
#include "app/core/table_doc.h"

namespace huiyin::slip {

Result<std::string> table_pdf(const TableDoc& doc);

}  // namespace huiyin::slip
