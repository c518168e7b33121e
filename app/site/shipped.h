// The procedures and the calendar that came with the program, beside it in share/huiyin. A site's
// own settings and calendar are in its record (db).
#pragma once

#include <memory>

#include "app/core/procedure.h"
#include "app/core/result.h"

namespace huiyin::site {

// Errors: kNoSuchFile, kConfig ("FILE:LINE: …; allowed: …").
Result<std::shared_ptr<const ProcedureFacts>> shipped_procedures();

}  // namespace huiyin::site
