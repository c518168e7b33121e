// One filled-in form as an A4 page (more when the text is long), portrait, ruled like the paper
// forms it stands for, with lines to sign and its code. The same drawing library as slips. Errors:
// kBadUtf8, kIo.
#pragma once

#include <string>

#include "app/core/form_doc.h"
#include "app/core/result.h"

namespace huiyin::slip {

Result<std::string> form_pdf(const FormDoc& doc);

}  // namespace huiyin::slip
